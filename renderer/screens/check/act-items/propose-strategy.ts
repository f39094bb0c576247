// Knows which strategy of a later year's plan goes on from the one that an improvement was found under.
import type { Client } from '../../../../shared/api.ts'
import type { ActItem } from '../../../../shared/model/act-item.ts'

/** Followed year by year; null where there is none in that plan (the strategy was dropped, or the improvement was found on no strategy). */
export async function proposeStrategy(client: Client, { source, fiscalYear }: ActItem, toYear: number): Promise<string | null> {
  const plan = source.kind === 'reformItem' ? null : await client.getWardPlan(fiscalYear)
  const origin = plan?.managementIssues
    .flatMap(({ strategies }) => strategies)
    .find(({ id, initiatives }) => id === source.id || initiatives.some((initiative) => initiative.id === source.id))
  let before: readonly string[] = origin ? [origin.id] : []
  while (before.length > 0) {
    const lineages = await Promise.all(before.map((id) => client.getLineage('strategy', id)))
    const next = lineages.flatMap(({ successors }) => successors)
    const found = next.find((link) => link.fiscalYear === toYear)
    if (found) return found.id
    before = next.filter((link) => link.fiscalYear < toYear).map(({ id }) => id)
  }
  return null
}
