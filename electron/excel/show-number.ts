// Knows how a number of a foreign workbook looks in its cell: thousands, decimals, percent, words around it, and dates of both calendars.

/** Excel's formats that a workbook names by number only; 27–36 and 50–58 as a Japanese Excel shows them. Source: ECMA-376 part 1, 18.8.30. */
const builtInFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'ge.m.d',
  28: 'ggge"年"m"月"d"日"',
  29: 'ggge"年"m"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: 'ge.m.d',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  50: 'ge.m.d',
  51: 'ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: 'ge.m.d',
  58: 'ggge"年"m"月"d"日"',
}
/** First days of the eras, as serial numbers of a day: year, month, day. */
const eras = [
  { from: [2019, 5, 1], name: '令和', letter: 'R', first: 2019 },
  { from: [1989, 1, 8], name: '平成', letter: 'H', first: 1989 },
  { from: [1926, 12, 25], name: '昭和', letter: 'S', first: 1926 },
] as const

export function builtInFormat(id: number): string {
  return builtInFormats[id] ?? 'General'
}

/** `format` is Excel's; what it asks beyond the above is left out, the number itself never. */
export function showNumber(value: number, format: string, is1904: boolean): string {
  const sections = sectionsOf(format)
  const isOwnSign = value < 0 && sections.length > 1
  const tokens = (value < 0 && sections[1]) || (value === 0 && sections[2]) || sections[0] || tokensOf('General')
  if (tokens.some((token) => !token.isLiteral && /^[ymdghse]+$/i.test(token.text))) return showDate(value, tokens, is1904)
  return showPlain(isOwnSign ? -value : value, tokens)
}

const known = new Map<string, readonly (readonly Token[])[]>()

/** A book has few formats and many numbers: each format is taken apart once. */
function sectionsOf(format: string): readonly (readonly Token[])[] {
  const before = known.get(format)
  if (before) return before
  const parts = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g) ?? ['General']
  const sections = parts.map(tokensOf)
  known.set(format, sections)
  return sections
}

type Token = Readonly<{ text: string; isLiteral: boolean }>

/** Words in quotes and behind a backslash are literal; [Red], [$-411] and the widths of _ and * are dropped. */
function tokensOf(section: string): readonly Token[] {
  const tokens: Token[] = []
  const pattern = /"([^"]*)"|\\(.)|\[([^\]]*)\]|[_*].|General|([ymdghse])\4*|AM\/PM|aaaa?|[#0?,.%]+|(.)/gi
  for (const match of section.matchAll(pattern)) {
    const [whole, quoted, escaped, bracket, , single] = match
    if (quoted !== undefined) tokens.push({ text: quoted, isLiteral: true })
    else if (escaped !== undefined) tokens.push({ text: escaped, isLiteral: true })
    else if (bracket !== undefined) {
      const currency = /^\$([^-]+)/.exec(bracket)?.[1]
      if (currency) tokens.push({ text: currency, isLiteral: true })
    } else if (whole.startsWith('_') || whole.startsWith('*') || /^a+/i.test(whole)) continue
    else tokens.push({ text: whole, isLiteral: single !== undefined && whole !== '@' })
  }
  return tokens
}

function showPlain(value: number, tokens: readonly Token[]): string {
  const pattern = tokens.find((token) => !token.isLiteral && /[#0?]/.test(token.text))?.text
  const isPercent = tokens.some((token) => !token.isLiteral && token.text.includes('%'))
  const digits = pattern === undefined ? plainDigits(value) : patternDigits(isPercent ? value * 100 : value, pattern)
  if (pattern === undefined && !tokens.some((token) => !token.isLiteral)) return tokens.length > 0 ? join(tokens, '') : digits
  let isShown = false
  const parts = tokens.map((token) => {
    if (token.isLiteral) return token.text
    if (isShown) return token.text.includes('%') ? '%' : ''
    isShown = true
    return digits + (token.text.includes('%') ? '%' : '')
  })
  return value < 0 ? `-${parts.join('')}` : parts.join('')
}

const join = (tokens: readonly Token[], digits: string): string => tokens.map((token) => (token.isLiteral ? token.text : digits)).join('')

function plainDigits(value: number): string {
  return String(Number(Math.abs(value).toPrecision(12)))
}

function patternDigits(value: number, pattern: string): string {
  const [whole = '', decimals = ''] = pattern.replaceAll('%', '').split('.')
  // commas at the end divide by thousands each
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0
  const least = (decimals.match(/0/g) ?? []).length
  const most = (decimals.match(/[0#?]/g) ?? []).length
  const scaled = Math.abs(value) / 1000 ** thousands
  if (scaled >= 1e21) return plainDigits(Math.min(scaled, Number.MAX_VALUE))
  // 1.005 is 1.00499… in the machine: Excel rounds fifteen digits of it
  let [units = '0', rest = ''] = roundTo(scaled, Math.min(most, 15)).split('.')
  while (rest.length > least && rest.endsWith('0')) rest = rest.slice(0, -1)
  if (whole.replace(/,+$/, '').includes(',')) units = units.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')
  return rest === '' ? units : `${units}.${rest}`
}

function roundTo(value: number, decimals: number): string {
  const shifted = Number((value * 10 ** decimals).toPrecision(15))
  return shifted < 1e15 ? (Math.round(shifted) / 10 ** decimals).toFixed(decimals) : value.toFixed(decimals)
}

function showDate(serial: number, tokens: readonly Token[], is1904: boolean): string {
  // day 60 is the 29th of February 1900, which never was
  const day = Math.floor(serial) + (is1904 ? 1462 : 0)
  if (day < 0 || day > 2_958_465) return `${serial < 0 ? '-' : ''}${plainDigits(serial)}`
  const date = new Date((day - 25_569 + (day < 60 ? 1 : 0)) * 86_400_000)
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400)
  const era = eras.find(({ from: [y, m, d] }) => (year - y || month - m || dayOfMonth - d) >= 0)
  const two = (n: number, length: number): string => (length > 1 ? String(n).padStart(2, '0') : String(n))
  let isTime = false
  return tokens
    .map((token) => {
      if (token.isLiteral) return token.text
      const letter = token.text.charAt(0).toLowerCase()
      const { length } = token.text
      if (letter === 'h' || letter === 's') isTime = true
      if (letter === 'y') return length > 2 ? String(year) : String(year % 100).padStart(2, '0')
      if (letter === 'g') return (length > 2 ? era?.name : length > 1 ? era?.name.charAt(0) : era?.letter) ?? ''
      if (letter === 'e') return era ? two(year - era.first + 1, length) : String(year)
      if (letter === 'm') return isTime ? two(Math.floor(seconds / 60) % 60, length) : two(month, Math.min(length, 2))
      if (letter === 'd') return length > 2 ? '' : two(dayOfMonth, length)
      if (letter === 'h') return two(Math.floor(seconds / 3600), length)
      if (letter === 's') return two(seconds % 60, length)
      return /[.,]/.test(letter) ? token.text : ''
    })
    .join('')
}
