// Knows the dry run as a person checks it: what the file is, what has to be known of it, the filters and the table.
import { Info } from 'lucide-react'
import { useState } from 'react'
import type { FormReturn, FormReturnRow } from '../../../shared/model/form-return.ts'
import { wayOfReturn } from '../../../shared/rules/form-return-rows.ts'
import { formReturnDialogWords as words, returnSorts } from '../../../shared/words/form-return-dialog.ts'
import { sayReturnNote } from '../../../shared/words/form-return.ts'
import { Button } from '../../components/button.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { useApp } from '../../stores/app.ts'
import { useFormReturn } from '../../stores/form-return.ts'
import { ReturnGrid } from './return-grid.tsx'
import { countReturnRows, listReturnLines } from './return-lines.ts'
import { WholeTextDialog } from './whole-text-dialog.tsx'

export function ReturnReview({ preview, mayTake }: Readonly<{ preview: FormReturn; mayTake: boolean }>) {
  const { filter, taken, asked, requestedFile, setFilter, take } = useFormReturn()
  const ward = useApp((app) => app.state?.file?.wardName ?? '')
  const [opened, setOpened] = useState<FormReturnRow | null>(null)
  const { rows, notes, sameCount } = preview
  const counts = countReturnRows(rows)
  const inSight = () => listReturnLines(rows, filter).flatMap((line) => (line.kind === 'group' ? line.keys : []))
  return (
    <div className="return-review">
      <div className="return-file">
        <p className="return-file-name">
          <span className="field-label">{words.file}</span>
          <span title={preview.fileName}>{preview.fileName}</span>
        </p>
        <p>{words.sayFile(ward, preview)}</p>
        <p>
          {words.way[wayOfReturn(preview)]}　{words.same(sameCount)}
        </p>
      </div>
      {notes.length > 0 && (
        <ul className="return-notes" aria-label={words.notes}>
          {notes.map((note) => (
            <li key={sayReturnNote(note)}>
              <Info size={14} aria-hidden="true" />
              {sayReturnNote(note)}
            </li>
          ))}
        </ul>
      )}
      {rows.length === 0 ? (
        <p className="return-none" role="status">
          {sameCount === 0 ? words.nothingRead : words.nothing}
        </p>
      ) : (
        <>
          <div className="return-tools">
            <SegmentedControl
              label={words.filter}
              value={filter}
              onChange={setFilter}
              options={returnSorts.map((sort) => ({ id: sort, label: `${words.filters[sort]} ${counts[sort]}` }))}
            />
            {mayTake && (
              <>
                <Button size="small" variant="quiet" onPress={() => take(inSight(), true)}>
                  {words.chooseAll}
                </Button>
                <Button size="small" variant="quiet" onPress={() => take(inSight(), false)}>
                  {words.chooseNone}
                </Button>
              </>
            )}
          </div>
          <ReturnGrid preview={preview} mayTake={mayTake} onOpen={setOpened} />
          <p className="return-foot">
            <span role="status">{requestedFile === null ? words.chosen(taken.size, asked.size) : words.requested(requestedFile)}</span>
            <span>{words.keys}</span>
          </p>
        </>
      )}
      {opened && <WholeTextDialog row={opened} onClose={() => setOpened(null)} />}
    </div>
  )
}
