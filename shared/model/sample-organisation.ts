// Knows who does the sample ward's work, and its 区関連予算, before they have ids.
import type { AmountKind } from './ward-plan.ts'

/** Everybody in it is made up. Keys name posts within the file; numbers are those of the forms, '1-2-3'. */
export type SampleOrganisation = Readonly<{
  sections: readonly Readonly<{
    key: string
    name: string
    posts: readonly Readonly<{
      key: string
      name: string
      holders: readonly Readonly<{ person: string; from: string; until: string | null }>[]
    }>[]
  }>[]
  /** Number → key of the post that owns the item and, unless they are named too, all under it. */
  owners: Readonly<Record<string, string>>
  /** Number in 様式3 → key of the post. */
  reformOwners: Readonly<Record<string, string>>
  /** Numbers of items that nobody owns. */
  unowned: readonly string[]
  /** 取組 that begin in a year, though the year before had another one of that number. */
  begins: readonly Readonly<{ fiscalYear: number; number: string }>[]
  relatedBudget: readonly Readonly<{ fiscalYear: number; kind: AmountKind; fund: 'mayorFunds' | 'managerFunds'; yen: number }>[]
}>
