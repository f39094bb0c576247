// Knows how the XML of a foreign workbook is read as a stream of tags and texts: no DTD, no entities of its own, nothing expanded.
import { SaxesParser } from 'saxes'
import { AppError } from '../app-error.ts'

/** Names come without their prefix: <x:row r="3"> is row. A tag that closes itself is opened and closed. Texts come whole, up to the next tag. */
export type XmlHandlers = Readonly<{
  /** `attribute`: a value by its name, null where the tag has none; to be asked before the next tag. */
  open(name: string, attribute: (name: string) => string | null): void
  close?(name: string): void
  text?(text: string): void
}>

/** Far deeper than the parts of a workbook nest. */
const deepest = 256
const damaged = (cause?: Error): AppError => new AppError('E-IMPORT-01', null, { cause })

/** One chunk at a time, none is kept. Throws E-IMPORT-01 for what is not well-formed, and for a DOCTYPE (where entities would be declared). */
export async function readXml(part: AsyncIterable<Uint8Array>, { open, close, text }: XmlHandlers): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let attributes: Readonly<Record<string, string>> = {}
  const attribute = (name: string): string | null => attributes[name] ?? prefixed(attributes, name)
  let depth = 0
  parser.on('error', (cause) => {
    throw damaged(cause)
  })
  parser.on('doctype', () => {
    throw damaged()
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > deepest) throw damaged()
    attributes = tag.attributes
    open(localName(tag.name), attribute)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    close?.(localName(tag.name))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  let decoder: ReturnType<typeof decoderFor> | null = null
  for await (const bytes of part) {
    decoder ??= decoderFor(bytes)
    parser.write(decode(decoder, bytes))
  }
  parser.write(decoder ? decode(decoder, null) : '').close()
}

/** null = the end. Bytes that are no text in that encoding are no part of a workbook. */
function decode(decoder: ReturnType<typeof decoderFor>, bytes: Uint8Array | null): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch (cause) {
    throw damaged(cause as Error)
  }
}

/** By the mark at the head; without one it is UTF-8. */
function decoderFor([first, second]: Uint8Array) {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  return new TextDecoder(first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8', { fatal: true })
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function prefixed(attributes: Readonly<Record<string, string>>, wanted: string): string | null {
  for (const name of Object.keys(attributes)) if (name.includes(':') && localName(name) === wanted) return attributes[name] ?? null
  return null
}
