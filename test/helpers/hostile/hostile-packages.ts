// Knows the hostile books that lie as packages: other kinds of files, bombs, lying directories, names that lead out, passwords, halves.
import { strToU8, zipSync } from 'fflate'
import { deflateRawSync } from 'node:zlib'
import type { HostileBook } from './hostile-book.ts'
import { packRaw, type RawEntry } from './pack-raw.ts'
import { packParts, sheetPart, soundParts } from './sound-book.ts'

const oleHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const mebibyte = 1 << 20
const zeros = (bytes: number): RawEntry => ({ name: '', bytes: deflateRawSync(new Uint8Array(bytes)), method: 8, size: bytes })
const symbolicLink = 0xa1ff_0000

/** The sound book, entries changed one by one, others added. */
async function withEntries(change: (entry: RawEntry) => RawEntry, more: readonly RawEntry[] = []): Promise<Buffer> {
  const entries = Object.entries(await soundParts()).map(([name, bytes]): RawEntry => ({ name, bytes }))
  return packRaw([...entries.map(change), ...more])
}
const onlySheet = (lie: (entry: RawEntry) => Partial<RawEntry>) => (entry: RawEntry) =>
  entry.name === sheetPart ? { ...entry, ...lie(entry) } : entry
const same = (entry: RawEntry): RawEntry => entry
/** Twelve bytes stand before what a password keeps. Source: APPNOTE.TXT 6.1.3. */
const locked = (flags: number) => (entry: RawEntry) => ({
  flags,
  bytes: Buffer.concat([new Uint8Array(12), entry.bytes]),
  size: entry.bytes.length,
})
const withName = (name: string) => () => withEntries(same, [{ name, bytes: strToU8('x') }])
const cut = (keep: (length: number) => number) => async () => {
  const bytes = packParts(await soundParts())
  return bytes.subarray(0, keep(bytes.length))
}
function ole(streamName: string): Uint8Array {
  return Buffer.concat([new Uint8Array(oleHeader), Buffer.alloc(1024), Buffer.from(streamName, 'utf16le'), Buffer.alloc(4096)])
}

/** The record of the end, led to by one of zip64. Source: APPNOTE.TXT 4.3.14, 4.3.15. */
function withZip64End(plain: Buffer): Buffer {
  const end = plain.length - 22
  const record = Buffer.alloc(76)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(2n ** 40n, 32)
  record.writeUInt32LE(0x07064b50, 56)
  record.writeBigUInt64LE(BigInt(end), 64)
  return Buffer.concat([plain.subarray(0, end), record, plain.subarray(end)])
}
function zip64Sizes(): Uint8Array {
  const field = Buffer.alloc(20)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(16, 2)
  field.writeBigUInt64LE(2n ** 40n, 4)
  return field
}

const otherKinds: readonly HostileBook[] = [
  { name: 'an empty file', meets: 'E-IMPORT-06', make: () => new Uint8Array() },
  { name: 'a CSV under the name of a book', meets: 'E-IMPORT-01', make: () => strToU8('区の目標,区の使命\r\n') },
  { name: 'a PDF under the name of a book', meets: 'E-IMPORT-01', make: () => strToU8(`%PDF-1.7\n${'0 '.repeat(3000)}\n%%EOF`) },
  {
    name: 'a page of HTML that calls itself a table',
    meets: 'E-IMPORT-01',
    make: () => strToU8('<html><table><tr><td>区</td></tr></table>'),
  },
  { name: 'zeros', meets: 'E-IMPORT-01', make: () => new Uint8Array(5000) },
  { name: 'an old .xls', meets: 'E-IMPORT-02', make: () => ole('Workbook') },
  { name: 'a book with a password, in its cover', meets: 'E-IMPORT-02', make: () => ole('EncryptedPackage') },
  { name: 'any zip', meets: 'E-IMPORT-01', make: () => zipSync({ 'hello.txt': strToU8('x') }) },
  {
    name: 'a letter of Word',
    meets: 'E-IMPORT-01',
    make: () =>
      packParts({
        '_rels/.rels': strToU8('<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>'),
        'word/document.xml': strToU8('<document><body><p>区の目標</p></body></document>'),
      }),
  },
  {
    name: 'a binary book (.xlsb)',
    meets: 'E-IMPORT-01',
    make: () =>
      packParts({
        '_rels/.rels': strToU8('<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>'),
        'xl/workbook.bin': new Uint8Array([0x83, 1, 0, 0x80, 1, 0x32]),
      }),
  },
  { name: 'fifty megabytes and one byte', meets: 'E-IMPORT-03', make: () => new Uint8Array((50 << 20) + 1) },
]

const halves: readonly HostileBook[] = [
  { name: 'the first four bytes of a book', meets: 'E-IMPORT-01', make: cut(() => 4) },
  { name: 'a tenth of a book', meets: 'E-IMPORT-01', make: cut((length) => Math.floor(length / 10)) },
  { name: 'half of a book', meets: 'E-IMPORT-01', make: cut((length) => Math.floor(length / 2)) },
  { name: 'a book without its directory', meets: 'E-IMPORT-01', make: cut((length) => length - 900) },
  { name: 'a book without its end', meets: 'E-IMPORT-01', make: cut((length) => length - 22) },
  { name: 'a book without its last byte', meets: 'E-IMPORT-01', make: cut((length) => length - 1) },
]

