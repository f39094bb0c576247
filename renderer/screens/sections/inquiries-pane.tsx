// Knows the pane of inquiries: the list, and at the right the chosen one.
import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { CheckDates } from '../../../shared/model/check.ts'
import type { Inquiry } from '../../../shared/model/inquiry.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { datesWithItems } from '../../../shared/rules/check/dates-with-items.ts'
import { checkOfToday } from '../../../shared/rules/check/queue.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { nameAbout, sectionWords as words } from '../../../shared/words/sections.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceList, type ChoiceRow } from '../../components/choice-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useChecks } from '../../stores/checks.ts'
import { useInquiries } from '../../stores/inquiries.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { InquiryDetail } from './inquiry-detail.tsx'
import { InquiryDialog } from './inquiry-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'

type InquiriesPaneProps = Readonly<{ organisation: Organisation; plan: WardPlan; wardName: string; today: string; mayWrite: boolean }>

const none: readonly CheckDates[] = []

export function InquiriesPane({ organisation, plan, wardName, today, mayWrite }: InquiriesPaneProps) {
  const { sections } = organisation
  const { fiscalYear } = plan
  const { inquiries, selectedId, select } = useInquiries()
  const [editing, setEditing] = useState<Inquiry | 'new' | null>(null)
  const [isRemoving, setRemoving] = useState(false)
  const dates = useChecks(({ book }) => (book?.fiscalYear === fiscalYear ? book.dates : none))
  useEffect(() => void useProblem.getState().guard(useChecks.getState().catchUp), [fiscalYear])
  const generation = usePlan((store) => store.generation)
  const offered = generation ? datesWithItems(plan, generation, dates) : dates
  const checkToAsk = plan.stage === 'established' && offered.length > 0 ? checkOfToday(offered, today) : null
  const selected = inquiries?.find(({ id }) => id === selectedId) ?? null
  const rows = (inquiries ?? []).map(rowOf)
  // what is proposed follows the days of the checks
  const begin = () =>
    void useProblem
      .getState()
      .guard(useChecks.getState().catchUp)
      .then(() => setEditing('new'))
  return (
    <div className="sections-two">
      <section className="sections-left" aria-label={words.inquiries} data-area="inquiries">
        {mayWrite && (
          <div className="sections-actions">
            <Button
              size="small"
              icon={<Plus size={14} aria-hidden="true" />}
              data-home="begin"
              isDisabled={sections.length === 0}
              onPress={begin}
            >
              {words.newInquiry}
            </Button>
          </div>
        )}
        {rows.length === 0 ? (
          <EmptyState text={sections.length === 0 ? words.noSectionsToAsk : words.noInquiries} />
        ) : (
          <ChoiceList label={words.inquiries} rows={rows} cursor={selectedId} onCursor={select} isHome />
        )}
      </section>
      {/* It scrolls: the keyboard must be able to. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="sections-right" aria-label={words.answers} data-area="detail" tabIndex={0}>
        {selected ? (
          <InquiryDetail
            key={selected.id}
            inquiry={selected}
            {...{ sections, today, mayWrite }}
            onEdit={() => setEditing(selected)}
            onRemove={() => setRemoving(true)}
          />
        ) : (
          rows.length > 0 && <EmptyState text={words.chooseInquiry} />
        )}
      </section>
      {editing && (
        <InquiryDialog
          inquiry={editing === 'new' ? null : editing}
          {...{ organisation, plan, wardName, today, dates, checkToAsk }}
          onClose={() => setEditing(null)}
        />
      )}
      {isRemoving && selected && (
        <RemoveDialog
          name={selected.title}
          note={words.removeInquiryNote}
          onClose={() => setRemoving(false)}
          onRemove={() => void useInquiries.getState().remove(selected.id)}
        />
      )}
    </div>
  )
}

function rowOf({ id, title, deadline, sections, fiscalYear, check }: Inquiry): ChoiceRow {
  const open = sections.filter((s) => s.answeredAt === null).length
  const state = `${nameAbout(fiscalYear, check)}　${labelOfDay(deadline)}　${open === 0 ? words.allAnswered : words.open(open)}`
  return { id, level: 1, number: '', text: title, state, tone: open === 0 ? 'plain' : 'open' }
}
