// Knows the question which charts go on paper beside the table of the common indicators.
import { useState } from 'react'
import { commonIndicatorWords as words } from '../../../../shared/words/common-indicators.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'

const choices = ['all', 'selected', 'none'] as const
export type ChartsPrinted = (typeof choices)[number]
type PrintDialogProps = Readonly<{ onClose: () => void; onPrint: (charts: ChartsPrinted) => void }>

export function PrintDialog({ onClose, onPrint }: PrintDialogProps) {
  const [charts, setCharts] = useState<ChartsPrinted>('all')
  return (
    <Dialog
      title={words.printTitle}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            variant="primary"
            autoFocus
            onPress={() => {
              onClose()
              onPrint(charts)
            }}
          >
            {words.printDo}
          </Button>
        </>
      }
    >
      <p className="common-print-note">{words.printNote}</p>
      <div className="common-print-choice">
        <SegmentedControl
          label={words.charts}
          options={choices.map((id) => ({ id, label: words.chartsOf[id] }))}
          value={charts}
          onChange={setCharts}
        />
      </div>
    </Dialog>
  )
}
