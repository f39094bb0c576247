// Knows how ties to the basic strategies are added to many items, or taken from them, at once.
import { Check } from 'lucide-react'
import { useState } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import type { TiedKind } from '../../../shared/model/fields.ts'
import { type TieTarget, tieToPartV, tieToWardOwn } from '../../../shared/model/tie.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import type { ListRow } from '../../../shared/rules/list-rows.ts'
import { listWords as words } from '../../../shared/words/lists.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useLists } from '../../stores/lists.ts'
import { listBasicStrategies, usePolicy } from '../../stores/policy.ts'

type BulkTiesDialogProps = Readonly<{ way: 'add' | 'remove'; plan: WardPlan; rows: readonly ListRow[] }>

export function BulkTiesDialog({ way, plan, rows }: BulkTiesDialogProps) {
  const policy = usePolicy((store) => store.policy)
  const { close, changeTies } = useLists.getState()
  const [chosen, setChosen] = useState<readonly TieTarget[]>([])
  const used = countTies(plan, new Set(rows.map(({ id }) => id)))
  const strategies = policy ? listBasicStrategies(policy) : []
  const visions = [...new Set(strategies.map(({ vision }) => vision))]
  const change = () => {
    close()
    const items = rows.map(({ kind, id }) => ({ kind: kind as TiedKind, id }))
    void changeTies(items, way === 'add' ? { add: chosen, remove: [] } : { add: [], remove: chosen })
  }
  const item = (id: TieTarget, label: string) => (
    <ListBoxItem key={id} id={id} className="pick-item" textValue={label} isDisabled={way === 'remove' && !used.has(id)}>
      {({ isSelected }) => (
        <>
          <span className="check-box-mark" data-selected={isSelected || undefined} aria-hidden="true">
            {isSelected && <Check size={14} strokeWidth={3} />}
          </span>
          <span className="pick-name">{label}</span>
          {used.has(id) && <span className="pick-count">{words.usedBy(used.get(id) ?? 0)}</span>}
        </>
      )}
    </ListBoxItem>
  )
  return (
    <Dialog
      title={way === 'add' ? words.tiesAddTitle(rows.length) : words.tiesRemoveTitle(rows.length)}
      isOpen
      onClose={close}
      size="large"
      footer={
        <>
          <Button onPress={close}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={chosen.length === 0} onPress={change}>
            {words.tiesDo[way]}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{way === 'add' ? words.tiesNote : words.tiesRemoveNote}</p>
      <ListBox
        className="pick-list"
        aria-label={way === 'add' ? words.tiesAddTitle(rows.length) : words.tiesRemoveTitle(rows.length)}
        autoFocus
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => setChosen(keys === 'all' ? [] : [...keys].map(String))}
      >
        {visions.map((vision) => (
          <ListBoxSection key={vision.key}>
            <Header className="pick-heading">
              {vision.mark} {vision.title.print}
            </Header>
            {strategies
              .filter((entry) => entry.vision === vision)
              .map(({ strategy }) => item(strategy.key, `${strategy.cite}　${strategy.title.print}`))}
          </ListBoxSection>
        ))}
        <ListBoxSection>
          <Header className="pick-heading">{words.tiesOther}</Header>
          {item(tieToPartV, words.partV)}
          {item(tieToWardOwn, words.own)}
        </ListBoxSection>
      </ListBox>
    </Dialog>
  )
}

/** How many of the items have each tie. */
function countTies(plan: WardPlan, ids: ReadonlySet<string>): ReadonlyMap<TieTarget, number> {
  const counts = new Map<TieTarget, number>()
  const items = plan.managementIssues.flatMap((issue) => issue.strategies.flatMap((strategy) => [strategy, ...strategy.initiatives]))
  for (const { id, ties } of items) if (ids.has(id)) for (const tie of ties) counts.set(tie, (counts.get(tie) ?? 0) + 1)
  return counts
}
