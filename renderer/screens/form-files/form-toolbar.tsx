// Knows the deeds on form files at the head of their room: add, take over, write out, delete, save.
import { formFilesWords as words } from '../../../shared/words/form-files.ts'
import { Button } from '../../components/button.tsx'
import { useOneAtATime } from '../../components/use-one-at-a-time.ts'
import { useFormFileOutput } from '../../stores/form-file-output.ts'
import { useFormFiles } from '../../stores/form-files.ts'
import { isUnsaved } from '../../stores/opened-form-file.ts'
import { usePlan } from '../../stores/plan.ts'

export function FormToolbar({ mayWrite, onDelete }: Readonly<{ mayWrite: boolean; onDelete: () => void }>) {
  const { opened, phase } = useFormFiles()
  const fiscalYear = usePlan((store) => store.fiscalYear)
  const { add, rebind, save, leave } = useFormFiles.getState()
  const saveOnce = useOneAtATime(save)
  const isKept = opened?.source.kind === 'form'
  const isDirty = opened !== null && isUnsaved(opened)
  const isBusy = phase !== 'idle'
  return (
    <div className="toolbar" data-area="tools">
      {mayWrite && (
        <>
          <Button size="small" isDisabled={isBusy} onPress={() => void add()}>
            {words.add}
          </Button>
          {isKept && (
            <Button size="small" isDisabled={isBusy} onPress={() => void rebind()}>
              {words.rebind}
            </Button>
          )}
        </>
      )}
      {isKept && (
        <Button
          size="small"
          isDisabled={isBusy || isDirty || fiscalYear === null}
          onPress={() => {
            if (opened.source.kind === 'form' && fiscalYear !== null) void useFormFileOutput.getState().open(opened.source.id, fiscalYear)
          }}
        >
          {words.output}
        </Button>
      )}
      {mayWrite && isKept && (
        <Button size="small" variant="quiet" isDisabled={isBusy} onPress={onDelete}>
          {words.remove}
        </Button>
      )}
      <span className="toolbar-space" />
      {mayWrite && opened !== null && isDirty && (
        <>
          <span className="toolbar-note">{words.saveFirst}</span>
          <Button size="small" isDisabled={isBusy} onPress={() => void leave()}>
            {words.discard}
          </Button>
          <Button size="small" variant="primary" isDisabled={isBusy} onPress={() => void saveOnce()}>
            {phase === 'saving' ? words.saving : words.save}
          </Button>
        </>
      )}
    </div>
  )
}
