// Knows how the bytes of a text file become its text: the encodings in which Japanese offices save CSV, told apart.

export type DecodedText = Readonly<{ text: string; encoding: 'utf-8' | 'utf-16' | 'shift_jis' }>

/**
 * UTF-16 by its mark, else UTF-8 where every byte fits, else Shift_JIS as Windows has it (髙, 﨑, ①, ㈱, ～). The byte order mark is left out. null
 * where it is none of them, or no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', 'utf-16')
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', 'utf-16')
  return decoded(bytes, 'utf-8', 'utf-8') ?? decoded(bytes, 'shift_jis', 'shift_jis')
}

function decoded(bytes: Uint8Array, label: string, encoding: DecodedText['encoding']): DecodedText | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : { text, encoding }
  } catch {
    return null
  }
}
