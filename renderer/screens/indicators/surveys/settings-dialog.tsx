// Knows how the number of answers is set under which a rate is marked 参考値; empty, as at first, marks none.
import { useState } from 'react'
import type { MeasureSettings } from '../../../../shared/model/survey.ts'
import { sayCount, surveyWords as words } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useIndicators } from '../../../stores/indicators.ts'
import { complaintAboutCount, countTyped } from '../typed-numbers.ts'

const most = 100_000

export function SettingsDialog({ settings, onClose }: Readonly<{ settings: MeasureSettings; onClose: () => void }>) {
  const [below, setBelow] = useState(settings.referenceBelow === null ? '' : sayCount(settings.referenceBelow))
  const [isTried, setTried] = useState(false)
  const count = countTyped(below)
  const complaint = complaintAboutCount(below) ?? (count !== null && (count < 1 || count > most) ? words.settingsUnit : null)
  function save(): void {
    setTried(true)
    if (complaint !== null) return
    onClose()
    void useIndicators.getState().deed((client) => client.saveMeasureSettings({ ...settings, referenceBelow: count }))
  }
  return (
    <Dialog
      title={words.settingsTitle}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" onPress={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <TextField
        label={words.settingsBelow}
        value={below}
        onChange={setBelow}
        onEnter={save}
        note={words.settingsNote}
        error={isTried ? complaint : null}
        autoFocus
      />
    </Dialog>
  )
}
