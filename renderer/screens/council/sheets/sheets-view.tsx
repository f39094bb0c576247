// Knows the view of the sheets that go to members: a list by year, and the one in front with what it asks, who got it and what came back.
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import { fiscalYearOf } from '../../../../shared/rules/fiscal-year.ts'
import { councilSheetWords as words } from '../../../../shared/words/council-sheets.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { QuestionDialog } from '../../../components/question-dialog.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { isReadOnly, useApp } from '../../../stores/app.ts'
import { useCouncil } from '../../../stores/council.ts'
import { CopiesPane } from './copies-pane.tsx'
import { newDraft } from './sheet-draft.ts'
import { SheetForm } from './sheet-form.tsx'
import { SheetSaid } from './sheet-said.tsx'
import { TallyPane } from './tally-pane.tsx'
import './sheets.css'

const views = ['contents', 'copies', 'tally'] as const
type View = (typeof views)[number]

export function SheetsView({ book }: Readonly<{ book: CouncilBook }>) {
  const { chosen, choose, deed } = useCouncil()
  const mayWrite = useApp((app) => !isReadOnly(app))
  const today = useApp((app) => app.state?.today ?? '')
  const [isNew, setNew] = useState(false)
  const [view, setView] = useState<View>('contents')
  const [isRemoving, setRemoving] = useState(false)
  const front = isNew ? null : (book.sheets.find(({ id }) => id === chosen.sheetId) ?? book.sheets[0] ?? null)
  const detail = useRef<HTMLElement>(null)
  const show = (sheetId: string) => {
    setNew(false)
    choose({ sheetId })
  }
  // The form of the new one gives way to that of the stored one: the keyboard goes on from there.
  const showNew = (sheetId: string) => {
    show(sheetId)
    setView('contents')
    detail.current?.focus()
  }
  const options = views.map((id) => ({ id, label: words.view[id] }))
  const returned = front?.copies.filter(({ returnedDay }) => returnedDay !== null).length ?? 0
  if (book.sheets.length === 0 && !isNew) {
    return mayWrite ? (
      <EmptyState text={words.empty} action={{ label: words.add, onPress: () => setNew(true) }} />
    ) : (
      <EmptyState text={words.emptyToRead} />
    )
  }
  return (
    <div className="msheets">
      <nav className="msheet-list" aria-label={words.list} data-area="list">
        {mayWrite && (
          <Button size="small" icon={<Plus size={16} aria-hidden="true" />} isDisabled={isNew} onPress={() => setNew(true)}>
            {words.add}
          </Button>
        )}
        <ul>
          {isNew && (
            <li>
              <button type="button" className="msheet-line" aria-current="true" data-home="work">
                {words.newSheet}
              </button>
            </li>
          )}
          {book.sheets.map((sheet) => (
            <li key={sheet.id}>
              <button
                type="button"
                className="msheet-line"
                aria-current={sheet.id === front?.id ? 'true' : undefined}
                data-home={sheet.id === front?.id ? 'work' : undefined}
                onClick={() => show(sheet.id)}
              >
                <span className="msheet-line-title">{sheet.title}</span>
                <span className="msheet-line-note">
                  {words.lineNote(
                    sheet.fiscalYear,
                    sheet.kind,
                    sheet.copies.filter(({ returnedDay }) => returnedDay !== null).length,
                    sheet.copies.filter(({ issuedDay }) => issuedDay !== null).length,
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {/* It scrolls: what has no button in it would be out of the keyboard's reach otherwise. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="msheet-detail" aria-label={front?.title ?? words.newSheet} data-area="detail" tabIndex={0} ref={detail}>
        {front !== null && (
          <div className="toolbar">
            <SegmentedControl label={words.views} options={options} value={view} onChange={setView} />
            <span className="toolbar-space" />
            {mayWrite && (
              <Button size="small" variant="quiet" onPress={() => setRemoving(true)}>
                {words.remove}
              </Button>
            )}
          </div>
        )}
        {front === null && mayWrite && today !== '' && (
          <SheetForm
            key="new"
            book={book}
            sheet={null}
            first={newDraft(fiscalYearOf(today))}
            onSaved={showNew}
            onCancel={() => setNew(false)}
          />
        )}
        {front !== null && view === 'contents' && mayWrite && <SheetForm key={front.id} book={book} sheet={front} />}
        {front !== null && view === 'contents' && !mayWrite && <SheetSaid book={book} sheet={front} />}
        {front !== null && view === 'copies' && <CopiesPane key={front.id} book={book} sheet={front} today={today} mayWrite={mayWrite} />}
        {front !== null && view === 'tally' && <TallyPane key={front.id} sheet={front} members={book.members} />}
      </section>
      {isRemoving && front !== null && (
        <QuestionDialog
          title={words.removeTitle}
          cancelLabel={words.cancel}
          confirmLabel={words.remove}
          variant="danger"
          onClose={() => setRemoving(false)}
          onConfirm={() => void deed((client) => client.deleteMemberSheet(front.id))}
        >
          <p>{words.removeQuestion(front.title, returned)}</p>
        </QuestionDialog>
      )}
    </div>
  )
}
