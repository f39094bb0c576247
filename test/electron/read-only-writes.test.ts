// Knows that a file that is open for reading only refuses every deed with E-FILE-02, before any dialog is shown, and stays as it is byte for byte.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import { schemas } from '../../electron/schemas.ts'
import { definitionOf } from '../../shared/rules/definition-of.ts'
import { foundOn, openActItem } from '../helpers/act-item-texts.ts'
import { councilMessages } from '../helpers/council-messages.ts'
import { formsMessages } from '../helpers/forms-messages.ts'
import { sha256Of } from '../helpers/data-files.ts'
import { idOf, makeShared, makePerson } from '../helpers/section-world.ts'
import { makeSeries } from '../helpers/series-factory.ts'

/** Questions that write nothing into the data file: they go on being answered. */
const reading: readonly (keyof Api)[] = [
  'getAppState',
  'setOperator',
  'listWards',
  'createDataFile',
  'createSampleFile',
  'createCityFile',
  'openDataFile',
  'openRecentFile',
  'retryOpening',
  'openReadOnly',
  'takeOverLock',
  'forgetRecentFile',
  'closeDataFile',
  'getBasicPolicy',
  'getMasterBook',
  'previewMaster',
  'cancelMaster',
  'exportMaster',
  'listFormGenerations',
  'listWardPlans',
  'getWardPlan',
  'getLineage',
  'getPlanLoss',
  'getItemLoss',
  'listActItems',
  'listOpenActItems',
  'listLeftActItems',
  'listActLedger',
  'getCheckBook',
  'getCheckCalendar',
  'listChangesSince',
  'exportReviewSheet',
  'cancelPlanImport',
  'previewFormReturn',
  'exportCorrectionRequest',
  'cancelFormReturn',
  'getResults',
  'exportResults',
  'getAllWards',
  'cancelSubmissions',
  'exportAllWards',
  'exportAllWardsCsv',
  'getOrganisation',
  'listInquiries',
  'listTakeOuts',
  'cancelMerge',
  'listEditions',
  'getEditionPlan',
  'getEditionGeneration',
  'comparePlans',
  'proposeRevisionNote',
  'exportComparison',
  'listWaivedFindings',
  'exportList',
  'printToPdf',
  'isFullScreen',
  'setFullScreen',
  'getIndicatorBook',
  'getJudgementRules',
  'listBoundForms',
  'getBoundForm',
  'proposeBinding',
  'listBindableFields',
  'cancelTemplate',
  'fillBoundForm',
  'writeBoundForm',
  'listTargetChanges',
  'getBreakdown',
  'readSurveyCsv',
  'getItemRecord',
  'findLastYearValue',
  'searchTexts',
  'getUndoState',
  'listDeeds',
  'listFieldDeeds',
  'exportForms',
  'getExportProgress',
  'cancelExport',
  'showExportedFile',
  'getCouncilBook',
  'getCouncilDue',
  'getCouncilNews',
  'getMinutes',
  'listOpinions',
  'getOpinion',
  'listOpinionsOfMeeting',
  'listFieldChanges',
  'getCouncilTraces',
  'getOpinionFigures',
  'listCouncilForms',
  'fillCouncilForm',
  'exportCouncilForm',
  'previewErasure',
  'listOutputs',
  'fillOutput',
  'previewPublication',
  'publish',
  'writeOutput',
]

const anEntry = (itemId: string) =>
  ({ itemKind: 'initiative', itemId, day: '2016-06-12', text: '訓練', measure: '', value: null, lastYearValue: null, unit: '' }) as const
const aConfirmation = (id: string) =>
  ({
    fiscalYear: 2016,
    subject: { kind: 'initiative', id },
    check: 'midYearReview',
    stepId: 'nothing',
    act: 'confirm',
    decisionDate: null,
    documentNumber: '',
    comment: '',
    contentHash: '0'.repeat(64),
  }) as const
const aSeries = definitionOf(makeSeries())
const nothing = { mode: '', population: '', from: null, until: null, sent: null, returned: null, printedRate: '', source: '', notes: '' }
const aSurvey = { fiscalYear: 2016, name: '区民アンケート', type: 'randomSample', ...nothing } as const
const aQuestion = {
  number: '問1',
  text: '',
  allowsSeveral: false,
  filter: null,
  filterText: '',
  countsNoAnswer: false,
  rounding: 'total',
  printedBase: null,
  printedRate: '',
  options: [],
} as const
const aShopping = { fiscalYear: 2016, name: '窓口', from: null, until: null, notes: '', printedMean: '', areas: [] }

