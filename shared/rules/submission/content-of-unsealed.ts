// Knows what a 成果指標実績報告 is about that does not carry what the program put inside: the ward and the year of its title, and the indicators without a figure.
import type { BasicPolicy } from '../../model/basic-policy.ts'
import type { ReadSheet } from '../../model/sheet-cells.ts'
import type { SubmittedContent, SubmittedResult } from '../../model/submission.ts'
import type { Ward } from '../../model/ward.ts'
import { commonTargetOf, fixedOf, listCommonIndicators, measurerOf } from '../common-series.ts'
import { parseFiscalYear } from '../parse-fiscal-year.ts'

/** Nobody knows when it was made: it is newer than nothing. */
const unknownMoment = '1989-01-08T00:00:00Z'

type Known = Readonly<{
  wards: readonly Ward[]
  policyOf: (fiscalYear: number) => BasicPolicy
  /** What the title ends with: 成果指標実績報告. */
  reportName: string
}>

/**
 * Its figures are null: each is a cell that a person may take (differencesOfReport). null where no sheet that is shown has such a title, or several say
 * different things.
 */
export function contentOfUnsealed(sheets: readonly ReadSheet[], { wards, policyOf, reportName }: Known): SubmittedContent | null {
  const titles = sheets.flatMap(({ isHidden, cells }) =>
    isHidden ? [] : cells.flatMap(({ text }) => titleOf(text, wards, reportName) ?? []),
  )
  const [first] = titles
  if (!first || titles.some(({ ward, fiscalYear }) => ward !== first.ward || fiscalYear !== first.fiscalYear)) return null
  const { ward, fiscalYear } = first
  return {
    format: 1,
    wardCode: ward.code,
    wardName: ward.name,
    fiscalYear,
    preparedAt: unknownMoment,
    preparedBy: '',
    confirmed: null,
    program: '',
    policyVersion: '',
    ruleSetId: '',
    results: resultsOf(policyOf(fiscalYear), fiscalYear),
  }
}

/** '平成29年度　港区　成果指標実績報告' */
function titleOf(text: string, wards: readonly Ward[], reportName: string): Readonly<{ ward: Ward; fiscalYear: number }> | null {
  const [year = '', name = '', report = '', ...rest] = text.trim().split(/\s+/)
  const ward = wards.find((one) => one.name === name)
  const read = parseFiscalYear(year)
  return ward && read?.isWritten && report === reportName && rest.length === 0 ? { ward, fiscalYear: read.fiscalYear } : null
}

function resultsOf(policy: BasicPolicy, fiscalYear: number): readonly SubmittedResult[] {
  return listCommonIndicators(policy).map(({ indicator, strategy }): SubmittedResult => {
    const { isStrict: _, ...fixed } = fixedOf(indicator)
    return {
      ...fixed,
      commonKey: indicator.key,
      fiscalYear,
      number: `${strategy.cite}${indicator.mark}`,
      method: '',
      measurer: measurerOf(indicator),
      cityTarget: { target: commonTargetOf(indicator), printed: indicator.commonTarget.text.print },
      wardTarget: null,
      yearlyTarget: null,
      previous: null,
      current: null,
      breaks: [],
      verdict: { symbol: '', isDecided: false, outcome: null, sentence: '', difference: null },
      measuredBy: '',
      evidence: '',
      isConfirmed: false,
    }
  })
}
