// Knows the tally of a question as a table: options, what each counts as, how many gave it, and the percentage beside the printed one.
import { useState } from 'react'
import { optionRoles, type Question, type Survey } from '../../../../shared/model/survey.ts'
import type { Block } from '../../../../shared/rules/read-block.ts'
import { tallyOf } from '../../../../shared/rules/survey/tally.ts'
import { sayCount, surveyWords as words } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { CellGrid, type TextColumn } from '../cell-grid.tsx'
import { complaintAboutLine } from '../text-complaints.ts'
import { complaintAboutCount, complaintAboutPercent } from '../typed-numbers.ts'
import { changeOptions } from './change-options.ts'
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
  return (
    <div className="tally" data-area="tally">
      <div className="survey-head">
        <h4>{words.tally}</h4>
        {mayWrite && <span className="field-note">{words.tallyHint}</span>}
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
      </div>
      <CellGrid
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
