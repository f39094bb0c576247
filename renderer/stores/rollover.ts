// Knows 年度更新 under way: the plan that it begins from, the step, what was chosen so far (kept when going back), and how it ended.
import { create } from 'zustand'
import type { BasicPolicy } from '../../shared/model/basic-policy.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { ActItem, HeldActItem } from '../../shared/model/act-item.ts'
import type { YearShift } from '../../shared/model/rollover.ts'
import type { IndicatorBook } from '../../shared/model/indicator-book.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { demandsOfForm } from '../../shared/rules/demands-of-form.ts'
import { listYearShifts, type OfferedShift } from '../../shared/rules/list-year-shifts.ts'
import { listPathTargets } from '../../shared/words/fed-texts.ts'
import type { ProblemWords } from '../../shared/words/problem.ts'
import { type RolloverStep, rolloverSteps } from '../../shared/words/rollover.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'
import { problemOf } from './problem.ts'
import { actRowsOf } from './rollover-acts.ts'
import {
  type ActChoice,
  type Choices,
  indicatorsGoingOn,
  type IndicatorRow,
  type ItemChoice,
  itemsOfRequest,
  misfitOf,
  noChoices,
  requestOf,
  type RolloverRow,
  rowsOfPlan,
  type TargetChoice,
} from './rollover-choices.ts'

type Phase = Readonly<{ name: 'loading' | 'choosing' | 'running' }> | Readonly<{ name: 'failed'; problem: ProblemWords }>
type Path = Readonly<{ book: IndicatorBook; policy: BasicPolicy }>
type RolloverStore = Readonly<{
  phase: Phase
  step: RolloverStep
  last: WardPlan | null
  /** What of its improvements is still open, beside the items of the plan, and all of all years. */
  actItems: readonly HeldActItem[]
  ledger: readonly ActItem[]
  /** The series, out of which targets come that are left open. */
  path: Path | null
  toYear: number | null
  choices: Choices
  /** Which file the choices are of. */
  fileName: string

  /** Reads the plan of that year again; what was chosen from it before is still there. */
  begin(fromYear: number): Promise<void>
  goTo(step: RolloverStep): void
  setYear(toYear: number): void
  setItem(id: string, choice: ItemChoice): void
  /** An improvement becomes an initiative; null = it does not. */
  setAct(id: string, choice: ActChoice | null): void
  setTargets(ids: readonly string[], choice: TargetChoice): void
  tick(keys: readonly string[], isTicked: boolean): void
  /** Makes the plan and opens it. False where it was refused: the problem is in `phase`, the choices stay. */
  run(): Promise<boolean>
}>

export const useRollover = create<RolloverStore>((set, get) => ({
  phase: { name: 'loading' },
  step: 'year',
  last: null,
  actItems: [],
  ledger: [],
  path: null,
  toYear: null,
  choices: noChoices,
  fileName: '',

  async begin(fromYear) {
    const fileName = useApp.getState().state?.file?.fileName ?? ''
    const isSame = get().last?.fiscalYear === fromYear && get().fileName === fileName
    set({ phase: { name: 'loading' }, fileName, ...(isSame ? {} : { step: 'year', last: null, toYear: null, choices: noChoices }) })
    try {
      const [last, generations, actItems, ledger, book, policy] = await Promise.all([
        api.getWardPlan(fromYear),
        api.listFormGenerations(),
        api.listOpenActItems(fromYear),
        api.listActLedger(),
        api.getIndicatorBook(),
        api.getBasicPolicy(),
      ])
      const taken = usePlan
        .getState()
        .summaries.filter((summary) => !summary.isBlank)
        .map((summary) => summary.fiscalYear)
      const isFree = (year: number) => !taken.includes(year) && generationFor(generations, year) !== null
      const kept = get().toYear
      const toYear = kept !== null && isFree(kept) ? kept : isFree(fromYear + 1) ? fromYear + 1 : null
      // one that was closed meanwhile is no more to be chosen
      const open = new Set(ledger.filter(({ state }) => state === 'open').map(({ id }) => id))
      const { choices } = get()
      const acts = Object.fromEntries(Object.entries(choices.acts).filter(([id]) => open.has(id)))
      set({
        phase: { name: 'choosing' },
        last,
        actItems,
        ledger,
        choices: { ...choices, acts },
        path: { book, policy },
        toYear,
        ...(toYear === null ? { step: 'year' as const } : {}),
      })
    } catch (error) {
      set({ phase: { name: 'failed', problem: problemOf(error) } })
    }
  },
  goTo: (step) => set({ step, phase: { name: 'choosing' } }),
  setYear: (toYear) => set({ toYear }),
  setItem(id, choice) {
    const { choices } = get()
    set({ choices: { ...choices, items: { ...choices.items, [id]: choice } } })
  },
  setAct(id, choice) {
    const { choices } = get()
    const { [id]: _, ...others } = choices.acts
    set({ choices: { ...choices, acts: choice === null ? others : { ...others, [id]: choice } } })
  },
  setTargets(ids, choice) {
    const { choices } = get()
    set({ choices: { ...choices, targets: { ...choices.targets, ...Object.fromEntries(ids.map((id) => [id, choice])) } } })
  },
  tick(keys, isTicked) {
    const { choices } = get()
    const ticked = new Set(choices.ticked)
    for (const key of keys) {
      if (isTicked) ticked.add(key)
      else ticked.delete(key)
    }
    set({ choices: { ...choices, ticked } })
  },
  async run() {
    const { last, toYear } = get()
    const found = what(get())
    if (!last || toYear === null || !found) return false
    set({ phase: { name: 'running' } })
    try {
      const years = { fromYear: last.fiscalYear, toYear }
      await usePlan.getState().whenSaved()
      await useApp
        .getState()
        .runDeed(() => api.rollOver(requestOf(years, found.rows, found.indicators, offeredShifts(get()), found.choices)))
      set({ phase: { name: 'choosing' }, step: 'year', last: null, actItems: [], ledger: [], path: null, toYear: null, choices: noChoices })
      usePlan.setState({ summaries: await api.listWardPlans() })
      await usePlan.getState().openYear(toYear)
      return true
    } catch (error) {
      set({ phase: { name: 'failed', problem: problemOf(error) } })
      return false
    }
  },
}))

