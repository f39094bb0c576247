// Knows what the forms say of opinions: 意見・対応一覧 by meeting, by class, by initiative, and 講じた主な措置.
import { opinionMarksOf } from '../../../../shared/forms/opinion-marks.ts'
import type { Opinion, OpinionThread, Piece } from '../../../../shared/model/opinion.ts'
import { answerStateNames, channelNames, nameMeeting } from '../../../../shared/words/council.ts'
import { councilFormText as words } from '../../../../shared/words/council-forms.ts'
import { nameTarget } from '../../../../shared/words/council-targets.ts'
import { shortLabelOfDay } from '../../../../shared/words/dates.ts'
import { type FormRow, type FormSources, isPublic, nameOfVoice } from './form-sources.ts'

const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n')
const isConfirmed = ({ answerState }: Opinion): boolean => answerState === 'confirmed'
/** What was said, each voice on lines of its own. */
const wordsOf = ({ pieces }: Opinion): string =>
  [...Map.groupBy(pieces, ({ voice }) => voice.id).values()].map((own) => own.map(({ text }) => text).join('')).join('\n')

/** The parts of an opinion's row under headings; an opinion about two initiatives stands under each. */
export function opinionRows(sources: FormSources): readonly FormRow[] {
  const { order } = sources.request
  return groupsOf(sources).flatMap(({ key, heading, threads }) => [
    { key, heading, cells: {} },
    ...threads.map((thread): FormRow => {
      const cells = cellsOf(sources, thread, order === 'meeting')
      return { key: `${key}/${thread.opinion.id}`, cells, marks: opinionMarksOf(thread.opinion.id, cells) }
    }),
  ])
}

type Group = Readonly<{ key: string; heading: string; threads: readonly OpinionThread[] }>
const byNumber = (a: OpinionThread, b: OpinionThread): number =>
  a.opinion.fiscalYear - b.opinion.fiscalYear || a.opinion.number - b.opinion.number

function groupsOf(sources: FormSources): readonly Group[] {
  const { order } = sources.request
  if (order === 'class') return byClass(sources)
  return order === 'initiative' ? byInitiative(sources) : byMeeting(sources)
}

/** In the order of their days; what was not said at a meeting last, by the way it came. A meeting's own form holds that one alone. */
function byMeeting({ opinions, meetings, meeting }: FormSources): readonly Group[] {
  const placed = opinions.map((thread) => {
    const voice = (meeting ? voicesOf(thread).find(({ meetingId }) => meetingId === meeting.id) : undefined) ?? voicesOf(thread)[0]
    const where = meetings.find(({ id }) => id === voice?.meetingId)
    return { thread, where, channel: voice?.channel ?? 'other' }
  })
  const groups = Map.groupBy(placed, ({ where, channel }) => where?.id ?? channel)
  return [...groups]
    .map(([key, own]) => {
      const where = own[0]?.where
      const heading = where ? sayMeeting(where) : channelNames[own[0]?.channel ?? 'other']
      return { key, heading, day: where ? (where.day ?? '8') : '9', threads: own.map(({ thread }) => thread).toSorted(byNumber) }
    })
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
}

/** '令和4年度第1回本会（R4.5.31）' */
function sayMeeting(meeting: FormSources['meetings'][number]): string {
  return `${nameMeeting(meeting)}${meeting.day === null ? '' : `（${shortLabelOfDay(meeting.day)}）`}`
}

/** A class that was only thought of is none to the public. */
function classIdOf(sources: FormSources, { opinion }: OpinionThread): string {
  if (isPublic(sources) && !isConfirmed(opinion)) return 'thinking'
  return opinion.answerClassId ?? 'none'
}

function byClass(sources: FormSources): readonly Group[] {
  const { answerClasses, opinions } = sources
  const groups = Map.groupBy(opinions, (thread) => classIdOf(sources, thread))
  const names = [
    ...answerClasses.map(({ id, name }) => ({ key: id as string, heading: name })),
    { key: 'none', heading: words.noClass },
    { key: 'thinking', heading: words.thinkingClass },
  ]
  return names.flatMap(({ key, heading }) => {
    const threads = groups.get(key)?.toSorted(byNumber) ?? []
    return threads.length === 0 ? [] : [{ key, heading, threads }]
  })
}

