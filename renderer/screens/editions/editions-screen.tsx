// Knows the room of editions: the plan as it is now, every edition of the year, and at the right the chosen one; or two states compared.
import { Stamp } from 'lucide-react'
import { useEffect } from 'react'
import { appWords } from '../../../shared/words/app.ts'
import { editionWords as words } from '../../../shared/words/editions.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { isReadOnly, useApp } from '../../stores/app.ts'
import { useDialogs } from '../../stores/dialogs.ts'
import { useEditions } from '../../stores/editions.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { ComparisonView } from './comparison-view.tsx'
import { EditionDetail } from './edition-detail.tsx'
import { EditionForms } from './edition-forms.tsx'
import { EditionList } from './edition-list.tsx'
import './editions.css'

export function EditionsScreen() {
  const { editions, comparison, shown, selectedId, changes, select } = useEditions()
  const plan = usePlan((store) => store.plan)
  const status = usePlan((store) => store.status)
  const readOnly = useApp(isReadOnly)
  const fileCount = useApp((app) => app.fileCount)
  const { guard } = useProblem.getState()
  // After every deed the plan is another object: then what changed is counted again.
  useEffect(() => {
    if (plan) void guard(useEditions.getState().load)
  }, [plan, fileCount, guard])

  if (!plan || editions === null) {
    return (
      <main className="editions-nothing">
        {status === 'loading' || plan ? <Skeleton label={appWords.loading} lines={8} /> : <EmptyState text={words.noPlan} />}
      </main>
    )
  }
  if (shown) return <EditionForms shown={shown} />
  if (comparison) return <ComparisonView comparison={comparison} />
  const selected = editions.find(({ id }) => id === selectedId) ?? null
  const confirm = () => useDialogs.getState().show('confirmEdition')
  return (
    <main className="editions">
      <div className="toolbar">
        <h2 className="toolbar-title">{words.title}</h2>
        <span className="toolbar-note">{words.intro}</span>
        <span className="toolbar-space" />
        {!readOnly && (
          <Button size="small" variant="primary" icon={<Stamp size={16} aria-hidden="true" />} onPress={confirm}>
            {words.confirm}
          </Button>
        )}
      </div>
      <EditionList editions={editions} changes={changes} selectedId={selected?.id ?? 'now'} onSelect={select} />
      {/* It scrolls: what has no button in it would be out of the keyboard's reach otherwise. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="edition-detail" aria-label={words.detail} data-area="detail" tabIndex={0}>
        <EditionDetail plan={plan} editions={editions} selected={selected} changes={changes} />
      </section>
    </main>
  )
}
