// Knows how an indicator is said to sum up several years (R3～R5合計), or the year alone.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { putCumulative } from '../db/repositories/indicators.ts'
import { subjectOf } from './subject-of.ts'

/** Throws E-PLAN-03 where there is no such indicator, E-ASK-01 where the years run backwards. The same years again make no deed. */
export function setCumulative(
  context: Context,
  kind: 'outcomeIndicator' | 'processIndicator',
  id: string,
  years: Readonly<{ from: number; until: number }> | null,
): void {
  const subject = subjectOf(context.files.writable(), kind, id)
  if (years !== null && years.until < years.from) throw new AppError('E-ASK-01')
  runDeed(context, { name: 'setCumulative', subject }, (db) => putCumulative(db, kind, id, years))
}
