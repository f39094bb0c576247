// Knows how the items of a sheet are chosen: a tick each, those that are on it in their order, moved by buttons or Ctrl with the arrow keys.
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { ItemToCheck } from '../../../../shared/rules/check/checked-items.ts'
import { mostProposed } from '../../../../shared/rules/check/sheet-items.ts'
import { reviewSheetWords as words } from '../../../../shared/words/review-sheet.ts'
import { Button } from '../../../components/button.tsx'
import { CheckBox } from '../../../components/check-box.tsx'
import { IconButton } from '../../../components/icon-button.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { nameOfItem } from '../queue/name-of-item.ts'
import { RiskChips } from '../queue/risk-chips.tsx'
import type { SheetArea } from './use-sheet-areas.ts'

type SheetItemsProps = Readonly<{ area: SheetArea; mayWrite: boolean; onChoose: (itemIds: readonly string[]) => void }>

export function SheetItems({ area: { candidates, items, isChosen, risksOf }, mayWrite, onChoose }: SheetItemsProps) {
  const shown = items.map(({ id }) => id)
  const on = shown.flatMap((id) => candidates.find(({ item }) => item.id === id) ?? [])
  const off = candidates.filter(({ item }) => !shown.includes(item.id))
  const toggle = (id: string) => onChoose(shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id])
  const move = (id: string, by: 1 | -1) => {
    const at = shown.indexOf(id)
    const other = shown[at + by]
    if (at < 0 || other === undefined) return
    onChoose(shown.map((one, index) => (index === at ? other : index === at + by ? id : one)))
  }
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const isMove = event.ctrlKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    if (!isMove || !mayWrite || isComposing(event)) return
    event.preventDefault()
    event.stopPropagation()
    move(id, event.key === 'ArrowUp' ? -1 : 1)
  }
  const line = (item: ItemToCheck, isOn: boolean) => {
    const name = nameOfItem(item)
    const { id } = item.item
    return (
      // The keys of what stands in it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
      <li key={id} onKeyDown={(event) => onKeyDown(event, id)}>
        <div>
          <CheckBox isSelected={isOn} onChange={() => toggle(id)} isDisabled={!mayWrite}>
            {name}
          </CheckBox>
          <RiskChips risks={risksOf(item)} />
        </div>
        {isOn && (
          <span className="sheet-order">
            {mayWrite && (
              <>
                <IconButton label={words.up(name)} icon={<ArrowUp size={14} />} onPress={() => move(id, -1)} isDisabled={id === shown[0]} />
                <IconButton
                  label={words.down(name)}
                  icon={<ArrowDown size={14} />}
                  onPress={() => move(id, 1)}
                  isDisabled={id === shown.at(-1)}
                />
              </>
            )}
          </span>
        )}
      </li>
    )
  }
  return (
    <section className="sheet-choice" aria-label={words.items} data-area="items">
      <h3>
        {words.items}
        <small>
          {isChosen ? words.chosen : words.proposed}　{words.count(shown.length)}
        </small>
        {isChosen && mayWrite && (
          <Button size="small" variant="quiet" onPress={() => onChoose([])}>
            {words.reset}
          </Button>
        )}
      </h3>
      <p className="sheet-note">{shown.length > mostProposed ? words.tooMany(shown.length) : words.itemsNote}</p>
      <ul>
        {on.map((item) => line(item, true))}
        {off.map((item) => line(item, false))}
      </ul>
    </section>
  )
}
