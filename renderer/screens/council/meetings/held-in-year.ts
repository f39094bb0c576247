// Knows how many meetings of the whole council a 年度 has had.
import type { Meeting } from '../../../../shared/model/council.ts'

/** Until and with today (ISO). */
export const heldInYear = (meetings: readonly Meeting[], fiscalYear: number, today: string): number =>
  meetings.filter(({ kind, day, ...meeting }) => kind === 'plenary' && meeting.fiscalYear === fiscalYear && day !== null && day <= today)
    .length
