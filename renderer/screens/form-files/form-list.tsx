// Knows the list of the city's form files: by name, with their years; one of them in front.
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { BoundFormHead } from '../../../shared/model/form-template.ts'
import { formFilesWords as words } from '../../../shared/words/form-files.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { useFormFiles } from '../../stores/form-files.ts'
import { isUnsaved, type OpenedFormFile } from '../../stores/opened-form-file.ts'

/** The row of a file that was picked and is not kept yet. */
const pickedId = 'picked'

type FormListProps = Readonly<{ forms: readonly BoundFormHead[]; opened: OpenedFormFile | null; mayWrite: boolean }>

export function FormList({ forms, opened, mayWrite }: FormListProps) {
  const inFront = opened === null ? null : opened.source.kind === 'form' ? opened.source.id : pickedId
  const at = forms.findIndex(({ id }) => id === inFront)
  const stateOf = (id: string) => (id === inFront && opened && isUnsaved(opened) ? words.unsaved : '')
  const picked = inFront === pickedId && opened ? opened.history.now.typed : null
  const rows = forms.map(({ id, name, fromYear, untilYear, cellCount }) => {
    const years = words.years(fromYear, untilYear)
    return { id, name, years, count: words.cellCount(cellCount), state: stateOf(id) }
  })
  if (picked !== null) {
    const { name, fromYear, untilYear, cells } = picked
    const years = words.years(fromYear, untilYear)
    rows.unshift({ id: pickedId, name, years, count: words.cellCount(cells.length), state: words.unsaved })
  }
  return (
    <nav className="form-file-list" aria-label={words.list} data-area="outline">
      <h2 className="side-title">{words.list}</h2>
      <ChoiceList
        label={words.list}
        rows={rows.map(({ id, name, years, count, state }) => ({
          id,
          level: 3,
          number: '',
          text: `${name}　${years}　${count}`,
          content: (
            <span className="form-file-name">
              <span>{name}</span>
              <span>{years}</span>
              <span>{count}</span>
            </span>
          ),
          state,
          tone: state === '' ? 'plain' : 'open',
        }))}
        cursor={inFront}
        onCursor={(id) => {
          if (id !== pickedId) void useFormFiles.getState().select(id)
        }}
      />
      {mayWrite && forms.length > 1 && at >= 0 && (
        <div className="form-file-order">
          <IconButton
            label={words.moveUp}
            icon={<ArrowUp size={16} aria-hidden="true" />}
            isDisabled={at === 0}
            onPress={() => void useFormFiles.getState().move(-1)}
          />
          <IconButton
            label={words.moveDown}
            icon={<ArrowDown size={16} aria-hidden="true" />}
            isDisabled={at === forms.length - 1}
            onPress={() => void useFormFiles.getState().move(1)}
          />
        </div>
      )}
    </nav>
  )
}
