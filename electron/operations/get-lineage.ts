// Knows where an item comes from and what became of it, with the numbers and titles that the years gave it.
import type { Lineage, LineageLink } from '../../shared/model/rollover.ts'
import { numberOf } from '../../shared/rules/numbering.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { getItem } from '../db/repositories/items.ts'
import { type LineageKind, listOrigins, listSuccessors, type Relative } from '../db/repositories/lineage.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'

/** Throws E-PLAN-03 where there is no such item. */
export function getLineage({ files }: Context, kind: LineageKind, id: string): Lineage {
  const db = files.readable()
  const item = getItem(db, kind, id)
  if (!item) throw new AppError('E-PLAN-03')
  const origins = listOrigins(db, kind, id)
  const successors = listSuccessors(db, kind, id)
  const numbers = new Map<number, ReadonlyMap<string, string>>()
  const link = (one: Relative, relation: LineageLink['relation']): LineageLink => {
    let ofYear = numbers.get(one.fiscalYear)
    if (!ofYear) {
      const plan = getWardPlan(db, one.fiscalYear)
      numbers.set(one.fiscalYear, (ofYear = plan ? numberOf(plan) : new Map<string, string>()))
    }
    return { kind, fiscalYear: one.fiscalYear, id: one.id, number: ofYear.get(one.id) ?? '', title: one.title, relation }
  }
  const relationOf = (from: number, to: number, isRenamed: boolean): LineageLink['relation'] =>
    from > 1 ? 'merged' : to > 1 ? 'split' : isRenamed ? 'renamed' : 'carried'
  /** In the order of their plan; indicators, which have no number, stay in that of their places. */
  const inOrder = (links: readonly LineageLink[]): readonly LineageLink[] => {
    const order = [...numbers.values()].flatMap((ofYear) => [...ofYear.keys()])
    return links.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  }
  return {
    origins: inOrder(
      origins.map((o) => link(o, relationOf(origins.length, listSuccessors(db, kind, o.id).length, o.title !== item.title))),
    ),
    successors: inOrder(
      successors.map((s) => link(s, relationOf(listOrigins(db, kind, s.id).length, successors.length, s.title !== item.title))),
    ),
  }
}
