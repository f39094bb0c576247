// Knows how a strategy or an initiative is tied to the basic policy: the 13 basic strategies by clause, part Ⅴ, and the ward's own purpose.
import { Check } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from 'react-aria-components'
import type { BasicPolicy } from '../../../shared/model/basic-policy.ts'
import { type TieTarget, tieToPartV, tieToWardOwn } from '../../../shared/model/tie.ts'
import { nameItem, planWords as words } from '../../../shared/words/plan.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { usePlan } from '../../stores/plan.ts'
import type { PlanItem } from '../../stores/plan-items.ts'
import { listBasicStrategies } from '../../stores/policy.ts'

type TiesDialogProps = Readonly<{ policy: BasicPolicy; item: PlanItem; onClose: () => void }>

export function TiesDialog({ policy, item, onClose }: TiesDialogProps) {
  const strategies = listBasicStrategies(policy)
  const targets: readonly TieTarget[] = [...strategies.map((entry) => entry.strategy.key), tieToPartV, tieToWardOwn]
  const [chosen, setChosen] = useState<readonly TieTarget[]>(item.tied?.ties ?? [])
  const save = () => {
    onClose()
    if (item.tied) void usePlan.getState().saveTies(item.tied.kind, item.id, chosen)
  }
  // Wherever in the dialog the keyboard is: on 「キャンセル」 too, Ctrl+Enter decides.
  useEffect(() => {
    const decide = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey) return
      event.preventDefault()
      event.stopPropagation()
      save()
    }
    window.addEventListener('keydown', decide, true)
    return () => window.removeEventListener('keydown', decide, true)
  })
  const visions = [...new Set(strategies.map((entry) => entry.vision))]
  return (
    <Dialog
      title={words.tiesTitle(nameItem(item))}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <span className="ties-note">{words.tiesUndecidedNote}</span>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" onPress={save}>
            {words.tiesSave}
          </Button>
        </>
      }
    >
      <p className="ties-intro">{words.tiesNote}</p>
      <ListBox
        aria-label={words.tiesChoose}
        className="pick-list"
        // With nothing chosen yet, the first choice is at hand for the space bar.
        autoFocus={item.tied && item.tied.ties.length > 0 ? true : 'first'}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => setChosen(targets.filter((target) => keys === 'all' || keys.has(target)))}
      >
        {visions.map((vision) => (
          <ListBoxSection key={vision.key} className="ties-section">
            <Header className="pick-heading">
              {vision.mark} {vision.title.print}
            </Header>
            {strategies
              .filter((entry) => entry.vision === vision)
              .map(({ strategy }) => (
                <TieChoice
                  key={strategy.key}
                  id={strategy.key}
                  cite={strategy.cite}
                  title={strategy.title.print}
                  note={strategy.desiredState.print}
                />
              ))}
          </ListBoxSection>
        ))}
        <ListBoxSection className="ties-section">
          <Header className="pick-heading">{words.otherTies}</Header>
          <TieChoice id={tieToPartV} cite={words.partV} title={words.partVTitle} note="" />
          <TieChoice id={tieToWardOwn} cite={words.own} title={words.ownTitle} note="" />
        </ListBoxSection>
      </ListBox>
    </Dialog>
  )
}

function TieChoice({ id, cite, title, note }: Readonly<{ id: string; cite: string; title: string; note: string }>) {
  return (
    <ListBoxItem id={id} className="pick-item ties-choice" textValue={`${cite} ${title}`}>
      {({ isSelected }) => (
        <>
          <span className="check-box-mark" data-selected={isSelected || undefined} aria-hidden="true">
            {isSelected && <Check size={14} strokeWidth={3} />}
          </span>
          <b className="ties-cite">{cite}</b>
          <Text slot="label" className="ties-name">
            {title}
          </Text>
          {note !== '' && (
            <Text slot="description" className="ties-state">
              {note}
            </Text>
          )}
        </>
      )}
    </ListBoxItem>
  )
}

/** How a tie is cited and called, for chips. */
export function nameTie(policy: BasicPolicy | null, target: TieTarget): Readonly<{ cite: string; title: string }> {
  if (target === tieToPartV) return { cite: words.partV, title: words.partVTitle }
  if (target === tieToWardOwn) return { cite: '', title: words.ownTitle }
  const found = policy && listBasicStrategies(policy).find((entry) => entry.strategy.key === target)
  return found ? { cite: found.strategy.cite, title: found.strategy.title.print } : { cite: target, title: '' }
}
