// Knows that each question is let in as the window asks it, and refused as soon as one thing in it is not of its kind.
import { describe, expect, test } from 'vitest'
import { schemas } from '../../electron/schemas.ts'
import type { Api } from '../../shared/api.ts'
import { readMeasured } from '../../shared/rules/read-figure.ts'
import { councilMessages } from '../helpers/council-messages.ts'
import { formsMessages } from '../helpers/forms-messages.ts'
import { fc } from '../helpers/fast-check.ts'

const id = '6f1f3b7e-3d0a-4b7e-9a57-0d2c1f0e9b11'
const review = `${id}-selfEvaluation`
const text = '令和7年度の目標：\n避難行動要支援者の個別避難計画を𠮷野地区から'

const survey = {
  name: '区民アンケート',
  type: 'monitor',
  mode: '郵送',
  population: '18歳以上の区民',
  from: '2026-11-01',
  until: '2026-11-30',
  sent: 1500,
  returned: 426,
  printedRate: '28.4',
  source: '区政会議資料',
  notes: text,
} as const
const shopping = {
  name: '区役所業務の格付け',
  from: '2026-11-06',
  until: '2026-12-09',
  notes: text,
  printedMean: '3.7',
  areas: [{ name: '接遇', items: [{ name: 'あいさつ', scores: ['4', '3.5'] }] }],
}

const target = { value: '-0.5', upper: '0', day: '2027-03-31', text: '横ばい' }
const measured = {
  state: 'notApplicable',
  value: '45.5',
  numerator: 71,
  denominator: 158,
  day: '2026-03-15',
  text,
  reason: text,
  substitute: text,
  questionId: id,
  mysteryShoppingId: id,
  from: '2026-01-10',
  until: '2026-02-10',
  measuredBy: '市民協働課',
  evidence: { fileName: '集計.xlsx', hash: 'a1'.repeat(32), link: '共有フォルダー' },
  note: text,
}

