// Knows the pane of a meeting with when and where it is held, what is on its agenda, and what is handed out.
import type { CouncilBook, Meeting } from '../../../../shared/model/council.ts'
import { mayWriteIndicators, useApp } from '../../../stores/app.ts'
import { AgendaEditor } from './agenda-editor.tsx'
import { HandoutEditor } from './handout-editor.tsx'
import { HeadForm } from './head-form.tsx'
import { HeadSaid } from './head-said.tsx'

export function AgendaPane({ meeting, book }: Readonly<{ meeting: Meeting; book: CouncilBook }>) {
  const mayWrite = useApp(mayWriteIndicators)
  return (
    <div className="agenda-pane">
      {mayWrite ? <HeadForm meeting={meeting} book={book} /> : <HeadSaid meeting={meeting} />}
      <AgendaEditor meeting={meeting} mayWrite={mayWrite} />
      <HandoutEditor meeting={meeting} mayWrite={mayWrite} />
    </div>
  )
}
