// Knows the question before a series is deleted: what goes with it, what stays, and that it can be taken back.
import type { IndicatorSeries } from '../../../../shared/model/indicator.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { QuestionDialog } from '../../../components/question-dialog.tsx'

type DeleteSeriesDialogProps = Readonly<{ series: IndicatorSeries; onClose: () => void; onConfirm: () => void }>

export function DeleteSeriesDialog({ series, onClose, onConfirm }: DeleteSeriesDialogProps) {
  const parts = [
    words.goesTargets(series.targets.length),
    words.goesMeasurements(series.measurements.length),
    words.goesBreaks(series.breaks.length),
  ].filter((part) => part !== '')
  return (
    <QuestionDialog
      title={words.removeTitle(series.name === '' ? words.unnamed : series.name)}
      cancelLabel={words.cancel}
      confirmLabel={words.remove}
      variant="danger"
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{parts.length === 0 ? words.removeNothing : words.removeWith(parts)}</p>
      {series.links.length > 0 && <p>{words.removeLinks(series.links.length)}</p>}
      <p>{words.removeUndo}</p>
    </QuestionDialog>
  )
}