/** One full message for each question that carries anything. */
const messages: Partial<{ [K in keyof Api]: readonly unknown[] }> = {
  setOperator: ['佐藤 一郎'],
  createDataFile: ['271179', 2026],
  openRecentFile: [id],
  forgetRecentFile: [id],
  getWardPlan: [2026],
  createWardPlan: [2026],
  setFirstReiwaYearAs: [2019, 'heisei'],
  saveText: [{ kind: 'initiativeReview', id: review, field: 'results' }, text],
  saveAmount: [{ kind: 'amount', initiativeId: id, amountKind: 'assessed', fiscalYear: 2026 }, '１，２３４'],
  addItem: ['reformItem', id, 'last'],
  duplicateItem: ['strategy', id],
  moveItem: ['processIndicator', id, id, null],
  deleteItem: ['outcomeIndicator', id],
  saveTies: ['initiative', id, ['B-2']],
  setMain: ['strategy', id, true],
  confirmCarried: [2026, [{ kind: 'outcomeReview', recordId: review, field: 'result' }]],
  linkPastResults: [id],
  linkPrevious: [id],
  setCumulative: ['processIndicator', id, { from: 2021, until: 2023 }],
  saveMany: [
    2026,
    {
      name: 'pasteBlock',
      places: [{ ref: { kind: 'reformItem', id, field: 'purpose' }, text }],
      newItems: [{ kind: 'initiative', parentId: id, texts: {} }],
    },
  ],
  setPostOf: [[{ kind: 'managementIssue', id }], id],
  changeTies: [[{ kind: 'initiative', id }], { add: ['A-1'], remove: ['C-3'] }],
  saveFundAmount: [id, 'budget', 'managerFunds', 2026, '▲30'],
  saveRelatedBudget: [2026, 'settlement', 'mayorFunds', '1,000'],
  rollOver: [
    {
      fromYear: 2026,
      toYear: 2027,
      items: [{ kind: 'strategy', id, do: 'split', titles: ['防災', '防犯'], into: null }],
      shifts: [{ kind: 'initiative', recordId: id, field: 'content', start: 0, end: 5, old: '令和6年度', new: '令和7年度' }],
      targets: [{ kind: 'outcomeIndicator', id, do: 'set', text: '60％以上' }],
      actItems: [{ id, strategyId: id, title: '出前講座' }],
    },
  ],
  getLineage: ['outcomeIndicator', id],
  getPlanLoss: [2026],
  getItemLoss: ['initiative', 'id-1'],
  discardPlan: [2026],
  listActItems: [id],
  listOpenActItems: [2016],
  listLeftActItems: [id],
  saveActItem: [
    id,
    { kind: 'reformItem', id, check: 'thirdQuarter' },
    { text, postId: id, dueDate: '2026-09-30', destination: 'councilReport', state: 'dropped', outcome: '' },
  ],
  deleteActItem: [id],
  makeInitiativeOfActItem: [id, id, '出前講座'],
  getCheckBook: [2026],
  getCheckCalendar: [],
  saveCheckDeadline: [2026, 'midYearReview', { deadline: '2026-10-16', publication: '2026-11-30' }],
  saveRoute: [[{ id: null, name: '課長', scope: 'section', postIds: [id] }]],
  confirmCheck: [
    {
      fiscalYear: 2026,
      subject: { kind: 'reformItem', id },
      check: 'firstQuarter',
      stepId: id,
      act: 'confirmFor',
      decisionDate: '2026-07-31',
      documentNumber: '大北企第1号',
      comment: text,
      contentHash: '0123456789abcdef'.repeat(4),
    },
  ],
  listChangesSince: [2026, { kind: 'initiative', id }, 12],
  saveReviewSheet: [{ areaId: id, check: 'secondQuarter', itemIds: [id], decisions: text }],
  exportReviewSheet: [2026, 'midYearReview', null],
  getItemRecord: [{ itemKind: 'strategy', itemId: id }],
  findLastYearValue: [{ itemKind: 'initiative', itemId: id }, '参加者数', '2026-06-12'],
  saveLogEntry: [
    id,
    { itemKind: 'initiative', itemId: id, day: '2026-06-12', text, measure: '参加者数', value: '404', lastYearValue: '385.5', unit: '人' },
  ],
  deleteLogEntry: [id],
  saveExecution: [id, { itemKind: 'strategy', itemId: id, day: '2026-06-12', yen: 452_000, note: text }],
  deleteExecution: [id],
  saveMilestone: [
    id,
    { itemKind: 'strategy', itemId: id, title: '募集要項の公表', dueDay: '2026-07-31', doneDay: '2026-08-03', note: text },
  ],
  deleteMilestone: [id],
  rereadPlanImport: [id, 2026],
  saveSection: [id, '市民協働課'],
  deleteSection: [id],
  savePost: [id, id, '安全まちづくり担当課長'],
  deletePost: [id],
  saveHolder: [id, id, '佐藤 一郎', '2026-04-01', '2027-03-31'],
  deleteHolder: [id],
  listInquiries: [2026],
  saveInquiry: [id, 2026, { title: '自己評価の照会', requestText: text, deadline: '2026-10-16', check: null, sectionIds: [id] }],
  deleteInquiry: [id],
  setAnswered: [id, id, '2026-10-15', '電話で'],
  listTakeOuts: [2026],
  takeOut: [2026, [id], 'sheet', id],
  listEditions: [2026],
  confirmEdition: [2026, { kind: 'revision', decisionDate: '2026-08-01', documentNumber: '中央総第12号', revisionNote: text }],
  getEditionPlan: [id],
  getEditionGeneration: [id],
  comparePlans: [
    { edition: 'now', fiscalYear: 2026 },
    { edition: id, fiscalYear: 2025 },
  ],
  proposeRevisionNote: [2026],
  exportComparison: [
    { edition: id, fiscalYear: 2025 },
    { edition: 'now', fiscalYear: 2026 },
    { withDecisionBox: true, withRevisionHistory: false },
  ],
  listWaivedFindings: [2026],
  waiveFinding: [2026, 'overflow', `strategy/${id}/approach`, '欄外に続くため'],
  exportList: ['提出前点検', ['場所', '内容'], [['1-1', text]]],
  searchTexts: ['ひなん 計画', 200],
  printToPdf: ['共通指標の一覧', true],
  setFullScreen: [true],
  saveSeries: [
    id,
    {
      name: '災害に備えている区民の割合',
      kind: 'organisationRate',
      direction: 'within',
      isStrict: true,
      unit: '％',
      decimals: 1,
      denominatorFilter: '「知っている」と回答した区民',
      method: text,
      source: text,
      frequency: '年1回',
      countingRule: text,
      baseline: { value: '38.25', fiscalYear: 2025 },
      wardTarget: { value: '40', upper: '60.5', day: '2027-03-31', text: '40～60％' },
      targetYear: 2028,
      targetReason: text,
      totalFrom: 2024,
      postId: id,
    },
  ],
  deleteSeries: [id],
  moveSeries: [id, id],
  saveYearlyTarget: [id, 2026, { target, withdrawal: '30' }],
  saveMeasurement: [id, 2026, 'midYearReview', measured],
  saveSeriesYears: [id, [{ fiscalYear: 2026, target, withdrawal: '30', midYearReview: measured, selfEvaluation: measured }]],
  saveSeriesBreak: [id, 2026, { aspects: ['wording', 'base'], note: '設問を改めた' }],
  linkSeries: ['outcomeIndicator', id, id],
  makeSeriesOfPlan: [2026, [{ kind: 'processIndicator', id }]],
  followSeries: ['outcomeIndicator', id, 'selfEvaluation'],
  decide: [
    {
      subjectKind: 'initiativeReview',
      subjectId: review,
      field: 'attainment',
      fiscalYear: 2026,
      period: 'selfEvaluation',
      scheme: 'processRating',
      symbol: '①（ⅰ）',
      reason: text,
    },
  ],
  listTargetChanges: [2026],
  saveTargetChangeReasons: [2026, [{ key: `outcomeIndicator/${id}/target`, reason: text }]],
  saveSurvey: [id, { fiscalYear: 2026, ...survey }],
  deleteSurvey: [id],
  saveQuestion: [
    id,
    id,
    {
      number: '問5',
      text,
      allowsSeveral: true,
      filter: { questionId: id, optionIds: [id] },
      filterText: '「知っている」と回答した区民',
      countsNoAnswer: false,
      rounding: 'sumOfParts',
      printedBase: 448,
      printedRate: '31.5',
      options: [{ id, label: 'そう思う', role: 'answer', isPositive: true, count: 32, printedPercent: '7.1' }],
    },
  ],
  deleteQuestion: [id],
  moveQuestion: [id, id],
  saveResponses: [
    id,
    [
      {
        label: '18～29歳',
        isTotal: false,
        sentMale: 100,
        sentFemale: 110,
        sentTotal: 210,
        returnedMale: 20,
        returnedFemale: 31,
        returnedOther: 0,
        returnedNoAnswer: 1,
        returnedTotal: 52,
        rateMale: '20.0',
        rateFemale: '28.2',
        rateTotal: '24.8',
      },
    ],
  ],
  getBreakdown: [id],
  saveBreakdown: [id, [{ optionId: id, sex: 'female', age: '70歳以上', count: 12 }]],
  receiveCommonSurvey: [
    2026,
    {
      survey,
      rates: [{ commonKey: '1-1-ア-1', questionNumber: '問1', questionText: text, base: 426, positive: 194, printedRate: '45.5' }],
      mysteryShopping: shopping,
    },
  ],
  saveMysteryShopping: [id, { fiscalYear: 2026, ...shopping }],
  deleteMysteryShopping: [id],
  saveMeasureSettings: [{ referenceBelow: 50, stars: [{ stars: 2, from: '3.5' }] }],
  revertDeed: [17],
  listDeeds: [50, 17],
  listFieldDeeds: [{ kind: 'newItem', itemKind: 'processIndicator', parentId: id, field: 'target' }, 20],
  exportForms: [2026, ['form1', 'form3'], id],
  ...councilMessages(id),
  ...formsMessages(id),
}
/** Messages with names of the sender's own choice as keys, where one more key is no fault. */
const keyed: Partial<{ [K in keyof Api]: readonly unknown[] }> = {
  saveOverrides: [2026, { 'label/form1/経営課題': '重点課題' }],
  saveMany: [
    2026,
    { name: 'fillDown', places: [], newItems: [{ kind: 'initiative', parentId: id, texts: { 'amount/budget/2026': '5' } }] },
  ],
  applyPlanImport: [id, { 'managementIssue.0.title': text }],
  applyMerge: [id, { [`strategy/${id}/title`]: 'theirs' }],
}
const fits = (method: string, message: unknown) => schemas[method as keyof typeof schemas].safeParse(message).success