const bombs: readonly HostileBook[] = [
  {
    name: 'one entry of zeros that unpacks a thousandfold',
    meets: 'E-IMPORT-03',
    make: () => withEntries(onlySheet(({ name }) => ({ ...zeros(32 * mebibyte), name }))),
  },
  {
    name: 'many entries that are each too small to be a bomb',
    meets: 'E-IMPORT-03',
    make: () => {
      const small = zeros(mebibyte)
      return withEntries(
        same,
        Array.from({ length: 300 }, (_, i) => ({ ...small, name: `xl/media/${i}.png` })),
      )
    },
  },
  {
    name: 'entries that lie over each other',
    meets: 'E-IMPORT-01',
    make: async () => {
      const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 251)
      const first: RawEntry = { name: 'xl/media/0.png', bytes: noise }
      const under = Object.keys(await soundParts()).length
      const over = Array.from({ length: 400 }, (_, i): RawEntry => ({ ...first, name: `xl/media/over${i}.png`, liesAt: under }))
      return withEntries(same, [first, ...over])
    },
  },
  {
    name: 'a bomb within a zip within the book, which nothing opens',
    meets: 'read',
    make: () => withEntries(same, [{ name: 'xl/media/inner.zip', bytes: packRaw([{ ...zeros(16 * mebibyte), name: 'bomb' }]) }]),
  },
  {
    name: 'more entries than any book has',
    meets: 'E-IMPORT-03',
    make: () => packRaw(Array.from({ length: 2001 }, (_, i) => ({ name: `e${i}`, bytes: new Uint8Array() }))),
  },
  {
    name: 'a directory that says it has 65,000 entries',
    meets: 'E-IMPORT-03',
    make: async () =>
      packRaw(
        Object.entries(await soundParts()).map(([name, bytes]) => ({ name, bytes })),
        65_000,
      ),
  },
  { name: 'zip64: an entry of a terabyte', meets: 'E-IMPORT-03', make: () => withEntries(onlySheet(() => ({ extra: zip64Sizes() }))) },
  { name: 'zip64: a directory of 2^40 entries', meets: 'E-IMPORT-03', make: async () => withZip64End(packParts(await soundParts())) },
]

const lies: readonly HostileBook[] = [
  { name: 'a wrong check sum', meets: 'E-IMPORT-01', make: () => withEntries(onlySheet(() => ({ crc: 1 }))) },
  {
    name: 'an entry that unpacks to more than it says',
    meets: 'E-IMPORT-03',
    make: () => withEntries(onlySheet(({ bytes }) => ({ method: 8, bytes: deflateRawSync(bytes), size: 10 }))),
  },
  {
    name: 'an entry that unpacks to less than it says',
    meets: 'E-IMPORT-01',
    make: () => withEntries(onlySheet(({ bytes }) => ({ method: 8, bytes: deflateRawSync(bytes), size: 900_000 }))),
  },
  {
    name: 'an entry whose packed bytes end too early',
    meets: 'E-IMPORT-01',
    make: () => withEntries(onlySheet(({ bytes }) => ({ method: 8, bytes: deflateRawSync(bytes), size: bytes.length, packedSize: 40 }))),
  },
  {
    name: 'an entry whose packed bytes end behind the file',
    meets: 'E-IMPORT-01',
    make: () => withEntries(onlySheet(() => ({ size: 900_000, packedSize: 900_000 }))),
  },
  { name: 'a way of packing that Excel has not', meets: 'E-IMPORT-01', make: () => withEntries(onlySheet(() => ({ method: 14 }))) },
  { name: 'an entry with a password', meets: 'E-IMPORT-02', make: () => withEntries(onlySheet(locked(1))) },
  { name: 'an entry of strong encryption', meets: 'E-IMPORT-02', make: () => withEntries(onlySheet(locked(0x41))) },
  { name: 'a cover of encryption, as an entry', meets: 'E-IMPORT-02', make: withName('EncryptedPackage') },
  {
    name: 'another name before the bytes than in the directory',
    meets: 'read',
    make: () => withEntries(onlySheet(() => ({ localName: '../../../evil.xml____' }))),
  },
]

const names: readonly HostileBook[] = [
  { name: 'a path out of the package', meets: 'E-IMPORT-01', make: withName('../../evil.xml') },
  { name: 'a path out of a folder of the package', meets: 'E-IMPORT-01', make: withName('xl/../../evil.xml') },
  { name: 'an absolute path', meets: 'E-IMPORT-01', make: withName('/etc/passwd') },
  { name: 'a drive of Windows', meets: 'E-IMPORT-01', make: withName('C:/evil.xml') },
  { name: 'steps of Windows', meets: 'E-IMPORT-01', make: withName('xl\\..\\..\\evil.xml') },
  { name: 'a name with an end in it', meets: 'E-IMPORT-01', make: withName('xl/theme\0.xml') },
  { name: 'two entries of one name', meets: 'E-IMPORT-01', make: withName(sheetPart) },
  {
    name: 'a link of a file system',
    meets: 'E-IMPORT-01',
    make: () => withEntries(same, [{ name: 'xl/media/image1.png', attributes: symbolicLink, bytes: strToU8('/etc/passwd') }]),
  },
  { name: 'an entry called __proto__', meets: 'read', make: withName('__proto__') },
]

export const hostilePackages: readonly HostileBook[] = [...otherKinds, ...halves, ...bombs, ...lies, ...names]
