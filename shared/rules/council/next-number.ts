// Knows how the numbers of agenda items and handouts go on: 1 → 2, (1) → (2), 1(2) → 1(3), 資料1-1 → 資料1-2, ⑤ → ⑥, A → B, ア → イ.

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const fullLetters = 'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ'
const rows = [circled, letters, fullLetters, kana]

/** Behind the last number (digits of any width) it goes on, else behind the last sign of a row; '' where it is not known how. */
export function nextNumber(number: string): string {
  const digits = [...number.matchAll(/\d+|[０-９]+/g)].at(-1)
  if (digits) return replaceAt(number, digits.index, digits[0], addOne(digits[0]))
  const places = rows.map((row) => ({ row, at: lastIndexOfAny(number, row) }))
  const last = places.toSorted((a, b) => b.at - a.at)[0]
  if (!last || last.at < 0) return ''
  const sign = number.charAt(last.at)
  const following = last.row.charAt(last.row.indexOf(sign) + 1)
  return following === '' ? '' : replaceAt(number, last.at, sign, following)
}

function addOne(digits: string): string {
  const next = String(Number(digits.normalize('NFKC')) + 1)
  return /[０-９]/.test(digits) ? next.replace(/\d/g, (digit) => String.fromCodePoint(Number(digit) + 0xff10)) : next
}

const replaceAt = (text: string, at: number, old: string, now: string): string => text.slice(0, at) + now + text.slice(at + old.length)

const lastIndexOfAny = (text: string, signs: string): number => [...text].findLastIndex((sign) => signs.includes(sign))