/** The message with one of its values made wrong, each in turn: [where, message]. */
function* wrongs(value: unknown, where: string): Generator<readonly [where: string, value: unknown]> {
  const kinds: readonly unknown[] = [{}, [[]], Symbol.iterator]
  if (typeof value === 'string') yield* ['half \ud842', 'あ'.repeat(400_000), 7].map((wrong) => [where, wrong] as const)
  else if (typeof value === 'number') yield* [Number.NaN, 1.5, -1, 2 ** 53, String(value)].map((wrong) => [where, wrong] as const)
  else if (typeof value === 'boolean') yield* [0, 'true', null].map((wrong) => [where, wrong] as const)
  else if (Array.isArray(value)) {
    yield [where, 'x']
    for (const [index, inner] of value.entries())
      for (const [at, wrong] of wrongs(inner, `${where}[${index}]`)) yield [at, value.with(index, wrong)]
  } else if (typeof value === 'object' && value !== null) {
    yield [`${where} with one more`, { ...value, extra: 1 }]
    for (const [key, inner] of Object.entries(value))
      for (const [at, wrong] of wrongs(inner, `${where}.${key}`)) yield [at, { ...value, [key]: wrong }]
    return
  }
  if (value !== null && !Array.isArray(value)) yield* kinds.map((wrong) => [where, wrong] as const)
}

