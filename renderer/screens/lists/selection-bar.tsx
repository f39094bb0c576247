// Knows what can be done to the chosen rows at once.
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import type { ListId, ListRow } from '../../../shared/rules/list-rows.ts'
import { listWords as words } from '../../../shared/words/lists.ts'
import { Button } from '../../components/button.tsx'
import { useLists } from '../../stores/lists.ts'

type SelectionBarProps = Readonly<{ plan: WardPlan; list: ListId; rows: readonly ListRow[] }>

export function SelectionBar({ plan, list, rows }: SelectionBarProps) {
  const ids = new Set(rows.map(({ id }) => id))
  const carried = plan.carried.filter(({ recordId }) => ids.has(recordId))
  const { open, choose, confirmCarried } = useLists.getState()
  const isTied = list === 'initiatives' || list === 'amounts' || list === 'strategies'
  return (
    <div className="lists-selection" role="toolbar" aria-label={words.selected(rows.length)}>
      <b>{words.selected(rows.length)}</b>
      <Button size="small" onPress={() => open({ kind: 'post', rowIds: null })}>
        {words.changePost}
      </Button>
      {isTied && (
        <>
          <Button size="small" onPress={() => open({ kind: 'addTies', rowIds: null })}>
            {words.addTies}
          </Button>
          <Button size="small" onPress={() => open({ kind: 'removeTies', rowIds: null })}>
            {words.removeTies}
          </Button>
        </>
      )}
      <Button size="small" isDisabled={carried.length === 0} onPress={() => void confirmCarried(carried)}>
        {words.confirmCarried(carried.length)}
      </Button>
      <span className="toolbar-space" />
      <Button size="small" variant="quiet" onPress={() => choose(new Set())}>
        {words.clearSelection}
      </Button>
    </div>
  )
}
