// Knows the view 判定: on one screen what the rules propose for every symbol of the year's plan, and what was decided; at the right the chosen one.
import { ListChecks, ScrollText } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { JudgementRules } from '../../../../shared/model/judgement.ts'
import type { CheckPeriod, WardPlan } from '../../../../shared/model/ward-plan.ts'
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { appWords } from '../../../../shared/words/app.ts'
import { periodLabels } from '../../../../shared/words/indicators.ts'
import { type JudgementFilter, judgementFilters, judgementWords as words } from '../../../../shared/words/judgement.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { mayWriteIndicators, useApp } from '../../../stores/app.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import { usePlan } from '../../../stores/plan.ts'
import { usePolicy } from '../../../stores/policy.ts'
import { useStatus } from '../../../stores/status.ts'
import { AdoptDialog } from './adopt-dialog.tsx'
import { adoptAll, decide, openProposals, writtenProposals } from './judgement-deeds.ts'
import { JudgementDetail } from './judgement-detail.tsx'
import { JudgementList } from './judgement-list.tsx'
import { countsOfFilters, type JudgementLine, type JudgementRow, narrowRows } from './judgement-rows.ts'
import { rowsOfPlan } from './rows-of-plan.ts'
import { RulesDialog } from './rules-dialog.tsx'
import './judgement.css'

const periods = (['midYearReview', 'selfEvaluation'] as const).map((id) => ({ id, label: periodLabels[id] }))
const noRows: readonly JudgementRow[] = []
/** `index`: among the lines shown, to go on from where a decided one left the list. */
type Chosen = Readonly<{ key: string; index: number }>

