// Knows what would go out: which books with which forms in them, under which names, and what is to be known before.
import type { FilledBoundForm, FilledOutput, OutputBook, OutputSource } from '../../../shared/forms/output-source.ts'
import type { OutputFinding, OutputForm, OutputRequest } from '../../../shared/model/output.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { isFolderOfOutput } from '../../../shared/rules/is-folder-of-output.ts'
import { checkNames } from '../../../shared/words/check-names.ts'
import { fileNameOf } from '../../../shared/words/file-name.ts'
import { outputFileName, outputNames, suggestedSetName } from '../../../shared/words/output.ts'
import { suggestedListName, suggestedWorkbookName } from '../../../shared/words/workbook-name.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { filledForm } from '../council/fill-council-form.ts'
import { coverOf } from './cover-of.ts'
import { fillBoundForms } from './fill-bound-forms.ts'
import { fillResultReport } from './fill-result-report.ts'
import { fillReviewSheet } from './fill-review-sheet.ts'
import { type OutputState, readOutputState } from './output-state.ts'

/** `planForm`: how a form of the plan is called. */
type FilledForm = Readonly<{ source: OutputSource; fileName: string; planForm: string | null; findings: readonly OutputFinding[] }>

/**
 * Throws E-FILE-01 (no file), E-OUT-07 {fiscalYear} (no plan of that year), E-OUT-06 (nothing asked for, or a form that is unknown or not yet filled by the
 * program), E-EDITION-03 and E-EDITION-04 where the edition is not sound or not there, E-CFORM-01, E-CHECK-09 and E-SHEET-01 where that which a form is
 * about is not there, E-FFILE-01 where a form file of the city is gone, and what its reader throws.
 */
export async function fillOutput(context: Context, request: OutputRequest): Promise<FilledOutput> {
  const ward = context.files.current()
  if (!ward) throw new AppError('E-FILE-01')
  const state = readOutputState(context, request.fiscalYear, request.editionId)
  const asked = inOrder(request.forms, state)
  if (asked.length === 0) throw new AppError('E-OUT-06')
  const forms = asked.flatMap((form) => (form.kind === 'boundForm' ? [] : [fillForm(context, request, state, form)]))
  const bound = await fillBoundForms(context, request, asked)
  const year = labelOfFiscalYear(state.plan.fiscalYear, state.plan.firstReiwaYearAs)
  const isOfPlan = bound.length > 0 || forms.some(({ planForm }) => planForm !== null)
  const setName = suggestedSetName(year, ward.wardName, isOfPlan ? state.name : '')
  const isFolder = isFolderOfOutput(
    request,
    forms.length,
    bound.map(({ repeats }) => repeats),
  )
  const isJoined = request.isOneBook && forms.length > 0
  const own = isJoined
    ? [{ fileName: nameOfOneBook(forms, year, ward.wardName, state, setName), sources: sourcesOfOneBook(forms, request) }]
    : forms.map(({ source, fileName }) => ({ fileName, sources: [source] }))
  const numberOf = (nth: number): number | null => (isFolder ? nth : null)
  const books = own.map(
    ({ fileName, sources }, index): OutputBook => ({ fileName: outputFileName(fileName, request.format, numberOf(index + 1)), sources }),
  )
  const boundForms = numbered(bound, (nth) => numberOf(own.length + nth))
  return {
    books: request.hasCover ? withCover(books, { cover: coverOf(context, request, state, boundForms) }) : books,
    boundForms,
    isFolder,
    folderName: fileNameOf(setName, '', outputNames.set),
    findings: forms.flatMap((form) => form.findings),
  }

  /** In front of the sheets of one book; of several, or of none, a book of its own. */
  function withCover(all: readonly OutputBook[], cover: OutputSource): readonly OutputBook[] {
    if (isJoined) return all.map(({ fileName, sources }) => ({ fileName, sources: [cover, ...sources] }))
    const name = [outputNames.cover, year, ward?.wardName].join('_')
    return [{ fileName: outputFileName(name, request.format, numberOf(0)), sources: [cover] }, ...all]
  }
}

