// Knows one full message for each question about what leaves and comes back as files that carries anything: with every field filled in, and one id for whatever is named.
import type { FormsApi } from '../../shared/forms-api.ts'

export function formsMessages(id: string): Partial<Readonly<Record<keyof FormsApi, readonly unknown[]>>> {
  return {
    getBoundForm: [id],
    pickTemplate: [2026],
    proposeBinding: [{ kind: 'template', token: id }, 2026, 'managementIssue'],
    listBindableFields: [2026, 'initiative'],
    saveBoundForm: [{ kind: 'form', id }, boundForm],
    moveBoundForm: [id, id],
    deleteBoundForm: [id],
    previewRebind: [id],
    fillBoundForm: [{ source: { kind: 'template', token: id }, typed: boundForm, fiscalYear: 2026, editionId: id }],
    writeBoundForm: [{ id, fiscalYear: 2026, editionId: id, ownerIds: [id] }],
    listOutputs: [2026, id],
    getResults: [2017],
    exportResults: [2017],
    getAllWards: [2017],
    previewSubmissions: [2017],
    previewDroppedSubmissions: [2017, [{ fileName: '港区.kjisseki', base64: 'e30=' }]],
    receiveSubmissions: [id, [{ key: 'file-0', typed: ['1-1-ア-1/current'] }]],
    saveSubmissionNote: [id, '電話で確認済み'],
    deleteSubmission: [id],
    exportAllWards: [2017, 'submissions'],
    exportAllWardsCsv: [2017],
    fillOutput: [{ ...output, forms: outputForms(id), editionId: id }],
    previewFormReturn: [2026],
    applyFormReturn: [id, ['r1']],
    exportCorrectionRequest: [id, ['r1']],
    writeOutput: [{ ...output, forms: outputForms(id), editionId: id }],
    acceptMaster: [id, [2026]],
    exportMaster: ['令和9年度の市のマスター', '2027-04-01'],
    previewPublication: [id],
    publish: [id, ['page', 'tables', 'workbook', 'pdf']],
  }
}

const output = { fiscalYear: 2026, audience: 'public', isOneBook: false, format: 'pdf', hasCover: true } as const
const outputForms = (id: string) => [
  { kind: 'plan', formId: 'form1' },
  { kind: 'resultReport' },
  {
    kind: 'council',
    request: { form: 'opinions', meetingId: id, fiscalYear: 2026, periodYear: 2025, sheetId: id, order: 'class' },
  },
  { kind: 'reviewSheet', check: 'midYearReview', areaId: id },
  { kind: 'list', title: '提出前点検', columns: ['種類', '指摘'], rows: [['空欄', '区の目標が空欄です。']] },
  { kind: 'boundForm', id },
]
const boundForm = {
  name: '様式2',
  fromYear: 2026,
  untilYear: 2030,
  repeats: 'managementIssue',
  cells: [
    {
      sheet: '様式2',
      address: 'B12',
      fieldPath: 'managementIssue.strategies.0.initiatives.1.amounts.settlement.-2',
      label: '24決算額',
      before: '【経営課題{number}　',
      after: '】',
    },
  ],
} as const
