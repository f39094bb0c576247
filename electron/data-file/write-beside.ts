// Knows how a file is replaced so that at every moment the old or the new one stands there whole: written beside, synced, renamed.
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../app-error.ts'

/** Writes a new file whole and to the disk; takes it away again where that fails. Throws the system's error. */
export function writeNewFile(file: string, bytes: Uint8Array | string): void {
  const fd = openSync(file, 'wx')
  try {
    const data = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
    for (let done = 0; done < data.length; ) done += writeSync(fd, data, done)
    fsyncSync(fd)
  } catch (error) {
    closeSync(fd)
    rmSync(file, { force: true })
    throw error
  }
  closeSync(fd)
}

/** Makes a rename last through a power cut, where the system can do that for a folder (Windows cannot, and need not). */
function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r')
    try {
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
  } catch {
    // no handle on a folder here
  }
}

/** A name beside `file` that nothing else uses. */
export function nameBeside(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`)
}

/** Longer than any writing takes; milliseconds. */
const leftBehindAfter = 10 * 60_000

/** Takes away what a program that was killed while it wrote this very file (or folder of files) has left beside it. Never throws: it is in nobody's way. */
export function removeLeftBehind(file: string): void {
  const folder = path.dirname(file)
  const start = `.${path.basename(file).slice(0, 40)}.`
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(start) || !/^[0-9a-f]{12}\.tmp(-journal)?$/.test(name.slice(start.length))) continue
      const left = path.join(folder, name)
      if (Date.now() - statSync(left).mtimeMs > leftBehindAfter) rmSync(left, { recursive: true, force: true })
    }
  } catch {
    // the next writing tries again
  }
}

/** Moves a finished file to a name where nothing stands. Throws EEXIST where something does; never writes over it. */
export function renameWithoutReplacing(from: string, to: string): void {
  try {
    linkSync(from, to)
    rmSync(from)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (['EEXIST', 'ENOENT', 'ENOSPC', 'EROFS', 'EIO'].includes(code)) throw error
    // no hard links here (a USB stick, some shares): take the name first, then put the file in the place of our own empty one
    writeNewFile(to, '')
    try {
      renameSync(from, to)
    } catch (failure) {
      rmSync(to, { force: true })
      throw failure
    }
  }
  syncFolder(path.dirname(to))
}

/** Replaces a small file of the program itself at once. Throws the system's error; the old file then stands as it was, with nothing beside it. */
export function replaceFileNow(file: string, bytes: Uint8Array | string): void {
  const beside = nameBeside(file)
  writeNewFile(beside, bytes)
  try {
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
  syncFolder(path.dirname(file))
}

/** Waits between the tries of a rename: virus scanners hold a fresh file for some moments. Milliseconds. */
const patience = [50, 150, 300, 600]

/**
 * Replaces (or makes) a file that a person asked for; never a folder, a device or another thing that is no file. What was written is looked at before
 * the old file gives way: `verify` gets its path and throws to stop it. Throws E-OUT-02 where the disk is full, E-OUT-01 where the target is open in another
 * program or may not be written, and what `verify` threw. The old file then stands as it was, with nothing beside it.
 */
export async function replaceFile(
  file: string,
  bytes: Uint8Array,
  verify: (written: string) => void | Promise<void> = (written) => requireSame(written, bytes),
): Promise<void> {
  const beside = nameBeside(file)
  try {
    orRefuse(() => requireFile(file))
    orRefuse(() => writeNewFile(beside, bytes))
    await verify(beside)
    await renamePatiently(beside, file)
  } finally {
    if (existsSync(beside)) rmSync(beside, { force: true })
  }
  syncFolder(path.dirname(file))
  removeLeftBehind(file)
}

/** Throws E-OUT-04 where a file does not hold what was written into it. */
export async function requireSame(file: string, bytes: Uint8Array): Promise<void> {
  const written = await readFile(file)
  if (!written.equals(bytes)) throw new AppError('E-OUT-04')
}

function requireFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found && !found.isFile()) throw new AppError('E-OUT-01')
}

/** Renames, and tries again for a moment where something holds the file. Throws E-OUT-01 and E-OUT-02. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of patience) {
    try {
      return renameSync(from, to)
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) break
      await sleep(wait)
    }
  }
  orRefuse(() => renameSync(from, to))
}

/** Writes something where a person asked for it. Throws E-OUT-02 where the disk is full, E-OUT-01 for whatever else the system refuses. */
export function orRefuse<Done>(write: () => Done): Done {
  try {
    return write()
  } catch (error) {
    if (error instanceof AppError) throw error
    const code = codeOf(error)
    if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) throw new AppError('E-OUT-02', null, { cause: error })
    if (code !== '') throw new AppError('E-OUT-01', null, { cause: error })
    throw error
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
