// Knows how parts of a foreign zip package are replaced while every other byte of it stays: the records of untouched parts are copied as they lie there.
import { crc32, deflateRawSync } from 'node:zlib'
import { AppError } from '../app-error.ts'

/** Sources of the numbers below: APPNOTE.TXT 6.3.10, 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end). */
const localHeader = { signature: 0x04034b50, size: 30 }
const directoryRecord = { signature: 0x02014b50, size: 46 }
const directoryEnd = { signature: 0x06054b50, size: 22 }
/** General purpose bit 3: sizes and CRC stand behind the data. */
const descriptorFlag = 0x0008
const methods = { stored: 0, deflated: 8 }
/** In a directory's end: the true number stands in a zip64 record. */
const beyond = 0xffffffff

type Entry = Readonly<{ name: string; at: number; record: Buffer }>
const damaged = (): AppError => new AppError('E-IMPORT-01')

/**
 * The package with these parts (by name) in the place of the old ones; names, order, dates, extra fields and comments stay, and so do the compressed bytes of all
 * others. Throws E-IMPORT-01 for a package that is none, has no such part, lies in overlapping records, or is zip64.
 */
export function editPackage(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { entries, start, end } = readDirectory(source)
  const names = new Set(entries.map(({ name }) => name))
  for (const name of parts.keys()) if (!names.has(name)) throw damaged()
  const byPlace = entries.toSorted((a, b) => a.at - b.at)
  const pieces: Buffer[] = [source.subarray(0, byPlace[0]?.at ?? start)]
  const moved = new Map<Entry, Readonly<{ at: number; record: Buffer }>>()
  let length = pieces[0]?.length ?? 0
  for (const [index, entry] of byPlace.entries()) {
    const next = byPlace[index + 1]?.at ?? start
    const content = parts.get(entry.name)
    const dataAt = dataOf(source, entry, next)
    const piece = content === undefined ? null : repack(source.subarray(entry.at, dataAt), entry.record, content)
    moved.set(entry, { at: length, record: piece?.record ?? Buffer.from(entry.record) })
    pieces.push(piece?.local ?? source.subarray(entry.at, next))
    length += pieces.at(-1)?.length ?? 0
  }
  for (const entry of entries) {
    const { at, record } = moved.get(entry) as { at: number; record: Buffer }
    record.writeUInt32LE(at, 42)
    pieces.push(record)
  }
  const tail = Buffer.from(source.subarray(end))
  tail.writeUInt32LE(length, 16)
  return Buffer.concat([...pieces, tail])
}

/** `start`, `end`: of the central directory. */
function readDirectory(source: Buffer): Readonly<{ entries: readonly Entry[]; start: number; end: number }> {
  const end = endOfDirectory(source)
  const count = source.readUInt16LE(end + 10)
  const start = source.readUInt32LE(end + 16)
  if (start === beyond || source.readUInt16LE(end + 8) !== count || start + source.readUInt32LE(end + 12) !== end) throw damaged()
  const entries: Entry[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + directoryRecord.size > end || source.readUInt32LE(at) !== directoryRecord.signature) throw damaged()
    const nameLength = source.readUInt16LE(at + 28)
    const size = directoryRecord.size + nameLength + source.readUInt16LE(at + 30) + source.readUInt16LE(at + 32)
    const record = source.subarray(at, at + size)
    const name = record.toString('utf8', directoryRecord.size, directoryRecord.size + nameLength)
    entries.push({ name, at: source.readUInt32LE(at + 42), record })
    at += size
  }
  if (at !== end) throw damaged()
  return { entries, start, end }
}

/** The comment behind it reaches to the end of the file exactly. */
function endOfDirectory(source: Buffer): number {
  const last = source.length - directoryEnd.size
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (source.readUInt32LE(at) === directoryEnd.signature && source.readUInt16LE(at + 20) === last - at) return at
  }
  throw damaged()
}

/** Where the compressed bytes of an entry begin; they have to end before `next`. */
function dataOf(source: Buffer, { at, record }: Entry, next: number): number {
  if (at + localHeader.size > next || source.readUInt32LE(at) !== localHeader.signature) throw damaged()
  const nameLength = source.readUInt16LE(at + 26)
  const dataAt = at + localHeader.size + nameLength + source.readUInt16LE(at + 28)
  const name = source.subarray(at + localHeader.size, at + localHeader.size + nameLength)
  const known = record.subarray(directoryRecord.size, directoryRecord.size + record.readUInt16LE(28))
  if (!name.equals(known) || dataAt + record.readUInt32LE(20) > next) throw damaged()
  return dataAt
}

/** Its sizes and CRC stand in the header from now on, none behind the data. */
function repack(head: Buffer, record: Buffer, content: Uint8Array): Readonly<{ local: Buffer; record: Buffer }> {
  const local = Buffer.from(head)
  const listed = Buffer.from(record)
  const data = local.readUInt16LE(8) === methods.stored ? content : deflateRawSync(content)
  if (![methods.stored, methods.deflated].includes(local.readUInt16LE(8))) throw damaged()
  // version, flags, method, time, CRC and sizes stand in the same order in both, two bytes further on in the directory
  for (const [header, offset] of [
    [local, 0],
    [listed, 2],
  ] as const) {
    header.writeUInt16LE(header.readUInt16LE(6 + offset) & ~descriptorFlag, 6 + offset)
    header.writeUInt32LE(crc32(content), 14 + offset)
    header.writeUInt32LE(data.length, 18 + offset)
    header.writeUInt32LE(content.length, 22 + offset)
  }
  return { local: Buffer.concat([local, data]), record: listed }
}