function byInitiative({ opinions }: FormSources): readonly Group[] {
  const groups = new Map<string, { heading: string; year: number; number: string; threads: OpinionThread[] }>()
  for (const thread of opinions.toSorted(byNumber)) {
    const { about } = thread.opinion
    for (const target of about.length === 0 ? [null] : about) {
      const key = target === null ? 'none' : `${target.kind}/${target.id}`
      const group = groups.get(key) ?? {
        heading: target === null ? words.noTarget : nameTarget(target),
        year: target === null ? 9999 : (target.fiscalYear ?? 9998),
        number: target?.number ?? '',
        threads: [],
      }
      group.threads.push(thread)
      groups.set(key, group)
    }
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .toSorted((a, b) => a.year - b.year || a.number.localeCompare(b.number, 'ja', { numeric: true }))
}

const piecesOf = ({ opinion, merged }: OpinionThread): readonly Piece[] => [opinion, ...merged].flatMap(({ pieces }) => pieces)
const voicesOf = (thread: OpinionThread): readonly Piece['voice'][] => piecesOf(thread).map(({ voice }) => voice)

/** By column what its cell says of an opinion. */
export function cellsOf(sources: FormSources, thread: OpinionThread, isUnderMeeting: boolean): FormRow['cells'] {
  const { opinion } = thread
  const origins = originsOf(sources, thread)
  const speakers = new Set(voicesOf(thread).map((voice) => nameOfVoice(sources, voice)))
  const isShown = !isPublic(sources) || isConfirmed(opinion)
  const shared = {
    number: String(opinion.number),
    meeting: isUnderMeeting && origins.length === 1 && origins[0]?.isMeeting ? '' : lines(origins.map(({ name }) => name)),
    speaker: lines([...speakers]),
    opinion: opinionText(sources, thread),
    answer: answerText(sources, opinion),
    class: isShown ? (sources.answerClasses.find(({ id }) => id === opinion.answerClassId)?.name ?? '') : '',
    section: sources.organisation.sections.find(({ id }) => id === opinion.sectionId)?.name ?? '',
  }
  return isPublic(sources) ? shared : { ...shared, progress: progressOf(sources, opinion), reflection: inner(sources, opinion, false) }
}

/** Where it was said: meetings with their day, other ways with the day, or the days from first to last, on which it came. */
function originsOf({ meetings }: FormSources, thread: OpinionThread): readonly Readonly<{ name: string; isMeeting: boolean }>[] {
  const placed = voicesOf(thread).map((voice) => ({ voice, where: meetings.find(({ id }) => id === voice.meetingId) }))
  return [...Map.groupBy(placed, ({ voice, where }) => where?.id ?? voice.channel)].map(([, own]) => {
    const where = own[0]?.where
    const days = own.map(({ voice }) => voice.day).toSorted()
    const [first = '', last = ''] = [days[0], days.at(-1)]
    const name = where ? sayMeeting(where) : words.cameOn(channelNames[own[0]?.voice.channel ?? 'other'], first, last)
    return { name, isMeeting: where !== undefined }
  })
}

/** The gist, else the words; inside both, and the words of each that was merged. */
function opinionText(sources: FormSources, { opinion, merged }: OpinionThread): string {
  const said = wordsOf(opinion)
  const asked = opinion.questions.some(({ answer }) => answer !== '')
    ? opinion.questions.map(({ text }, index) => words.question(index + 1, text))
    : []
  const alike = merged.length === 0 ? '' : words.alike(merged.length)
  const head = opinion.gist === '' ? said : opinion.gist
  if (isPublic(sources)) return lines([sources.hide(head), ...asked.map(sources.hide), alike])
  return lines([
    head,
    ...asked,
    opinion.gist === '' || opinion.gist === said ? '' : words.original(said),
    alike,
    ...merged.map((one) => words.alikeOf(wordsOf(one))),
  ])
}

/** To the public only what is decided. */
function answerText(sources: FormSources, opinion: Opinion): string {
  if (isPublic(sources) && !isConfirmed(opinion)) return words.thinking
  const answers = opinion.questions.flatMap(({ answer }, index) => (answer === '' ? [] : [words.question(index + 1, answer)]))
  const text = lines([opinion.answer, ...answers])
  return isPublic(sources) ? sources.hide(text) : text
}

function progressOf({ meetings }: FormSources, opinion: Opinion): string {
  const { dueDate, answerState, answeredDay, publishedDay, toldMeetingId, toldDay } = opinion
  const toldAt = meetings.find(({ id }) => id === toldMeetingId)
  const told = toldAt ? nameMeeting(toldAt) : toldDay === null ? '' : shortLabelOfDay(toldDay)
  return lines([
    words.state(answerStateNames[answerState], answeredDay),
    dueDate === null ? '' : words.due(dueDate),
    publishedDay === null ? '' : words.published(publishedDay),
    told === '' ? '' : words.told(told),
  ])
}

/** What only the ward reads: who answers, what changed, what was noted. */
function inner({ organisation }: FormSources, { postId, reflections, internalNote }: Opinion, withTexts: boolean): string {
  return lines([
    organisation.posts.find(({ id }) => id === postId)?.name ?? '',
    ...reflections.flatMap(({ target, field, oldText, newText, note }) => [
      words.changedWhat(nameTarget(target)),
      withTexts && field !== null ? words.changed(oldText, newText) : '',
      note,
    ]),
    internalNote === '' ? '' : words.note(internalNote),
  ])
}

/** 委員の意見に基づいて講じた主な措置など, by meeting. What is not decided goes to nobody outside. */
export function measureRows(sources: FormSources): readonly FormRow[] {
  const opinions = sources.opinions.filter(({ opinion }) => opinion.isMainMeasure && (!isPublic(sources) || isConfirmed(opinion)))
  return byMeeting({ ...sources, opinions }).flatMap(({ key, heading, threads }) => [
    { key, heading, cells: {} },
    ...threads.map((thread): FormRow => ({ key: `${key}/${thread.opinion.id}`, cells: measureCells(sources, thread) })),
  ])
}

function measureCells(sources: FormSources, thread: OpinionThread): FormRow['cells'] {
  const { opinion } = thread
  const taken = opinion.measureTaken === '' ? answerText(sources, opinion) : opinion.measureTaken
  const shared = { opinion: opinionText(sources, thread), measure: isPublic(sources) ? sources.hide(taken) : taken }
  return isPublic(sources) ? shared : { ...shared, number: String(opinion.number), reflection: inner(sources, opinion, true) }
}
