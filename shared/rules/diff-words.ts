// Knows how two texts differ word by word: which words stayed, which went, which came. A number and its unit are one word.
import { diffArrays } from 'diff'
import type { TextPiece } from '../model/edition.ts'

/** A number with what it counts (28年度, 1,234千円, ▲5.5％, 3～5回): a half-changed number would be misread. */
const number =
  /[▲△]?[0-9０-９]+(?:[,，.．:：][0-9０-９]+)*(?:年度|年間|年|か月|ヶ月|カ月|月|日|時間|時|分|％|%|パーセント|ポイント|件|人|名|回|か所|ヵ所|カ所|箇所|億円|百万円|万円|千円|円|団体|世帯|地域|校区|校|歳|割|倍|点|号|区|台|冊|枚|棟|組|店|社)?/gu
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
/** Beyond so many words gone and come two texts have nothing to do with each other: all between their common ends is said to be new. */
const mostEdits = 700
/** In reading order, what went before what came. same + removed joined = `older`, same + added joined = `newer`. Equal texts are one piece; two empty texts none. */
export function diffWords(older: string, newer: string): readonly TextPiece[] {
  if (older === newer) return older === '' ? [] : [{ text: older, state: 'same' }]
  const [from, to] = [wordsOf(older), wordsOf(newer)]
  const shorter = Math.min(from.length, to.length)
  let head = 0
  while (head < shorter && from[head] === to[head]) head += 1
  let tail = 0
  while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1
  const changes = changesBetween(from.slice(head, from.length - tail), to.slice(head, to.length - tail))
  const ends = (words: readonly string[]): Change => ({ same: words.join(''), removed: '', added: '' })
  const runs: Change[] = []
  for (const change of [ends(from.slice(0, head)), ...changes, ends(tail === 0 ? [] : from.slice(-tail))]) join(runs, change)
  return piecesOf(runs)
}

/** Either `same` alone, or what went and what came in its place. */
type Change = Readonly<{ same: string; removed: string; added: string }>

function changesBetween(from: readonly string[], to: readonly string[]): readonly Change[] {
  const found = diffArrays([...from], [...to], { maxEditLength: mostEdits })
  if (!found) return [{ same: '', removed: from.join(''), added: to.join('') }]
  return found.map(({ value, removed, added }) => {
    const text = value.join('')
    return { same: removed || added ? '' : text, removed: removed ? text : '', added: added ? text : '' }
  })
}

/** Neighbours of one sort become one. */
function join(to: Change[], { same, removed, added }: Change): void {
  const last = to.at(-1)
  if (same + removed + added === '') return
  if (!last || (last.same === '') !== (same === '')) to.push({ same, removed, added })
  else to[to.length - 1] = { same: last.same + same, removed: last.removed + removed, added: last.added + added }
}

function piecesOf(changes: readonly Change[]): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  for (const { same, removed, added } of changes) {
    if (same !== '') pieces.push({ text: same, state: 'same' })
    if (removed !== '') pieces.push({ text: removed, state: 'removed' })
    if (added !== '') pieces.push({ text: added, state: 'added' })
  }
  return pieces
}

/** Clauses that were taken apart before: two states of a plan have most of them in common. */
const knownClauses = new Map<string, readonly string[]>()
const mostKnown = 20_000

/** Joined they are the text again. */
function wordsOf(text: string): readonly string[] {
  return text.split(/(?<=[。、\n])/u).flatMap((clause) => {
    let words = knownClauses.get(clause)
    if (!words) {
      if (knownClauses.size >= mostKnown) knownClauses.clear()
      knownClauses.set(clause, (words = wordsOfClause(clause)))
    }
    return words
  })
}

function wordsOfClause(text: string): readonly string[] {
  const words: string[] = []
  let from = 0
  for (const match of text.matchAll(number)) {
    words.push(...segmentsOf(text.slice(from, match.index)), match[0])
    from = match.index + match[0].length
  }
  words.push(...segmentsOf(text.slice(from)))
  return words
}

function segmentsOf(text: string): readonly string[] {
  return text === '' ? [] : Array.from(segmenter.segment(text), ({ segment }) => segment)
}
