// Knows the words of the sheet (記入票) that a section fills in, and what each of its lines is called.
import type { SheetPlace } from '../rules/section-sheet.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear } from '../rules/fiscal-year.ts'
import type { AmountKind } from '../model/ward-plan.ts'
import { labelOfDay } from './dates.ts'
import { amountNames, kindNames, nameOfField } from './fields.ts'

export const sheetWords = {
  sheetName: '記入票',
  columns: ['番号', '項目', '欄', '今の文', '記入欄'],
  howTo: '「記入欄」を直してください。直さない欄はそのままで結構です。行や列は削除しないでください。',
  title: (year: string, wardName: string, sectionName: string) => `${year} ${wardName} 運営方針　記入票（${sectionName}）`,
  deadline: (iso: string) => `提出期限　${labelOfDay(iso)}`,
  mark: (start: string) => `管理番号 ${start}`,
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
  const name = nameOfField(place.kind, place.field) ?? ''
  const whole = place.field === 'targetReason' ? `${kindNames[place.kind as 'outcomeIndicator']}の${name}` : name
  return place.nth === 0 ? whole : `${whole}（${place.nth}）`
}
