// Knows how the list of the view 確認 is narrowed: own turns, 代決 or all; one check; one turn or one stage.
import type { CheckBook } from '../../../../shared/model/check.ts'
import { checkNames } from '../../../../shared/words/check-names.ts'
import { stageNames } from '../../../../shared/words/entry.ts'
import { queueWords as words, turnNames } from '../../../../shared/words/queue.ts'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { type QueueFilter, type QueueScope, queueScopes } from './queue-items.ts'

type QueueFiltersProps = Readonly<{
  dates: CheckBook['dates']
  scope: QueueScope
  onScope: (scope: QueueScope) => void
  filter: QueueFilter
  onFilter: (filter: QueueFilter) => void
}>
const any = 'any'
const scopes = queueScopes.map((id) => ({ id, label: words.scopes[id] }))
const keysOf = <Key extends string>(names: Readonly<Record<Key, string>>): readonly Key[] => Object.keys(names) as Key[]

export function QueueFilters({ dates, scope, onScope, filter, onFilter }: QueueFiltersProps) {
  const checkOptions = dates.map(({ check }) => ({ id: check, label: checkNames[check] }))
  return (
    <div className="queue-filters" role="group" aria-label={words.scope}>
      <SegmentedControl label={words.scope} options={scopes} value={scope} onChange={onScope} />
      <SelectBox
        label={words.check}
        isLabelHidden
        value={filter.check ?? any}
        options={[{ id: any, label: words.allChecks }, ...checkOptions]}
        onChange={(id) => onFilter({ ...filter, check: dates.find((one) => one.check === id)?.check ?? null })}
      />
      {scope === 'own' && (
        <SelectBox
          label={words.turn}
          isLabelHidden
          value={filter.turn ?? any}
          options={[{ id: any, label: words.allTurns }, ...keysOf(turnNames).map((id) => ({ id, label: turnNames[id] }))]}
          onChange={(id) => onFilter({ ...filter, turn: keysOf(turnNames).find((one) => one === id) ?? null })}
        />
      )}
      {scope === 'all' && (
        <SelectBox
          label={words.stage}
          isLabelHidden
          value={filter.stage ?? any}
          options={[{ id: any, label: words.allStages }, ...keysOf(stageNames).map((id) => ({ id, label: stageNames[id] }))]}
          onChange={(id) => onFilter({ ...filter, stage: keysOf(stageNames).find((one) => one === id) ?? null })}
        />
      )}
    </div>
  )
}
