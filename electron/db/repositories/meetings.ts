// Knows how meetings lie in their table, read with agenda, handouts and attendance and with what was said there counted.
import type { Attendance, Handout, Meeting, MeetingHead, SaidAtMeeting } from '../../../shared/model/council.ts'
import type { MeetingId } from '../../../shared/model/ids.ts'
import type { PlanTargetKind } from '../../../shared/model/opinion.ts'
import { type Db, prepare } from '../db.ts'
import { describeTargets } from './plan-targets.ts'

type StoredMeeting = Omit<Meeting, 'agenda' | 'handouts' | 'attendances'>
type Row = Omit<StoredMeeting, 'isOpen'> & Readonly<{ isOpen: 0 | 1 }>
type HeadRow = Omit<Row, 'opinions' | 'utterances'>
type Count = Readonly<{ id: MeetingId; n: number }>
type Of<T> = T & Readonly<{ meetingId: string }>
type AgendaRow = Of<Omit<Meeting['agenda'][number], 'about'>>
type AboutRow = Readonly<{ agendaItemId: string; kind: PlanTargetKind; id: string; title: string }>

const columns = `m.id, m.fiscal_year AS fiscalYear, m.kind, m.subcommittee_id AS subcommitteeId, m.number, m.label, m.format, m.day,
  m.opens_at AS opensAt, m.starts_at AS startsAt, m.ends_at AS endsAt, m.place, m.legal_basis AS legalBasis, m.is_open AS isOpen,
  m.closed_reason AS closedReason, m.audience, m.remarks, m.note, m.minutes_state AS minutesState,
  m.minutes_confirmed_day AS minutesConfirmedDay, m.published_day AS publishedDay`
const utterancesOf = '(SELECT count(*) FROM utterance u WHERE u.meeting_id = m.id) AS utterances'
const opinionsOf = `(SELECT count(DISTINCT p.opinion_id) FROM voice v JOIN voice_piece p ON p.voice_id = v.id WHERE v.meeting_id = m.id) AS opinions`
const inTheirOrder = 'm.day IS NOT NULL, m.day DESC, m.fiscal_year DESC, m.number DESC, m.id'
/** So many are counted one by one. */
const fewMeetings = 10
const wanted = 'IN (SELECT value FROM json_each(?))'

/** Those without a day on top, then the newest first. The number of queries does not grow with the meetings. */
export function listMeetings(db: Db): readonly Meeting[] {
  return listMeetingsById(db, listMeetingIds(db))
}

/** In the order of the meetings. */
export function listMeetingIds(db: Db): readonly MeetingId[] {
  const rows = prepare<[], { id: MeetingId }>(db, `SELECT m.id FROM meeting m ORDER BY ${inTheirOrder}`).all()
  return rows.map(({ id }) => id)
}

/** What was said at these meetings, counted. */
export function countSaidAt(db: Db, ids: readonly string[]): readonly SaidAtMeeting[] {
  const sql = `SELECT m.id, ${utterancesOf}, ${opinionsOf} FROM meeting m WHERE m.id ${wanted}`
  return prepare<[string], SaidAtMeeting>(db, sql).all(JSON.stringify(ids))
}

/** The same of all of them in one walk; those at which nothing was said are left out. */
function countAllSaid(db: Db): readonly SaidAtMeeting[] {
  const said = new Map<MeetingId, { opinions: number; utterances: number }>()
  const of = (id: MeetingId) => {
    const one = said.get(id) ?? { opinions: 0, utterances: 0 }
    said.set(id, one)
    return one
  }
  // Nearly every voice is one opinion: those that were split are looked at by themselves, so that 50,000 cost no more than a walk along an index.
  const voices = `SELECT meeting_id AS id, count(*) AS n FROM voice WHERE meeting_id IS NOT NULL GROUP BY meeting_id`
  const parted = `SELECT v.meeting_id AS id, count(DISTINCT p.opinion_id) - 1 AS n
    FROM (SELECT voice_id FROM voice_piece GROUP BY voice_id HAVING count(*) > 1) many JOIN voice v ON v.id = many.voice_id
      JOIN voice_piece p ON p.voice_id = v.id WHERE v.meeting_id IS NOT NULL GROUP BY v.id`
  for (const sql of [voices, parted]) for (const { id, n } of prepare<[], Count>(db, sql).all()) of(id).opinions += n
  const lines = 'SELECT meeting_id AS id, count(*) AS n FROM utterance GROUP BY meeting_id'
  for (const { id, n } of prepare<[], Count>(db, lines).all()) of(id).utterances = n
  return [...said].map(([id, counts]) => ({ id, ...counts }))
}

