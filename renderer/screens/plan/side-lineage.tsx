// Knows where the selected item comes from and what became of it, year by year.
import { useEffect, useState } from 'react'
import type { Lineage, LineageLink } from '../../../shared/model/rollover.ts'
import { describeLineage, rolloverWords as words } from '../../../shared/words/rollover.ts'
import { useApp } from '../../stores/app.ts'
import { usePlan } from '../../stores/plan.ts'
import type { PlanItem } from '../../stores/plan-items.ts'
import { readLineage } from '../../stores/rollover-deeds.ts'

/** Nothing in a file of one year. */
export function SideLineage({ item }: Readonly<{ item: PlanItem }>) {
  const hasYears = usePlan((plan) => plan.summaries.length > 1)
  const rereadCount = useApp((app) => app.rereadCount)
  const [lineage, setLineage] = useState<Lineage | null>(null)
  const { kind, id, title } = item
  useEffect(() => {
    let isCurrent = true
    setLineage(null)
    if (!hasYears) return
    // Waited for a moment: arrows held down must not ask for each item that they pass.
    const timer = setTimeout(() => {
      readLineage(kind, id)
        .then((found) => isCurrent && setLineage(found))
        // An extra: where it cannot be read, the item stays usable.
        .catch(() => isCurrent && setLineage(null))
    }, 120)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [kind, id, title, hasYears, rereadCount])
  const links = [
    ...(lineage?.origins ?? []).map((link) => ({ link, side: 'origin' as const })),
    ...(lineage?.successors ?? []).map((link) => ({ link, side: 'successor' as const })),
  ]
  if (links.length === 0) return null
  return (
    <section>
      <h3>{words.lineageTitle}</h3>
      <ul>
        {links.map(({ link, side }) => (
          <li key={link.id}>
            <button type="button" className="chip" onClick={() => void openLink(link)}>
              {describeLineage(kind, link, side)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function openLink({ fiscalYear, id }: LineageLink): Promise<void> {
  const { whenSaved, openYear } = usePlan.getState()
  await whenSaved()
  await openYear(fiscalYear)
  usePlan.getState().goToItem(id)
  usePlan.getState().focusForm()
}
