// Knows how a list of members out of Excel or off a web page is pasted: what each column is, what each row would become, and only then it is taken in.
import { CircleAlert } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { CouncilBook, MemberKind } from '../../../../shared/model/council.ts'
import { type MemberColumnKey, memberColumnKeys, type PasteChoices, parseMembers } from '../../../../shared/rules/council/parse-members.ts'
import { readPastedTable } from '../../../../shared/rules/council/read-pasted-table.ts'
import { parseTerm } from '../../../../shared/rules/council/parse-term.ts'
import { isHeading, matchColumns } from '../../../../shared/rules/match-columns.ts'
import type { Block } from '../../../../shared/rules/read-block.ts'
import { memberColumns, memberWords as words } from '../../../../shared/words/council-members.ts'
import { Button } from '../../../components/button.tsx'
import { CheckBox } from '../../../components/check-box.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useCouncil } from '../../../stores/council.ts'
import { ColumnChoices } from './column-choices.tsx'
import { PastedMembersTable } from './pasted-members-table.tsx'
import './paste-members.css'

type Props = Readonly<{
  book: CouncilBook
  onClose: () => void
  onTaken: (id: string) => void
  /** The dialog is gone and its members stand in the list. */
  onLeft: () => void
}>
type Pasted = Readonly<{ block: Block; hasHeading: boolean; columnKeys: readonly (MemberColumnKey | null)[] }>
const isKey = (key: string | null): key is MemberColumnKey => memberColumnKeys.some((one) => one === key)

