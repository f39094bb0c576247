// Knows the words of 成果指標実績報告, the report on the 17 common indicators.

export const resultReportWords = {
  sheets: { report: '成果指標実績報告', years: '年度別の推移', surveys: '調査概要' },
  title: (year: string, ward: string) => `${year}　${ward}　成果指標実績報告`,
  yearsTitle: (year: string, ward: string) => `${year}　${ward}　成果指標の年度別の推移`,
  surveysTitle: (year: string, ward: string) => `${year}　${ward}　調査概要`,
  tag: '【成果指標実績報告】',
  made: (day: string) => `作成日　${day}`,
  basis: (policy: string) => `「${policy}」に定める成果指標の実績`,
  heads: {
    number: '番号',
    name: '成果指標',
    measurer: '測定',
    target: '目標値',
    result: (year: string) => `${year}\n実績値`,
    base: '母数',
    method: '測定方法',
    progress: '進捗',
    verdict: '判定',
    year: '年度',
    resultOfYear: '実績値',
    difference: '目標との差',
    note: '備考',
    survey: '調査名',
    way: '種類・方法',
    days: '期間',
    sent: '送付数',
    returned: '回収数',
    rate: '回収率',
    question: '設問',
    filter: '母数の絞り込み',
    n: '有効回答',
  },
  city: '市',
  ward: '区',
  byYear: (year: string, target: string) => `${year}までに　${target}`,
  cityTarget: (text: string) => `市：${text}`,
  wardTarget: (text: string, year: string) => `区：${text}${year === '' ? '' : `（${year}まで）`}`,
  yearlyTarget: (text: string) => `年次：${text}`,
  base: (n: string, rate: string | null) => (rate === null ? `n=${n}` : `n=${n}\n回収率${rate}%`),
  none: '－',
  /** No value was recorded for the year. */
  notRecorded: '（未入力）',
  /** Has a line of its own where the column is narrow. */
  totalBegins: '（累計',
  broken: (aspects: string, note: string) => `${aspects}の変更${note === '' ? '' : `（${note}）`}`,
  noYears: '記録した実績値はありません。',
  noSurveys: 'この年度の実績値に使った調査はありません。',
  rulesOf: (rule: string) => `判定：${rule}`,
  notes: [
    '※ 割合は、設問ごとの有効回答者（母数の絞り込みがある指標は、その条件に当てはまる回答者）に占める割合です。小数第2位を四捨五入しています。',
    '※ アンケートの結果は回答者の回答状況であり、区民全体の状況を示すものではありません。',
    '※ 「未測定」「対象外」「測定不能」は、実績値が0であることとは異なります。',
  ],
} as const

/** '平成29年度_港区_成果指標実績報告.xlsx' */
export function suggestedReportName(year: string, ward: string): string {
  return `${year}_${ward}_成果指標実績報告.xlsx`
}
