// Knows the tally of a question as a table: options in their order, what each counts as, how many gave it, and the percentage beside the printed one.
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { optionRoles, type Question, type Survey } from '../../../../shared/model/survey.ts'
import type { Block } from '../../../../shared/rules/read-block.ts'
import { tallyOf } from '../../../../shared/rules/survey/tally.ts'
import { sayCount, surveyWords as words } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import type { GridHandle } from '../../../components/data-grid.tsx'
import { IconButton } from '../../../components/icon-button.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { CellGrid, type TextColumn } from '../cell-grid.tsx'
import { complaintAboutLine } from '../text-complaints.ts'
import { complaintAboutCount, complaintAboutPercent } from '../typed-numbers.ts'
import { changeOptions } from './change-options.ts'
import { moveOption } from './move-option.ts'
import { keepQuestion } from './survey-deeds.ts'

/** `onBlock`: a table of several columns on the options, to be looked at first. */
type TallyGridProps = Readonly<{ survey: Survey; question: Question; mayWrite: boolean; onBlock: (block: Block) => void }>

const columns: readonly TextColumn[] = [
  { key: 'label', label: words.option, width: 216 },
  { key: 'role', label: words.role, width: 68, isFixed: true },
  { key: 'positive', label: words.positive, width: 76, isFixed: true },
  { key: 'count', label: words.count, width: 76, align: 'right' },
  { key: 'printedPercent', label: words.printedPercent, width: 100, align: 'right' },
  { key: 'percent', label: words.percent, width: 100, align: 'right', isFixed: true },
]
const complaints: Readonly<Record<string, (text: string) => string | null>> = {
  label: complaintAboutLine,
  count: complaintAboutCount,
  printedPercent: complaintAboutPercent,
}

export function TallyGrid({ survey, question, mayWrite, onBlock }: TallyGridProps) {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const grid = useRef<GridHandle>(null)
  const { percents } = tallyOf(question, survey)
  const rows = question.options.map((option) => ({
    name: option.label,
    texts: {
      label: option.label,
      role: words.roles[option.role],
      positive: option.isPositive ? words.isPositive : '',
      count: option.count === null ? '' : sayCount(option.count),
      printedPercent: option.printedPercent,
      percent: percents.get(option.id) ?? '',
    },
  }))
  function toggle(row: number, column: string): void {
    const option = question.options[row]
    if (!mayWrite || !option || (column !== 'role' && column !== 'positive')) return
    void keepQuestion(question.id, (now) => ({
      ...now,
      options: now.options.map((one) => {
        if (one.id !== option.id) return one
        if (column === 'positive') return { ...one, isPositive: !one.isPositive }
        return { ...one, role: optionRoles[(optionRoles.indexOf(one.role) + 1) % optionRoles.length] ?? 'answer' }
      }),
    }))
  }
  /** The cursor goes with it; several chosen rows are not moved at once. */
  function move(by: -1 | 1): void {
    const handle = grid.current
    if (!handle?.commit()) return
    const { top, bottom, left } = handle.range()
    if (!mayWrite || top !== bottom || !question.options[top] || !question.options[top + by]) return
    setSelected(new Set())
    handle.goTo(String(top + by), columns[left]?.key ?? '')
    void keepQuestion(question.id, (now) => ({ ...now, options: moveOption(now.options, top, by) }))
  }
  return (
    <div
      className="tally"
      data-area="tally"
      role="none"
      onKeyDownCapture={(event) => {
        if (!mayWrite || !event.altKey || isComposing(event) || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        event.stopPropagation()
        move(event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      <div className="survey-head">
        <h4>{words.tally}</h4>
        {selected.size > 0 && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              const gone = new Set(question.options.filter((_, row) => selected.has(row)).map(({ id }) => id))
              setSelected(new Set())
              void keepQuestion(question.id, (now) => ({ ...now, options: now.options.filter(({ id }) => !gone.has(id)) }))
            }}
          >
            {words.removeOptions(selected.size)}
          </Button>
        )}
        {mayWrite && (
          <>
            <span className="toolbar-space" />
            <IconButton
              label={words.moveOptionUp}
              keys="Alt+↑"
              icon={<ArrowUp size={16} aria-hidden="true" />}
              isDisabled={question.options.length < 2}
              onPress={() => move(-1)}
            />
            <IconButton
              label={words.moveOptionDown}
              keys="Alt+↓"
              icon={<ArrowDown size={16} aria-hidden="true" />}
              isDisabled={question.options.length < 2}
              onPress={() => move(1)}
            />
          </>
        )}
      </div>
      {mayWrite && <p className="field-note">{words.tallyHint}</p>}
      <CellGrid
        ref={grid}
        label={words.tally}
        columns={columns}
        rows={rows}
        mayWrite={mayWrite}
        mayGrow
        complaintOf={(column, text) => complaints[column]?.(text) ?? null}
        onCells={(changes) => keepQuestion(question.id, (now) => ({ ...now, options: changeOptions(now.options, changes) }))}
        onOpen={toggle}
        onBlock={(block, column) => {
          if (column !== 'label' || (block[0]?.length ?? 0) < 2) return block
          onBlock(block)
          return null
        }}
        {...(mayWrite ? { selected, onSelect: setSelected } : {})}
      />
    </div>
  )
}
