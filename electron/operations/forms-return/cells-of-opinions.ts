// Knows the places of 意見・対応一覧 as the data file has them now, and what it means when a person types over one.
import { hashOfContent } from '../../../shared/forms/cell-name.ts'
import type { KnownCell, ReadPart, TypedContent } from '../../../shared/forms/read-return/compare-places.ts'
import type { OpinionChange } from '../../../shared/forms/read-return/found-row.ts'
import { opinionFields, readOpinionMark } from '../../../shared/forms/opinion-marks.ts'
import type { FormReturnReason } from '../../../shared/model/form-return.ts'
import type { Opinion, OpinionThread } from '../../../shared/model/opinion.ts'
import { parseDay } from '../../../shared/rules/parse-day.ts'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking } from '../../../shared/rules/violation.ts'
import { councilFormText } from '../../../shared/words/council-forms.ts'
import { opinionReturnWords as words } from '../../../shared/words/opinion-return.ts'
import { summaryOf } from '../../../shared/rules/council/summary-of.ts'
import type { FormSources } from '../council/fill/form-sources.ts'
import { cellsOf } from '../council/fill/rows-of-opinions.ts'

type Known = Readonly<{ sources: FormSources; opinion: Opinion; said: string }>

/** `sources`: of the internal edition, with every opinion that the book may name. */
export function cellsOfOpinions(sources: FormSources): (key: string) => KnownCell | null {
  const byId = new Map<string, OpinionThread>(sources.opinions.map((thread) => [thread.opinion.id, thread]))
  return (key) => {
    const place = readOpinionMark(key)
    const thread = place && byId.get(place.opinionId)
    if (!place || !thread) return null
    const { opinion } = thread
    const said = (cellsOf(sources, thread, false)[place.field] ?? '').replaceAll('\t', '\u3000')
    return {
      itemNumber: words.number(opinion.number),
      itemTitle: summaryOf(opinion.gist, opinion.pieces.map(({ text }) => text).join('')),
      fieldLabel: labelOfOpinion(place.field),
      now: said,
      lines: [opinion.id],
      hasMovedOn: hashOfContent(said) !== place.hash,
      isMissed: opinionFields.some((field) => field === place.field),
      read: (typed) => readPlaceOf({ sources, opinion, said }, place.field, typed),
    }
  }
}

export const labelOfOpinion = (field: string): string => words.fields[field] ?? ''

/** Widths and blanks at the ends say nothing. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')
/** ①当年度において対応 is called 当年度において対応, too. */
const withoutMark = (text: string): string => bare(text).replace(/^[(]?\d+[).、]?/, '')
const changeOf = ({ id }: Opinion, texts: OpinionChange['texts']): OpinionChange => ({ opinionId: id, texts })

function readPlaceOf(known: Known, field: string, { text }: TypedContent): readonly ReadPart[] {
  const { said, opinion } = known
  if (text.trim() === said.trim()) return []
  const slot = `${field} ${opinion.id}`
  const parts =
    field === 'answer'
      ? readAnswer(known, text)
      : field === 'class'
        ? readClass(known, text)
        : field === 'section'
          ? readSection(known, text)
          : field === 'progress'
            ? readProgress(known, text)
            : field === 'reflection'
              ? readReflection(known, text)
              : bare(text) === bare(said)
                ? []
                : [{ old: said, new: text, locked: 'notReadHere' as const }]
  return parts.map((part) => (part.locked === 'notReadHere' ? part : { ...part, slot }))
}

/** Answers to numbered questions stand behind the answer as a whole, each begun by its number. */
function readAnswer({ opinion, said }: Known, typed: string): readonly ReadPart[] {
  const part = { old: said, new: typed }
  if (opinion.answerState === 'confirmed') return [{ ...part, locked: 'confirmedAnswer' }]
  const refused = refusalOf(typed)
  if (refused) return [{ ...part, refused }]
  const now = [opinion.answer, ...opinion.questions.map(({ answer }) => answer)]
  const hasAnswers = opinion.questions.some(({ answer }) => answer !== '')
  const isClear =
    splitAnswers(said, opinion.questions.length).join('\0') === now.map((one) => one.replaceAll('\t', '\u3000').trim()).join('\0')
  if (hasAnswers && !isClear) return [{ ...part, refused: 'numbered' }]
  // lines with numbers are the answer's own where it has such
  const [answer = '', ...questionAnswers] = isClear
    ? splitAnswers(typed, opinion.questions.length)
    : [typed, ...opinion.questions.map(() => '')]
  if ([answer, ...questionAnswers].join('\0') === now.join('\0')) return []
  return [{ ...part, change: { ...changeOf(opinion, { answer }), questionAnswers } }]
}

