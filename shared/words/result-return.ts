// Knows how the places of a 成果指標実績報告 that came back are called.
import { resultReportWords } from './result-report.ts'

const { heads } = resultReportWords

export const resultReturnWords = {
  figure: '実績値',
  target: '年次目標',
  gone: 'いまはない指標',
  otherTargets: '市・区の目標値',
  ofYear: (year: string, label: string) => `${year}の${label}`,
  /** By the names of the columns. */
  shown: {
    name: heads.name,
    measurer: heads.measurer,
    base: heads.base,
    method: heads.method,
    progress: heads.progress,
    verdict: heads.verdict,
    difference: heads.difference,
    verdictOfYear: heads.verdict,
    baseOfYear: heads.base,
    note: heads.note,
    survey: heads.survey,
    way: heads.way,
    days: heads.days,
    sent: heads.sent,
    returned: heads.returned,
    rate: heads.rate,
    question: heads.question,
    filter: heads.filter,
    n: heads.n,
  } as Readonly<Record<string, string>>,
} as const
