// Knows the sex and the age group that a heading of a table names: 男性, その他・回答しない, 18～29歳, 70歳以上, ~29, 20代以下, 無回答.
import type { Sex } from '../../model/survey.ts'
import { remembered } from './remembered.ts'

/** 男, 女性, その他・回答しない, 無回答; null where it names none or both. その他 and 無回答 are a sex only beside 男 and 女: the caller knows. */
export const sexOf = remembered(findSex, 40, null)

function findSex(text: string): Sex | null {
  const bare = bareOf(text)
  const [isMale, isFemale] = [/男|^male/.test(bare), /女|^female/.test(bare)]
  if (isMale || isFemale) return isMale && isFemale ? null : isMale ? 'male' : 'female'
  if (/その他|回答し|答えたくない/.test(bare)) return 'other'
  return isUnsaid(bare) ? 'noAnswer' : null
}

export const isAge = remembered(
  (text) => /\d+(歳|才)|\d代|^\d+[~〜∼～\-－―]\d*$|^[~〜∼～\-－―]\d+$|[一二三四五六七八九]十(歳|代)/.test(bareOf(text)),
  40,
  false,
)

/** 無回答, 不明, 無記入 */
export function isUnsaid(text: string): boolean {
  return /無回答|未回答|無記入|未記入|回答なし|不明/.test(bareOf(text))
}

const bareOf = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
