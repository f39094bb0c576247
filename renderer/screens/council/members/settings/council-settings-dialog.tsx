// Knows the dialog in which a ward says how its council works: 要綱, how lists are printed, kinds of members, 部会, classes of answers.
import { useState } from 'react'
import type { CouncilBook } from '../../../../../shared/model/council.ts'
import { councilSettingsWords as words } from '../../../../../shared/words/council-settings.ts'
import { Button } from '../../../../components/button.tsx'
import { Dialog } from '../../../../components/dialog.tsx'
import { SegmentedControl } from '../../../../components/segmented-control.tsx'
import { AnswerClassesPane } from './answer-classes-pane.tsx'
import { BylawPane } from './bylaw-pane.tsx'
import { MemberKindsPane } from './member-kinds-pane.tsx'
import { PrintingPane } from './printing-pane.tsx'
import { SubcommitteesPane } from './subcommittees-pane.tsx'
import './council-settings.css'

export type SettingsPane = keyof typeof words.panes
const panes = Object.entries(words.panes).map(([id, label]) => ({ id: id as SettingsPane, label }))

export function CouncilSettingsDialog({ book, onClose }: Readonly<{ book: CouncilBook; onClose: () => void }>) {
  const [pane, setPane] = useState<SettingsPane>('bylaw')
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <Button variant="primary" onPress={onClose}>
          {words.close}
        </Button>
      }
    >
      <div className="council-settings">
        <SegmentedControl label={words.paneLabel} options={panes} value={pane} onChange={setPane} />
        <p className="field-note">{words.note}</p>
        <div className="council-settings-pane">
          {pane === 'bylaw' && <BylawPane settings={book.settings} />}
          {pane === 'printing' && <PrintingPane settings={book.settings} />}
          {pane === 'kinds' && <MemberKindsPane kinds={book.kinds} />}
          {pane === 'subcommittees' && <SubcommitteesPane subcommittees={book.subcommittees} />}
          {pane === 'classes' && <AnswerClassesPane answerClasses={book.answerClasses} />}
        </div>
      </div>
    </Dialog>
  )
}
