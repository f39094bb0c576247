// Knows what a file may be called on a ward's PC: nothing that Windows forbids, and no longer than any of its disks and shares takes.

/** Bytes of UTF-8 that a name may have with its ending: some servers count bytes, and a mark like （2） has to find room. */
const mostBytes = 200
/** Names of devices, with or without an ending. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/** `extension` 'xlsx' without its dot; '' for a folder. A stem of which nothing is left becomes `otherwise`. */
export function fileNameOf(stem: string, extension: string, otherwise = 'ファイル'): string {
  const ending = extension === '' ? '' : `.${extension}`
  const clean = (text: string): string => text.replaceAll(/^[\s.]+|[\s.]+$/gu, '')
  const allowed = clean(stem.normalize('NFC').replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ''))
  const short = clean(cutToBytes(allowed, mostBytes - bytesOf(ending)))
  const named = short === '' ? otherwise : short
  return `${reserved.test(named) ? `_${named}` : named}${ending}`
}

/** '様式.xlsx' → '様式（2）.xlsx' where a name with the same letters, large or small, is taken; `taken` in the shape of keyOfFileName. */
export function freeFileName(name: string, taken: (key: string) => boolean): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]+)?$/u.exec(name) ?? []
  let free = name
  for (let nth = 2; taken(keyOfFileName(free)); nth += 1) free = `${stem}（${nth}）${ending}`
  return free
}

/** Two names with one key are one file on Windows. */
export function keyOfFileName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

const bytesOf = (text: string): number => [...text].reduce((sum, letter) => sum + bytesOfLetter(letter.codePointAt(0) ?? 0), 0)
const bytesOfLetter = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)

function cutToBytes(text: string, most: number): string {
  let kept = ''
  let bytes = 0
  for (const letter of text) {
    bytes += bytesOfLetter(letter.codePointAt(0) ?? 0)
    if (bytes > most) break
    kept += letter
  }
  return kept
}
