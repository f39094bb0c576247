// Knows which of a sheet's choices a member meant by what stands in the cell: the choice in full, its number, or both, however they are written.

/** '○' is written with several characters, and so are ✓ and ●. */
const marks = /^[○◯〇◎●✓✔☑■レ]+/u

/** Without spaces and widths of characters: 'そう　思う。' is 'そう思う'. */
export function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/[◯〇]/g, '○')
    .replace(/[。.]+$/, '')
}

/** Whether a cell holds a mark and nothing else: one that says 'this one' in a column of its own. */
export function isMark(text: string): boolean {
  const plain = plainOf(text)
  return plain !== '' && plain.replace(marks, '') === ''
}

/**
 * Place in `choices`; null where it is none of them, or more than one could be meant. `mayBeNumber`: the choices are numbered from 1 on the sheet that
 * the member had. A number that is itself the text of a choice is that choice.
 */
export function readChoice(text: string, choices: readonly string[], mayBeNumber: boolean): number | null {
  const plains = choices.map(plainOf)
  const find = (one: string): number | null => {
    const at = plains.indexOf(one)
    return at === -1 ? null : at
  }
  const plain = plainOf(text)
  const whole = find(plain) ?? find(plain.replace(marks, ''))
  if (whole !== null) return whole
  const [, digits = '', rest = ''] = /^[(]?(\d{1,2})(?:番(?!.)|[).:、,]?)(.*)$/u.exec(plain.replace(marks, '')) ?? []
  const nth = Number(digits) - 1
  if (digits === '' || nth < 0 || nth >= choices.length) return null
  if (rest !== '') return find(rest) === nth ? nth : null
  return mayBeNumber && !plains.some((choice) => /^\d+$/.test(choice)) ? nth : null
}