export function PasteMembersDialog({ book, onClose, onTaken, onLeft }: Props) {
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const [kindOf, setKindOf] = useState<Readonly<Record<string, string>>>({})
  const [fallbackKind, setFallbackKind] = useState('')
  const [termTyped, setTermTyped] = useState('')
  const [rowIs, setRowIs] = useState<Readonly<Record<number, string>>>({})
  const [isTaking, setTaking] = useState(false)
  const isTaken = useRef(false)
  const parsed = useMemo(() => {
    if (pasted === null) return null
    const term = parseTerm(termTyped)
    const choices: PasteChoices = {
      kindOf,
      rowIs,
      fallbackKindId: book.kinds.find(({ id }) => id === fallbackKind)?.id ?? null,
      fallbackTerm: term && term.from !== null && term.until !== null ? { from: term.from, until: term.until } : null,
    }
    return parseMembers(pasted.hasHeading ? pasted.block.slice(1) : pasted.block, pasted.columnKeys, book, choices)
  }, [pasted, kindOf, rowIs, fallbackKind, termTyped, book])
  const rows = parsed?.rows ?? []
  const leftOut = parsed?.leftOut ?? 0
  const countOf = (state: (typeof rows)[number]['state']) => rows.filter((row) => row.state === state).length
  const taken = rows.filter(({ state }) => state === 'new' || state === 'changed')
  const blocked = countOf('blocked')
  const hasName = pasted?.columnKeys.includes('name') ?? false
  const mayTake = taken.length > 0 && blocked === 0 && !isTaking

  function read(text: string, html: string): void {
    const block = readPastedTable(text, html)
    const headings = block[0]?.map((cell) => cell.text) ?? []
    const hasHeading = isHeading(headings, memberColumns)
    const keys = hasHeading ? matchColumns(headings, memberColumns) : headings.map((_, nth) => (nth === 0 ? 'name' : null))
    setPasted(block.length === 0 ? null : { block, hasHeading, columnKeys: keys.map((key) => (isKey(key) ? key : null)) })
    setRowIs({})
  }
  async function take(): Promise<void> {
    setTaking(true)
    const ids = await useCouncil.getState().deed((client) => client.saveMembers(taken.map(({ typed }) => typed)))
    setTaking(false)
    if (!ids) return
    isTaken.current = true
    onClose()
    if (ids[0] !== undefined) onTaken(ids[0])
  }
  /** Ctrl+Enter takes them in from wherever in the table one is. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== 'Enter' || !event.ctrlKey || !mayTake) return
    event.preventDefault()
    event.stopPropagation()
    void take()
  }
  return (
    <Dialog
      title={words.pasteTitle}
      isOpen
      onClose={onClose}
      size="wide"
      isDismissable={!isTaking}
      onGone={() => isTaken.current && onLeft()}
      footer={
        <>
          {parsed && (
            <span className="members-pasted-summary" role="status">
              {words.summary(countOf('new'), countOf('changed'), countOf('same'))}
              {blocked > 0 && (
                <b className="members-pasted-wrong">
                  <CircleAlert size={14} aria-hidden="true" /> {words.blocked(blocked)}
                </b>
              )}
            </span>
          )}
          <Button onPress={onClose} isDisabled={isTaking}>
            {words.cancel}
          </Button>
          <Button
            key={pasted === null ? 'empty' : 'read'}
            variant="primary"
            autoFocus={pasted !== null}
            isDisabled={!mayTake}
            onPress={() => void take()}
          >
            {words.take(taken.length)}
          </Button>
        </>
      }
    >
      {pasted === null || parsed === null ? (
        <PasteArea onTake={read} />
      ) : (
        // Its fields take the keys; what they leave is for the whole of it.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div className="members-pasted" onKeyDown={onKeyDown}>
          <div className="members-pasted-options">
            <CheckBox isSelected={pasted.hasHeading} onChange={(hasHeading) => setPasted({ ...pasted, hasHeading })}>
              {words.hasHeading}
            </CheckBox>
            <SelectBox
              label={words.fallbackKind}
              value={fallbackKind}
              onChange={setFallbackKind}
              options={[{ id: '', label: words.noKind }, ...book.kinds.map(({ id, name }) => ({ id, label: name }))]}
            />
            <TextField
              label={words.fallbackTerm}
              value={termTyped}
              onChange={setTermTyped}
              placeholder={words.termExample}
              error={termTyped.trim() !== '' && parseTerm(termTyped)?.until == null ? words.badTerm : null}
            />
            <Button size="small" onPress={() => setPasted(null)}>
              {words.pasteAgain}
            </Button>
          </div>
          <UnknownKinds labels={parsed.unknownKinds} kinds={book.kinds} kindOf={kindOf} onChange={setKindOf} />
          <ColumnChoices {...pasted} onChange={(columnKeys) => setPasted({ ...pasted, columnKeys })} />
          {hasName ? (
            <PastedMembersTable rows={rows} book={book} rowIs={rowIs} onChoose={(row, is) => setRowIs({ ...rowIs, [row]: is })} />
          ) : (
            <p className="field-error" role="alert">
              {words.pasteUnread}
            </p>
          )}
          <p className="field-note">{[words.orderNote, leftOut > 0 ? words.leftOut(leftOut) : ''].join('')}</p>
          {blocked > 0 && <p className="field-note">{words.blockedNote}</p>}
        </div>
      )}
    </Dialog>
  )
}

function PasteArea({ onTake }: Readonly<{ onTake: (text: string, html: string) => void }>) {
  return (
    <label className="members-pasted-area">
      <span className="dialog-lead">{words.pasteLead}</span>
      <textarea
        className="input text-area"
        aria-label={words.pasteArea}
        rows={6}
        // The dialog is about nothing else.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onPaste={(event) => {
          event.preventDefault()
          // This field goes: the keyboard stays in the dialog.
          event.currentTarget.closest<HTMLElement>('[role=dialog]')?.focus()
          onTake(event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'))
        }}
      />
    </label>
  )
}

type UnknownKindsProps = Readonly<{
  labels: readonly string[]
  kinds: readonly MemberKind[]
  kindOf: Readonly<Record<string, string>>
  onChange: (kindOf: Readonly<Record<string, string>>) => void
}>

/** A label in the column of kinds that the ward has no kind for: a kind of its own, or a body that sent the member. */
function UnknownKinds({ labels, kinds, kindOf, onChange }: UnknownKindsProps) {
  if (labels.length === 0) return null
  return (
    <fieldset className="members-pasted-kinds">
      <legend className="field-label">{words.kindsTitle}</legend>
      {labels.map((label) => (
        <SelectBox
          key={label}
          label={words.kindOf(label)}
          value={kindOf[label] ?? 'new'}
          onChange={(id) => onChange({ ...kindOf, [label]: id })}
          options={[
            { id: 'new', label: words.asNewKind },
            ...kinds.map(({ id, name }) => ({ id, label: words.asAffiliation(name) })),
            { id: 'none', label: words.asAffiliationOnly },
          ]}
        />
      ))}
    </fieldset>
  )
}
