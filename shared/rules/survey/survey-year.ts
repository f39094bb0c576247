// Knows which of several years or rounds of a survey a heading names, and which of them is the newer one: H27, 令和元年度, 2015年, 今回, 第2回.
import { remembered } from './remembered.ts'

/** `rank` grows with time; that of 前回 is below 0: older than what has no year. `text` is what names it. */
export type SurveyYear = Readonly<{ rank: number; text: string }>

/** null = it names none. 27年度 is 平成, 5年度 is 令和. */
export const surveyYearOf = remembered(yearOf, 60, null)

function yearOf(text: string): SurveyYear | null {
  if (!/[年回HRShrsＨＲ12１２]/.test(text)) return null
  const bare = text.normalize('NFKC').replace(/\s/g, '')
  const nth = Number(/第(\d{1,2})回/.exec(bare)?.[1] ?? 0) / 100
  const [found, name = '', digits = ''] = /(平成|令和|昭和|(?<![A-Za-z])[HRShrs])(\d{1,2}|元)(?![\d.])(?:年度?)?/.exec(bare) ?? []
  if (found !== undefined) {
    const first = firstYears[name.toUpperCase()] ?? 0
    return { rank: first + (digits === '元' ? 1 : Number(digits)) + nth, text: found }
  }
  const western = /(?<!\d)(?:19|20)\d\d(?:年度?|(?!\d))/.exec(bare)?.[0]
  if (western !== undefined) return { rank: Number.parseInt(western, 10) + nth, text: western }
  const short = /(?<!\d)(\d{1,2}|元)年度/.exec(bare)
  if (short) {
    const year = short[1] === '元' ? 1 : Number(short[1])
    return { rank: year + (year < firstShortHeisei ? firstReiwa : firstHeisei) + nth, text: short[0] }
  }
  const relative = /前々(回|年度?)|前(回|年度?)|昨年度?|今(回|年度?)|[本当]年度/.exec(bare)?.[0]
  if (relative !== undefined) return { rank: relative.startsWith('前々') ? -2 : /^[前昨]/.test(relative) ? -1 : newest, text: relative }
  return nth === 0 ? null : { rank: nth, text: /第\d{1,2}回/.exec(bare)?.[0] ?? '' }
}
const [firstReiwa, firstHeisei, firstShowa] = [2018, 1988, 1925]
const firstYears: Readonly<Record<string, number>> = {
  令和: firstReiwa,
  R: firstReiwa,
  平成: firstHeisei,
  H: firstHeisei,
  昭和: firstShowa,
  S: firstShowa,
}
/** Without an era, what is smaller is a year of 令和. */
const firstShortHeisei = 20
const newest = 9999
