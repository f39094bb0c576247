// Knows the records of a zip package as they lie there, told by yauzl and not by our own reader.
import { type Entry, fromBufferPromise } from 'yauzl'

/** `local`: from the entry's header to where the next one begins, descriptor and all. `directory`: all that the directory says of it but its place. */
export type ZipRecord = Readonly<{ name: string; local: Buffer; directory: unknown; content: Buffer }>

/** In the order of the directory. */
export async function zipRecords(bytes: Uint8Array): Promise<readonly ZipRecord[]> {
  const buffer = Buffer.from(bytes)
  const zip = await fromBufferPromise(buffer)
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  const directoryAt = buffer.readUInt32LE(buffer.length - 22 - Buffer.byteLength(zip.comment) + 16)
  const starts = [...entries.map((entry) => entry.relativeOffsetOfLocalHeader), directoryAt].toSorted((a, b) => a - b)
  const records: ZipRecord[] = []
  for (const entry of entries) {
    const at = entry.relativeOffsetOfLocalHeader
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    const { relativeOffsetOfLocalHeader: _, ...directory } = { ...entry }
    records.push({
      name: entry.fileName,
      local: buffer.subarray(
        at,
        starts.find((start) => start > at),
      ),
      directory: JSON.parse(JSON.stringify(directory)),
      content: Buffer.concat(chunks),
    })
  }
  return records
}
