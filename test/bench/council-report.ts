// Knows what it costs to fill the forms of a council with 50,000 opinions in the file: 運営状況の公表 of a 対象期間, and 意見・対応一覧 of a meeting.
import { fillCouncilForm } from '../../electron/operations/council/fill-council-form.ts'
import type { CouncilFormRequest } from '../../shared/model/council-form.ts'
import type { MeetingId } from '../../shared/model/ids.ts'
import { startAppInMemory } from '../helpers/app-in-memory.ts'
import { noSubject } from '../helpers/council-form-world.ts'
import { type BenchRow, medianOf } from './bench-row.ts'
import { addLargeCouncil } from './large-council.ts'

const runs = 5
const opinions = 50_000

export function benchCouncilReport(): readonly BenchRow[] {
  const { context } = startAppInMemory([2025])
  addLargeCouncil(context, opinions)
  const timeOf = (request: CouncilFormRequest): number =>
    medianOf(
      Array.from({ length: runs }, () => {
        const from = performance.now()
        fillCouncilForm(context, request)
        return performance.now() - from
      }),
    )
  const note = `${opinions.toLocaleString('ja-JP')} opinions, median of ${runs}`
  return [
    {
      name: '運営状況の公表, filled and checked',
      ours: timeOf({ ...noSubject, form: 'report', periodYear: 2024 }),
      bare: null,
      unit: 'ms',
      limit: 2000,
      note,
    },
    {
      name: '意見・対応一覧 of a meeting',
      ours: timeOf({ ...noSubject, form: 'opinions', meetingId: 'meeting-2024-1' as MeetingId }),
      bare: null,
      unit: 'ms',
      limit: null,
      note,
    },
  ]
}
