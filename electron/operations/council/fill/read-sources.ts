// Knows how all that a form of the council is filled from is read from the file.
import type { CouncilFormRequest } from '../../../../shared/model/council-form.ts'
import type { Opinion, OpinionThread } from '../../../../shared/model/opinion.ts'
import { makeIsOfficial } from '../../../../shared/rules/council/minutes-speaker.ts'
import { makeNameMask } from '../../../../shared/rules/council/public-text.ts'
import { reportPeriod } from '../../../../shared/rules/council/report-period.ts'
import { withoutSpaces } from '../../../../shared/rules/without-spaces.ts'
import { AppError } from '../../../app-error.ts'
import type { Context } from '../../../context.ts'
import type { Db } from '../../../db/db.ts'
import { getReport, listOpinionsOfPeriod, listSpeakersBesideMembers } from '../../../db/repositories/council-reports.ts'
import { listMergedInto, listOpinionIdsOfMeeting, listOpinionIdsOfYear, listOpinionsById } from '../../../db/repositories/opinions.ts'
import { listUtterances } from '../../../db/repositories/minutes.ts'
import { getOrganisation } from '../../../db/repositories/organisation.ts'
import { getCouncilBook } from '../get-council-book.ts'
import type { FormSources } from './form-sources.ts'

type Book = ReturnType<typeof getCouncilBook>

/** `found`: the names that were taken out so far. Throws E-FILE-01 (no file), E-CFORM-01 (what the form is about was not named, or is there no more). */
export function readSources(
  context: Context,
  request: CouncilFormRequest,
): Readonly<{ sources: FormSources; found: () => readonly string[] }> {
  const wardName = context.files.current()?.wardName
  if (wardName === undefined) throw new AppError('E-FILE-01')
  const db = context.files.readable()
  const { form, audience, periodYear } = request
  const book = getCouncilBook(context)
  const meeting = book.meetings.find(({ id }) => id === request.meetingId) ?? null
  const sheet = book.sheets.find(({ id }) => id === request.sheetId) ?? null
  requireSubject(request, meeting !== null, sheet !== null)
  const period = (form === 'report' || form === 'measures') && periodYear !== null ? reportPeriod(periodYear) : null
  const counted = period ? listOpinionsOfPeriod(db, period.from, period.until) : []
  const names = audience === 'public' ? namesToHide(db, book) : { others: [], members: [] }
  const others = makeNameMask(names.others)
  const everybody = makeNameMask([...names.others, ...names.members])
  const sources: FormSources = {
    request,
    audience,
    wardName,
    today: context.clock.today(),
    ...book,
    organisation: getOrganisation(db),
    meeting: form === 'report' || form === 'evaluations' || period ? null : meeting,
    utterances: form === 'minutes' && meeting ? listUtterances(db, meeting.id) : [],
    sheet: form === 'evaluations' ? sheet : null,
    period,
    report: periodYear === null ? null : getReport(db, periodYear),
    opinions: threadsOf(db, idsOf(db, request, counted)),
    counted,
    hide: everybody.hide,
    hideOthers: others.hide,
  }
  return { sources, found: () => [...new Set([...everybody.found(), ...others.found()])] }
}

/** All that 意見・対応一覧 of these opinions is filled from, inside; opinions that are there no more are left out, and of one that was merged there is the other. */
export function readOpinionSources(context: Context, fiscalYear: number, ids: readonly string[]): FormSources {
  const request = { form: 'opinions', audience: 'internal', meetingId: null, fiscalYear, periodYear: null, sheetId: null } as const
  const { sources } = readSources(context, { ...request, order: 'meeting' })
  return { ...sources, opinions: threadsOf(context.files.readable(), ids) }
}

function requireSubject({ form, fiscalYear, periodYear }: CouncilFormRequest, hasMeeting: boolean, hasSheet: boolean): void {
  const isThere =
    form === 'report'
      ? periodYear !== null
      : form === 'evaluations'
        ? hasSheet
        : form === 'opinions'
          ? hasMeeting || fiscalYear !== null
          : form === 'measures'
            ? hasMeeting || fiscalYear !== null || periodYear !== null
            : hasMeeting
  if (!isThere) throw new AppError('E-CFORM-01')
}

/** Of a report and of 主な措置 only those that were made one. */
function idsOf(db: Db, { form, meetingId, fiscalYear }: CouncilFormRequest, counted: FormSources['counted']): readonly string[] {
  if (form === 'report' || (form === 'measures' && counted.length > 0))
    return counted.filter((one) => one.isMainMeasure).map(({ id }) => id)
  if (form !== 'opinions' && form !== 'measures') return []
  if (meetingId !== null) return listOpinionIdsOfMeeting(db, meetingId)
  return fiscalYear === null ? [] : listOpinionIdsOfYear(db, fiscalYear)
}

/** Each with those that were merged into it; one that was merged stands in the other. */
function threadsOf(db: Db, ids: readonly string[]): readonly OpinionThread[] {
  const asked = listOpinionsById(db, ids)
  const roots = [...new Set(asked.map((opinion) => opinion.mergedInto ?? opinion.id))]
  const byId = new Map<string, Opinion>(asked.map((opinion) => [opinion.id, opinion]))
  const missing = [...roots, ...listMergedInto(db, roots)].filter((id) => !byId.has(id))
  for (const opinion of listOpinionsById(db, missing)) byId.set(opinion.id, opinion)
  const mergedOf = Map.groupBy(
    [...byId.values()].filter(({ mergedInto }) => mergedInto !== null),
    ({ mergedInto }) => mergedInto,
  )
  return roots.flatMap((id) => {
    const opinion = byId.get(id)
    return opinion ? [{ opinion, merged: (mergedOf.get(id) ?? []).toSorted((a, b) => a.number - b.number) }] : []
  })
}

/** Everybody who spoke and is neither a member nor an official; members too, where the ward does not print their names beside what they said. */
function namesToHide(db: Db, { meetings, members, settings }: Book): Readonly<Record<'others' | 'members', readonly string[]>> {
  const attendances = meetings.flatMap((meeting) => meeting.attendances)
  const advisers = attendances.filter(({ party }) => party === 'adviser').map(({ name }) => name)
  const isOfficial = makeIsOfficial(attendances)
  const others = listSpeakersBesideMembers(db).filter((speaker) => !isOfficial(speaker))
  const known = new Set(members.map(({ name }) => withoutSpaces(name)))
  return {
    others: [...others, ...advisers].filter((name) => !known.has(withoutSpaces(name))),
    members:
      settings.speakerNaming === 'name' ? [] : members.flatMap(({ name, shortName }) => (shortName === '' ? [name] : [name, shortName])),
  }
}