type Chosen = Pick<RolloverStore, 'last' | 'toYear' | 'choices'>
type Found = Readonly<{
  generation: FormGeneration
  rows: readonly RolloverRow[]
  indicators: readonly IndicatorRow[]
  /** Those that the form has a place for. */
  choices: Choices
}>

/** The items and indicators that the choice is about; null before the year is chosen. */
export function what({ last, toYear, choices }: Chosen): Found | null {
  const generation = toYear === null ? null : generationFor(usePlan.getState().generations, toYear)
  if (!last || !generation) return null
  const rows = rowsOf(last, generation)
  const indicators = indicatorsGoingOn(last, rows, choices.items)
  return { generation, rows, indicators, choices: listsInitiatives(generation) ? choices : { ...choices, acts: {} } }
}

const listsInitiatives = (generation: FormGeneration) => demandsOfForm(generation).listed.has('initiative')

/** The steps of this one: improvements are asked about where there are some and the form has a place for what comes of them. */
export function stepsOf(rollover: Pick<RolloverStore, 'last' | 'ledger' | 'toYear' | 'choices'>): typeof rolloverSteps {
  const found = what(rollover)
  const { last, ledger } = rollover
  const isAsked = found !== null && last !== null && listsInitiatives(found.generation) && actRowsOf(last, ledger, []).length > 0
  return isAsked ? rolloverSteps : rolloverSteps.filter(({ id }) => id !== 'acts')
}

/** By the id of an indicator of last year: what its target becomes where it is left open. */
export function pathTargets({ path, toYear }: Pick<RolloverStore, 'path' | 'toYear'>): ReadonlyMap<string, string> {
  return path === null || toYear === null ? new Map() : listPathTargets(path.book, path.policy, toYear)
}

/** Every year in the texts that go over, as the choice of items stands. */
export function offeredShifts({ last, toYear, choices }: Chosen): readonly OfferedShift[] {
  const found = what({ last, toYear, choices })
  if (!last || !found || toYear === null) return []
  const isShown = new Set<string>([last.id, ...found.rows.map((row) => row.id)])
  // the reason of a target goes on only with the target
  const goesOn = ({ field, recordId }: YearShift) => field !== 'targetReason' || choices.targets[recordId]?.do === 'keep'
  return listYearShifts(last, toYear, itemsOfRequest(found.rows, choices.items)).filter(
    ({ ownerId, shift }) => isShown.has(ownerId) && goesOn(shift),
  )
}

/** The step behind or before among these; null at the ends. */
export function stepFrom(steps: typeof rolloverSteps, step: RolloverStep, by: 1 | -1): RolloverStep | null {
  return steps[steps.findIndex((one) => one.id === step) + by]?.id ?? null
}

/** What is not finished on the way to that step; null = it can be gone to. */
export function hindranceOf(chosen: Chosen): ReturnType<typeof misfitOf> {
  const found = what(chosen)
  return found && misfitOf(found.rows, found.indicators, found.choices)
}

let known: Readonly<{ last: WardPlan; generation: FormGeneration; rows: readonly RolloverRow[] }> | null = null
function rowsOf(last: WardPlan, generation: FormGeneration): readonly RolloverRow[] {
  if (known?.last !== last || known.generation !== generation) known = { last, generation, rows: rowsOfPlan(last, generation) }
  return known.rows
}

function generationFor(generations: readonly FormGeneration[], year: number): FormGeneration | null {
  return generations.find((g) => g.firstYear <= year && (g.lastYear === null || year <= g.lastYear)) ?? null
}
