// Knows how a foreign zip package is opened with nothing taken on trust: counts, names, sizes and ratios are held to limits, byte by byte.
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { AppError } from '../app-error.ts'

/**
 * Far above any form of a ward, far below what would hurt. Ratio: as Apache POI, once an entry is larger than `smallEntry`. `readBytes` and `tags`
 * (each '<' counts) are of all that is read of one package, however often: what takes a second to read is refused within it.
 */
export const zipLimits = {
  fileBytes: 50 << 20,
  entries: 2000,
  unpackedBytes: 250 << 20,
  entryBytes: 120 << 20,
  ratio: 100,
  smallEntry: 1 << 20,
  readBytes: 48 << 20,
  tags: 1_500_000,
}

/** `names` of its entries; `read`: an entry unpacked chunk by chunk as it is asked for, null where there is none of that name. */
export type ZipPackage = Readonly<{ names: readonly string[]; read(name: string): AsyncIterable<Uint8Array> | null }>

const damaged = (): AppError => new AppError('E-IMPORT-01')
const tooMuch = (): AppError => new AppError('E-IMPORT-03')
const oleHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The extra field by which an entry or its place is larger than 4 GB. Source: APPNOTE.TXT 4.5.3. */
const zip64Field = 0x0001

/**
 * Opens a package without unpacking it. Throws E-IMPORT-01 (no zip, truncated, two entries of one name, a name that leaves the package),
 * E-IMPORT-02 (an old .xls or a password), E-IMPORT-03 (beyond zipLimits), E-IMPORT-06 (empty). `read` throws E-IMPORT-01 where the entry
 * is damaged, E-IMPORT-03 where it holds more bytes than the package promised, or more than zipLimits have left.
 */
export async function openZip(bytes: Uint8Array): Promise<ZipPackage> {
  if (bytes.length === 0) throw new AppError('E-IMPORT-06')
  if (bytes.length > zipLimits.fileBytes) throw tooMuch()
  if (oleHeader.every((byte, at) => bytes[at] === byte)) throw new AppError('E-IMPORT-02')
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(buffer, { strictFileNames: true, validateEntrySizes: true })
    const entries = await listEntries(zip, bytes.length)
    const spent = { bytes: 0, tags: 0 }
    return {
      names: [...entries.keys()],
      read: (name) => {
        const entry = entries.get(name)
        return entry ? unpack(zip, entry, spent) : null
      },
    }
  } catch (cause) {
    throw refusalOf(cause)
  }
}

async function listEntries(zip: ZipFile, fileBytes: number): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > zipLimits.entries) throw tooMuch()
  const entries = new Map<string, Entry>()
  let packed = 0
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressedSize, uncompressedSize: size } = entry
    if (entry.isEncrypted() || fileName === 'EncryptedPackage') throw new AppError('E-IMPORT-02')
    if (entries.has(fileName) || fileName.includes('\0') || isSymbolicLink(entry)) throw damaged()
    packed += compressedSize
    unpacked += size
    // entries that lie over each other
    if (packed > fileBytes) throw damaged()
    const isBomb = size > zipLimits.smallEntry && size > compressedSize * zipLimits.ratio
    const isZip64 = entry.extraFields.some(({ id }) => id === zip64Field)
    if (isBomb || isZip64 || size > zipLimits.entryBytes || unpacked > zipLimits.unpackedBytes) throw tooMuch()
    entries.set(fileName, entry)
  }
  return entries
}

/** As a program of Unix packs one: the upper half of the attributes is the file's mode. Source: stat(2), S_IFLNK. */
function isSymbolicLink({ externalFileAttributes }: Entry): boolean {
  return externalFileAttributes >>> 28 === 0xa
}

/** Never more bytes than the directory promised, whatever the stream holds: yauzl counts them. */
async function* unpack(zip: ZipFile, entry: Entry, spent: { bytes: number; tags: number }): AsyncGenerator<Uint8Array, void> {
  spent.bytes += entry.uncompressedSize
  if (spent.bytes > zipLimits.readBytes) throw tooMuch()
  let sum = 0
  try {
    for await (const part of await zip.openReadStreamPromise(entry)) {
      const chunk = part as Uint8Array
      sum = crc32(chunk, sum)
      for (const byte of chunk) if (byte === 0x3c) spent.tags += 1
      if (spent.tags > zipLimits.tags) throw tooMuch()
      yield chunk
    }
    if (sum !== entry.crc32) throw damaged()
  } catch (cause) {
    throw refusalOf(cause)
  }
}

/** yauzl tells what it refuses in words only; its version is pinned, and each of these has a test. */
function refusalOf(cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const words = cause instanceof Error ? cause.message : ''
  const code = words.startsWith('too many bytes') ? 'E-IMPORT-03' : words.startsWith('strong encryption') ? 'E-IMPORT-02' : 'E-IMPORT-01'
  return new AppError(code, null, { cause })
}
