// Knows what the label of a row of a tally says: an answer (positive or not), 無回答, 対象外, a total, a subtotal, or a remark.
import type { OptionRole } from '../../model/survey.ts'
import { remembered } from './remembered.ts'
import { stanceOf } from './stance.ts'

/** '思う' of '1 思う', '１．思う', '①思う', 'ア　思う', '1思う'; 1回以上, 20歳代, 3.5点以上 and N.A. stay as they are. Line breaks in Japanese go, others become spaces. */
export function withoutNumber(text: string): string {
  const label = text
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])\s*\n\s*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim()
  if (shortNoAnswer.test(bareOf(label))) return label
  const bare = label.replace(numbering, '')
  return bare === '' || /^[(（].*[)）]$/.test(bare) ? label : bare
}
const counter = '(?:回|人|名|歳|才|代|件|つ|個|年|か月|ヶ月|カ月|月|日|週|時|分|点|割|丁目|階|位|種|度|円|万|千|百|km|㎞|%|％|世帯|団体)'
const bound = '(?:以上|以下|未満|以内|程度|目|間|[~〜～∼]|$)'
const numbering = new RegExp(
  [
    '^(?:[(（][0-9０-９]{1,2}[)）] ?',
    '[①-⑳] ?',
    '[(（]?[ア-ンa-zA-Z][)）.．:：、] ?',
    '[ア-ン] ',
    '[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|[:：、)）]) ?',
    `[0-9０-９]{1,2} (?!${counter}${bound})`,
    `[0-9０-９]{1,2}(?![0-9０-９.．,， ~〜～∼\\-－―]|${counter}))`,
  ].join('|'),
)

/** NA, N.A., DK・NA, as counting firms write it. */
const shortNoAnswer = /^(d\.?k\.?[・/.,、]?)?n[./]?a\.?$/

export const roleOf = remembered(findRole, 200, 'answer' as OptionRole)

function findRole(label: string): OptionRole {
  const text = bareOf(label)
  if (/非該当|対象外|除外/.test(text)) return 'outside'
  return /無回答|未回答|無記入|未記入|無効|回答なし|^(その他・)?不明$|不明・無回答|^\(?空(白|欄)\)?$|^欠損値?$/.test(text) ||
    shortNoAnswer.test(text)
    ? 'noAnswer'
    : 'answer'
}

/** 計, 合計, 総計, 全体, 有効回答数, 全体（n=448）: all answers together. 計（思う＋やや思う） is not. */
export const isTotal = remembered(namesAll, 30, false)

function namesAll(label: string): boolean {
  const text = bareOf(label)
  const inside = /^[^(]+\((.*)\)$/.exec(text)?.[1] ?? ''
  if (/[+と・、,]/.test(inside) || (stanceOf(inside) !== null && inside !== '')) return false
  const word = text.replace(/^\((.*)\)$/, '$1').replace(/\(.*\)/, '')
  return /^(総?合?計|総計|総合計|全体計?|全回答者?|総数|回答者?の?(総?数|計|合計)|延べ回答数|総回答数|回答個数|有効回答(者?数)?計?|有効票数?|サンプル(数|サイズ)|標本数|母数|該当者数|n|total)$/.test(
    word,
  )
}

/** 思う 計, 小計, 肯定的回答, 『思う』, ①＋②: some of the answers together. */
export function isSubtotal(label: string): boolean {
  const text = bareOf(label)
  if (/^(肯定|否定)/.test(text) || /^\d+(\+\d+)+/.test(text) || /^[(【]?再掲/.test(text)) return true
  if (isTotal(label)) return false
  if (/^『.*』$/.test(text) || /^(小?計|合計)[(:]/.test(text)) return true
  return /計[)）」』]?$/.test(text) && !/[設家会時統推生重温度]計$/.test(text)
}

/** Whether a subtotal is that of the positive answers: 思う 計, 肯定的回答, ①＋②. */
export function isPositiveSubtotal(label: string): boolean {
  const text = bareOf(label)
  if (/^肯定|^1\+2/.test(text)) return true
  const word = text
    .replace(/再掲|^(小?計|合計)/g, '')
    .replace(/[()「」『』【】]/g, '')
    .replace(/[・:]?小?計$/, '')
    .replace(/[+].*$/, '')
  return stanceOf(word) === 'positive'
}

/** ※…, 注）…, 資料：…: no part of the table; 注意している is. */
export function isRemark(text: string): boolean {
  const bare = text.slice(0, 20).normalize('NFKC').trim()
  return /^(※|\*|注記?\s*\d*\s*([)）:.、\s]|$)|[(（](注|単位|備考)|(資料|出典|備考|単位|出所)([:\s)]|$))/.test(bare)
}

const bareOf = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
