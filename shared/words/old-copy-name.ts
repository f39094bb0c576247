// Knows how the copy of a data file is called that is kept when the file is brought up to date.

/** '天王寺区.kusei' → '天王寺区.kusei.移行前-20261123-104500'; `file` may have its folder before it. */
export function nameOfOldCopy(file: string, stamp: string): string {
  return `${file}.移行前-${stamp}`
}
