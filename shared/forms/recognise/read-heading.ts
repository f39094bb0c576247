// Knows the headings of items: 【経営課題1　○○】, めざす成果及び戦略 １－１ 【○○】, 戦略1-1：○○, 具体的取組1-1-1 ○○（27予算額 1,234千円）, 取組項目1.
import { foldWidth } from './fold-label.ts'
import type { Level } from './known-labels.ts'

export type HeadingLevel = Exclude<Level, 'plan'>
/** `numbers` [1, 2] = 1-2. `amount`: what stood behind the title. `isMissing`: 欠番. */
export type Heading = Readonly<{
  level: HeadingLevel
  numbers: readonly number[]
  title: string
  amount: Readonly<{ label: string; text: string }> | null
  isMissing: boolean
}>

const words: Readonly<Record<HeadingLevel, Readonly<{ pattern: string; parts: number }>>> = {
  issue: { pattern: '経 *営 *課 *題', parts: 1 },
  strategy: { pattern: 'めざす成果及び戦略|めざす成果と戦略|主な戦略|戦 *略', parts: 2 },
  initiative: { pattern: '主な具体的取組み?|具体的取組み?', parts: 3 },
  reform: { pattern: '取組項目', parts: 1 },
}
const opening = '【「『[(<〔'
const closing = '】」』])>〕'
const number = (parts: number): string => `(\\d{1,3}${' *- *\\d{1,3}'.repeat(parts - 1)})`
/** What wards set before a heading to make it stand out. */
const ornaments = '[ ■□◆◇●○▼▽▶]*'
/** What may stand between a number and its title. */
const between = `(?: *- *\\(?(?:\\d{1,2})\\))?(?=[ :.、${escape(opening + closing)}]|$)`
const loose = Object.entries(words).map(([level, { pattern, parts }]) => ({
  level: level as HeadingLevel,
  regex: new RegExp(
    `^${ornaments}([${escape(opening)}])? *(?:${pattern}) *(?:\\([^()]*\\) *)?([${escape(opening)}])? *${number(parts)}${parts === 1 ? between : '(?! *[-\\d])'}`,
  ),
}))
const itemOnly: Readonly<Record<'strategies' | 'initiatives', RegExp>> = {
  strategies: new RegExp(`^${ornaments}([${escape(opening)}])? *${number(2)}(?! *[-\\d年月.．,%])`),
  initiatives: new RegExp(`^${ornaments}([${escape(opening)}])? *${number(3)}(?! *[-\\d年月.．,%])`),
}

function escape(letters: string): string {
  return letters.replaceAll(/[[\]()\\-]/g, '\\$&')
}

/** null where the text is no heading. `list`: within a list of the year's main items a number in brackets is enough. */
export function readHeading(text: string, list: 'strategies' | 'initiatives' | null): Heading | null {
  const exact = readExact(text, list)
  if (exact) return exact
  if (text.length > 300 || text.trim().split('\n').length > 3) return null
  const folded = foldWidth(text)
  for (const { level, regex } of loose) {
    const match = regex.exec(folded)
    if (match) return fromRest(level, numbersOf(match[3] ?? ''), text.slice(match[0].length), match[1] ?? match[2] ?? '', match[0])
  }
  const match = list ? itemOnly[list].exec(folded) : null
  const isMarked = match && (match[1] !== undefined || /^[ :　]/.test(folded.slice(match[0].length)))
  if (!match || !isMarked || !list) return null
  const level = list === 'strategies' ? 'strategy' : 'initiative'
  return fromRest(level, numbersOf(match[2] ?? ''), text.slice(match[0].length), match[1] ?? '', '')
}

