// Knows lines of a paper that are one sentence: a text copied from a page has a line end wherever the paper had its edge.

/** What ends a sentence, or a line that is one on its own. */
const ended = /[。．！？!?」』）)：:]$/
const beginsAnew = /^(?:[・○◯〇●◎■□◆◇▼▽※＊*\-－]|[（(]?[0-9０-９]{1,2}[）)．.、]|[①-⑳]|[ア-ン][．.、)）])/
/** A line that is much shorter than the paper is wide was ended by a person. */
const wide = 0.7

/** Joins what goes on over the edge of the paper. Only line ends are taken away. */
export function joinWrapped(text: string): string {
  const lines = text.split('\n')
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0)
  return lines.reduce((joined, line, index) => {
    const before = lines[index - 1]
    if (before === undefined) return line
    const goesOn = !ended.test(before) && before.length >= width * wide && !beginsAnew.test(line)
    return `${joined}${goesOn ? '' : '\n'}${line}`
  }, '')
}

/** Whether line ends of a text stand inside sentences more often than not: then it was copied from paper. */
export function looksWrapped(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim())
  const inner = lines.filter(
    (line, index) => line.length >= 20 && (lines[index + 1] ?? '') !== '' && !beginsAnew.test(lines[index + 1] ?? ''),
  )
  return inner.length >= 5 && inner.filter((line) => !ended.test(line)).length * 2 > inner.length
}
