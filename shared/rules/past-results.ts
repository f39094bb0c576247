// Knows what 前年度までの実績 and 前年度 of an indicator read, made of last year's records each time they are read.

/** An initiative of last year that this one came from, with what its 自己評価 says; results '' = not written yet. */
export type PastInitiative = Readonly<{ title: string; results: string }>
/** The same of an outcome indicator. */
export type PastOutcome = Readonly<{ name: string; result: string; attainment: string }>

/** '' while nobody has written any. Of several origins each stands under its title: 【見守り訪問】. */
export function pastResultsOf(origins: readonly PastInitiative[]): string {
  const written = origins.filter((origin) => origin.results !== '')
  if (origins.length === 1) return written[0]?.results ?? ''
  return written.map(({ title, results }) => (title === '' ? results : `【${title}】\n${results}`)).join('\n')
}

/** Of several indicators all results that there are, and a rating only where all have the same. */
export function previousOutcomeOf(origins: readonly PastOutcome[]): Readonly<{ result: string; rating: string }> {
  const [rating = '', ...others] = new Set(origins.map((origin) => origin.attainment))
  const results = origins.map((origin) => origin.result).filter((result) => result !== '')
  return { result: results.join('\n'), rating: others.length === 0 ? rating : '' }
}
