// Knows the world in which the views of surveys and 覆面調査 are tested: a ward's file in memory, grids that have a height, and what a person does to them.
import { act, createEvent, fireEvent, screen } from '@testing-library/react'
import { api } from '../../renderer/api.ts'
import { useApp } from '../../renderer/stores/app.ts'
import { useIndicators } from '../../renderer/stores/indicators.ts'
import { usePlan } from '../../renderer/stores/plan.ts'
import { usePolicy } from '../../renderer/stores/policy.ts'
import { useProblem } from '../../renderer/stores/problem.ts'
import type { SurveyHead } from '../../shared/model/survey.ts'
import { startAppInMemory, type TestApp } from './app-in-memory.ts'
import { bridgeTo } from './bridge-to.ts'
import { resetStore } from './reset-store.ts'

export type SurveyWorld = Readonly<{ app: TestApp; deeds: () => readonly string[] }>

/** jsdom lays nothing out: a grid of no height would draw no row. */
export function giveGridsHeight(): void {
  for (const [name, size] of [
    ['offsetHeight', 34],
    ['clientHeight', 34],
    ['clientWidth', 1200],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return this.classList.contains('grid-frame') && name === 'clientHeight' ? 800 : size
      },
    })
  }
  Element.prototype.scrollTo = () => {}
  Element.prototype.scrollIntoView = () => {}
}

/** With an empty plan of 平成27年度 in front. */
export async function startSurveyWorld(): Promise<SurveyWorld> {
  const app = startAppInMemory([2015])
  bridgeTo(app)
  for (const store of [useApp, usePlan, useIndicators, usePolicy, useProblem]) resetStore(store as typeof useApp)
  await useApp.getState().load()
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
  return { app, deeds: () => app.db.prepare('SELECT name FROM deed ORDER BY id').pluck().all() as string[] }
}

export function makeReadOnly(): void {
  const { state } = useApp.getState()
  if (!state?.file) throw new Error('no file')
  const readOnly = { reason: 'noWriteAccess', holder: null, takenAt: '2018-03-01T10:00:00+09:00' } as const
  useApp.setState({ state: { ...state, file: { ...state.file, readOnly } } })
}

/** 1,500 sent, 426 returned: 28.4 %. */
export const surveyHead: Omit<SurveyHead, 'isCentral'> = {
  fiscalYear: 2015,
  name: '区民アンケート',
  type: 'randomSample',
  mode: '郵送',
  population: '20歳以上の区民',
  from: '2015-12-03',
  until: '2016-01-06',
  sent: 1500,
  returned: 426,
  printedRate: '',
  source: '',
  notes: '',
}
export const newOption = (label: string, count: number | null, isPositive = false) => ({
  id: null,
  label,
  role: label === '無回答' ? ('noAnswer' as const) : ('answer' as const),
  isPositive,
  count,
  printedPercent: '',
})
/** 158 of 418 valid answers. */
export const newQuestion = {
  number: '問1',
  text: '地域活動協議会を知っていますか',
  allowsSeveral: false,
  filter: null,
  filterText: '',
  countsNoAnswer: false,
  rounding: 'total' as const,
  printedBase: null,
  printedRate: '',
  options: [newOption('知っている', 158, true), newOption('知らない', 260), newOption('無回答', 8)],
}

export const settle = () => act(async () => await new Promise((resolve) => setTimeout(resolve, 30)))
export const bookNow = () => api.getIndicatorBook()
export const gridOf = (name: string) => screen.getByRole('grid', { name })
/** The box of a grid that takes the keys. */
export const boxOf = (name: string) => gridOf(name).parentElement?.querySelector('textarea') as HTMLTextAreaElement
export const rowsOf = (name: string) =>
  [...gridOf(name).querySelectorAll('[role=row][data-row]')].map((row) =>
    [...row.querySelectorAll('[data-column]')].map((cell) => cell.textContent),
  )
export function paste(box: Element, text: string): void {
  const event = createEvent.paste(box)
  Object.defineProperty(event, 'clipboardData', { value: { getData: (type: string) => (type === 'text/html' ? '' : text) } })
  fireEvent(box, event)
}
