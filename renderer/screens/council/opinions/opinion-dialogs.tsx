// Knows which dialog about opinions stands open, and with what it was opened.
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { Opinion, OpinionRow, OpinionThread, Voice } from '../../../../shared/model/opinion.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { QuestionDialog } from '../../../components/question-dialog.tsx'
import { useCouncil } from '../../../stores/council.ts'
import { ChangeManyDialog } from './change-many-dialog.tsx'
import { ConfirmManyDialog } from './confirm-many-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { NewOpinionDialog } from './new-opinion-dialog.tsx'
import type { ActOnMany } from './opinion-bar.tsx'
import { OpinionPasteDialog } from './paste/opinion-paste-dialog.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { TellDialog } from './tell-dialog.tsx'
import { VoiceDialog } from './voice-dialog.tsx'
import './opinion-dialogs.css'

export type OpinionDialog =
  | Readonly<{ kind: 'add' | 'paste' }>
  | Readonly<{ kind: ActOnMany; rows: readonly OpinionRow[] }>
  | Readonly<{ kind: 'split' | 'remove'; opinion: Opinion }>
  | Readonly<{ kind: 'voice'; voice: Voice; thread: OpinionThread }>

type OpinionDialogsProps = Readonly<{
  dialog: OpinionDialog
  book: CouncilBook
  organisation: Organisation
  today: string
  onClose: () => void
  /** The keyboard goes to the list. */
  onDone: () => void
}>

export function OpinionDialogs({ dialog, book, organisation, today, onClose, onDone }: OpinionDialogsProps) {
  const shared = { book, today, onClose }
  switch (dialog.kind) {
    case 'add':
      return <NewOpinionDialog {...shared} />
    case 'paste':
      return <OpinionPasteDialog book={book} onClose={onClose} onAdded={bringFirst} />
    case 'changeMany':
      return <ChangeManyDialog {...shared} rows={dialog.rows} organisation={organisation} />
    case 'merge':
      return <MergeDialog rows={dialog.rows} book={book} onClose={onClose} onDone={onDone} />
    case 'confirmMany':
      return <ConfirmManyDialog rows={dialog.rows} today={today} onClose={onClose} />
    case 'publishMany':
      return <PublishDialog rows={dialog.rows} today={today} onClose={onClose} />
    case 'tellMany':
      return <TellDialog {...shared} rows={dialog.rows} />
    case 'split':
      return <SplitDialog opinion={dialog.opinion} onClose={onClose} onDone={onDone} />
    case 'voice':
      return <VoiceDialog {...shared} voice={dialog.voice} thread={dialog.thread} />
    case 'remove':
      return (
        <QuestionDialog
          title={words.removeTitle}
          cancelLabel={words.cancel}
          confirmLabel={words.removeDo}
          variant="danger"
          onClose={onClose}
          onConfirm={() => void remove(dialog.opinion).then(onDone)}
        >
          <p>{words.removeNote}</p>
        </QuestionDialog>
      )
  }
}

/** The first of what was recorded comes to the front. */
const bringFirst = ([opinionId]: readonly string[]) => {
  if (opinionId !== undefined) useCouncil.getState().choose({ opinionId })
}

const remove = ({ id }: Opinion) =>
  useCouncil.getState().deed(async (client) => {
    await client.deleteOpinion(id)
    useCouncil.getState().choose({ opinionId: '' })
  })
