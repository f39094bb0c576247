// Knows the forms that are offered now and which of them are chosen, and the request that comes of it.
import { useEffect, useMemo } from 'react'
import { isFolderOfOutput } from '../../../shared/rules/is-folder-of-output.ts'
import type { OutputForm, OutputRequest } from '../../../shared/model/output.ts'
import { inspectionWords } from '../../../shared/words/inspection.ts'
import { useApp } from '../../stores/app.ts'
import { useExport } from '../../stores/export.ts'
import { useInspection } from '../../stores/inspection.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { rowsOfInspection } from '../inspection/finding-rows.ts'
import { tableOfFindings } from '../inspection/table-of-findings.ts'
import { inspectionKey, type OutputRow, outputRowsOf } from './output-rows.ts'

export type OfferedOutput = Readonly<{
  rows: readonly OutputRow[]
  chosen: ReadonlySet<string>
  /** null = nothing is chosen, or what was chosen is not known yet (`isReading`). */
  request: OutputRequest | null
  isReading: boolean
  /** Several files would go out, in a folder of their own. */
  isFolder: boolean
}>

type Choices = NonNullable<ReturnType<typeof useExport.getState>['known']>['choices']
const noForms: Choices['planForms'] = []
const noBoundForms: Choices['boundForms'] = []

export function useOutputRows(): OfferedOutput {
  const { isOpen, chosen: asked, subjects, settings, editionId, known } = useExport()
  const today = useApp((app) => app.state?.today ?? '')
  const generation = usePlan((store) => store.generation)
  const fiscalYear = usePlan((store) => store.fiscalYear)
  const isInspected = asked?.has(inspectionKey) ?? false
  const findings = useFindings(isOpen && isInspected)
  // the plan's forms are there at once; what was read of them counts as soon as it is there
  const planForms = useMemo(
    () =>
      known?.choices.planForms ?? generation?.forms.map(({ id, name, status }) => ({ id, name, isReady: status === 'ready' })) ?? noForms,
    [known, generation],
  )
  const { audience, order } = settings
  const rows = useMemo(
    () =>
      outputRowsOf({
        planForms,
        boundForms: known?.choices.boundForms ?? noBoundForms,
        checks: known?.choices.checks ?? [],
        council: known?.council ?? null,
        subjects,
        order,
        audience,
        today,
        findings,
      }),
    [planForms, known, subjects, order, audience, today, findings],
  )
  return useMemo(() => {
    const able = rows.filter(({ refusal }) => refusal === '')
    const chosen = new Set(able.filter(({ key, group }) => (asked === null ? group === 'plan' : asked.has(key))).map(({ key }) => key))
    const forms = able.filter(({ key }) => chosen.has(key)).map(({ form }) => form)
    const isReading = forms.includes(undefined) || (known === null && asked !== null && [...asked].some((key) => !chosen.has(key)))
    const told = forms.filter((form): form is OutputForm => form !== undefined)
    const { order: _, ...shape } = settings
    const request = isReading || told.length === 0 || fiscalYear === null ? null : { fiscalYear, editionId, ...shape, forms: told }
    const bound = able.flatMap(({ key, repeats }) => (repeats !== null && chosen.has(key) ? [repeats] : []))
    const isFolder = isFolderOfOutput(settings, chosen.size - bound.length, bound)
    return { rows, chosen, request, isReading, isFolder }
  }, [rows, asked, known, settings, fiscalYear, editionId])
}

/** As 提出前点検 lists them there; asked for once it is chosen. */
function useFindings(isWanted: boolean): Extract<OutputForm, { kind: 'list' }> | undefined {
  const { inspection, organisation, grouping, code, postId } = useInspection()
  const isMissing = isWanted && inspection === null
  useEffect(() => {
    if (isMissing) void useProblem.getState().guard(() => useInspection.getState().refresh())
  }, [isMissing])
  return useMemo(() => {
    if (!isWanted || !inspection) return undefined
    const rows = tableOfFindings(rowsOfInspection(inspection, organisation, grouping, { code, postId }), organisation)
    return { kind: 'list', title: inspectionWords.title, columns: inspectionWords.columns, rows }
  }, [isWanted, inspection, organisation, grouping, code, postId])
}
