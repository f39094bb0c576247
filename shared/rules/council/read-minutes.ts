// Knows pasted minutes (会議録) as lines: who said what, the headings between, and what stands before anybody speaks.
import type { AgendaItem, Utterance } from '../../model/council.ts'
import { foldHeading } from '../match-columns.ts'
import { headOfSpeech, type IsKnownSpeaker, isMarkedSpeech } from './head-of-speech.ts'
import { withoutPageMarks } from './without-page-marks.ts'

export type ReadLine = Pick<Utterance, 'kind' | 'agendaItemId' | 'speaker' | 'text'>
export type ReadMinutes = Readonly<{
  lines: readonly ReadLine[]
  /** Lines that were taken for the number of a page, and left out. */
  pageMarks: readonly string[]
}>
export type MinutesWorld = Readonly<{ agenda: readonly Pick<AgendaItem, 'id' | 'number' | 'title'>[]; isKnown: IsKnownSpeaker }>

const kanjiNumber = '[0-9０-９一二三四五六七八九十]{1,3}'
const numberedHeading = new RegExp(
  `^(?:議題|案件|議案|報告事項|審議事項|協議事項)\\s*[（(]?(${kanjiNumber})[）)]?(?:[\\s：:．.、－-][^。]{0,60})?$`,
)
const usualHeading =
  /^(?:[（(]?[0-9０-９]{1,2}[）)．.、]?\s*)?(?:開会|閉会|議事|あいさつ|区長あいさつ|委員紹介|質疑応答|意見交換|その他|議題|次第)$/
/** In characters: what goes on behind is a line of its own of the same speaker, so that a text in which nobody is found to speak can be kept as well. */
const longestLine = 50_000
const bracketedHeading = /^[【＜〈≪《［[][^】＞〉≫》］\]]{1,40}[】＞〉≫》］\]]$/

/**
 * Every character of the text but spaces, page marks, and the mark and colon at a speaker stands in one of the lines. What goes on in the next line
 * of the text belongs to the one who speaks; a line end stays one.
 */
export function readMinutes(text: string, { agenda, isKnown }: MinutesWorld): ReadMinutes {
  const { lines: source, pageMarks } = withoutPageMarks(text)
  const isMarked = source.some((line) => isMarkedSpeech(line, isKnown))
  const lines: { kind: Utterance['kind']; agendaItemId: AgendaItem['id'] | null; speaker: string; texts: string[] }[] = []
  let agendaItemId: AgendaItem['id'] | null = null
  for (const line of source) {
    const speech = headOfSpeech(line, isKnown, isMarked)
    const heading = speech === null || agenda.some((item) => isItem(item, line)) ? headingOf(line, agenda) : null
    const last = lines.at(-1)
    if (heading) {
      agendaItemId = heading.agendaItemId ?? agendaItemId
      lines.push({ kind: 'heading', agendaItemId, speaker: '', texts: [line] })
    } else if (speech) lines.push({ kind: 'speech', agendaItemId, speaker: speech.speaker, texts: speech.rest === '' ? [] : [speech.rest] })
    else if (!last || last.kind === 'heading') lines.push({ kind: 'note', agendaItemId, speaker: '', texts: [line] })
    else if (lengthOf(last.texts) + line.length > longestLine) lines.push({ ...last, texts: [line] })
    else last.texts.push(line)
  }
  return { lines: lines.map(({ texts, ...line }) => ({ ...line, text: texts.join('\n') })), pageMarks }
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0)

/** The way back: reading what this prints gives the same lines, where they came from a text. */
export function printMinutes(lines: readonly Pick<Utterance, 'kind' | 'speaker' | 'text'>[], isKnown: IsKnownSpeaker): string {
  return lines.map((line) => (line.kind === 'speech' ? printSpeech(line, isKnown) : line.text)).join('\n')
}

function printSpeech({ speaker, text }: Pick<Utterance, 'speaker' | 'text'>, isKnown: IsKnownSpeaker): string {
  const [first = '', ...more] = text.split('\n')
  const isSame = (line: string, rest: string) => {
    const head = headOfSpeech(line, isKnown, true)
    return head !== null && head.speaker === speaker && head.rest === rest
  }
  const heads = [`○${speaker}　`, `○ ${speaker}　`, `○${speaker}：`, `○ ${speaker}：`, `【${speaker}】`]
  const head = heads.find((each) => isSame(`${each}${first}`, first.trim()))
  if (head !== undefined) return [`${head}${first}`.trimEnd(), ...more].join('\n')
  const alone = heads.find((each) => isSame(each, '')) ?? heads[0] ?? ''
  return [alone.trimEnd(), first, ...more].join('\n')
}

function headingOf(line: string, agenda: MinutesWorld['agenda']): Readonly<{ agendaItemId: AgendaItem['id'] | null }> | null {
  const item = agenda.find((one) => isItem(one, line))
  if (item) return { agendaItemId: item.id }
  const [, number] = numberedHeading.exec(line) ?? []
  if (number !== undefined) {
    const nth = numberOf(number)
    return { agendaItemId: agenda.find((one) => numberOf(one.number) === nth)?.id ?? null }
  }
  return usualHeading.test(line) || bracketedHeading.test(line) ? { agendaItemId: null } : null
}

/** As it stands in 次第, with or without its number and the word before it. */
function isItem({ number, title }: MinutesWorld['agenda'][number], line: string): boolean {
  const own = foldHeading(title)
  if (own.length < 3 || line.length > title.length + number.length + 12) return false
  const written = foldHeading(line)
  return [own, foldHeading(number) + own, `議題${foldHeading(number)}${own}`, `議題${own}`, `案件${foldHeading(number)}${own}`].includes(
    written,
  )
}

/** 議題3, (3), 三: the digits alone. */
const numberOf = (text: string): string =>
  foldHeading(text)
    .replace(/十/, '10')
    .replace(/[一二三四五六七八九]/g, (digit) => String('一二三四五六七八九'.indexOf(digit) + 1))
    .replace(/[^0-9]/g, '')
