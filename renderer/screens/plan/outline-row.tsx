// Knows how one item looks in the outline: number, title, what is missing, whether it is 主な.
import { ChevronDown, ChevronRight, Star } from 'lucide-react'
import { memo } from 'react'
import { planWords as words } from '../../../shared/words/plan.ts'
import type { PlanItem } from '../../stores/plan-items.ts'

type OutlineRowProps = Readonly<{
  item: PlanItem
  isExpanded: boolean | null
  isSelected: boolean
  gaps: number
  mayWrite: boolean
  /** Whether the forms single out what is 主な. */
  hasMain: boolean
  /** Whether a tie to the basic policy is demanded of the plan's year. */
  demandsTies: boolean
  onToggleMain: (item: PlanItem) => void
}>

/** Rows are drawn again only when their own item changed: hundreds of them stand in one tree. Clicks are taken by the tree itself. */
export const OutlineRowView = memo(
  function OutlineRowView({ item, isExpanded, isSelected, gaps, mayWrite, hasMain, demandsTies, onToggleMain }: OutlineRowProps) {
    const isUndecided = demandsTies && item.tied !== null && item.tied.ties.length === 0
    const title = item.title === '' ? words.untitled : item.title
    const number = item.kind === 'reformItem' ? words.reformNumber(item.number) : item.number
    return (
      <div
        id={rowIdOf(item.id)}
        role="treeitem"
        className={`outline-row outline-level-${item.level}`}
        aria-level={item.level}
        aria-posinset={item.index + 1}
        aria-setsize={item.siblings}
        aria-expanded={isExpanded ?? undefined}
        aria-selected={isSelected}
        aria-label={[
          number,
          title,
          gaps > 0 && words.gaps(gaps),
          isUndecided && words.undecidedLabel,
          hasMain && item.tied?.isMain && words.main,
        ]
          .filter(Boolean)
          .join(' ')}
        data-item={item.id}
        title={item.title}
      >
        <span className="outline-twist" data-part="twist" aria-hidden="true">
          {isExpanded !== null && (isExpanded ? <ChevronDown size={12} /> : <ChevronRight size={12} />)}
        </span>
        <span className="outline-number">{number}</span>
        <span className={item.title === '' ? 'outline-title outline-untitled' : 'outline-title'}>{title}</span>
        {isUndecided && (
          <span className="outline-dot outline-undecided" title={words.undecidedLabel}>
            {words.undecided}
          </span>
        )}
        {gaps > 0 && (
          <span className="outline-dot" title={words.gaps(gaps)}>
            {gaps}
          </span>
        )}
        {item.tied && hasMain && (
          <button
            type="button"
            tabIndex={-1}
            className={item.tied.isMain ? 'outline-star outline-star-on' : 'outline-star'}
            aria-pressed={item.tied.isMain}
            aria-label={item.tied.isMain ? words.mainOn : words.mainOff}
            title={item.tied.isMain ? words.mainOn : words.mainOff}
            disabled={!mayWrite}
            data-part="star"
            onClick={() => onToggleMain(item)}
          >
            <Star size={13} fill={item.tied.isMain ? 'currentColor' : 'none'} aria-hidden="true" />
          </button>
        )}
      </div>
    )
  },
  (before, after) =>
    before.isExpanded === after.isExpanded &&
    before.isSelected === after.isSelected &&
    before.gaps === after.gaps &&
    before.mayWrite === after.mayWrite &&
    before.hasMain === after.hasMain &&
    before.demandsTies === after.demandsTies &&
    before.onToggleMain === after.onToggleMain &&
    isSameItem(before.item, after.item),
)

export function rowIdOf(itemId: string): string {
  return `outline-${itemId}`
}

function isSameItem(a: PlanItem, b: PlanItem): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.number === b.number &&
      a.title === b.title &&
      a.siblings === b.siblings &&
      a.tied?.isMain === b.tied?.isMain &&
      (a.tied?.ties.length ?? 0) === (b.tied?.ties.length ?? 0))
  )
}
