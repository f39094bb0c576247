// Knows how an opinion is called in one line.
const longest = 80

/** Its gist, or the beginning of its words; line breaks are spaces. At most 80 characters and '…'. */
export function summaryOf(gist: string, words: string): string {
  const characters = [
    ...(gist === '' ? words : gist)
      .slice(0, 10 * longest)
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ]
  const isLong = characters.length > longest
  return isLong ? `${characters.slice(0, longest).join('')}…` : characters.join('').toWellFormed()
}
