// Knows what an opinion, an agenda or a sheet may be tied to: what is there, or what it is tied to already.
import type { PlanTarget, PlanTargetRef } from '../../../shared/model/opinion.ts'
import { commonSeriesId, listIndicatorsOfYears } from '../../../shared/rules/common-series.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { describeTargets, type KeptTarget } from '../../db/repositories/plan-targets.ts'

/**
 * As they are called now, each once, in their order. `kept`: what it is tied to already, which may be gone. Throws E-OPINION-08 for what is not there:
 * an item or indicator that is gone, a common indicator that the policy does not have, a form that no generation has.
 */
export function requireTargets(
  context: Context,
  db: Db,
  refs: readonly PlanTargetRef[],
  kept: readonly KeptTarget[] = [],
): readonly PlanTarget[] {
  const keptTitle = new Map(kept.map((target) => [keyOf(target), target.title ?? '']))
  const once = [...new Map(refs.map((ref) => [keyOf(ref), ref])).values()]
  const named = once.map((ref) => ({ ...ref, title: titleBesideTables(context, ref) ?? keptTitle.get(keyOf(ref)) ?? '' }))
  const targets = describeTargets(db, named)
  for (const target of targets) {
    if (!isThere(target) && !keptTitle.has(keyOf(target))) throw new AppError('E-OPINION-08')
  }
  return targets
}

const keyOf = ({ kind, id }: PlanTargetRef): string => `${kind}/${id}`

/** Only an item of a plan may be there without a name. */
const isThere = ({ kind, title, isGone }: PlanTarget): boolean => !isGone && (title !== '' || (kind !== 'series' && kind !== 'form'))

/** Of common indicators and forms, which the program brings along. */
function titleBesideTables({ resources }: Context, { kind, id }: PlanTargetRef): string | null {
  if (kind === 'form') {
    const forms = resources.formGenerations.toReversed().flatMap((generation) => generation.forms)
    return forms.find((form) => form.id === id)?.name ?? null
  }
  if (kind !== 'series') return null
  const common = listIndicatorsOfYears(resources.basicPolicy).find(({ indicator }) => commonSeriesId(indicator.key) === id)?.indicator
  return common ? `${common.mark}${common.name.print}` : null
}
