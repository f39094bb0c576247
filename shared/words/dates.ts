// Knows how a day and a time are written: 平成27年4月1日（水）, 10:42.

/** First days of the eras, newest first. Source: 元号法 and its orders. */
const eras = [
  { name: '令和', letter: 'R', from: '2019-05-01', before: 2018 },
  { name: '平成', letter: 'H', from: '1989-01-08', before: 1988 },
  { name: '昭和', letter: 'S', from: '1926-12-25', before: 1925 },
] as const

/** '平成27年4月1日（水）' of an ISO date or date-time; the calendar day as it is written there, no zone is reckoned. */
export function labelOfDay(iso: string): string {
  const [year, month, day] = partsOf(iso)
  const era = eras.find((e) => iso.slice(0, 10) >= e.from)
  const eraYear = era ? year - era.before : year
  const weekday = '日月火水木金土'[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]
  return `${era?.name ?? '西暦'}${era && eraYear === 1 ? '元' : eraYear}年${month}月${day}日（${weekday}）`
}

/** '令和8年10月' of an ISO date in it. */
export function labelOfMonth(iso: string): string {
  return labelOfDay(iso).replace(/月.*$/, '月')
}

/** 'H27.4.1' of an ISO date, where there is little room. */
export function shortLabelOfDay(iso: string): string {
  const [year, month, day] = partsOf(iso)
  const era = eras.find((e) => iso.slice(0, 10) >= e.from)
  return `${era?.letter ?? ''}${era ? year - era.before : year}.${month}.${day}`
}

/** '10:42' of an ISO date-time, as it is written there. */
export function labelOfTime(iso: string): string {
  return iso.slice(11, 16)
}

/** '平成27年4月1日（水）10:42' */
export function labelOfMoment(iso: string): string {
  return `${labelOfDay(iso)}${labelOfTime(iso)}`
}

function partsOf(iso: string): readonly [number, number, number] {
  return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))]
}