export function JudgementView({ book, rules }: Readonly<{ book: IndicatorBook; rules: JudgementRules }>) {
  const plan = usePlan((store) => store.plan)
  const policy = usePolicy((store) => store.policy)
  const mayWrite = useApp(mayWriteIndicators)
  const [period, setPeriod] = useState<CheckPeriod>(() => useIndicators.getState().period)
  const [filter, setFilter] = useState<JudgementFilter>('all')
  const [chosen, setChosen] = useState<Chosen>(() => ({ key: useIndicators.getState().lineKey, index: 0 }))
  const [dialog, setDialog] = useState<'adopt' | 'rules' | null>(null)
  const [said, setSaid] = useState<Readonly<{ key: string; notice: string }>>({ key: '', notice: '' })
  /** Said until the plan is another: decided further, or taken back. */
  const [adopted, setAdopted] = useState<Readonly<{ count: number; plan: WardPlan | null }>>({ count: 0, plan: null })
  const list = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const detail = useRef<HTMLElement>(null)
  useEffect(() => {
    useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite])
  const sources = useMemo(() => (policy ? { book, rules, policy } : null), [book, rules, policy])
  const all = useMemo(() => (plan && sources ? rowsOfPlan(plan, period, sources) : noRows), [plan, period, sources])
  const allLines = useMemo(() => all.filter((row) => row.kind === 'line'), [all])
  const counts = useMemo(() => countsOfFilters(allLines), [allLines])
  const rows = useMemo(() => narrowRows(all, filter), [all, filter])
  const lines = useMemo(() => rows.filter((row) => row.kind === 'line'), [rows])
  const selected = lines.find(({ key }) => key === chosen.key) ?? lines[Math.min(chosen.index, lines.length - 1)] ?? null
  const selectedKey = selected?.key ?? null
  // What belongs to another judgement is read from its beginning.
  useEffect(() => {
    if (detail.current) detail.current.scrollTop = 0
  }, [selectedKey, period])

  if (!plan) {
    return (
      <div className="judgement-alone">
        <EmptyState text={words.noPlan} action={{ label: words.goToPlan, onPress: () => useApp.getState().goTo('plan') }} />
      </div>
    )
  }
  if (!sources) return <Skeleton label={appWords.loading} lines={10} />
  const year = labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs)
  const parts = selected ? allLines.filter(({ key }) => selected.parts.includes(key)) : []
  const proposals = openProposals(allLines)

  const select = (key: string) => {
    setChosen({ key, index: lines.findIndex((line) => line.key === key) })
    setSaid({ key: '', notice: '' })
  }
  const narrow = (next: JudgementFilter) => {
    setFilter(next)
    setChosen({ key: selectedKey ?? '', index: 0 })
  }
  const focusForm = () => {
    const radio = form.current?.querySelector<HTMLInputElement>('input:checked') ?? form.current?.querySelector('input')
    if (radio) radio.focus()
    else detail.current?.focus()
  }
  const settle = async ({ entry, key }: JudgementLine, symbol: string, reason: string) => {
    setChosen({ key, index: lines.findIndex((line) => line.key === key) })
    const isDone = await decide(entry, { fiscalYear: plan.fiscalYear, period }, { symbol, reason })
    if (isDone) list.current?.focus()
    return isDone
  }
  const adopt = (line: JudgementLine) => {
    const [only, ...others] = writtenProposals(line.ruleSet, line.entry)
    if (!mayWrite || !only || line.state === 'asProposed') return
    if (others.length === 0) return void settle(line, only.text, '')
    setSaid({ key: line.key, notice: words.chooseBranch })
    form.current?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(only.text)}"]`)?.focus()
  }
  const adoptOpen = async (branch: string) => {
    const count = await adoptAll(allLines, plan.fiscalYear, branch)
    setAdopted({ count, plan: usePlan.getState().plan })
    list.current?.focus()
  }
  return (
    <div className="judgement">
      <div className="toolbar">
        <h2 className="toolbar-title">{words.title(year)}</h2>
        <SegmentedControl label={words.period} options={periods} value={period} onChange={setPeriod} />
        <SegmentedControl
          label={words.filter}
          options={judgementFilters.map((id) => ({ id, label: words.filterOf(words.filters[id], counts[id]) }))}
          value={filter}
          onChange={narrow}
        />
        <span className="toolbar-note" role="status">
          {adopted.count > 0 && adopted.plan === plan ? words.adopted(adopted.count) : ''}
        </span>
        <span className="toolbar-space" />
        {mayWrite && (
          <Button
            size="small"
            icon={<ListChecks size={16} aria-hidden="true" />}
            isDisabled={proposals.plain.length + proposals.branched.length === 0}
            onPress={() => setDialog('adopt')}
          >
            {words.adoptAll}
          </Button>
        )}
        <Button size="small" variant="quiet" icon={<ScrollText size={16} aria-hidden="true" />} onPress={() => setDialog('rules')}>
          {words.rules}
        </Button>
      </div>
      <div className="judgement-main">
        {allLines.length > 0 && allLines.every(({ ruleSet }) => ruleSet === null) && (
          <p className="judgement-no-rule">{words.noRuleOf(year, period)}</p>
        )}
        {allLines.length === 0 ? (
          <div className="judgement-alone">
            <EmptyState
              text={words.nothing(year, period)}
              action={{ label: words.goToPlan, onPress: () => useApp.getState().goTo('plan') }}
            />
          </div>
        ) : lines.length === 0 ? (
          <div className="judgement-alone">
            <EmptyState text={words.noneHere} action={{ label: words.showAll, onPress: () => narrow('all') }} />
          </div>
        ) : (
          <JudgementList
            ref={list}
            rows={rows}
            selectedKey={selectedKey}
            onSelect={select}
            onDecide={focusForm}
            onAdopt={() => selected && adopt(selected)}
          />
        )}
      </div>
      {/* It scrolls: what has no button in it would be out of the keyboard's reach otherwise. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={detail} className="judgement-detail" aria-label={words.detail} data-area="detail" tabIndex={0}>
        {selected ? (
          <JudgementDetail
            line={selected}
            parts={parts}
            plan={plan}
            period={period}
            sources={sources}
            mayWrite={mayWrite}
            form={form}
            notice={said.key === selected.key ? said.notice : ''}
            onDecide={({ symbol, reason }) => settle(selected, symbol, reason)}
            onKeep={(given) => decide(selected.entry, { fiscalYear: plan.fiscalYear, period }, given)}
            onAdopt={() => adopt(selected)}
            onLeave={() => list.current?.focus()}
          />
        ) : (
          <EmptyState text={words.choose} />
        )}
      </section>
      {dialog === 'rules' && <RulesDialog rules={rules} onClose={() => setDialog(null)} />}
      {dialog === 'adopt' && <AdoptDialog lines={allLines} onClose={() => setDialog(null)} onAdopt={(branch) => void adoptOpen(branch)} />}
    </div>
  )
}
