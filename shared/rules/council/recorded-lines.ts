// Knows which lines of 会議録 stand among the opinions of their meeting already.
import type { Utterance } from '../../model/council.ts'
import type { Opinion } from '../../model/opinion.ts'
import { foldText } from '../fold-text.ts'

/** Ids of the speeches whose words somebody recorded: the same member, or one of the two is nobody known. 「賛成です」 of another member is another opinion. */
export function recordedLines(lines: readonly Utterance[], opinions: readonly Pick<Opinion, 'pieces'>[]): ReadonlySet<string> {
  const speakers = new Map<string, Set<string | null>>()
  for (const { text, voice } of opinions.flatMap(({ pieces }) => pieces)) {
    const words = foldText(text)
    speakers.set(words, (speakers.get(words) ?? new Set()).add(voice.memberId))
  }
  const isRecorded = ({ kind, memberId, text }: Utterance): boolean => {
    const known = kind === 'speech' ? speakers.get(foldText(text)) : undefined
    return known !== undefined && (memberId === null || known.has(null) || known.has(memberId))
  }
  return new Set(lines.filter(isRecorded).map(({ id }) => id))
}
