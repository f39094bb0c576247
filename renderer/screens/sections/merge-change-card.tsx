// Knows how one place of a merge is shown: what stood there, what each side made of it, and the choice between the two.
import { AlertTriangle, CircleSlash, Pencil, Stamp } from 'lucide-react'
import { useId } from 'react'
import type { MergeChange } from '../../../shared/model/merge.ts'
import { diffWords } from '../../../shared/rules/diff-words.ts'
import { labelOfMergeField } from '../../../shared/words/merge-change.ts'
import { describeConfirmed, mergeWords as words } from '../../../shared/words/merge.ts'
import { DiffText } from '../../components/diff-text.tsx'

type MergeChangeCardProps = Readonly<{ change: MergeChange; choice: 'theirs' | 'ours' | null; onChoose: (side: 'theirs' | 'ours') => void }>
const icons = { conflict: AlertTriangle, theirs: Pencil, outOfScope: CircleSlash, confirmed: Stamp }

export function MergeChangeCard({ change, choice, onChoose }: MergeChangeCardProps) {
  const { kind, field, state, base, ours, theirs } = change
  const label = labelOfMergeField(kind, field)
  const name = useId()
  const Icon = icons[state]
  const note = describeConfirmed(change)
  const isOurs = (ours ?? '') !== (base ?? '')
  const side = (which: 'ours' | 'theirs', text: string | null) => (
    <label className="merge-side" data-chosen={choice === which || undefined}>
      <span className="merge-side-head">
        <input type="radio" name={name} checked={choice === which} onChange={() => onChoose(which)} />
        {which === 'ours' ? words.takeOurs : words.takeTheirs}
      </span>
      <span className="merge-text">
        <SideText base={base} text={text} isWhole={field === ''} />
      </span>
    </label>
  )
  return (
    <fieldset
      className={`merge-change merge-${state}`}
      aria-label={words.choice(`${change.number} ${change.title} ${label}`)}
      aria-describedby={note === null ? undefined : `${name}note`}
    >
      <div className="merge-head">
        <span className="merge-label">{label}</span>
        <span className="merge-state">
          <Icon size={14} aria-hidden="true" />
          {words.state[state]}
        </span>
      </div>
      {note !== null && (
        <p id={`${name}note`} className="merge-note">
          {note}
        </p>
      )}
      <div className={isOurs ? 'merge-sides merge-three' : 'merge-sides'}>
        {isOurs && (
          <div className="merge-side merge-base">
            <span className="merge-side-head">{words.base}</span>
            <span className="merge-text">{plain(base)}</span>
          </div>
        )}
        {side('ours', ours)}
        {side('theirs', theirs)}
      </div>
    </fieldset>
  )
}

const plain = (text: string | null) => (
  <span className={text ? '' : 'diff-empty'}>{text === null ? words.absent : text === '' ? words.empty : text}</span>
)

/** Against the base word by word; items as a whole as they stand. */
function SideText({ base, text, isWhole }: Readonly<{ base: string | null; text: string | null; isWhole: boolean }>) {
  if (isWhole || text === null || text === '' || (base ?? '') === text) return plain(text)
  return <DiffText pieces={diffWords(base ?? '', text)} side="new" emptyLabel={words.empty} />
}
