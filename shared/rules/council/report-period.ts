// Knows 対象期間: from 1 October to 30 September, for which the council's work is published once a year.

/** ISO dates, both inclusive. */
export type DaySpan = Readonly<{ from: string; until: string }>

/** Of the year of its October. Source: 条例第11条第2項, 規則第5条. */
export const reportPeriod = (periodYear: number): DaySpan => ({ from: `${periodYear}-10-01`, until: `${periodYear + 1}-09-30` })

/** The year of the October with which the period of this day begins. */
export function periodYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '10-01' ? year : year - 1
}

/** 年度 that a period touches: meetings are counted by 年度, the report by 対象期間. */
export const fiscalYearsOfPeriod = (periodYear: number): readonly [number, number] => [periodYear, periodYear + 1]
