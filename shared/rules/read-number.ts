// Knows one number with its unit as people type it: １件, 3・7点, 1,234人, ▲0.5ポイント, 66パーセント.
import type { Decimal } from '../model/indicator.ts'

/** Without spaces, half-width, one kind of wave dash, of minus and of ％ sign. */
export function spaceless(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[∼〜～˜]/g, '~')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[▲△]/g, '-')
    .replace(/パーセント|ぱーせんと/g, '%')
    .replace(/\s/g, '')
}

/** Words that compare: a value has none, a target has one. */
export const comparisonWord = /以上|以下|以内|未満|超|より|上回|下回|まで|[≧≦≥≤<>]/
export const approximate =
  /^約|およそ|おおよそ|おおむね|概ね|程度|前後|半数|見込|予定|\d割|\d数|\d[^\d]{0,3}(余り?|弱|強)$|\d[^\d]{1,3}(位|台|代)$|数[十百千]/
/** Two numbers that only a space or a line end keeps apart: 45.5 39.0 must not become 45.539. */
export const isSplitNumber = (typed: string): boolean => /\d\s+[\d.]/.test(typed.normalize('NFKC'))

type ReadNumber =
  | Readonly<{ value: Decimal; unit: string | null }>
  | Readonly<{ code: 'twoNumbers' | 'misplacedComma' | 'misplacedPoint' | 'notANumber' }>

/** Of one number, before and behind the point together. */
export const maxDigits = 18
/** 件, か所, ポイント */
const unitForm = /^(%|ポイント|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{0,6})$/u
/** What stands behind a number and is no unit: a power of ten (but of money: 60万円), a month or a year (9月まで, 25年度予算額), a sentence, a change (10件増). */
const noUnit =
  /^((?!(千|万|百万|億)円$)[十百千万億兆]|[月末のは]|中$|年度)|[をにでの]|だけ|以上|以下|以内|未満|まで|から|より|ない|する|した|かつ|また|(増|減|増加|減少|増減|向上|改善|上昇|低下|拡大|縮小)$/

/** Of a text made by `spaceless`. The unit may be any short Japanese word, or ％; a number in 万 is not one (1.2万件). */
export function readNumber(bare: string): ReadNumber {
  const [, sign = '', digits = '', unit = ''] = /^([-+]?)([\d.,、・]+)(.*)$/su.exec(bare) ?? []
  if (digits === '') return { code: 'notANumber' }
  if (/\d/.test(unit)) return { code: 'twoNumbers' }
  if (!unitForm.test(unit) || noUnit.test(unit) || (unit === '年' && /^\d{4}$/.test(digits))) return { code: 'notANumber' }
  const [whole = '', ...rest] = digits.replaceAll('・', '.').replaceAll('、', ',').split('.')
  const fraction = rest[0] ?? null
  if (rest.length > 1 || fraction === '' || whole === '' || fraction?.includes(',')) return { code: 'misplacedPoint' }
  if (whole.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(whole)) return { code: 'misplacedComma' }
  const plain = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '')
  if (plain.length + (fraction?.length ?? 0) > maxDigits) return { code: 'notANumber' }
  const value = fraction === null ? plain : `${plain}.${fraction}`
  return { value: sign === '-' && /[1-9]/.test(value) ? `-${value}` : value, unit: unit === '' ? null : unit === '%' ? '％' : unit }
}
