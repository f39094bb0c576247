// Knows the ledger of 改善アクション: those of all years, improvements that are none yet, and the one in front beside them.
import { FileDown } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { type Improvement, improvementsOfPlan, proposeActText } from '../../../../shared/rules/check/improvements-of-plan.ts'
import { isOverdue } from '../../../../shared/rules/check/is-overdue.ts'
import { numberOf } from '../../../../shared/rules/numbering.ts'
import { actItemWords as words } from '../../../../shared/words/act-items.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { QuestionDialog } from '../../../components/question-dialog.tsx'
import { isReadOnly, useApp } from '../../../stores/app.ts'
import { useChecks } from '../../../stores/checks.ts'
import { useStatus } from '../../../stores/status.ts'
import { ActDetail } from './act-detail.tsx'
import { ActSaid, ActSourceFacts } from './act-facts.tsx'
import { ActFilters } from './act-filters.tsx'
import { ActList } from './act-list.tsx'
import { type ActFilter, everyOpenOne, rowsOfLedger } from './act-rows.ts'
import { ImprovementDetail } from './improvement-detail.tsx'
import { MakeInitiativeDialog } from './make-initiative-dialog.tsx'
import { tableOfLedger } from './table-of-ledger.ts'
import './act-items.css'

type Props = Readonly<{ plan: WardPlan; organisation: Organisation }>

export function ActItemsView({ plan, organisation }: Props) {
  const { actItems: items, actItemId, choose, deed, ask } = useChecks()
  const today = useApp((app) => app.state?.today ?? '')
  const mayWrite = useApp((app) => !isReadOnly(app))
  // a section's part has no later year
  const isPart = useApp((app) => Boolean(app.state?.file?.handOver))
  const asked = items.find(({ id }) => id === actItemId)
  const [filter, setFilter] = useState<ActFilter>(asked && asked.state !== 'open' ? { ...everyOpenOne, scope: 'all' } : everyOpenOne)
  const [dialog, setDialog] = useState<'remove' | 'makeInitiative' | null>(null)
  const [exported, setExported] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const detail = useRef<HTMLElement>(null)
  const improvements = useMemo(() => improvementsOfPlan(plan, items), [plan, items])
  const numbers = useMemo(() => numberOf(plan), [plan])
  const rows = useMemo(
    () => rowsOfLedger({ items, improvements, fiscalYear: plan.fiscalYear, today }, filter),
    [items, improvements, plan.fiscalYear, today, filter],
  )
  const lines = rows.filter((row) => row.kind !== 'group')
  const here = lines.findIndex((row) => row.key === actItemId)
  // What is dealt with leaves the list: the work goes on with what came after it.
  const [lastHere, setLastHere] = useState(0)
  if (here >= 0 && here !== lastHere) setLastHere(here)
  const selected = lines[here >= 0 ? here : Math.min(lastHere, lines.length - 1)] ?? null
  useEffect(() => {
    useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite])

  const nameOfPost = (postId: string | null) => organisation.posts.find(({ id }) => id === postId)?.name ?? ''
  const numberOfSource = (sourceId: string) => numbers.get(sourceId) ?? ''
  const focusList = () => list.current?.focus()
  const make = async ({ source, text, postId }: Improvement) => {
    const post = organisation.posts.find(({ id }) => id === postId)?.id ?? null
    const texts = { text: proposeActText(text), postId: post, dueDate: null, destination: null, state: 'open', outcome: '' } as const
    const id = await deed((client) => client.saveActItem(null, source, texts))
    if (id !== undefined) {
      choose({ actItemId: id })
      focusList()
    }
  }
  const onEnter = (key: string) => {
    const row = lines.find((line) => line.key === key)
    if (!row || !mayWrite) return
    if (row.kind === 'improvement') void make(row.improvement)
    else detail.current?.querySelector<HTMLElement>('textarea')?.focus()
  }
  const exportRows = async () => {
    const result = await ask((client) => client.exportList(words.title, words.columns, tableOfLedger(rows, nameOfPost, numberOfSource)))
    if (result) setExported(result.fileName)
  }
  const open = items.filter(({ state }) => state === 'open')
  const counts = words.counts(
    open.length,
    open.filter((item) => isOverdue(item, today)).length,
    improvements.filter(({ hasActItem }) => !hasActItem).length,
  )
  const isNothing = items.length === 0 && improvements.every(({ hasActItem }) => hasActItem)
  return (
    <div className="act-ledger">
      <div className="toolbar">
        <h2 className="toolbar-title">{words.title}</h2>
        <span className="toolbar-note" role="status">
          {exported === null ? counts : words.exported(exported)}
        </span>
        <span className="toolbar-space" />
        <Button
          size="small"
          variant="quiet"
          icon={<FileDown size={16} aria-hidden="true" />}
          isDisabled={lines.length === 0}
          onPress={() => void exportRows()}
        >
          {words.export}
        </Button>
      </div>
      {isNothing ? (
        <div className="act-alone">
          <EmptyState text={mayWrite ? words.empty : words.emptyToRead} />
        </div>
      ) : (
        <>
          <ActFilters items={items} fiscalYear={plan.fiscalYear} organisation={organisation} filter={filter} onFilter={setFilter} />
          {lines.length === 0 ? (
            <div className="act-alone">
              <EmptyState
                text={words.noneHere}
                action={{ label: words.showAll, onPress: () => setFilter({ ...everyOpenOne, scope: 'all' }) }}
              />
            </div>
          ) : (
            <ActList
              list={list}
              rows={rows}
              selectedKey={selected?.key ?? null}
              nameOfPost={nameOfPost}
              numberOf={numberOfSource}
              onSelect={(key) => choose({ actItemId: key })}
              onEnter={onEnter}
            />
          )}
          {/* It scrolls: what has no button in it would be out of the keyboard's reach otherwise. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className="act-detail" aria-label={words.detail} data-area="detail" tabIndex={0} ref={detail}>
            {selected === null && <EmptyState text={words.choose} />}
            {selected?.kind === 'improvement' && (
              <ImprovementDetail
                key={selected.key}
                improvement={selected.improvement}
                fiscalYear={selected.fiscalYear}
                mayWrite={mayWrite}
                onMake={() => void make(selected.improvement)}
              />
            )}
            {selected?.kind === 'item' && (
              <div key={selected.key}>
                <ActSourceFacts item={selected.item} number={numberOfSource(selected.item.source.id)} />
                {mayWrite ? (
                  <ActDetail
                    item={selected.item}
                    organisation={organisation}
                    onLeave={focusList}
                    onRemove={() => setDialog('remove')}
                    onMakeInitiative={isPart ? null : () => setDialog('makeInitiative')}
                  />
                ) : (
                  <ActSaid item={selected.item} postName={nameOfPost(selected.item.postId)} isOverdue={selected.isOverdue} />
                )}
              </div>
            )}
          </section>
        </>
      )}
      {dialog === 'makeInitiative' && selected?.kind === 'item' && (
        <MakeInitiativeDialog item={selected.item} onClose={() => setDialog(null)} />
      )}
      {dialog === 'remove' && selected?.kind === 'item' && (
        <QuestionDialog
          title={words.removeTitle}
          cancelLabel={words.cancel}
          confirmLabel={words.removeDo}
          variant="danger"
          onClose={() => setDialog(null)}
          onConfirm={() => void deed((client) => client.deleteActItem(selected.item.id)).then(focusList)}
        >
          <p>{words.removeNote}</p>
        </QuestionDialog>
      )}
    </div>
  )
}
