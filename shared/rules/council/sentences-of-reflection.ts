// Knows what is left of a reflection: which sentences of a text that stands now came in with it, and which were changed or taken out since.
import { diffArrays } from 'diff'
import { diffWords } from '../diff-words.ts'
import { splitSentences } from '../split-sentences.ts'

/** A sentence that came in with the change. `now`: as it reads now, of one that was changed. */
type ReflectedSentence = Readonly<{ text: string; state: 'stands' | 'changed' | 'gone'; now: string }>
/**
 * `sentences`: those that the change brought, in its order. `takenOut`: those that it took out for good; `isBack`: they stand there again. `state`: of all
 * of it: something changed = 'changed', nothing of it left = 'gone'.
 */
export type WhatIsLeft = Readonly<{
  sentences: readonly ReflectedSentence[]
  takenOut: readonly Readonly<{ text: string; isBack: boolean }>[]
  state: 'stands' | 'changed' | 'gone'
}>

/** Half of the longer one, in letters: below that the other sentence is another one. */
const likeness = 0.5

/** `now` null = the text is there no more. Spaces and line ends around a sentence make no difference. */
export function sentencesOfReflection(oldText: string, newText: string, now: string | null): WhatIsLeft {
  const [older, newer, standing] = [sentencesOf(oldText), sentencesOf(newText), sentencesOf(now ?? '')]
  // What only moved neither came nor went.
  const [came, went] = [without(newer, older), without(older, newer)]
  const successors = successorsOf(newer, standing)
  const sentences = came.map((text): ReflectedSentence => {
    if (standing.includes(text)) return { text, state: 'stands', now: text }
    const next = successors.get(text)
    return next === undefined ? { text, state: 'gone', now: '' } : { text, state: 'changed', now: next }
  })
  const isRewritten = (text: string) => came.some((other) => isLike(text, other))
  const cameBack = without(standing, newer)
  const takenOut = now === null ? [] : went.filter((text) => !isRewritten(text)).map((text) => ({ text, isBack: cameBack.includes(text) }))
  return { sentences, takenOut, state: stateOf(sentences, takenOut, now !== null) }
}

function stateOf(sentences: readonly ReflectedSentence[], takenOut: WhatIsLeft['takenOut'], isThere: boolean): WhatIsLeft['state'] {
  if (!isThere) return 'gone'
  const isKept = (one: ReflectedSentence | WhatIsLeft['takenOut'][number]) => ('isBack' in one ? !one.isBack : one.state === 'stands')
  const all = [...sentences, ...takenOut]
  if (all.every(isKept)) return 'stands'
  const isLost = sentences.length > 0 ? sentences.every(({ state }) => state === 'gone') : takenOut.every(({ isBack }) => isBack)
  return isLost ? 'gone' : 'changed'
}

const sentencesOf = (text: string): readonly string[] =>
  splitSentences(text)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

/** Of a sentence that stands twice and stood once before, one came. */
function without(these: readonly string[], those: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1)
  return these.filter((one) => {
    const count = left.get(one) ?? 0
    if (count > 0) left.set(one, count - 1)
    return count === 0
  })
}

/** A sentence that is there no more → the one that stands at its place and is still like it. */
function successorsOf(older: readonly string[], newer: readonly string[]): ReadonlyMap<string, string> {
  const next = new Map<string, string>()
  let gone: readonly string[] = []
  for (const { value, removed, added } of diffArrays([...older], [...newer])) {
    if (removed) gone = value
    else if (added) {
      for (const text of gone) {
        const like = value.find((one) => isLike(text, one))
        if (like !== undefined) next.set(text, like)
      }
      gone = []
    } else gone = []
  }
  return next
}

function isLike(one: string, other: string): boolean {
  const same = diffWords(one, other)
    .filter(({ state }) => state === 'same')
    .reduce((sum, { text }) => sum + text.length, 0)
  return same >= likeness * Math.max(one.length, other.length)
}
