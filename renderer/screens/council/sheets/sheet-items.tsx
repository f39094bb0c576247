// Knows how what a sheet asks is put together: items of the year's plan, indicators, and questions of one's own, in an order.
import { ChevronDown, ChevronUp, Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { MemberSheetAnswer } from '../../../../shared/model/member-sheet.ts'
import { councilSheetWords as words, textOfTarget } from '../../../../shared/words/council-sheets.ts'
import { nameTarget } from '../../../../shared/words/council-targets.ts'
import { Button } from '../../../components/button.tsx'
import { IconButton } from '../../../components/icon-button.tsx'
import { TextAreaField } from '../../../components/text-area-field.tsx'
import { readPlanTargets } from '../../../stores/plan-targets.ts'
import { useProblem } from '../../../stores/problem.ts'
import { PlanTargetPicker } from '../plan-target-picker.tsx'
import { addTargets, type ItemDraft, moveItem } from './sheet-draft.ts'

type SheetItemsProps = Readonly<{
  items: readonly ItemDraft[]
  fiscalYear: number
  answers: readonly MemberSheetAnswer[]
  emptyNote: string
  onChange: (items: readonly ItemDraft[]) => void
}>
const wholeKinds = ['managementIssue', 'initiative'] as const

export function SheetItems({ items, fiscalYear, answers, emptyNote, onChange }: SheetItemsProps) {
  const [isNothing, setNothing] = useState(false)
  const nextKey = useRef(0)
  const addAll = async (kind: (typeof wholeKinds)[number]) => {
    const targets = (await useProblem.getState().guard(() => readPlanTargets(fiscalYear))) ?? []
    const added = addTargets(
      items,
      targets.filter((target) => target.kind === kind && target.fiscalYear === fiscalYear),
    )
    setNothing(added.length === items.length)
    onChange(added)
  }
  const addFree = () => {
    nextKey.current += 1
    onChange([...items, { key: `free/${nextKey.current}`, id: null, target: null, text: '' }])
  }
  const answered = (id: string | null): number => answers.filter(({ itemId }) => itemId === id).length
  return (
    <fieldset className="msheet-items">
      <legend className="field-label">{words.items}</legend>
      {items.length === 0 && <p className="msheet-note">{emptyNote}</p>}
      <ol>
        {items.map(({ key, id, target, text }, index) => (
          <li key={key} className="msheet-item">
            <TextAreaField
              label={words.item(index + 1)}
              value={text}
              onChange={(value) => onChange(items.with(index, { key, id, target, text: value }))}
              rows={2}
              autoFocus={id === null && target === null && text === ''}
              {...(target === null || text === textOfTarget(target) ? {} : { note: nameTarget(target) })}
            />
            <span className="msheet-item-buttons">
              <IconButton
                label={words.up(index + 1)}
                icon={<ChevronUp size={16} aria-hidden="true" />}
                isDisabled={index === 0}
                onPress={() => onChange(moveItem(items, index, -1))}
              />
              <IconButton
                label={words.down(index + 1)}
                icon={<ChevronDown size={16} aria-hidden="true" />}
                isDisabled={index === items.length - 1}
                onPress={() => onChange(moveItem(items, index, 1))}
              />
              {answered(id) > 0 ? (
                <span className="msheet-note">{words.answered(answered(id))}</span>
              ) : (
                <IconButton
                  label={words.drop(index + 1)}
                  icon={<X size={16} aria-hidden="true" />}
                  onPress={() => onChange(items.toSpliced(index, 1))}
                />
              )}
            </span>
          </li>
        ))}
      </ol>
      <PlanTargetPicker
        label={words.pick}
        value={[]}
        fiscalYear={fiscalYear}
        onChange={(targets) => onChange(addTargets(items, targets))}
      />
      <div className="msheet-buttons">
        {wholeKinds.map((kind) => (
          <Button key={kind} size="small" onPress={() => void addAll(kind)}>
            {words.addAll[kind]}
          </Button>
        ))}
        <Button size="small" icon={<Plus size={16} aria-hidden="true" />} onPress={addFree}>
          {words.addFree}
        </Button>
      </div>
      {isNothing && (
        <p className="msheet-note" role="status">
          {words.noneToAdd}
        </p>
      )}
    </fieldset>
  )
}
