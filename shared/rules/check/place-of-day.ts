// Knows where a day of the records lies against the fiscal year whose initiative it is about.

/**
 * within: April to March · near: no further than a year from either end (preparation before April, payments until the end of May) · far: most likely
 * another year was meant. ISO date.
 */
export function placeOfDay(day: string, fiscalYear: number): 'within' | 'near' | 'far' {
  const isBetween = (from: number, until: number) => `${from}-04-01` <= day && day <= `${until}-03-31`
  if (isBetween(fiscalYear, fiscalYear + 1)) return 'within'
  return isBetween(fiscalYear - 1, fiscalYear + 2) ? 'near' : 'far'
}
