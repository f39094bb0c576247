// Knows how a figure that was asked or visited for becomes the measured value of an indicator: which indicator, and of which check.
import { useState } from 'react'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { IndicatorKind, IndicatorSeries, Measurement } from '../../../../shared/model/indicator.ts'
import type { BasicPolicy } from '../../../../shared/model/basic-policy.ts'
import { type CheckPeriod, checkPeriods } from '../../../../shared/model/ward-plan.ts'
import { listCommonIndicators, measurerOf } from '../../../../shared/rules/common-series.ts'
import { figureOf } from '../../../../shared/rules/figure-of.ts'
import { foldText } from '../../../../shared/rules/fold-text.ts'
import { sayFigure } from '../../../../shared/words/figure.ts'
import { periodLabels } from '../../../../shared/words/indicators.ts'
import { emptyMeasurement } from '../../../../shared/words/read-year-cell.ts'
import { surveyWords as words } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { ChoiceList } from '../../../components/choice-list.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useIndicators } from '../../../stores/indicators.ts'
import { usePolicy } from '../../../stores/policy.ts'

type UseDialogProps = Readonly<{
  book: IndicatorBook
  fiscalYear: number
  /** Kinds of indicator that such a figure can be of. */
  kinds: readonly IndicatorKind[]
  source: Pick<Measurement, 'questionId' | 'mysteryShoppingId'>
  onClose: () => void
}>

export function UseDialog({ book, fiscalYear, kinds, source, onClose }: UseDialogProps) {
  const policy = usePolicy((store) => store.policy)
  const [period, setPeriod] = useState<CheckPeriod>('selfEvaluation')
  const [search, setSearch] = useState('')
  const [cursor, setCursor] = useState<string | null>(null)
  const candidates = candidatesOf(book, kinds, policy)
  const shown = candidates.filter(({ name }) => foldText(name).includes(foldText(search)))
  const chosen = shown.find(({ id }) => id === cursor) ?? null
  const figureNow = (series: IndicatorSeries): string => {
    const figure = figureOf(series, fiscalYear, period, book)
    return figure === null ? '' : sayFigure(figure, series)
  }
  const isUsed = ({ measurements }: IndicatorSeries): boolean => {
    const now = measurements.find((one) => one.fiscalYear === fiscalYear && one.period === period)
    return now !== undefined && now.questionId === source.questionId && now.mysteryShoppingId === source.mysteryShoppingId
  }
  function use(): void {
    if (!chosen || isUsed(chosen)) return
    const { id } = chosen
    onClose()
    const before = chosen.measurements.find((one) => one.fiscalYear === fiscalYear && one.period === period) ?? blank
    const { fiscalYear: _, period: __, ...kept } = { ...blank, ...before }
    const measurement = { ...kept, ...source, state: 'value', value: null, numerator: null, denominator: null } as const
    void useIndicators.getState().deed((client) => client.saveMeasurement(id, fiscalYear, period, measurement))
  }
  const replaced = chosen && !isUsed(chosen) ? figureNow(chosen) : ''
  return (
    <Dialog
      title={words.useTitle}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={!chosen || isUsed(chosen)} onPress={use}>
            {words.useDo}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{words.useLead(fiscalYear)}</p>
      {candidates.length === 0 ? (
        <EmptyState text={words.useNone} />
      ) : (
        <div className="use-fields">
          <SegmentedControl
            label={words.usePeriod}
            options={checkPeriods.map((id) => ({ id, label: periodLabels[id] }))}
            value={period}
            onChange={setPeriod}
          />
          <TextField label={words.useSearch} value={search} onChange={setSearch} autoFocus />
          <div className="use-list">
            <ChoiceList
              label={words.useList}
              rows={shown.map((series) => ({
                id: series.id,
                level: 3,
                number: '',
                text: series.name,
                state: isUsed(series) ? words.usedState : figureNow(series),
                tone: 'plain',
              }))}
              cursor={cursor}
              onCursor={setCursor}
              onKey={(key) => {
                if (key !== 'Enter') return false
                use()
                return true
              }}
            />
          </div>
          <p className="field-note" role="status">
            {replaced === '' ? '' : words.useReplaces(replaced)}
          </p>
        </div>
      )}
    </Dialog>
  )
}

const blank: Measurement = { fiscalYear: 0, period: 'selfEvaluation', ...emptyMeasurement('') }

/** Values of a 市共通調査 are received, not chosen. */
function candidatesOf({ series }: IndicatorBook, kinds: readonly IndicatorKind[], policy: BasicPolicy | null): readonly IndicatorSeries[] {
  const central = new Set(
    policy ? listCommonIndicators(policy).flatMap(({ indicator }) => (measurerOf(indicator) === 'city' ? [indicator.key] : [])) : [],
  )
  return series.filter(({ kind, commonKey }) => kinds.includes(kind) && (commonKey === null || !central.has(commonKey)))
}