/** Those of `ids` that are there, in the order of the meetings. The number of queries does not grow with them. */
export function listMeetingsById(db: Db, ids: readonly string[]): readonly Meeting[] {
  const asked = JSON.stringify(ids)
  const rows = prepare<[string], HeadRow>(db, `SELECT ${columns} FROM meeting m WHERE m.id ${wanted} ORDER BY ${inTheirOrder}`).all(asked)
  const said = new Map((ids.length > fewMeetings ? countAllSaid(db) : countSaidAt(db, ids)).map((one) => [one.id, one]))
  const agenda = prepare<[string], AgendaRow>(
    db,
    `SELECT id, number, title, meeting_id AS meetingId FROM agenda_item WHERE meeting_id ${wanted} ORDER BY meeting_id, position, id`,
  ).all(asked)
  const handouts = prepare<[string], Of<Handout>>(
    db,
    `SELECT id, number, title, timing, meeting_id AS meetingId FROM handout WHERE meeting_id ${wanted} ORDER BY meeting_id, position, id`,
  ).all(asked)
  const attendances = prepare<[string], Of<Attendance>>(
    db,
    `SELECT id, party, member_id AS memberId, name, post, way, meeting_id AS meetingId FROM attendance WHERE meeting_id ${wanted}
      ORDER BY meeting_id, position, id`,
  ).all(asked)
  const abouts = prepare<[string], AboutRow>(
    db,
    `SELECT x.agenda_item_id AS agendaItemId, x.target_kind AS kind, x.target_id AS id, x.target_title AS title FROM agenda_about x
      WHERE x.agenda_item_id IN (SELECT i.id FROM agenda_item i WHERE i.meeting_id ${wanted}) ORDER BY x.rowid`,
  ).all(asked)
  const targets = describeTargets(db, abouts)
  const aboutOf = new Map<string, Meeting['agenda'][number]['about'][number][]>()
  abouts.forEach(({ agendaItemId }, index) => {
    const target = targets[index]
    if (target) aboutOf.set(agendaItemId, [...(aboutOf.get(agendaItemId) ?? []), target])
  })
  const agendaOf = Map.groupBy(agenda, ({ meetingId }) => meetingId)
  const handoutsOf = Map.groupBy(handouts, ({ meetingId }) => meetingId)
  const attendancesOf = Map.groupBy(attendances, ({ meetingId }) => meetingId)
  return rows.map((row) => ({
    ...toMeeting({ ...row, opinions: said.get(row.id)?.opinions ?? 0, utterances: said.get(row.id)?.utterances ?? 0 }),
    agenda: (agendaOf.get(row.id) ?? []).map(({ id, number, title }) => ({ id, number, title, about: aboutOf.get(id) ?? [] })),
    handouts: (handoutsOf.get(row.id) ?? []).map(({ meetingId: _, ...handout }) => handout),
    attendances: (attendancesOf.get(row.id) ?? []).map(({ meetingId: _, ...attendance }) => attendance),
  }))
}

const toMeeting = (row: Row): StoredMeeting => ({ ...row, isOpen: row.isOpen === 1 })

/** null where there is no such meeting. */
export function getMeeting(db: Db, id: string): StoredMeeting | null {
  const row = prepare<[string], Row>(db, `SELECT ${columns}, ${utterancesOf}, ${opinionsOf} FROM meeting m WHERE m.id = ?`).get(id)
  return row ? toMeeting(row) : null
}

