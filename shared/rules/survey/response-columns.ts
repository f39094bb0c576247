// Knows which column of a table of responses is what: whom it was sent to, who answered, at what rate, of which sex.
import type { ResponseRow } from '../../model/survey.ts'
import { sexOf } from './read-age.ts'
import { readCount, readPercent } from './read-number.ts'
import { surveyYearOf } from './survey-year.ts'
import { type GridRow, textAt } from './tally-grid.ts'

export type ResponseKey = Exclude<keyof ResponseRow, 'label' | 'isTotal'>
type Group = 'sent' | 'returned' | 'rate'

/** `keys`: for each column, null = none; names of the rows stand in the first `names` columns; `left`: headings of columns of figures that are none. */
export type ResponseColumns = Readonly<{
  keys: readonly (ResponseKey | null)[]
  names: number
  left: readonly string[]
  otherYears: readonly string[]
}>

/** A column without a group of its own belongs to that of the column before it: 対象者数 男｜女｜計｜回答者数 男｜女｜計. */
export function responseColumnsOf(headings: readonly GridRow[], rows: readonly GridRow[]): ResponseColumns {
  const width = [...headings, ...rows].reduce((most, row) => Math.max(most, row.length), 0)
  const lines = headings.map((heading, nth) => (nth < headings.length - 1 ? spread(heading, width) : heading.map(({ text }) => text)))
  const textsAt = (column: number) => lines.map((line) => line[column] ?? '').filter((text) => text !== '')
  const isCounted = (column: number) => rows.some((row) => row[column]?.isFigure || row[column]?.isDash)
  const years = Array.from({ length: width }, (_, column) =>
    isCounted(column)
      ? (textsAt(column)
          .map(surveyYearOf)
          .find((year) => year !== null) ?? null)
      : null,
  )
  const newest = Math.max(...years.flatMap((year) => (year === null ? [] : [year.rank])))
  const keys: (ResponseKey | null)[] = []
  const left: string[] = []
  let group: Group | null = null
  let names = width
  for (let column = 0; column < width; column += 1) {
    const texts = textsAt(column)
    group = texts.map(groupOf).findLast((each) => each !== null) ?? group
    if (group !== null) names = Math.min(names, column)
    const isOld = (years[column]?.rank ?? newest) < newest
    const key =
      group === null || (texts.length === 0 && !isCounted(column)) || isOld || texts.some(isShare) ? null : keyOf(group, texts, keys)
    const isTaken = key !== null && !keys.includes(key) && (!key.startsWith('rate') || isRate(key, column, texts, keys, rows))
    keys.push(isTaken ? key : null)
    if (!isTaken && !isOld && isCounted(column) && keys.some((each) => each !== null)) left.push(texts.join(' '))
  }
  const old = [...new Set(years.flatMap((year) => (year && year.rank < newest ? [year.text] : [])))]
  const taken = years.find((year) => year?.rank === newest)?.text ?? ''
  return { keys, names, left, otherYears: old.length === 0 ? [] : [taken, ...old] }
}

/** Whether a text names one of the groups: 対象_男, 発送数, 回収数（人）, 回答率. その他・回答しない is a sex. */
export function groupOf(text: string): Group | null {
  if (text.length > longestHeading) return null
  const bare = bareOf(text).replace(/回答し(ない|たくない|なかった)|無回答|未回答|回答なし|答えたくない/g, '')
  if (/種別|方法|区分|形態|期間|媒体|別$/.test(bare)) return null
  if (/率|割合|%/.test(bare)) return 'rate'
  if (/対象|発送|配布|送付|配付|発信|登録|標本|抽出|依頼|モニター(者)?数/.test(bare)) return 'sent'
  return /回答|回収|返送|有効/.test(bare) ? 'returned' : null
}
const longestHeading = 40

/** 構成比: a share of the ages, no rate of responses. */
const isShare = (text: string): boolean => /構成|内訳比|シェア/.test(text)

function keyOf(group: Group, texts: readonly string[], before: readonly (ResponseKey | null)[]): ResponseKey | null {
  if (texts.length === 0) {
    // a column without a heading behind the men and the women is both
    const isBehindBoth = before.includes(`${group}Male`) && before.includes(`${group}Female`)
    return isBehindBoth ? `${group}Total` : null
  }
  const sex = sexOf(texts.join('_'))
  if (sex === 'male' || sex === 'female') return `${group}${sex === 'male' ? 'Male' : 'Female'}`
  if (sex === null) return /無効|未達|不達|宛先|うち/.test(texts.join('')) ? null : `${group}Total`
  if (group !== 'returned') return null
  return sex === 'noAnswer' ? 'returnedNoAnswer' : 'returnedOther'
}

/** 回答率 is one; ％ or 割合 alone only where it is answers by whom it was sent to. */
function isRate(
  key: ResponseKey,
  column: number,
  texts: readonly string[],
  keys: readonly (ResponseKey | null)[],
  rows: readonly GridRow[],
): boolean {
  if (texts.some((text) => /[答収][^%％]*率/.test(text))) return true
  const [sent, returned] = ['sent', 'returned'].map((group) => keys.indexOf(key.replace('rate', group) as ResponseKey))
  if (sent === undefined || returned === undefined || sent < 0 || returned < 0) return true
  const fits = rows.flatMap((row) => {
    const [a, b, rate] = [readCount(textAt(row, sent)), readCount(textAt(row, returned)), readPercent(textAt(row, column))]
    if (a.is !== 'count' || b.is !== 'count' || a.count === 0 || rate.is !== 'percent') return []
    return [Math.abs((b.count / a.count) * 100 - Number(rate.percent)) < 1 || Math.abs(b.count / a.count - Number(rate.percent)) < 0.01]
  })
  return fits.length === 0 || fits.filter(Boolean).length * 2 > fits.length
}

/** A heading over several columns stands in the first of them. */
function spread(heading: GridRow, width: number): readonly string[] {
  const texts: string[] = []
  for (let column = 0; column < width; column += 1) texts.push(textAt(heading, column) || (texts[column - 1] ?? ''))
  return texts
}

const bareOf = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')
