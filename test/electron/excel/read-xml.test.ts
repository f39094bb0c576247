// Knows that XML reads the same wherever its bytes are cut, and in each encoding that a mark can name.
import { expect, test } from 'vitest'
import { readXml } from '../../../electron/excel/read-xml.ts'
import { fc } from '../../helpers/fast-check.ts'

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
/** Letters as ward offices type them; \r and what no XML holds stay out. */
const texts = fc.string({ unit: fc.constantFrom('区', '政', '𠮷', '葛\u{e0100}', '&', '<', '>', '"', "'", ';', ' ', '\n', 'a', '😀') })

type Told = readonly (readonly [string, string | null])[]
async function tell(part: AsyncIterable<Uint8Array>): Promise<Told> {
  const told: (readonly [string, string | null])[] = []
  await readXml(part, {
    open: (name, attribute) => told.push([`open ${name}`, attribute('id')]),
    close: (name) => told.push([`close ${name}`, null]),
    text: (text) => told.push(['text', text]),
  })
  return told
}
async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

test('any text, any cut, any mark: the same tags and texts', async () => {
  await fc.assert(
    fc.asyncProperty(
      texts,
      texts,
      fc.integer({ min: 2, max: 40 }),
      fc.constantFrom('', 'utf8', 'utf16le', 'utf16be'),
      async (a, b, size, mark) => {
        const value = b.replaceAll('\n', ' ')
        const xml = `<?xml version="1.0"?><x:t xmlns:x="m" r:id="${escape(value)}"><!-- <no> -->${escape(a)}<v/><![CDATA[${a}]]></x:t>`
        const bytes = Buffer.from(mark === '' ? xml : `\ufeff${xml}`, mark.startsWith('utf16') ? 'utf16le' : 'utf8')
        const text = a === '' ? [] : [['text', a] as const]
        const told = await tell(cut(mark === 'utf16be' ? bytes.swap16() : bytes, size))
        const cdata = ['text', a] as const
        expect(told).toEqual([['open t', value], ...text, ['open v', null], ['close v', null], cdata, ['close t', null]])
      },
    ),
  )
})

test('what is not well-formed is damaged, and so is a DOCTYPE even without entities', async () => {
  for (const xml of [
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<a>&#0;</a>',
    '<a/><b/>',
    '<!DOCTYPE a><a/>',
    '<a><![CDATA[',
  ])
    await expect(tell(cut(Buffer.from(xml), 3)), xml).rejects.toMatchObject({ code: 'E-IMPORT-01' })
})
