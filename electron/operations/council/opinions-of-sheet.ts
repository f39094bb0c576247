// Knows which opinions come of a sheet that a member returned: one of each comment and of each line that was added, and none that was made before.
import type { MemberSheet, MemberSheetKind, ReturnedSheet } from '../../../shared/model/member-sheet.ts'
import type { Channel, NewVoice, Stage } from '../../../shared/model/opinion.ts'
import { questionsWithin } from '../../../shared/rules/council/questions-within.ts'
import { plainOf } from '../../../shared/rules/council/read-choice.ts'
import type { Db } from '../../db/db.ts'
import { listWrittenVoices } from '../../db/repositories/member-sheets.ts'

const channelOf: Readonly<Record<MemberSheetKind, Channel>> = { evaluation: 'evaluationSheet', priorOpinion: 'priorOpinion' }
const stageOf: Readonly<Record<MemberSheetKind, Stage>> = { evaluation: 'evaluation', priorOpinion: 'planning' }

/** 「特になし」, 「－」: written, and yet no opinion. */
export const saysNothing = (text: string): boolean =>
  /^(特に)?(意見は|異議は)?(なし|無し|ない|無い|ありません|ございません)$|^[-ー－―‐−〃*]+$/u.test(plainOf(text))

function numberedIn(words: string): readonly string[] {
  const { isNumbered, questions } = questionsWithin(words)
  return isNumbered ? questions : []
}

/** `ofItems`: of comments on items; `added`: of lines that the member added. */
export type OpinionsOfSheet = Readonly<{ ofItems: readonly NewVoice[]; added: readonly NewVoice[] }>

/** `day`: on which it was taken in; an item that is gone is not named. */
export function opinionsOfSheet(
  db: Db,
  sheet: MemberSheet,
  { memberId, answers, added }: Pick<ReturnedSheet, 'memberId' | 'answers' | 'added'>,
  day: string,
): OpinionsOfSheet {
  if (memberId === null) return { ofItems: [], added: [] }
  const channel = channelOf[sheet.kind]
  const since = sheet.copies.find((copy) => copy.memberId === memberId)?.issuedDay ?? ''
  const known = [...listWrittenVoices(db, { memberId, channel, meetingId: sheet.meetingId, since })]
  const isNew = (words: string): boolean => {
    const at = known.indexOf(words)
    if (at !== -1) known.splice(at, 1)
    return at === -1
  }
  const voice = (words: string, about: NewVoice['about']): NewVoice => ({
    channel,
    meetingId: sheet.meetingId,
    agendaItemId: null,
    day,
    stage: stageOf[sheet.kind],
    memberId,
    speaker: '',
    group: '',
    words,
    gist: '',
    questions: numberedIn(words),
    about,
  })
  const targetOf = new Map(sheet.items.map(({ id, target }) => [id, target]))
  const make = (words: string, itemId: string | null): readonly NewVoice[] => {
    if (words === '' || saysNothing(words) || !isNew(words)) return []
    const target = itemId === null ? null : (targetOf.get(itemId) ?? null)
    return [voice(words, target === null || target.isGone ? [] : [{ kind: target.kind, id: target.id }])]
  }
  return {
    ofItems: answers.flatMap(({ comment, itemId }) => make(comment, itemId)),
    added: added.flatMap(({ text }) => make(text, null)),
  }
}