test('every method that writes is refused with E-FILE-02, and nothing is asked first', async () => {
  const world = await makeShared(2016)
  const [a, s1] = [idOf(world, 'a'), idOf(world, 's1')]
  const issue = (await world.api.getWardPlan(2016))?.managementIssues[0]?.id ?? ''
  const { sectionId = '', postId = '' } = world.sections[0] ?? {}
  const inquiry = { title: '照会', requestText: '', deadline: '2016-12-22', check: null, sectionIds: [sectionId] }
  const inquiryId = await world.api.saveInquiry(null, 2016, inquiry)
  const holderId = (await world.api.getOrganisation()).holders[0]?.id ?? ''
  const actId = await world.api.saveActItem(null, foundOn(a), openActItem)
  const indicator = await world.api.addItem('processIndicator', a, 'last')
  const outcome = await world.api.addItem('outcomeIndicator', s1, 'last')
  const { fiscalYear, ...head } = aSurvey
  const seriesId = await world.api.saveSeries(null, aSeries)
  const aDecision = {
    subjectKind: 'series',
    subjectId: seriesId,
    field: '',
    fiscalYear: 2016,
    period: 'selfEvaluation',
    scheme: 'commonIndicator',
    symbol: '',
    reason: '',
  }
  const surveyId = await world.api.saveSurvey(null, aSurvey)
  const questionId = await world.api.saveQuestion(null, surveyId, aQuestion)
  const shoppingId = await world.api.saveMysteryShopping(null, aShopping)
  const deed = (await world.api.getUndoState()).undo?.id ?? 0
  const file = world.context.files.current()?.path ?? ''
  const ref = { kind: 'initiative', id: a, field: 'content' } as const

  const reader = makePerson('議会 見学')
  reader.context.answers.open = file
  await reader.api.openDataFile()
  await reader.api.openReadOnly()
  expect((await reader.api.getAppState()).file?.readOnly).not.toBeNull()
  const before = sha256Of(file)
  const folder = readdirSync(world.folder)
  const asked = () => {
    throw new Error('a dialog was shown')
  }
  Object.assign(reader.context.dialogs, { chooseSavePath: asked, chooseOpenPath: asked, chooseSubmissions: asked, chooseFolder: asked })

  const writing: Readonly<Record<string, readonly unknown[]>> = {
    createWardPlan: [2017],
    setFirstReiwaYearAs: [2016, 'reiwa'],
    saveText: [ref, '書く'],
    saveAmount: [{ kind: 'amount', initiativeId: a, amountKind: 'budget', fiscalYear: 2016 }, '12'],
    addItem: ['initiative', s1, 'last'],
    duplicateItem: ['initiative', a],
    moveItem: ['initiative', a, s1, 'last'],
    deleteItem: ['initiative', a],
    saveTies: ['strategy', s1, ['own']],
    setMain: ['strategy', s1, true],
    confirmCarried: [2016, [{ kind: 'initiative', recordId: a, field: 'content' }]],
    linkPastResults: [a],
    linkPrevious: [outcome],
    setCumulative: ['processIndicator', indicator, { from: 2015, until: 2017 }],
    saveOverrides: [2016, { 'word.office': '所' }],
    saveMany: [2016, { name: 'fillDown', places: [{ ref, text: '書く' }], newItems: [] }],
    setPostOf: [[{ kind: 'initiative', id: a }], null],
    changeTies: [[{ kind: 'strategy', id: s1 }], { add: ['own'], remove: [] }],
    saveFundAmount: [a, 'budget', 'mayorFunds', 2016, '12'],
    saveRelatedBudget: [2016, 'budget', 'mayorFunds', '12'],
    rollOver: [{ fromYear: 2016, toYear: 2017, items: [], shifts: [], targets: [], actItems: [] }],
    discardPlan: [2016],
    saveActItem: [null, foundOn(a), openActItem],
    deleteActItem: [actId],
    makeInitiativeOfActItem: [actId, s1, '出前講座'],
    saveCheckDeadline: [2016, 'midYearReview', { deadline: '2016-10-14', publication: null }],
    saveRoute: [[{ id: null, name: '課長', scope: 'section', postIds: [postId] }]],
    confirmCheck: [aConfirmation(a)],
    saveReviewSheet: [{ areaId: issue, check: 'midYearReview', itemIds: [a], decisions: '' }],
    saveLogEntry: [null, anEntry(a)],
    deleteLogEntry: ['nothing'],
    saveExecution: [null, { itemKind: 'initiative', itemId: a, day: '2016-06-12', yen: 1000, note: '' }],
    deleteExecution: ['nothing'],
    saveMilestone: [null, { itemKind: 'initiative', itemId: a, title: '公表', dueDay: '2016-06-12', doneDay: null, note: '' }],
    deleteMilestone: ['nothing'],
    previewPlanImport: [],
    rereadPlanImport: ['token', 2017],
    applyPlanImport: ['token', {}],
    saveSection: [null, '保健課'],
    deleteSection: [sectionId],
    savePost: [null, sectionId, '係長'],
    deletePost: [postId],
    saveHolder: [null, postId, '山本', '2016-04-01', null],
    deleteHolder: [holderId],
    saveInquiry: [null, 2016, inquiry],
    deleteInquiry: [inquiryId],
    setAnswered: [inquiryId, sectionId, '2016-12-01', ''],
    takeOut: [2016, [sectionId], 'file', null],
    previewMerge: [],
    applyMerge: ['token', {}],
    confirmEdition: [2016, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' }],
    waiveFinding: [2016, 'emptyMandatory', 'key', '理由'],
    saveSeries: [null, aSeries],
    deleteSeries: [seriesId],
    moveSeries: [seriesId, null],
    saveYearlyTarget: [seriesId, 2016, null],
    saveMeasurement: [seriesId, 2016, 'selfEvaluation', null],
    saveSeriesYears: [seriesId, [{ fiscalYear: 2016, withdrawal: null }]],
    saveSeriesBreak: [seriesId, 2016, null],
    linkSeries: ['outcomeIndicator', outcome, seriesId],
    makeSeriesOfPlan: [2016, [{ kind: 'outcomeIndicator', id: outcome }]],
    followSeries: ['outcomeIndicator', outcome, 'target'],
    decide: [aDecision],
    pickEvidence: [],
    saveTargetChangeReasons: [2016, [{ key: 'key', reason: '理由' }]],
    saveSurvey: [null, aSurvey],
    deleteSurvey: [surveyId],
    saveQuestion: [null, surveyId, aQuestion],
    deleteQuestion: [questionId],
    moveQuestion: [questionId, null],
    saveResponses: [surveyId, []],
    saveBreakdown: [questionId, []],
    receiveCommonSurvey: [fiscalYear, { survey: head, rates: [], mysteryShopping: null }],
    saveMysteryShopping: [null, aShopping],
    deleteMysteryShopping: [shoppingId],
    saveMeasureSettings: [{ referenceBelow: 50, stars: null }],
    ...Object.fromEntries(
      Object.entries({ ...councilMessages('nothing'), ...formsMessages('nothing') }).filter(
        ([method]) => !reading.includes(method as keyof Api),
      ),
    ),
    undo: [],
    redo: [],
    revertDeed: [deed],
  }
  expect([...Object.keys(writing), ...reading].toSorted()).toEqual(Object.keys(schemas).toSorted())
  const codes: Record<string, unknown> = {}
  for (const [method, args] of Object.entries(writing)) {
    codes[method] = await (reader.api[method as keyof Api] as (...args: readonly unknown[]) => Promise<unknown>)(...args).then(
      () => 'done',
      (error: { code?: string }) => error.code ?? String(error),
    )
  }
  // a token of nothing is told before anything else
  const told = { rereadPlanImport: 'E-IMPORT-08', applyMerge: 'E-MERGE-09' }
  expect(codes).toEqual({ ...Object.fromEntries(Object.keys(writing).map((m) => [m, 'E-FILE-02'])), ...told })
  expect(sha256Of(file)).toBe(before)
  expect(readdirSync(world.folder)).toEqual(folder)
})