/** The answer as a whole, and that of each question: numbers that are no question's, or go backwards, begin none. */
function splitAnswers(text: string, questions: number): readonly string[] {
  const answers = Array.from({ length: questions + 1 }, (): string[] => [])
  let at = 0
  for (const line of text.split('\n')) {
    const [, digits = '', rest = ''] = /^\s*([0-9０-９]{1,3})[.．]\s*(.*)$/.exec(line) ?? []
    const number = Number(digits.normalize('NFKC'))
    const begins = digits !== '' && number > at && number <= questions
    if (begins) at = number
    answers[at]?.push(begins ? rest : line)
  }
  return answers.map((lines) => lines.join('\n').trim())
}

function readClass({ sources, opinion, said }: Known, typed: string): readonly ReadPart[] {
  if (bare(typed) === bare(said)) return []
  const part = { old: said, new: typed.trim() }
  if (opinion.answerState === 'confirmed') return [{ ...part, locked: 'confirmedAnswer' }]
  if (typed.trim() === '') return [{ ...part, change: changeOf(opinion, { answerClassId: null }) }]
  const isNamed = [bare, withoutMark].find((as) => sources.answerClasses.some(({ name }) => as(name) === as(typed))) ?? bare
  const named = sources.answerClasses.filter(({ name }) => isNamed(name) === isNamed(typed))
  const { fiscalYear } = opinion
  const held = named.find(({ fromYear, untilYear }) => (fromYear ?? fiscalYear) <= fiscalYear && fiscalYear <= (untilYear ?? fiscalYear))
  if (!held) return [{ ...part, refused: named.length > 0 ? 'otherYearsClass' : 'notAnOption' }]
  return [{ old: said, new: held.name, change: changeOf(opinion, { answerClassId: held.id }) }]
}

function readSection({ sources, opinion, said }: Known, typed: string): readonly ReadPart[] {
  if (bare(typed) === bare(said)) return []
  if (typed.trim() === '') return [{ old: said, new: '', change: changeOf(opinion, { sectionId: null }) }]
  const section = sources.organisation.sections.find(({ name }) => bare(name) === bare(typed))
  if (!section) return [{ old: said, new: typed.trim(), refused: 'notAnOption' }]
  return [{ old: said, new: section.name, change: changeOf(opinion, { sectionId: section.id }) }]
}

/** 期限 is typed; how the answer stands, and where it was published and told, is not. A day alone is one, too. */
function readProgress({ opinion, said }: Known, typed: string): readonly ReadPart[] {
  const [there, own] = [splitProgress(typed), splitProgress(said)]
  const others: readonly ReadPart[] =
    bare(there.others) === bare(own.others)
      ? []
      : [{ fieldLabel: words.standing, old: own.others, new: there.others, locked: 'notReadHere' }]
  if (bare(there.due) === bare(own.due)) return others
  const part = { fieldLabel: words.due, old: own.due, new: there.due }
  if (there.due === '') return [...others, { ...part, change: changeOf(opinion, { dueDate: null }) }]
  const day = parseDay(there.due.replace(/(まで|迄|中)$/, ''))
  if (day === null) return [...others, { ...part, refused: 'notADay' }]
  return day === opinion.dueDate ? others : [...others, { ...part, change: changeOf(opinion, { dueDate: day }) }]
}

function splitProgress(text: string): Readonly<{ due: string; others: string }> {
  const lines = text.split('\n').map((line) => line.trim())
  const due = lines.find((line) => words.beginsDue.test(line)) ?? lines.find((line) => parseDay(line) !== null)
  return { due: due?.replace(words.beginsDue, '').trim() ?? '', others: lines.filter((line) => line !== due && line !== '').join('\n') }
}

/** 覚え書き stands last, behind its mark. */
function readReflection({ opinion, said }: Known, typed: string): readonly ReadPart[] {
  const [there, own] = [splitReflection(typed), splitReflection(said)]
  const others: readonly ReadPart[] =
    bare(there.others) === bare(own.others)
      ? []
      : [{ fieldLabel: words.reflectedIn, old: own.others, new: there.others, locked: 'notReadHere' }]
  if (there.note === own.note) return others
  const part = { fieldLabel: words.note, old: own.note, new: there.note }
  const refused = refusalOf(there.note)
  return [...others, refused ? { ...part, refused } : { ...part, change: changeOf(opinion, { internalNote: there.note }) }]
}

function splitReflection(text: string): Readonly<{ note: string; others: string }> {
  const mark = councilFormText.note('')
  const at = text.indexOf(mark)
  return at < 0 ? { note: '', others: text.trim() } : { note: text.slice(at + mark.length).trim(), others: text.slice(0, at).trim() }
}

function refusalOf(typed: string): FormReturnReason | null {
  const [violation] = violationsOfText('opinion', normaliseText(typed).trim()).filter(isBlocking)
  return violation ? (violation.code === 'tooLong' ? 'tooLong' : 'letters') : null
}
