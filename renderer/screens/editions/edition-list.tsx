// Knows the list of a year's editions, under the plan as it is now.
import type { KeyboardEvent } from 'react'
import type { Edition } from '../../../shared/model/edition.ts'
import { labelOfMoment } from '../../../shared/words/dates.ts'
import { editionWords as words, labelOfDate, nameEdition } from '../../../shared/words/editions.ts'

type EditionListProps = Readonly<{
  editions: readonly Edition[]
  changes: number | null
  /** 'now' or the id of an edition. */
  selectedId: string
  onSelect: (id: string) => void
}>

export function EditionList({ editions, changes, selectedId, onSelect }: EditionListProps) {
  const ids = ['now', ...editions.map(({ id }) => id)]
  const step = (event: KeyboardEvent) => {
    const here = ids.indexOf(selectedId)
    const targets: Readonly<Record<string, number>> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: ids.length - 1 }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    const next = ids[Math.min(Math.max(target, 0), ids.length - 1)]
    if (next === undefined) return
    onSelect(next)
    document.getElementById(`edition-${next}`)?.scrollIntoView?.({ block: 'nearest' })
  }
  const [last] = editions
  const since = last ? (changes === null ? '' : words.sinceLast(nameEdition(last), changes)) : words.neverConfirmed
  return (
    <div className="edition-scroll" data-area="editions">
      <div
        role="listbox"
        aria-label={words.list}
        tabIndex={0}
        data-home="work"
        aria-activedescendant={`edition-${selectedId}`}
        className="edition-list"
        onKeyDown={step}
      >
        <Option id="now" isSelected={selectedId === 'now'} onSelect={onSelect}>
          <span className="edition-head">
            <b>{words.now}</b>
            <span className="edition-mark">{changes === 0 ? words.asConfirmed : words.unconfirmed}</span>
          </span>
          <span className="edition-facts">{since}</span>
        </Option>
        {editions.map((edition) => (
          <Option key={edition.id} id={edition.id} isSelected={selectedId === edition.id} onSelect={onSelect}>
            <span className="edition-head">
              <b>{nameEdition(edition)}</b>
              <span>{edition.decisionDate === null ? '' : `${labelOfDate(edition.decisionDate)}${words.decidedSuffix}`}</span>
              <span className="edition-number">{edition.documentNumber}</span>
            </span>
            <span className="edition-facts">
              {labelOfMoment(edition.confirmedAt)}　{edition.confirmedBy}
            </span>
          </Option>
        ))}
      </div>
    </div>
  )
}

type OptionProps = Readonly<{ id: string; isSelected: boolean; onSelect: (id: string) => void; children: React.ReactNode }>

function Option({ id, isSelected, onSelect, children }: OptionProps) {
  return (
    // The list answers the keys for all of its options.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`edition-${id}`}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      className="list-row edition"
      onClick={() => onSelect(id)}
    >
      {children}
    </div>
  )
}
