// Knows at which stages (企画・計画 / 実施 / 評価) residents were heard about an item of the plan, and at which nobody was.
import { type HeardAt, type Stage, stages } from '../../model/opinion.ts'

type StageCount = Readonly<{ stage: Stage; count: number; withUnder: number }>

/** All three stages in their order, 0 where nobody was heard. Source: 区政会議条例（平成25年条例第53号）第2条 (from the planning stage on, and on evaluation). */
export function stageCountsOf(heard: readonly HeardAt[], itemId: string): readonly StageCount[] {
  return stages.map((stage) => {
    const found = heard.find((one) => one.itemId === itemId && one.stage === stage)
    return { stage, count: found?.count ?? 0, withUnder: found?.withUnder ?? 0 }
  })
}
