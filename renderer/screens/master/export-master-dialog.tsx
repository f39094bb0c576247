// Knows the dialog in which city hall writes its master data out as one file: name and day of issue.
import { useState } from 'react'
import { parseDay } from '../../../shared/rules/parse-day.ts'
import { masterWords as words, sayIssueDay } from '../../../shared/words/master.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../stores/app.ts'
import { useDialogs } from '../../stores/dialogs.ts'
import { useExport } from '../../stores/export.ts'
import { useMasters } from '../../stores/masters.ts'
import { useProblem } from '../../stores/problem.ts'

export function ExportMasterDialog() {
  const isOpen = useDialogs((dialogs) => dialogs.open === 'exportMaster')
  return isOpen ? <Questions /> : null
}

function Questions() {
  const today = useApp((app) => app.state?.today ?? '')
  const [name, setName] = useState('')
  const [day, setDay] = useState(today === '' ? '' : sayIssueDay(today))
  const [isRunning, setRunning] = useState(false)
  const [written, setWritten] = useState<string | null>(null)
  const issuedOn = parseDay(day)
  const close = () => useDialogs.getState().close()
  const { guard } = useProblem.getState()
  const write = async () => {
    if (issuedOn === null || name.trim() === '' || isRunning) return
    setRunning(true)
    const result = await guard(() => useMasters.getState().write(name, issuedOn))
    setRunning(false)
    if (result) setWritten(result.fileName)
  }
  return (
    <Dialog
      title={words.exportTitle}
      isOpen
      onClose={close}
      isDismissable={!isRunning}
      footer={
        <>
          <Button onPress={close} isDisabled={isRunning}>
            {words.close}
          </Button>
          {written !== null && <Button onPress={() => void guard(useExport.getState().showFile)}>{words.showInFolder}</Button>}
          {/* it holds the keyboard while it works: pressed again, it does nothing */}
          <Button variant="primary" isDisabled={issuedOn === null || name.trim() === ''} onPress={() => void write()}>
            {words.write}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{words.exportLead}</p>
      <TextField
        label={words.exportName}
        value={name}
        onChange={setName}
        onEnter={() => void write()}
        note={words.exportNameNote}
        autoFocus
      />
      <TextField
        label={words.exportDay}
        value={day}
        onChange={setDay}
        onEnter={() => void write()}
        {...(issuedOn === null ? {} : { note: sayIssueDay(issuedOn) })}
        error={issuedOn === null ? words.exportDayError : null}
      />
      {written !== null && <p role="status">{words.written(written)}</p>}
    </Dialog>
  )
}