/** What a ward hands in names those who confirmed it: it never travels inside a book of forms for the public. */
function sourcesOfOneBook(forms: readonly FilledForm[], { audience }: OutputRequest): readonly OutputSource[] {
  const isForPublic = audience === 'public' && forms.some(({ source }) => 'council' in source)
  return forms.map(({ source }) => (isForPublic && 'sealed' in source ? { report: source.report } : source))
}

/** Their files in one row, numbered behind what goes out before them. */
function numbered(forms: readonly FilledBoundForm[], numberOf: (nth: number) => number | null): readonly FilledBoundForm[] {
  let nth = 0
  return forms.map(({ id, name, labels, notes, books }) => ({
    id,
    name,
    labels,
    notes,
    books: books.map((book) => ({ ...book, fileName: outputFileName(book.fileName, 'xlsx', numberOf((nth += 1))) })),
  }))
}

/** Forms of the plan first and in the order of their generation, each form once. Throws E-OUT-06. */
function inOrder(forms: readonly OutputForm[], { generation }: OutputState): readonly OutputForm[] {
  const ready = generation.forms.filter(({ status }) => status === 'ready').map(({ id }) => id)
  const asked = new Set(forms.flatMap((form) => (form.kind === 'plan' ? [form.formId] : [])))
  if ([...asked].some((id) => !ready.includes(id))) throw new AppError('E-OUT-06')
  const rest = new Map(forms.filter(({ kind }) => kind !== 'plan').map((form) => [JSON.stringify(form), form]))
  return [...ready.filter((id) => asked.has(id)).map((formId): OutputForm => ({ kind: 'plan', formId })), ...rest.values()]
}

function fillForm(
  context: Context,
  { fiscalYear, audience }: OutputRequest,
  state: OutputState,
  form: Exclude<OutputForm, { kind: 'boundForm' }>,
): FilledForm {
  const wardName = context.files.current()?.wardName ?? ''
  const nothing = { planForm: null, findings: [] } as const
  switch (form.kind) {
    case 'plan': {
      const { plan, generation, mark, name } = state
      const formName = generation.forms.find(({ id }) => id === form.formId)?.name ?? ''
      const year = labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs)
      const source = { generation, formIds: [form.formId], plan, wardName, edition: mark }
      return { source, fileName: suggestedWorkbookName(year, wardName, [formName], name), planForm: formName, findings: [] }
    }
    case 'resultReport': {
      const { report, sealed, fileName } = fillResultReport(context, fiscalYear)
      return { ...nothing, source: { report, sealed }, fileName }
    }
    case 'reviewSheet': {
      const { report, fileName } = fillReviewSheet(context, fiscalYear, form.check, form.areaId)
      return { ...nothing, source: { report, apart: checkNames[form.check] }, fileName }
    }
    case 'list':
      return { ...nothing, source: { list: form }, fileName: suggestedListName(form.title, wardName) }
    case 'council': {
      const filled = filledForm(context, { ...form.request, audience })
      const findings = filled.findings.map((finding): OutputFinding => ({ formName: filled.sheet.form.name, finding }))
      return {
        source: { council: filled.sheet },
        fileName: filled.fileName,
        planForm: null,
        findings,
      }
    }
  }
}

/** Forms of the plan alone are named one by one, a form alone as it always is. */
function nameOfOneBook(forms: readonly FilledForm[], year: string, wardName: string, { name }: OutputState, setName: string): string {
  const planForms = forms.flatMap(({ planForm }) => planForm ?? [])
  if (planForms.length === forms.length) return suggestedWorkbookName(year, wardName, planForms, name)
  return forms.length === 1 ? (forms[0]?.fileName ?? setName) : setName
}
