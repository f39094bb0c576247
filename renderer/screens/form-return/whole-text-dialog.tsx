// Knows how one row of a form that came back is read whole: both texts to their ends, where it stands, and why it is doubtful.
import type { FormReturnRow } from '../../../shared/model/form-return.ts'
import { formReturnDialogWords as words } from '../../../shared/words/form-return-dialog.ts'
import { formReturnKinds, sayReturnRow } from '../../../shared/words/form-return.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ReturnText } from './return-text.tsx'

export function WholeTextDialog({ row, onClose }: Readonly<{ row: FormReturnRow; onClose: () => void }>) {
  const place = [row.itemNumber, row.itemTitle, row.fieldLabel].filter((part) => part !== '').join('　')
  const reason = sayReturnRow(row)
  return (
    <Dialog
      title={words.wholeTitle}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {words.close}
        </Button>
      }
    >
      <p className="return-whole-place">
        {place === '' ? formReturnKinds[row.kind] : place}
        <span>{row.address}</span>
      </p>
      {reason !== '' && <p className="return-whole-reason">{reason}</p>}
      <div className="return-whole">
        {(['old', 'new'] as const).map((side) => (
          // It scrolls: the keyboard has to reach it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <section key={side} aria-label={words.columns[side]} tabIndex={0}>
            <h3>{words.columns[side]}</h3>
            <p>
              <ReturnText row={row} side={side} isWhole />
            </p>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