const digits = '[0-9０-９]{1,3}'
const full = (parts: number): string => `(${digits}${`[-－]${digits}`.repeat(parts - 1)})`
/** As the program's own forms print them: the title is what stands between, to the letter. */
const printed: readonly Readonly<{ level: HeadingLevel; regex: RegExp; list?: 'strategies' | 'initiatives' }>[] = [
  { level: 'issue', regex: new RegExp(`^【経営課題${full(1)}　([^]*)】$`) },
  { level: 'issue', regex: new RegExp(`^経営課題${full(1)}　【([^]*)】$`) },
  { level: 'issue', regex: new RegExp(`^【経営課題${full(1)}】([^]*)$`) },
  { level: 'strategy', regex: new RegExp(`^めざす成果及び戦略　${full(2)}　【([^]*)】$`) },
  { level: 'strategy', regex: new RegExp(`^【戦略${full(2)}】([^]*)$`) },
  { level: 'initiative', regex: new RegExp(`^具体的取組　${full(3)}　【([^]*)】$`) },
  { level: 'reform', regex: new RegExp(`^取組項目${full(1)}　【([^]*)】$`) },
  { level: 'strategy', regex: new RegExp(`^【${full(2)}　([^]*)】$`), list: 'strategies' },
  { level: 'initiative', regex: new RegExp(`^【${full(3)}　([^]*)】$`), list: 'initiatives' },
]

function readExact(text: string, list: 'strategies' | 'initiatives' | null): Heading | null {
  for (const { level, regex, list: only } of printed) {
    if (only !== undefined && only !== list) continue
    const [, numbers, title = ''] = regex.exec(text) ?? []
    if (numbers === undefined) continue
    return { level, numbers: numbersOf(foldWidth(numbers)), title, amount: null, isMissing: title === '（欠番）' }
  }
  return null
}

function numbersOf(text: string): readonly number[] {
  return text.split('-').map((part) => Number(part.trim()))
}

const amountBehind =
  / *[([〔] *((?:平成|令和|[HR])?(?:\d{1,2}|元)? *年?度? *(?:決算|予算|算定)(?: *\(?見込み?\)?)?(?: *額)?)? *[: ]*([▲△-]? *\d[\d,]*(?:\.\d+)? *(?:千円|百万円|億円|万円|円)) *[)\]〕]? *$/
/** Without brackets it says itself what it is: 27予算額 1,234千円. */
const bareAmountBehind =
  / +((?:平成|令和|[HR])?(?:\d{1,2}|元) *年?度? *(?:決算|予算|算定)(?: *\(?見込み?\)?)? *額?)[: ]*([▲△-]? *\d[\d,]*(?:\.\d+)? *(?:千円|百万円|億円|万円|円)) *$/

function fromRest(level: HeadingLevel, numbers: readonly number[], rest: string, opened: string, prefix: string): Heading {
  const folded = foldWidth(rest)
  const amount = level === 'initiative' ? (amountBehind.exec(folded) ?? bareAmountBehind.exec(folded)) : null
  const noted = /\(([^()]*(?:決算|予算|算定)[^()]*)\)/.exec(prefix)?.[1]
  const title = cleanTitle(amount ? rest.slice(0, amount.index) : rest, opened)
  return {
    level,
    numbers,
    title,
    amount: amount ? { label: amount[1] ?? noted ?? '', text: (amount[2] ?? '').trim() } : null,
    isMissing: foldWidth(title).replaceAll(/[() ]/g, '') === '欠番',
  }
}

/** Without the brackets around it, which belong to the form, and without those that the ward's own name has inside. */
function cleanTitle(rest: string, opened: string): string {
  let title = rest.replace(/^[\s:：.．、]+/, '').trimEnd()
  if (opened !== '') {
    const closer = closing.charAt(opening.indexOf(opened))
    const first = foldWidth(title)
    if (first.startsWith(closer)) title = title.slice(1)
    else if (first.endsWith(closer)) title = title.slice(0, -1)
  }
  title = title.replace(/^[\s:：]+/, '').trimEnd()
  const folded = foldWidth(title)
  const at = opening.indexOf(folded.charAt(0))
  const isWrapped = folded.length > 1 && at >= 0 && folded.endsWith(closing.charAt(at)) && closesAtEnd(folded)
  return isWrapped && at < 4 ? title.slice(1, -1).trim() : title
}

/** Whether the bracket at the beginning is the one that closes at the end. */
function closesAtEnd(folded: string): boolean {
  const open = folded.charAt(0)
  const close = closing.charAt(opening.indexOf(open))
  let depth = 0
  for (let at = 0; at < folded.length; at += 1) {
    if (folded.charAt(at) === open) depth += 1
    else if (folded.charAt(at) === close) depth -= 1
    if (depth === 0) return at === folded.length - 1
  }
  return false
}
