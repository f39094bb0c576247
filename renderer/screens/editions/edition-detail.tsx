// Knows what is shown of one edition: who confirmed it when, by which decision, what it changed; and what can be done with it.
import { Eye, FileDown, GitCompare, Globe } from 'lucide-react'
import type { Edition, PlanState } from '../../../shared/model/edition.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { labelOfMoment } from '../../../shared/words/dates.ts'
import { editionWords as words, labelOfDate, nameEdition } from '../../../shared/words/editions.ts'
import { publicationWords } from '../../../shared/words/publication.ts'
import { Button } from '../../components/button.tsx'
import { useEditions } from '../../stores/editions.ts'
import { useExport } from '../../stores/export.ts'
import { useProblem } from '../../stores/problem.ts'
import { usePublication } from '../../stores/publication.ts'

/** Letters of the hash that are shown: enough to tell two editions apart by eye. */
const shownHash = 12

type EditionDetailProps = Readonly<{ plan: WardPlan; editions: readonly Edition[]; selected: Edition | null; changes: number | null }>

export function EditionDetail({ plan, editions, selected, changes }: EditionDetailProps) {
  const { fiscalYear } = plan
  const now: PlanState = { edition: 'now', fiscalYear }
  const stateOf = ({ id }: Edition): PlanState => ({ edition: id, fiscalYear })
  const compare = (older: PlanState, newer: PlanState) =>
    void useProblem.getState().guard(() => useEditions.getState().compare(older, newer))
  const icon = <GitCompare size={16} aria-hidden="true" />
  if (!selected) {
    const [last] = editions
    return (
      <article>
        <h3>
          {words.now} <span className="edition-mark">{changes === 0 ? words.asConfirmed : words.unconfirmed}</span>
        </h3>
        <p className="edition-since">
          {last ? (changes === null ? words.comparing : words.sinceLast(nameEdition(last), changes)) : words.empty}
        </p>
        <div className="edition-actions">
          {last ? (
            <Button icon={icon} onPress={() => compare(stateOf(last), now)}>
              {words.compareWith(nameEdition(last))}
            </Button>
          ) : null}
        </div>
      </article>
    )
  }
  const before = editions[editions.indexOf(selected) + 1]
  return (
    <article>
      <h3>{nameEdition(selected)}</h3>
      <dl className="edition-words">
        <dt>{words.decided}</dt>
        <dd>{selected.decisionDate === null ? words.noDecision : labelOfDate(selected.decisionDate)}</dd>
        <dt>{words.document}</dt>
        <dd>{selected.documentNumber === '' ? words.noDecision : selected.documentNumber}</dd>
        <dt>{words.confirmedBy}</dt>
        <dd>{selected.confirmedBy}</dd>
        <dt>{words.confirmedAt}</dt>
        <dd>{labelOfMoment(selected.confirmedAt)}</dd>
        <dt>{words.hash}</dt>
        <dd>
          <code title={selected.hash}>{selected.hash.slice(0, shownHash)}</code>
          <span className="edition-hash-note">{words.hashNote}</span>
        </dd>
        <dt>{words.revisionNote}</dt>
        <dd className="edition-note">{selected.revisionNote === '' ? words.noRevisionNote : selected.revisionNote}</dd>
      </dl>
      <div className="edition-actions">
        <Button
          icon={<Eye size={16} aria-hidden="true" />}
          onPress={() => void useProblem.getState().guard(() => useEditions.getState().showForms(selected))}
        >
          {words.showForms}
        </Button>
        <Button icon={icon} onPress={() => compare(stateOf(selected), now)}>
          {words.compareWithNow}
        </Button>
        {before && (
          <Button icon={icon} onPress={() => compare(stateOf(before), stateOf(selected))}>
            {words.compareWith(nameEdition(before))}
          </Button>
        )}
        <Button icon={<FileDown size={16} aria-hidden="true" />} onPress={() => useExport.getState().openEdition(selected)}>
          {words.exportEdition}
        </Button>
        <Button icon={<Globe size={16} aria-hidden="true" />} onPress={() => usePublication.getState().openEdition(selected.id)}>
          {publicationWords.button}
        </Button>
      </div>
    </article>
  )
}
