// Knows which sentences of a text changed: each before and after, word by word; what stayed is only counted.
import { diffArrays } from 'diff'
import type { TextPiece } from '../../model/edition.ts'
import { diffWords } from '../diff-words.ts'
import { splitSentences } from '../split-sentences.ts'

/** `pieces`: the sentence before and after in one (rules/diff-words.ts). 'same' stands for `count` sentences that did not change. */
export type SentenceChange =
  | Readonly<{ state: 'changed' | 'added' | 'removed'; pieces: readonly TextPiece[] }>
  | Readonly<{ state: 'same'; count: number }>

/** In reading order. A sentence that went is set beside the one that came at its place. Equal texts are one 'same'; two empty texts nothing. */
export function changedSentences(before: string, after: string): readonly SentenceChange[] {
  const found = diffArrays([...splitSentences(before)], [...splitSentences(after)])
  const changes: SentenceChange[] = []
  let gone: readonly string[] = []
  const leaveGone = () => {
    changes.push(...gone.map((sentence) => asWhole(sentence, 'removed')))
    gone = []
  }
  for (const { value, removed, added } of found) {
    if (removed) {
      leaveGone()
      gone = value
    } else if (added) {
      changes.push(...paired(gone, value))
      gone = []
    } else {
      leaveGone()
      changes.push({ state: 'same', count: value.length })
    }
  }
  leaveGone()
  return changes
}

function paired(gone: readonly string[], come: readonly string[]): readonly SentenceChange[] {
  const length = Math.max(gone.length, come.length)
  return Array.from({ length }, (_, index): SentenceChange => {
    const [older, newer] = [gone[index], come[index]]
    if (older === undefined) return asWhole(newer ?? '', 'added')
    if (newer === undefined) return asWhole(older, 'removed')
    return { state: 'changed', pieces: diffWords(older, newer) }
  })
}

const asWhole = (text: string, state: 'added' | 'removed'): SentenceChange => ({ state, pieces: [{ text, state }] })
