// Knows a day as people type it: 平成28年2月10日, 平成28年2月10日（水）, H28.2.10, 令和元年5月1日, 2016/2/10.

/** First and last days of the eras. Source: 元号法 and its orders. */
const eras = [
  { names: ['令和', '令', 'R'], before: 2018, from: '2019-05-01', until: '9999-12-31' },
  { names: ['平成', '平', 'H'], before: 1988, from: '1989-01-08', until: '2019-04-30' },
  { names: ['昭和', '昭', 'S'], before: 1925, from: '1926-12-25', until: '1989-01-07' },
] as const
const form = /^(令和?|平成?|昭和?|[RHS])?(元|\d{1,4})[年./-](\d{1,2})[月./-](\d{1,2})日?(?:\(([月火水木金土日])(?:曜日?)?(?:・?祝日?)?\))?$/
const weekdays = '日月火水木金土'

/** ISO date; null where it is no day of the calendar, or not one of the era or the weekday that it names. 全角 and spaces are understood. */
export function parseDay(text: string): string | null {
  const [, era, year = '', month = '', day = '', weekday] = form.exec(text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()) ?? []
  if (year === '' || (era === undefined && !/^\d{4}$/.test(year))) return null
  const known = eras.find(({ names }) => (names as readonly string[]).includes(era ?? ''))
  const number = year === '元' ? 1 : Number(year)
  const iso = `${String((known?.before ?? 0) + number).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isOfEra = !known || (known.from <= iso && iso <= known.until)
  return isOfEra && isOnCalendar(iso) && (weekday === undefined || weekdays[new Date(iso).getUTCDay()] === weekday) ? iso : null
}

function isOnCalendar(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1926
}
