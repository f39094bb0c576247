// Knows the answers of a question by sex and age as a table, read when it is opened; what does not add up is told.
import { useCallback, useEffect, useMemo, useState } from 'react'
import { type BreakdownCell, type Question, type Sex, sexes, type Survey } from '../../../../shared/model/survey.ts'
import { checkBreakdown } from '../../../../shared/rules/survey/flags-of-survey.ts'
import { sayCount, surveyWords as words } from '../../../../shared/words/surveys.ts'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { useIndicators } from '../../../stores/indicators.ts'
import { type CellChange, CellGrid } from '../cell-grid.tsx'
import { complaintAboutCount, countTyped } from '../typed-numbers.ts'
import { FlagList } from './flag-list.tsx'

type Way = 'sex' | 'age' | 'both'
type Group = Readonly<{ sex: Sex | null; age: string }>
type BreakdownGridProps = Readonly<{ survey: Survey; question: Question; mayWrite: boolean }>

export function BreakdownGrid({ survey, question, mayWrite }: BreakdownGridProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="survey-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.breakdown}</summary>
      {isOpen && <OpenBreakdown survey={survey} question={question} mayWrite={mayWrite} />}
    </details>
  )
}

function OpenBreakdown({ survey, question, mayWrite }: BreakdownGridProps) {
  const book = useIndicators((store) => store.book)
  const [cells, setCells] = useState<readonly BreakdownCell[] | null>(null)
  const [way, setWay] = useState<Way>('sex')
  const read = useCallback(() => useIndicators.getState().ask((client) => client.getBreakdown(question.id)), [question.id])
  // Undo and redo read the book again, and may have changed it.
  useEffect(() => {
    let isGone = false
    void read().then((found) => {
      if (found && !isGone) setCells(found)
    })
    return () => {
      isGone = true
    }
  }, [read, book])
  const groups = useMemo(() => groupsOf(way, agesOf(survey, cells ?? [])), [way, survey, cells])
  if (cells === null) return null

  async function store(changes: readonly CellChange[]): Promise<boolean> {
    const isDone = await useIndicators.getState().deed(async (client) => {
      let next = [...(await client.getBreakdown(question.id))]
      for (const { row, column, text } of changes) {
        const option = question.options[row]
        const group = groups.find((one) => keyOf(one) === column)
        if (!option || !group) continue
        const count = countTyped(text)
        next = next.filter((cell) => cell.optionId !== option.id || keyOf(cell) !== column)
        if (count !== null) next.push({ optionId: option.id, ...group, count })
      }
      await client.saveBreakdown(question.id, next)
      return true
    })
    return isDone === true
  }
  const flags = checkBreakdown(question, cells)
  return (
    <>
      <SegmentedControl
        label={words.breakdownWay}
        options={(['sex', 'age', 'both'] as const).map((id) => ({ id, label: words.breakdownWays[id] }))}
        value={way}
        onChange={setWay}
      />
      <CellGrid
        key={way}
        label={words.breakdown}
        columns={[
          { key: 'label', label: words.option, width: 200, isFixed: true },
          ...groups.map((group) => ({ key: keyOf(group), label: labelOf(group), width: 100, align: 'right' as const })),
        ]}
        rows={question.options.map(({ id, label }) => ({
          name: label,
          texts: {
            label,
            ...Object.fromEntries(cells.filter(({ optionId }) => optionId === id).map((cell) => [keyOf(cell), sayCount(cell.count)])),
          },
        }))}
        mayWrite={mayWrite}
        complaintOf={(_, text) => complaintAboutCount(text)}
        onCells={store}
      />
      <FlagList flags={flags.map((flag) => ({ flag }))} />
    </>
  )
}

const keyOf = ({ sex, age }: Group): string => `${sex ?? ''}/${age}`
const labelOf = ({ sex, age }: Group): string => words.breakdownCell(sex === null ? '' : words.sexes[sex], age)

function groupsOf(way: Way, ages: readonly string[]): readonly Group[] {
  if (way === 'sex') return sexes.map((sex) => ({ sex, age: '' }))
  if (way === 'age') return ages.map((age) => ({ sex: null, age }))
  return sexes.flatMap((sex) => ages.map((age) => ({ sex, age })))
}

/** Those of the table of responses and those that are there already; where there are none, the usual ones. */
function agesOf(survey: Survey, cells: readonly BreakdownCell[]): readonly string[] {
  const printed = survey.responses.filter(({ isTotal, label }) => !isTotal && label !== '').map(({ label }) => label)
  const ages = new Set([...(printed.length > 0 ? printed : words.usualAges), ...cells.map(({ age }) => age).filter((age) => age !== '')])
  return [...ages]
}
