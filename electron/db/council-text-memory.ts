// Knows the texts of the ward council but opinions as a search sees them: folded, in memory, meeting by meeting; and how they stay what the file holds.
import { textsOfCouncil, textsOfMeeting } from '../../shared/rules/council/texts-of-council.ts'
import type { Db } from './db.ts'
import { foldedByYear, foldedPart, type FoldedPart } from './folded-part.ts'
import { listReports } from './repositories/council-reports.ts'
import { listMeetingsChangedAfter } from './repositories/council-changes.ts'
import { getMeetingTexts, isCouncilChangedAfter, listMeetingIds, listSheetTexts } from './repositories/council-texts.ts'
import { listMembers } from './repositories/members.ts'
import { findLastChange } from './repositories/search.ts'

type OfMeeting = Readonly<{ fiscalYear: number; day: string | null; number: number; part: FoldedPart }>
type Memory = {
  /** What of the change record is in here or `waiting`. */
  lastChange: number
  /** Meetings to be read. */
  readonly waiting: Set<string>
  readonly meetings: Map<string, OfMeeting>
  /** Members, sheets, reports: by year, null = of no year; null where they are to be read. */
  rest: ReadonlyMap<number | null, FoldedPart> | null
}

const memories = new WeakMap<Db, Memory>()

/** Reads one meeting with its minutes, or all the rest, where that is not in memory as the file has it now. Returns whether more is to be read. */
export function readNextOfCouncil(db: Db): boolean {
  const memory = memoryOf(db)
  const last = findLastChange(db)
  if (last !== memory.lastChange) {
    for (const id of listMeetingsChangedAfter(db, memory.lastChange)) memory.waiting.add(id)
    if (isCouncilChangedAfter(db, memory.lastChange)) memory.rest = null
    memory.lastChange = last
  }
  const [id] = memory.waiting
  if (memory.rest === null) memory.rest = foldedByYear(textsOfCouncil(listMembers(db), listSheetTexts(db), listReports(db)))
  else if (id !== undefined) readMeeting(db, memory, id)
  return memory.waiting.size > 0
}

/** Meetings by day, those without a day last, then sheets and report; of no year: members. Whatever was not read yet is read. */
export function partsOfCouncil(db: Db): readonly Readonly<{ fiscalYear: number | null; part: FoldedPart }>[] {
  while (readNextOfCouncil(db));
  const { meetings, rest } = memoryOf(db)
  const placeOf = ({ day, number }: OfMeeting) => `${day ?? '9999'} ${String(number).padStart(3, '0')}`
  return [
    ...[...meetings.values()].toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    ...[...(rest ?? [])].map(([fiscalYear, part]) => ({ fiscalYear, part })),
  ]
}

function memoryOf(db: Db): Memory {
  const known = memories.get(db)
  if (known) return known
  const memory: Memory = { lastChange: findLastChange(db), waiting: new Set(listMeetingIds(db)), meetings: new Map(), rest: null }
  memories.set(db, memory)
  return memory
}

function readMeeting(db: Db, { waiting, meetings }: Memory, id: string): void {
  waiting.delete(id)
  const texts = getMeetingTexts(db, id)
  if (!texts) return void meetings.delete(id)
  const { fiscalYear, day, number } = texts
  meetings.set(id, { fiscalYear, day, number, part: foldedPart(textsOfMeeting(texts)) })
}
