// Knows how a foreign zip package is opened with nothing taken on trust: counts, names, sizes and ratios are held to limits, byte by byte.
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { AppError } from '../app-error.ts'

/** Far above any form of a ward, far below what would hurt. Ratio: as Apache POI, once an entry is larger than `smallEntry`. */
export const zipLimits = {
  fileBytes: 50 << 20,
  entries: 2000,
  unpackedBytes: 250 << 20,
  entryBytes: 120 << 20,
  ratio: 100,
  smallEntry: 1 << 20,
}

/** `read`: an entry unpacked chunk by chunk as it is asked for, null where there is none of that name. */
export type ZipPackage = Readonly<{ read(name: string): AsyncIterable<Uint8Array> | null }>

const damaged = (): AppError => new AppError('E-IMPORT-01')
const tooMuch = (): AppError => new AppError('E-IMPORT-03')
const oleHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The extra field by which an entry or its place is larger than 4 GB. Source: APPNOTE.TXT 4.5.3. */
const zip64Field = 0x0001

/**
 * Opens a package without unpacking it. Throws E-IMPORT-01 (no zip, truncated, two entries of one name, a name that leaves the package),
 * E-IMPORT-02 (an old .xls or a password), E-IMPORT-03 (beyond zipLimits), E-IMPORT-06 (empty). `read` throws E-IMPORT-01 where the entry
 * is damaged, E-IMPORT-03 where it holds more bytes than the package promised.
 */
export async function openZip(bytes: Uint8Array): Promise<ZipPackage> {
  if (bytes.length === 0) throw new AppError('E-IMPORT-06')
  if (bytes.length > zipLimits.fileBytes) throw tooMuch()
  if (oleHeader.every((byte, at) => bytes[at] === byte)) throw new AppError('E-IMPORT-02')
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(buffer, { strictFileNames: true, validateEntrySizes: true })
    const entries = await listEntries(zip)
    return {
      read: (name) => {
        const entry = entries.get(name)
        return entry ? unpack(zip, entry) : null
      },
    }
  } catch (cause) {
    throw refusalOf(cause)
  }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > zipLimits.entries) throw tooMuch()
  const entries = new Map<string, Entry>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressedSize, uncompressedSize: size } = entry
    if (entry.isEncrypted() || fileName === 'EncryptedPackage') throw new AppError('E-IMPORT-02')
    if (entries.has(fileName) || fileName.includes('\0')) throw damaged()
    unpacked += size
    const isBomb = size > zipLimits.smallEntry && size > compressedSize * zipLimits.ratio
    const isZip64 = entry.extraFields.some(({ id }) => id === zip64Field)
    if (isBomb || isZip64 || size > zipLimits.entryBytes || unpacked > zipLimits.unpackedBytes) throw tooMuch()
    entries.set(fileName, entry)
  }
  return entries
}

/** Never more bytes than the directory promised, whatever the stream holds: yauzl counts them. */
async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array, void> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Uint8Array
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
