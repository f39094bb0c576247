// Knows which forms the dialog 様式の出力 offers: group by group, what each can be about, and what is asked for when it is chosen.
import { councilFormIds } from '../../../shared/model/council-form.ts'
import type { CouncilBook } from '../../../shared/model/council.ts'
import type { Audience, CouncilForm, OpinionOrder } from '../../../shared/model/council-form.ts'
import type { OutputChoices, OutputForm } from '../../../shared/model/output.ts'
import type { FormRepeats } from '../../../shared/model/form-template.ts'
import { checkNames } from '../../../shared/words/check-names.ts'
import { exportWords as words } from '../../../shared/words/export.ts'
import { repeatNames } from '../../../shared/words/form-files.ts'
import { requestOf, type SubjectGroup, subjectInFront, subjectsOf } from '../council/forms/form-subjects.ts'

export type OutputGroup = keyof typeof words.groups
/** `key` as useExport keeps it: 'plan/form1', 'boundForm/…' with its id, 'resultReport', 'council/opinions', 'review/midYearReview', 'inspection'. */
export type OutputRow = Readonly<{
  key: string
  group: OutputGroup
  label: string
  /** Why it cannot go out; '' = it can. */
  refusal: string
  /** What it can be about, and what it is about now; empty = there is nothing to choose. */
  subjects: readonly SubjectGroup[]
  subject: string
  hasOrder: boolean
  /** Of a form file of the city; null of every other form. */
  repeats: FormRepeats | null
  /** undefined = not known yet. */
  form: OutputForm | undefined
}>
export type OutputWorld = Readonly<{
  planForms: OutputChoices['planForms']
  boundForms: OutputChoices['boundForms']
  checks: OutputChoices['checks']
  council: Readonly<{ book: CouncilBook; forms: readonly CouncilForm[] }> | null
  subjects: Readonly<Record<string, string>>
  order: OpinionOrder
  audience: Audience
  today: string
  /** The findings as the screen lists them; undefined = not known yet. */
  findings: Extract<OutputForm, { kind: 'list' }> | undefined
}>

export const keyOfPlanForm = (formId: string): string => `plan/${formId}`
export const resultReportKey = 'resultReport'
export const inspectionKey = 'inspection'

const plain = { refusal: '', subjects: [], subject: '', hasOrder: false, repeats: null } as const

export function outputRowsOf(world: OutputWorld): readonly OutputRow[] {
  return [
    ...world.planForms.map(({ id, name, isReady }): OutputRow => {
      const refusal = isReady ? '' : words.notYet
      return { ...plain, key: keyOfPlanForm(id), group: 'plan', label: name, refusal, form: { kind: 'plan', formId: id } }
    }),
    ...world.boundForms.map(({ id, name, repeats, cellCount }): OutputRow => {
      const label = repeats === 'once' ? name : words.repeating(name, repeatNames[repeats])
      const refusal = cellCount > 0 ? '' : words.noCells
      return { ...plain, key: `boundForm/${id}`, group: 'boundForms', label, refusal, repeats, form: { kind: 'boundForm', id } }
    }),
    { ...plain, key: resultReportKey, group: 'indicators', label: words.resultReport, form: { kind: 'resultReport' } },
    ...councilRows(world),
    ...world.checks.map((check): OutputRow => {
      const form: OutputForm = { kind: 'reviewSheet', check, areaId: null }
      return { ...plain, key: `review/${check}`, group: 'checks', label: words.reviewSheet(checkNames[check]), form }
    }),
    { ...plain, key: inspectionKey, group: 'checks', label: words.inspection, form: world.findings },
  ]
}

function councilRows({ council, subjects: chosen, order, audience, today }: OutputWorld): readonly OutputRow[] {
  if (!council) return []
  const { book, forms } = council
  return councilFormIds.flatMap((id): readonly OutputRow[] => {
    const form = forms.find((one) => one.id === id)
    if (!form) return []
    const key = `council/${id}`
    const subjects = subjectsOf(id, book, today)
    const subject = subjectInFront(subjects, chosen[key] ?? '', '', today)
    const { audience: _, ...request } = requestOf(id, audience, order, subject ?? '')
    return [
      {
        key,
        group: 'council',
        label: form.name,
        refusal: subject === null ? words.noSubject : '',
        subjects,
        subject: subject ?? '',
        hasOrder: id === 'opinions',
        repeats: null,
        form: { kind: 'council', request },
      },
    ]
  })
}
