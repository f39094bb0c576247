// Knows what a strategy or an initiative can serve: a basic strategy of the city's policy, its part Ⅴ, or the ward's own purpose.

/**
 * 'V' = 将来へ向けた課題 (part Ⅴ), 'own' = 区独自（基本方針の対象外）, else the key of a basic strategy such as '1-1-ア'.
 * No tie at all means undecided (未定), which is the only state that is flagged.
 */
export type TieTarget = string
export const tieToPartV: TieTarget = 'V'
export const tieToWardOwn: TieTarget = 'own'
