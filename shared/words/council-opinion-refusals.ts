// Knows how it is said which opinions a deed is refused for, and what is missing of each.
import type { Unready } from '../rules/council/unready-for-confirmation.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { nameOpinion } from './council.ts'

type Numbered = Readonly<{ fiscalYear: number; number: number }>
const most = 10

/** '令和6年度の意見12番、令和6年度の意見14番', of many the first ten: '…ほか3件'. */
export function listOpinionNames(opinions: readonly Numbered[]): string {
  return withRest(opinions.map(nameOpinion), '、')
}

/** '令和5年度と令和6年度' */
export const nameYears = (years: readonly number[]): string => years.map((year) => labelOfFiscalYear(year)).join('と')

/** '令和6年度の意見12番は対応分類がありません。令和6年度の意見14番は設問2・3に触れていません。' */
export function sayUnready(opinions: readonly (Numbered & Readonly<{ unready: Unready }>)[]): string {
  return withRest(
    opinions.map((opinion) => `${nameOpinion(opinion)}は${sayMissing(opinion.unready)}。`),
    '',
  )
}

function sayMissing({ isAnswerMissing, isClassMissing, untouched }: Unready): string {
  const missing = [...(isAnswerMissing ? ['回答'] : []), ...(isClassMissing ? ['対応分類'] : [])]
  const questions = untouched.length > 0 && !isAnswerMissing ? `設問${untouched.join('・')}に触れていません` : ''
  const empty = missing.length > 0 ? `${missing.join('と')}がありません` : ''
  return [empty, questions].filter((part) => part !== '').join('。また、')
}

function withRest(parts: readonly string[], between: string): string {
  const rest = parts.length - most
  const shown = parts.slice(0, most).join(between)
  if (rest <= 0) return shown
  return between === '' ? `${shown}ほかに${rest}件あります。` : `${shown}ほか${rest}件`
}

/** Why an opinion is not deleted; each a sentence. */
export const stayReasons = {
  confirmed: '回答が確定しています。',
  reflected: '反映先が記録されています。',
  told: '会議に報告済みです。',
  merged: 'ほかの意見とまとめられています。',
} as const
