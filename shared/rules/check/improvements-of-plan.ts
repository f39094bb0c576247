// Knows every improvement that the checks of a year found: its text, where it stands, and whether a 改善アクション was made of it.
import type { ActItem, ActSource } from '../../model/act-item.ts'
import { type Check, checks } from '../../model/check.ts'
import type { Initiative, ReformItem, Strategy, WardPlan } from '../../model/ward-plan.ts'
import { numberOf } from '../numbering.ts'

/** An improvement as it was written. `source.check` is the check that found it; `postId` owns the item that it was found on. */
export type Improvement = Readonly<{
  key: string
  source: ActSource & Readonly<{ check: Check }>
  number: string
  title: string
  postId: string | null
  text: string
  /** A 改善アクション names this item and this check. */
  hasActItem: boolean
}>

/** 特になし, なし, － and the like: it says that there is nothing to improve. */
const nothing = /^[\s　・※－ー―—‐-]*(特に|とくに|該当)?(なし|無し|ない|ありません)?[\s　。．.]*$/
/** Where the one cell 課題と改善策 says which part of it is the improvement. */
const headOfImprovement =
  /[【〈＜<（([〔「]\s*(改善策|対応|今後の対応)\s*[】〉＞>）)\]〕」][:：]?|(?<=^|\n)[■●◆○・]?\s*(改善策|対応)\s*[:：]/g

/**
 * In the plan's order, of each item in the order of the year's checks: 改善策 of an initiative (自己評価) or else 課題と改善策 (中間振り返り, the quarters),
 * 今後の対応方向 of a strategy or else 課題と対応 (the quarters), 課題と改善策 of an item of 様式3. Source: official-forms §1.3.
 */
export function improvementsOfPlan(plan: WardPlan, actItems: readonly Pick<ActItem, 'source'>[]): readonly Improvement[] {
  const numbers = numberOf(plan)
  const made = new Set(actItems.map(({ source }) => keyOf(source)))
  const found = (kind: ActSource['kind'], item: Initiative | Strategy | ReformItem): readonly Improvement[] =>
    checks.flatMap((check) => {
      const review = item.reviews.find(({ period }) => period === check)
      const text = review ? improvementIn(review) : ''
      if (nothing.test(text)) return []
      const source = { kind, id: item.id, check }
      const key = keyOf(source)
      const { title, postId } = item
      return [{ key, source, number: numbers.get(item.id) ?? '', title, postId, text, hasActItem: made.has(key) }]
    })
  return [
    ...plan.managementIssues.flatMap((issue) =>
      issue.strategies.flatMap((strategy) => [
        ...found('strategy', strategy),
        ...strategy.initiatives.flatMap((initiative) => found('initiative', initiative)),
      ]),
    ),
    ...plan.reformItems.flatMap((item) => found('reformItem', item)),
  ]
}

/** What is to be done, of a cell that says 課題 and 改善策: the part behind its heading 改善策; the whole where it has none. */
export function proposeActText(improvement: string): string {
  const head = [...improvement.matchAll(headOfImprovement)].at(-1)
  const behind = head ? improvement.slice(head.index + head[0].length).trim() : ''
  return behind === '' ? improvement.trim() : behind
}

/** How an initiative that comes of it may be called: its first line or sentence, without a bullet, of at most 60 letters. */
export function proposeActTitle(text: string): string {
  const [line = ''] = text.trim().split('\n')
  const bare = line.replace(/^[\s　・●■◆○◎※－\-–]+|^[①-⑳]|^[(（]?[0-9０-９]+[)）．.]\s*/u, '').trim()
  const [sentence = ''] = bare.split('。')
  const letters = [...sentence.trim()]
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : letters.join('')
}

const keyOf = ({ kind, id, check }: ActSource): string => `${kind}/${id}/${check ?? ''}`

type AnyReview = Initiative['reviews'][number] | Strategy['reviews'][number] | ReformItem['reviews'][number]

function improvementIn(review: AnyReview): string {
  if ('direction' in review && review.direction.trim() !== '') return review.direction
  if ('improvement' in review && review.improvement.trim() !== '') return review.improvement
  return review.findingAndImprovement
}
