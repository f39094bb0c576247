// Knows how a new series of the ward's own is begun: its name and its kind; all else is proposed and changed on its card.
import { useState } from 'react'
import { type IndicatorKind, indicatorKinds, type SeriesDefinition } from '../../../../shared/model/indicator.ts'
import { kindLabels } from '../../../../shared/words/indicators.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { createSeries } from './series-deeds.ts'

type NewSeriesDialogProps = Readonly<{ onClose: () => void; onCreated: (id: string) => void }>

export function NewSeriesDialog({ onClose, onCreated }: NewSeriesDialogProps) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<IndicatorKind>('rate')
  const [isTried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (name.trim() === '') return
    const id = await createSeries({ ...newDefinition, ...shapeOf[kind], name: name.trim(), kind })
    if (id === undefined) return
    onCreated(id)
    onClose()
  }
  return (
    <Dialog
      title={words.newSeries}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {words.make}
          </Button>
        </>
      }
    >
      <div className="dialog-fields">
        <TextField
          label={words.name}
          value={name}
          onChange={setName}
          onEnter={() => void save()}
          error={isTried && name.trim() === '' ? words.nameWanted : null}
          autoFocus
        />
        <SelectBox
          label={words.kind}
          value={kind}
          options={indicatorKinds.map((id) => ({ id, label: kindLabels[id] }))}
          onChange={(id) => setKind(indicatorKinds.find((one) => one === id) ?? kind)}
        />
        <p className="card-note">{words.kindNote[kind]}</p>
      </div>
    </Dialog>
  )
}

const shapeOf: Readonly<Record<IndicatorKind, Pick<SeriesDefinition, 'unit' | 'decimals'>>> = {
  rate: { unit: '％', decimals: 1 },
  organisationRate: { unit: '％', decimals: 1 },
  count: { unit: '件', decimals: 0 },
  score: { unit: '点', decimals: 1 },
  milestone: { unit: '', decimals: 0 },
  relative: { unit: '％', decimals: 1 },
  text: { unit: '', decimals: 0 },
}
const newDefinition = {
  direction: 'up',
  isStrict: false,
  denominatorFilter: '',
  method: '',
  source: '',
  frequency: '',
  countingRule: '',
  baseline: null,
  wardTarget: null,
  targetYear: null,
  targetReason: '',
  totalFrom: null,
  postId: null,
} as const
