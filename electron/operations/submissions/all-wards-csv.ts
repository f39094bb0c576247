// Knows the table of the CSV of all wards: one datum a cell, a line for each ward and indicator.
import type { BasicPolicy } from '../../../shared/model/basic-policy.ts'
import type { Decimal } from '../../../shared/model/indicator.ts'
import type { SubmittedFigure } from '../../../shared/model/submission.ts'
import { listCommonIndicators } from '../../../shared/rules/common-series.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { baseCountOf } from '../../../shared/rules/submission/content-of-results.ts'
import type { WardRow } from '../../../shared/rules/submission/ward-rows.ts'
import type { CsvTable, CsvValue } from '../../../shared/rules/write-csv.ts'
import { sayIncomparable, wardRowWords } from '../../../shared/words/all-wards-row.ts'
import { allWardsSheetWords as words } from '../../../shared/words/all-wards-sheets.ts'
import { allWardsWords } from '../../../shared/words/all-wards.ts'
import { stateLabels } from '../../../shared/words/indicators.ts'
import { sayDoubts } from '../../../shared/words/series-chart.ts'
import { surveyTypeNames } from '../../../shared/words/survey-caption.ts'

export function allWardsCsvTable(rows: readonly WardRow[], fiscalYear: number, policy: BasicPolicy): CsvTable {
  const indicators = new Map(
    listCommonIndicators(policy).map(({ indicator, strategy }) => [
      indicator.key,
      { number: `${strategy.cite}${indicator.mark}`, name: indicator.name.print, unit: indicator.commonTarget.unit ?? '', indicator },
    ]),
  )
  return {
    columns: words.csvColumns,
    rows: rows.map((row): readonly CsvValue[] => {
      const known = indicators.get(row.commonKey)
      const { ward, submission, received } = row
      const result = received?.result ?? null
      const current = result?.current ?? null
      const base = current?.base ?? null
      return [
        fiscalYear,
        labelOfFiscalYear(fiscalYear),
        ward.order,
        ward.code,
        ward.name,
        known?.number ?? '',
        known?.name ?? '',
        known?.unit ?? '',
        submission ? allWardsWords.submitted : allWardsWords.notSubmitted,
        known?.indicator.commonTarget.value ?? null,
        known?.indicator.commonTarget.text.print ?? '',
        numberOf(result?.wardTarget?.target.value),
        numberOf(result?.yearlyTarget?.target.value),
        numberOf(result?.previous?.value),
        stateOf(submission !== null, result?.previous ?? null),
        numberOf(current?.value),
        numberOf(current?.total),
        stateOf(submission !== null, current),
        current?.day ?? '',
        current?.text ?? '',
        current?.reason ?? '',
        numberOf(row.toPrevious),
        numberOf(result?.verdict.difference),
        result?.verdict.symbol ?? '',
        current === null ? '' : result?.isConfirmed ? words.confirmed : words.unconfirmed,
        baseCountOf(current),
        current?.numerator ?? null,
        current?.denominator ?? null,
        numberOf(base?.responseRate),
        current?.state === 'value' ? (row.incomparable.length > 0 ? words.incomparable : words.comparable) : '',
        sayIncomparable(row.incomparable),
        sayDoubts(row.doubts),
        base?.surveyName ?? '',
        base === null ? '' : surveyTypeNames[base.surveyType],
        base?.mode ?? '',
        base?.questionText ?? '',
        base?.filter ?? '',
        result?.method ?? '',
        submission?.head.policyVersion ?? '',
        submission?.head.ruleSetId ?? '',
        submission?.fileName ?? '',
        received?.address ?? '',
        submission?.hash ?? '',
        submission?.receivedAt ?? '',
        submission?.receivedBy ?? '',
      ]
    }),
  }
}

const numberOf = (value: Decimal | null | undefined): number | null => (value == null ? null : Number(value))

function stateOf(isSubmitted: boolean, figure: SubmittedFigure | null): string {
  if (!isSubmitted) return ''
  return figure === null ? wardRowWords.notRecorded : figure.state === 'value' ? words.states.value : stateLabels[figure.state]
}
