// Knows the words of the sheet (記入票) that a section fills in, and what each of its lines is called.
import { type Check, isQuarter } from '../model/check.ts'
import { reviewKindOf } from '../model/fields.ts'
import type { SheetPlace } from '../rules/section-sheet.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear } from '../rules/fiscal-year.ts'
import type { AmountKind } from '../model/ward-plan.ts'
import { quarterFieldNames, quarterMarkNames } from './check.ts'
import { checkNames } from './check-names.ts'
import { labelOfDay } from './dates.ts'
import { amountNames, kindNames, nameOfField } from './fields.ts'

export const sheetWords = {
  sheetName: '記入票',
  columns: ['番号', '項目', '欄', '今の文', '記入欄'],
  howTo: '「記入欄」を直してください。直さない欄はそのままで結構です。行や列は削除しないでください。',
  title: (year: string, wardName: string, sectionName: string) => `${year} ${wardName} 運営方針　記入票（${sectionName}）`,
  deadline: (iso: string) => `提出期限　${labelOfDay(iso)}`,
  mark: (start: string) => `管理番号 ${start}`,
  titleOfCheck: (year: string, wardName: string, check: Check, sectionName: string) =>
    `${year} ${wardName} ${checkNames[check]}　記入票（${sectionName}）`,
  howToCheck: '「記入欄」に書いてください。空欄のままの欄は、書かれていないものとして扱います。行や列は削除しないでください。',
  quarterMarks: `区内の記号は、${Object.entries(quarterMarkNames)
    .map(([mark, name]) => `${mark}${name}`)
    .join('　')} のいずれかです。この票は区内管理用で、様式には載りません。`,
  legend: (name: string, legend: string) => `${name}の記号：${legend}`,
  figures: '指標の目標と実績',
  figure: (name: string, target: string, result: string) => `${name}　目標 ${target || 'なし'}${result === '' ? '' : `　実績 ${result}`}`,
  notAsked: '（記入不要）',
  confirmed: '（確認済みのため、書けません。）',
  row: (address: string, number: string, label: string) => `${address}（${number} ${label}）`,
  tooLong: '（長い文のため、この票では扱えません。持ち出しファイルで直してください。）',
} as const

/** How many letters of a take-out's id its printed mark has. */
export const markLength = 8

export const fundNames: Readonly<Record<'undivided' | 'mayorFunds' | 'managerFunds', string>> = {
  undivided: '',
  mayorFunds: '区長自由経費',
  managerFunds: '区シティ・マネージャー自由経費',
}

/** '1-1-2' as it is; the items of 様式3, which are counted for themselves, '様式3-1'. */
export function labelOfItemNumber(kind: string, number: string): string {
  return kind === 'reformItem' ? `様式3-${number}` : number
}

/** '取組内容', 'プロセス指標の目標（1）', '令和7年度予算額（千円）': one name for each line of an item. */
export function labelOfSheetPlace(
  place: Pick<SheetPlace, 'kind' | 'field' | 'nth'>,
  unitLabel: string,
  firstReiwaYearAs: FirstReiwaYearAs,
): string {
  const [sort, kind = '', fund = '', year = ''] = place.field.split('/')
  if (sort === 'amount') {
    const name = amountNames[kind as AmountKind]
    const of = fundNames[fund as keyof typeof fundNames]
    return `${labelOfFiscalYear(Number(year), firstReiwaYearAs)}${name}${of ? `（${of}）` : ''}（${unitLabel}）`
  }
  const [, check = '', reviewField = ''] = place.field.split('/')
  const name = sort === 'review' ? nameOfReviewField(place.kind, check, reviewField) : (nameOfField(place.kind, place.field) ?? '')
  const whole = place.field === 'targetReason' ? `${kindNames[place.kind as 'outcomeIndicator']}の${name}` : name
  return place.nth === 0 ? whole : `${whole}（${place.nth}）`
}

/** '進捗状況' of a quarter, '取組実績' of a check that is on the form. `kind`: of the record that is checked. */
export function nameOfReviewField(kind: string, check: string, field: string): string {
  const ofQuarter = isQuarter(check as Check) ? (quarterFieldNames as Readonly<Record<string, string>>)[field] : undefined
  return ofQuarter ?? nameOfField(reviewKindOf(kind) ?? '', field) ?? ''
}
