// Knows the law of feeding: after any deed a cell of a plan says what it said, or what its series says now, and follows where it had followed before.
import { expect, it } from 'vitest'
import { readIndicatorBook } from '../../../electron/operations/read-indicator-book.ts'
import { readText } from '../../../electron/operations/write-text.ts'
import { placeOfFedCell } from '../../../electron/operations/place-of-fed-cell.ts'
import { checkPeriods } from '../../../shared/model/ward-plan.ts'
import { definitionOf } from '../../../shared/rules/definition-of.ts'
import { keyOfFedCell, listFedTexts } from '../../../shared/words/fed-texts.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { makeMeasurement, makeSeries, noTarget } from '../../helpers/series-factory.ts'
import { fc } from '../../helpers/fast-check.ts'

const ofRate = definitionOf(makeSeries())
const { fiscalYear: _, period: _period, ...measured } = makeMeasurement(2015, null)
const yearly = (value: string) => ({ target: { ...noTarget, value }, withdrawal: null })
const edition = { decisionDate: null, documentNumber: '', revisionNote: '' }
const head = {
  fiscalYear: 2015,
  name: '区民アンケート',
  type: 'randomSample' as const,
  mode: '郵送',
  population: '18歳以上の区民',
  from: null,
  until: null,
  sent: 1500,
  returned: 426,
  printedRate: '',
  source: '',
  notes: '',
}
const question = (positive: number) => ({
  number: '問1',
  text: '災害に備えていますか。',
  allowsSeveral: false,
  filter: null,
  filterText: '',
  countsNoAnswer: false,
  rounding: 'total' as const,
  printedBase: null,
  printedRate: '',
  options: [
    { id: null, label: 'はい', role: 'answer' as const, isPositive: true, count: positive, printedPercent: '' },
    { id: null, label: 'いいえ', role: 'answer' as const, isPositive: false, count: 100, printedPercent: '' },
  ],
})

/** Of every cell that shows a series: which one, what the series says there, and what the cell says. */
function cellsOf({ context, db }: TestApp) {
  const policy = context.resources.basicPolicy
  return new Map(
    listFedTexts(readIndicatorBook(db, policy), policy).map(
      (fed) => [keyOfFedCell(fed), { seriesId: fed.seriesId, said: fed.text, cell: readText(db, placeOfFedCell(fed)) }] as const,
    ),
  )
}

it('holds for targets, values, surveys, settings, 策定 and 年度更新 in any order', async () => {
  const step = fc.record({
    what: fc.constantFrom(
      'target',
      'target',
      'value',
      'value',
      'survey',
      'head',
      'threshold',
      'series',
      'link',
      'write',
      'result',
      'duplicate',
      'establish',
      'rollOver',
    ),
    pick: fc.nat(7),
    year: fc.constantFrom(2015, 2016),
    value: fc.constantFrom('10', '45.5', '49.96', null),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const app = startAppInMemory([2015])
      const { api, db } = app
      const strategy = await api.addItem('strategy', await api.addItem('managementIssue', 'plan', 'last'), 'last')
      const initiative = await api.addItem('initiative', strategy, 'last')
      const outcome = await api.addItem('outcomeIndicator', strategy, 'last')
      await api.addItem('processIndicator', initiative, 'last')
      const series = [await api.saveSeries(null, ofRate), await api.saveSeries(null, { ...ofRate, name: '別の割合' }), 'common-1-1-a-1']
      await api.linkSeries('outcomeIndicator', outcome, series[0] ?? '')
      const survey = await api.saveSurvey(null, head)
      const questionId = await api.saveQuestion(null, survey, question(71))
      const idsOf = (table: string) => db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]
      for (const { what, pick, year, value } of steps) {
        const id = series[pick % 3] ?? ''
        const [kind, table] =
          pick % 2 ? (['processIndicator', 'process_indicator'] as const) : (['outcomeIndicator', 'outcome_indicator'] as const)
        const indicator = idsOf(table)[pick % Math.max(1, idsOf(table).length)] ?? ''
        const period = checkPeriods[pick % 2] ?? 'selfEvaluation'
        const text = pick % 3 ? '手で書いた文' : ''
        const isHand = what === 'write' || what === 'result' || what === 'duplicate' || what === 'rollOver'
        const acts: Readonly<Record<string, () => Promise<unknown>>> = {
          target: () => api.saveYearlyTarget(id, year, value === null ? null : yearly(value)),
          value: () =>
            api.saveMeasurement(
              id,
              year,
              period,
              value === null ? null : pick > 4 ? { ...measured, questionId: questionId as never } : { ...measured, value },
            ),
          survey: () => api.saveQuestion(questionId, survey, question(pick * 20)),
          head: () => api.saveSurvey(survey, { ...head, returned: 400 + pick }),
          threshold: () => api.saveMeasureSettings({ referenceBelow: pick > 3 ? 500 : null, stars: null }),
          series: () =>
            pick % 3 === 2
              ? Promise.resolve()
              : api.saveSeries(id, {
                  ...ofRate,
                  decimals: pick % 2,
                  targetYear: year,
                  wardTarget: value === null ? null : yearly(value).target,
                }),
          link: () => api.linkSeries(kind, indicator, pick === 7 ? null : id),
          write: () => api.saveText({ kind, id: indicator, field: 'target' }, text),
          result: () => api.saveText({ kind: 'outcomeReview', id: `${indicator}-${period}`, field: 'result' }, text),
          duplicate: () => api.duplicateItem(kind, indicator),
          establish: async () => {
            await api.confirmEdition(year, { kind: 'draft', ...edition })
            await api.confirmEdition(year, { kind: 'established', ...edition })
          },
          rollOver: () => api.rollOver({ fromYear: 2015, toYear: 2016, items: [], shifts: [], targets: [], actItems: [] }),
        }
        const before = cellsOf(app)
        await acts[what]?.().catch(() => {})
        for (const [key, now] of cellsOf(app)) {
          const then = before.get(key)
          if (!then || isHand) continue
          const mayFollow = then.cell === '' || then.cell === then.said
          if (!mayFollow) expect(now.cell).toBe(then.cell)
          else expect([then.cell, now.said]).toContain(now.cell)
          if (then.seriesId !== now.seriesId) continue
          if (then.said !== now.said && mayFollow) expect(now.cell).toBe(now.said)
          if (then.said === now.said) expect(now.cell).toBe(then.cell)
        }
      }
    }),
    { numRuns: 60 },
  )
})