describe.each(Object.entries(messages))('%s', (method, message) => {
  test('fits as it is asked', () => expect(fits(method, message)).toBe(true))
  test('with one argument more or one thing of another kind it does not', () => {
    expect(fits(method, [...message, 'more'])).toBe(false)
    const letIn = [...wrongs(message, '')].filter(([, wrong]) => fits(method, wrong)).map(([where, wrong]) => [where, wrong])
    expect(letIn).toEqual([])
  })
})

test.each(Object.entries(keyed))('%s takes names as keys, and no other value under them', (method, message) => {
  expect(fits(method, message)).toBe(true)
  const wrongKeyed = JSON.parse(JSON.stringify(message).replace(/"(重点課題|5|theirs)"(?=\})|"令和[^"]*"(?=\})/, '{"a":1}')) as unknown
  expect(fits(method, wrongKeyed)).toBe(false)
})

test('every question that carries anything is tried', () => {
  const carrying = Object.keys(schemas).filter((method) => !fits(method, []))
  expect(carrying.filter((method) => !(method in messages) && !(method in keyed))).toEqual([])
})

test('a day is a day of the calendar', () => {
  const holder = (from: string) => fits('saveHolder', [null, id, '佐藤 一郎', from, null])
  expect(holder('2028-02-29')).toBe(true)
  for (const odd of ['2026-02-29', '2026-13-01', '2026-4-1', '', '令和8年4月1日']) expect(holder(odd), odd).toBe(false)
})

test('whatever is read as a number of what a person types is let in', () => {
  const holds = (value: string) => fits('saveMeasurement', [id, 2026, 'selfEvaluation', { ...measured, value }])
  for (const value of ['40.0', '0', '0.0', '50.00', '-3.20', '45.4545454545455', '123456789012345678'])
    expect(holds(value), value).toBe(true)
  for (const odd of ['-0', '-0.0', '045', '45.', '.5', '1e308', 'NaN', '４５', ' 45', '+1', '']) expect(holds(odd), odd).toBe(false)
  const typed = fc.string({ unit: fc.constantFrom(...'00159.,・－▲％件 '), maxLength: 24 })
  fc.assert(
    fc.property(typed, (text) => {
      const read = readMeasured(text)
      if (read.is === 'value') expect(holds(read.value), read.value).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
