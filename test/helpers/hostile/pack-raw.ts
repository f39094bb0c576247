// Knows how a zip package is packed as no packer would: every field of an entry as it is told, lies included.
import { crc32 } from 'node:zlib'

export type RawEntry = Readonly<{
  name: string | Uint8Array
  /** As they lie in the package: packed already where `method` says so. */
  bytes: Uint8Array
  /** 0 = stored, 8 = deflated. */
  method?: number
  /** Of the unpacked bytes; those of `bytes` where it is left out. */
  size?: number
  crc?: number
  packedSize?: number
  flags?: number
  /** The name that stands before the bytes, where it is another one. */
  localName?: string
  /** The upper half is the mode of a file of Unix. */
  attributes?: number
  extra?: Uint8Array
  /** Lies where the entry of this index lies, instead of in bytes of its own. */
  liesAt?: number
}>

/** Source of the records: APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16. */
export function packRaw(entries: readonly RawEntry[], claimedCount = entries.length): Buffer {
  const chunks: Uint8Array[] = []
  const offsets: number[] = []
  let at = 0
  const put = (...parts: readonly Uint8Array[]): void => {
    for (const part of parts) {
      chunks.push(part)
      at += part.length
    }
  }
  for (const entry of entries) {
    offsets.push(entry.liesAt === undefined ? at : (offsets[entry.liesAt] ?? 0))
    if (entry.liesAt !== undefined) continue
    const name = Buffer.from(entry.localName ?? (entry.name as Uint8Array))
    put(Buffer.from([0x50, 0x4b, 3, 4]), fieldsOf(entry, name), name, entry.bytes)
  }
  const directoryAt = at
  entries.forEach((entry, index) => {
    const name = Buffer.from(entry.name as Uint8Array)
    const extra = entry.extra ?? new Uint8Array()
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(entry.attributes ?? 0, 6)
    tail.writeUInt32LE(offsets[index] ?? 0, 10)
    const fields = fieldsOf(entry, name)
    fields.writeUInt16LE(extra.length, 24)
    put(Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), fields, tail, name, extra)
  })
  const end = Buffer.alloc(22)
  end.set([0x50, 0x4b, 5, 6])
  end.writeUInt16LE(claimedCount, 8)
  end.writeUInt16LE(claimedCount, 10)
  end.writeUInt32LE(at - directoryAt, 12)
  end.writeUInt32LE(directoryAt, 16)
  put(end)
  return Buffer.concat(chunks)
}

/** What both records of an entry say alike, from the version to the length of its extra fields. */
function fieldsOf({ bytes, method = 0, size = bytes.length, crc, packedSize, flags = 0x800 }: RawEntry, name: Uint8Array): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(flags, 2)
  fields.writeUInt16LE(method, 4)
  fields.writeUInt32LE(crc ?? crc32(bytes), 10)
  fields.writeUInt32LE(packedSize ?? bytes.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}
