// Knows the room of the city's own form files: which there are, the one in front on its sheets, and what goes out of it.
import { FileSpreadsheet } from 'lucide-react'
import { useEffect, useState } from 'react'
import { appWords } from '../../../shared/words/app.ts'
import { formFilesWords as words } from '../../../shared/words/form-files.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Progress } from '../../components/progress.tsx'
import { QuestionDialog } from '../../components/question-dialog.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { isReadOnly, useApp } from '../../stores/app.ts'
import { useFormFiles } from '../../stores/form-files.ts'
import { isUnsaved, type OpenedFormFile } from '../../stores/opened-form-file.ts'
import { useProblem } from '../../stores/problem.ts'
import { useStatus } from '../../stores/status.ts'
import { FormDesk } from './form-desk.tsx'
import { FormList } from './form-list.tsx'
import { FormToolbar } from './form-toolbar.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { OutputDialog } from './output-dialog.tsx'
import { isOpenLine, rebindLines } from './rebind-rows.ts'
import { useDraftCommands } from './use-draft-commands.ts'
import './form-files.css'

export function FormFilesScreen() {
  const { forms, opened, phase, failedId, said } = useFormFiles()
  const mayWrite = useApp((app) => !isReadOnly(app) && !app.state?.file?.handOver)
  const fileCount = useApp((app) => app.fileCount)
  const rereadCount = useApp((app) => app.rereadCount)
  const [isDeleting, setDeleting] = useState(false)
  const { guard } = useProblem.getState()
  useEffect(() => {
    void guard(useFormFiles.getState().catchUp)
  }, [fileCount, rereadCount, guard])
  const isOpen = opened !== null
  useEffect(() => {
    useStatus.getState().setKeys(isOpen ? (mayWrite ? words.keys : words.readOnlyKeys) : [])
    return () => useStatus.getState().setKeys([])
  }, [isOpen, mayWrite])
  useDraftCommands(mayWrite)
  const typed = opened?.history.now.typed
  return (
    <main className="form-files-room">
      <FormToolbar mayWrite={mayWrite} onDelete={() => setDeleting(true)} />
      {opened && isUnsaved(opened) && opened.saved === null && (
        <p className="form-files-banner" role="status">
          {sayProposal(opened)}
        </p>
      )}
      {said !== '' && (
        <p className="form-files-banner" role="status">
          {said}
        </p>
      )}
      {phase === 'reading' && (
        <div className="form-files-reading">
          <Progress label={words.reading} done={0} total={0} />
          <Button autoFocus onPress={() => void useFormFiles.getState().cancelReading()}>
            {words.cancelReading}
          </Button>
        </div>
      )}
      {phase !== 'reading' && forms === null && <Skeleton label={appWords.loading} lines={10} />}
      {phase !== 'reading' && forms !== null && forms.length === 0 && opened === null && (
        <div className="form-files-empty">
          <FileSpreadsheet size={32} aria-hidden="true" />
          {mayWrite ? (
            <EmptyState text={words.empty} action={{ label: words.choose, onPress: () => void useFormFiles.getState().add() }} />
          ) : (
            <EmptyState text={words.emptyReadOnly} />
          )}
        </div>
      )}
      {phase !== 'reading' && forms !== null && (forms.length > 0 || opened !== null) && (
        <div className="form-files-body">
          <FormList forms={forms} opened={opened} mayWrite={mayWrite} />
          {opened && <FormDesk key={keyOf(opened)} opened={opened} mayWrite={mayWrite} />}
          {!opened && phase === 'opening' && <Skeleton label={appWords.loading} lines={12} />}
          {!opened && phase === 'idle' && (
            <div className="form-files-empty">
              {failedId === null ? (
                <EmptyState text={words.noneOpen} />
              ) : (
                <EmptyState
                  text={words.failed}
                  action={{ label: words.again, onPress: () => void useFormFiles.getState().select(failedId) }}
                />
              )}
            </div>
          )}
        </div>
      )}
      {isDeleting && typed && (
        <QuestionDialog
          title={words.deleteTitle}
          cancelLabel={words.cancel}
          confirmLabel={words.deleteDo}
          variant="danger"
          onClose={() => setDeleting(false)}
          onConfirm={() => void useFormFiles.getState().remove()}
        >
          <p>{words.deleteLead(typed.name, typed.cells.length)}</p>
        </QuestionDialog>
      )}
      {opened && <OutputDialog opened={opened} />}
      <LeaveDialog />
    </main>
  )
}

/** Another file starts afresh; the same file, saved, goes on. */
const keyOf = ({ source }: OpenedFormFile) => (source.kind === 'form' ? source.id : source.token)

function sayProposal({ history, rebind }: OpenedFormFile): string {
  const { typed, doubts } = history.now
  if (rebind) return words.rebound(typed.cells.length, rebindLines(rebind, history.now).filter(isOpenLine).length)
  return words.proposed(typed.cells.length, Object.keys(doubts).length)
}