/** Its 会議録 stays as it stands. */
export function putMeeting(db: Db, id: string, head: MeetingHead): void {
  prepare<
    [
      string,
      number,
      string,
      string | null,
      number,
      string,
      string,
      string | null,
      string | null,
      string | null,
      string | null,
      string,
      string,
      0 | 1,
      string,
      number | null,
      string,
      string,
    ]
  >(
    db,
    `INSERT INTO meeting (id, fiscal_year, kind, subcommittee_id, number, label, format, day, opens_at, starts_at, ends_at, place, legal_basis, is_open,
        closed_reason, audience, remarks, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET fiscal_year = excluded.fiscal_year, kind = excluded.kind, subcommittee_id = excluded.subcommittee_id,
        number = excluded.number, label = excluded.label, format = excluded.format, day = excluded.day, opens_at = excluded.opens_at,
        starts_at = excluded.starts_at, ends_at = excluded.ends_at, place = excluded.place, legal_basis = excluded.legal_basis,
        is_open = excluded.is_open, closed_reason = excluded.closed_reason, audience = excluded.audience, remarks = excluded.remarks,
        note = excluded.note`,
  ).run(
    id,
    head.fiscalYear,
    head.kind,
    head.subcommitteeId,
    head.number,
    head.label,
    head.format,
    head.day,
    head.opensAt,
    head.startsAt,
    head.endsAt,
    head.place,
    head.legalBasis,
    head.isOpen ? 1 : 0,
    head.closedReason,
    head.audience,
    head.remarks,
    head.note,
  )
}

export function putMinutesState(
  db: Db,
  id: string,
  { minutesState, minutesConfirmedDay, publishedDay }: Pick<Meeting, 'minutesState' | 'minutesConfirmedDay' | 'publishedDay'>,
): void {
  prepare<[string, string | null, string | null, string]>(
    db,
    'UPDATE meeting SET minutes_state = ?, minutes_confirmed_day = ?, published_day = ? WHERE id = ?',
  ).run(minutesState, minutesConfirmedDay, publishedDay, id)
}

/** What was said there on the meeting's old day was said on its new one. */
export function moveVoicesToDay(db: Db, meetingId: string, from: string, to: string): void {
  prepare<[string, string, string]>(db, 'UPDATE voice SET day = ? WHERE meeting_id = ? AND day = ?').run(to, meetingId, from)
}

/** Opinions that were spoken at a meeting or told back there and that something came of: answered, published, reflected, merged, told back. By number. */
export function listOpinionsThatHold(db: Db, meetingId: string): readonly Readonly<{ fiscalYear: number; number: number }>[] {
  return prepare<[string, string], { fiscalYear: number; number: number }>(
    db,
    `SELECT o.fiscal_year AS fiscalYear, o.number FROM opinion o
      WHERE o.told_meeting_id = ? OR (o.id IN (SELECT p.opinion_id FROM voice v JOIN voice_piece p ON p.voice_id = v.id WHERE v.meeting_id = ?)
        AND (o.answer_state <> 'none' OR o.answer <> '' OR o.measure_taken <> '' OR o.published_day IS NOT NULL OR o.told_day IS NOT NULL
          OR o.merged_into_id IS NOT NULL OR EXISTS (SELECT 1 FROM opinion other WHERE other.merged_into_id = o.id)
          OR EXISTS (SELECT 1 FROM opinion_question q WHERE q.opinion_id = o.id AND q.answer <> '')
          OR EXISTS (SELECT 1 FROM reflection r WHERE r.opinion_id = o.id)))
      ORDER BY o.fiscal_year, o.number`,
  ).all(meetingId, meetingId)
}

/** With all that stands under it, what was said there, and the opinions of which nothing is left then. */
export function deleteMeeting(db: Db, id: string): void {
  const opinions = prepare<[string], { id: string }>(
    db,
    'SELECT DISTINCT p.opinion_id AS id FROM voice v JOIN voice_piece p ON p.voice_id = v.id WHERE v.meeting_id = ?',
  ).all(id)
  prepare<[string]>(db, 'DELETE FROM voice WHERE meeting_id = ?').run(id)
  for (const opinion of opinions) {
    prepare<[string]>(
      db,
      'DELETE FROM opinion WHERE id = ? AND NOT EXISTS (SELECT 1 FROM voice_piece p WHERE p.opinion_id = opinion.id)',
    ).run(opinion.id)
  }
  prepare<[string]>(db, 'DELETE FROM meeting WHERE id = ?').run(id)
}
