// Knows the 17 indicators as the room of all wards names them.
import type { BasicPolicy } from '../../../shared/model/basic-policy.ts'
import { listCommonIndicators } from '../../../shared/rules/common-series.ts'

export type KnownIndicator = Readonly<{ key: string; number: string; name: string }>

export function knownIndicatorsOf(policy: BasicPolicy): readonly KnownIndicator[] {
  return listCommonIndicators(policy).map(({ indicator, strategy }) => ({
    key: indicator.key,
    number: `${strategy.cite}${indicator.mark}`,
    name: indicator.name.print,
  }))
}
