// Knows what a data file must look like from outside before anything opens it. Reads only; what it refuses stays as it is, byte for byte.
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { applicationId } from '../db/application-id.ts'

/** What a good file says of itself; `hotJournal`: a write was cut off, and opening will take it back. */
export type Inspected = Readonly<{ code: null; userVersion: number; hotJournal: boolean; inWalMode: boolean }>
export type Refused = Readonly<{ code: string }>

const magic = Buffer.from('SQLite format 3\0', 'latin1')
const journalMagic = Buffer.from('d9d505f920a163d7', 'hex')
const headerBytes = 100

/**
 * Looks at the file's size and header (https://www.sqlite.org/fileformat2.html, 1.3) and at what lies beside it. Never writes.
 * Codes: E-FILE-05 not there, E-FILE-06 may not be read, E-DB-05 the medium failed, E-DB-11 empty, E-DB-12 not a data file of this program,
 * E-DB-13 of a newer program, E-DB-14 cut off, E-DB-15 damaged, E-DB-16 another program's unfinished writes lie beside it.
 */
export function inspectFile(file: string, newestVersion: number): Inspected | Refused {
  let head: Readonly<{ bytes: Buffer; size: number }>
  try {
    if (!statSync(file).isFile()) return { code: 'E-DB-12' }
    head = readHead(file, headerBytes)
  } catch (error) {
    return { code: codeOfReadError(error) }
  }
  const { bytes, size } = head
  if (size === 0) return { code: 'E-DB-11' }
  if (!bytes.subarray(0, magic.length).equals(magic.subarray(0, bytes.length))) return { code: 'E-DB-12' }
  if (size < headerBytes) return { code: 'E-DB-14' }
  if (bytes.readInt32BE(68) !== applicationId) return { code: 'E-DB-12' }
  const userVersion = bytes.readInt32BE(60)
  if (userVersion < 0 || userVersion > newestVersion) return { code: 'E-DB-13' }
  const pageSize = pageSizeOf(bytes)
  // every data file leaves the program with all tables and a number: 0 means that the header is damaged
  if (pageSize === null || userVersion === 0 || !hasFixedFields(bytes)) return { code: 'E-DB-15' }
  const hotJournal = isHotJournal(`${file}-journal`)
  // while a write is cut off the size may be anything: SQLite takes the write back, and the check of the whole file follows
  if (!hotJournal && isCutOff(bytes, size, pageSize)) return { code: 'E-DB-14' }
  // SQLite would mix these into the file whatever its header says, and this program never makes them
  if (sizeOf(`${file}-wal`) > 0) return { code: 'E-DB-16' }
  return { code: null, userVersion, hotJournal, inWalMode: bytes[18] === 2 }
}

/** Whether a journal holds a write that was cut off (or is under way in another program). */
export function isHotJournal(journal: string): boolean {
  try {
    return readHead(journal, journalMagic.length).bytes.equals(journalMagic)
  } catch {
    return false
  }
}

function readHead(file: string, length: number): Readonly<{ bytes: Buffer; size: number }> {
  const fd = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(length)
    return { bytes: bytes.subarray(0, readSync(fd, bytes, 0, length, 0)), size: fstatSync(fd).size }
  } finally {
    closeSync(fd)
  }
}

function pageSizeOf(header: Buffer): number | null {
  const written = header.readUInt16BE(16)
  if (written === 1) return 65536
  return written >= 512 && (written & (written - 1)) === 0 ? written : null
}

/** The fields that the file format fixes, and the two journal modes that there are. */
function hasFixedFields(header: Buffer): boolean {
  const [write, read] = [header[18], header[19]]
  return write === read && (write === 1 || write === 2) && header[21] === 64 && header[22] === 32 && header[23] === 32
}

function isCutOff(header: Buffer, size: number, pageSize: number): boolean {
  // the header counts the pages; the count holds where it was written together with the change counter
  const countHolds = header.readUInt32BE(24) === header.readUInt32BE(92)
  return size % pageSize !== 0 || (countHolds && size < header.readUInt32BE(28) * pageSize)
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function codeOfReadError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'E-FILE-05'
  if (code === 'EACCES' || code === 'EPERM') return 'E-FILE-06'
  return 'E-DB-05'
}
