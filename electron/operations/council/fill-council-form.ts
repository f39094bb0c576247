// Knows what of a form of the council would go out, and what is to be known before.
import type { CouncilSheet } from '../../../shared/forms/council-form.ts'
import type { CouncilFinding, CouncilFormRequest, FilledCouncilForm } from '../../../shared/model/council-form.ts'
import { type AskedOpinion, findInOpinions, findRawWords, findUntouched } from '../../../shared/rules/council/opinion-findings.ts'
import { findInHeldMeeting, findInReport } from '../../../shared/rules/council/report-findings.ts'
import { tallySheet } from '../../../shared/rules/council/tally-sheet.ts'
import { suggestedCouncilFormName } from '../../../shared/words/council-forms.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { listOpinionsById } from '../../db/repositories/opinions.ts'
import { fillForm, subjectOf } from './fill/fill-form.ts'
import type { FormSources } from './fill/form-sources.ts'
import { readSources } from './fill/read-sources.ts'

/** Throws E-FILE-01 (no file), E-CFORM-01 (what the form is about was not named, or is there no more). */
export function fillCouncilForm(context: Context, request: CouncilFormRequest): FilledCouncilForm {
  const { data, findings, fileName, publishable } = filledForm(context, request)
  return { data, findings, fileName, publishable }
}

/** The same, with what is laid out. */
export function filledForm(context: Context, request: CouncilFormRequest): FilledCouncilForm & Readonly<{ sheet: CouncilSheet }> {
  const form = context.resources.loadCouncilForms().find(({ id }) => id === request.form)
  if (!form) throw new AppError('E-CFORM-01')
  const { sources, found } = readSources(context, request)
  const data = fillForm(form, sources)
  const subject = sources.sheet ? sources.sheet.title : subjectOf(sources)
  return {
    sheet: { form, audience: request.audience, data, ...originOf(sources) },
    data,
    findings: [...findingsOf(context, sources), ...findMasked(found())],
    fileName: suggestedCouncilFormName(hideIn(sources, subject), sources.wardName, form.name, request.audience),
    publishable: publishableOf(sources),
  }
}

/** Of what is read back. */
function originOf({ request, audience, wardName, meeting }: FormSources): Pick<CouncilSheet, 'origin'> {
  if (request.form !== 'opinions' || audience === 'public') return {}
  return { origin: { wardName, fiscalYear: meeting?.fiscalYear ?? request.fiscalYear ?? 0, planId: '', edition: '' } }
}

const hideIn = ({ audience, hideOthers }: FormSources, text: string): string => (audience === 'public' ? hideOthers(text) : text)

/** To those who read the public edition an answer is published with the list that it stands in. */
function publishableOf({ audience, opinions, request }: FormSources): readonly string[] {
  if (audience !== 'public') return []
  const isInForm = ({ opinion }: FormSources['opinions'][number]) => request.form === 'opinions' || opinion.isMainMeasure
  return opinions
    .filter((thread) => isInForm(thread) && thread.opinion.answerState === 'confirmed' && thread.opinion.publishedDay === null)
    .map(({ opinion }) => opinion.id)
}

function findingsOf(context: Context, sources: FormSources): readonly CouncilFinding[] {
  const { request, audience, meeting, today, opinions, answerClasses } = sources
  if (request.form === 'report') return findingsOfReport(context, sources)
  if (request.form === 'evaluations') return findNotReturned(sources)
  if (request.form === 'opinions' || request.form === 'measures') {
    const asked = opinions.map(({ opinion, merged }) => ({
      ...opinion,
      isReflected: [opinion, ...merged].some(({ reflections }) => reflections.length > 0),
    }))
    const shown = request.form === 'opinions' ? asked : asked.filter(({ isMainMeasure }) => isMainMeasure)
    const ids = new Set(shown.map(({ id }) => id))
    const threads = opinions.filter(({ opinion }) => ids.has(opinion.id))
    return [
      ...findInOpinions(shown, answerClasses),
      ...findUntouched(threads.map(({ opinion }) => opinion)),
      ...findRawWords(threads, audience),
    ]
  }
  if (!meeting || meeting.day === null || meeting.day > today) return []
  const codes: Readonly<Record<string, readonly string[]>> = {
    minutes: ['closedWithoutReason', 'noAttendance', 'noAgenda', ...(audience === 'public' ? ['minutesNotConfirmed'] : [])],
    attendance: ['noAttendance'],
    agenda: ['noAgenda', 'closedWithoutReason'],
  }
  const { id, fiscalYear, number, label, minutesState } = meeting
  const unconfirmed: readonly CouncilFinding[] =
    minutesState === 'draft' ? [{ code: 'minutesNotConfirmed', detail: { fiscalYear, number, label }, isBlocking: true, targetId: id }] : []
  return [...findInHeldMeeting(meeting), ...unconfirmed].filter(({ code }) => codes[request.form]?.includes(code))
}

function findingsOfReport(context: Context, sources: FormSources): readonly CouncilFinding[] {
  const { request, today, counted, answerClasses, opinions, audience } = sources
  const asked = listOpinionsById(
    context.files.readable(),
    counted.filter(({ hasQuestions, answerState }) => hasQuestions && answerState !== 'none').map(({ id }) => id),
  )
  const noMeasures: readonly CouncilFinding[] =
    counted.length > 0 && !counted.some(({ isMainMeasure }) => isMainMeasure)
      ? [{ code: 'noMeasures', detail: { count: counted.length }, isBlocking: false, targetId: null }]
      : []
  return [
    ...findInReport(sources, request.periodYear ?? 0, today),
    ...findInOpinions(counted satisfies readonly AskedOpinion[], answerClasses),
    ...findUntouched(asked),
    ...findRawWords(opinions, audience),
    ...noMeasures,
  ]
}

function findNotReturned({ sheet, members }: FormSources): readonly CouncilFinding[] {
  const tally = sheet
    ? tallySheet(
        sheet,
        members.map(({ id }) => id),
      )
    : null
  if (!sheet || !tally || tally.missing.length === 0) return []
  return [{ code: 'notReturned', detail: { count: tally.missing.length }, isBlocking: false, targetId: sheet.id }]
}

const findMasked = (names: readonly string[]): readonly CouncilFinding[] =>
  names.map((name) => ({ code: 'masked', detail: { name }, isBlocking: false, targetId: null }))
