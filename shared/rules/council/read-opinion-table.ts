// Knows opinions in bulk as somebody pastes them: a table of Excel with headings in any order, or a list in which each begins with a number or mark.
import type { Channel, Stage } from '../../model/opinion.ts'
import { foldHeading, isHeading, matchColumns, type NamedColumn } from '../match-columns.ts'
import { parseDay } from '../parse-day.ts'
import type { Block } from '../read-block.ts'
import { withoutPageMarks } from './without-page-marks.ts'

export const opinionColumnKeys = ['words', 'gist', 'speaker', 'group', 'day', 'channel', 'stage', 'agenda', 'answer'] as const
export type OpinionColumnKey = (typeof opinionColumnKeys)[number]
/** One opinion as it was read; '' and null = it says nothing of it. `problem`: why it cannot be taken in. */
export type ReadOpinion = Readonly<{
  words: string
  gist: string
  speaker: string
  group: string
  /** ISO. */
  day: string | null
  channel: Channel | null
  stage: Stage | null
  agenda: string
  answer: string
  problem: 'noWords' | 'badDay' | null
}>

/** Of the heading of each column, what it may be called. Sources: 区政会議 pages of 港区, 城東区, 西区; 市民の声 of 天王寺区, 政策企画室. */
export const opinionColumns: readonly NamedColumn[] = [
  {
    key: 'words',
    names: [
      '意見',
      'ご意見',
      '意見の内容',
      'ご意見の内容',
      'ご意見内容',
      '委員のご意見',
      '主なご意見',
      '会議で出された主なご意見',
      '発言',
      '発言内容',
      '原文',
      '内容',
      '市民の声',
    ],
  },
  { key: 'gist', names: ['要旨', '意見の要旨', '意見の概要', '概要', '件名'] },
  { key: 'speaker', names: ['委員名', '委員', '氏名', '発言者', '発言委員', 'お名前', '名前'] },
  { key: 'group', names: ['グループ', 'グループ名', '班'] },
  { key: 'day', names: ['日付', '年月日', '開催日', '受付日', '会議日', '月日', '日'] },
  { key: 'channel', names: ['聴取方法', '方法', '機会', '区分', '種別'] },
  { key: 'stage', names: ['段階', '時点'] },
  { key: 'agenda', names: ['議題', 'テーマ', '項目', '案件'] },
  {
    key: 'answer',
    names: [
      '回答',
      '対応',
      '対応方針',
      '対応方針・区の考え方',
      '区の考え方',
      '市の考え方',
      '区役所の対応・考え方',
      '対応・考え方',
      '対応状況',
    ],
  },
]
const channelWords: readonly (readonly [Channel, RegExp])[] = [
  ['priorOpinion', /事前/],
  ['evaluationSheet', /評価シート/],
  ['council', /区政会議|会議|部会/],
  ['visitorVoice', /来庁/],
  ['citizenVoice', /市民の声|改善箱|投書|ご意見箱/],
  ['survey', /アンケート/],
  ['other', /その他/],
]
const stageWords: readonly (readonly [Stage, RegExp])[] = [
  ['planning', /企画|計画|策定|素案|plan/i],
  ['evaluation', /評価|振り返り|check/i],
  ['implementation', /実施|取組|do/i],
]

/** Whether its first row names the columns. */
export const hasOpinionHeading = (block: Block): boolean => block.length > 1 && isHeading(textsOf(block[0]), opinionColumns)

/** The key of each column of a block; without headings the longest texts are the words, and no other column is guessed. */
export function guessOpinionColumns(block: Block, hasHeading: boolean): readonly (OpinionColumnKey | null)[] {
  if (hasHeading) return matchColumns(textsOf(block[0]), opinionColumns) as readonly (OpinionColumnKey | null)[]
  const lengths = (block[0] ?? []).map((_, c) => block.reduce((sum, row) => sum + (row[c]?.text.length ?? 0), 0))
  const longest = lengths.indexOf(Math.max(...lengths))
  return lengths.map((_, c) => (c === longest ? 'words' : null))
}

/**
 * One for each row in which something is written. A cell that is covered by a merged one above it has its text, in every column but the words and the
 * answer.
 */
export function readOpinionTable(block: Block, columns: readonly (OpinionColumnKey | null)[]): readonly ReadOpinion[] {
  const above: Partial<Record<OpinionColumnKey, string>> = {}
  return block.flatMap((row) => {
    const texts: Partial<Record<OpinionColumnKey, string>> = {}
    for (const [c, key] of columns.entries()) {
      if (key === null) continue
      const cell = row[c]
      const isCovered = cell?.isMerged === true && key !== 'words' && key !== 'answer' && key !== 'gist'
      const text = isCovered ? (above[key] ?? '') : (cell?.text.trim() ?? '')
      texts[key] = text
      above[key] = text
    }
    const isBlank = columns.every((key, c) => key === null || (row[c]?.text.trim() ?? '') === '')
    return isBlank ? [] : [opinionOf(texts)]
  })
}

function opinionOf(texts: Partial<Record<OpinionColumnKey, string>>): ReadOpinion {
  const { words = '', gist = '', speaker = '', group = '', day = '', channel = '', stage = '', agenda = '', answer = '' } = texts
  const parsed = day === '' ? null : parseDay(day)
  const said = words === '' ? gist : words
  return {
    words: said,
    gist: said === gist ? '' : gist,
    speaker,
    group,
    day: parsed,
    channel: channelWords.find(([, written]) => written.test(channel))?.[0] ?? null,
    stage: stageWords.find(([, written]) => written.test(stage))?.[0] ?? null,
    agenda,
    answer,
    problem: said === '' ? 'noWords' : day !== '' && parsed === null ? 'badDay' : null,
  }
}

const itemMark = /^(?:[①-⑳]|[（(][0-9０-９]{1,3}[）)]|[0-9０-９]{1,3}[.．、)）](?![0-9０-９])|[・●○◯◆■□▪‣•※]|[-－](?![0-9０-９]))\s*/
const bareNumber = /^([0-9０-９]{1,3})\s+/
const groupLine =
  /^[【＜〈≪[［]?\s*((?:第?\s*[0-9０-９A-Za-zＡ-Ｚａ-ｚ]{1,2}\s*(?:グループ|班))|(?:グループ|班)\s*[0-9０-９A-Za-zＡ-Ｚａ-ｚ]{1,2})\s*[】＞〉≫\]］]?(?:[\s：:]+(.*))?$/

/**
 * One for each marked item; what follows without a mark goes on with it. A line that names a group (「グループ1　テーマ…」) leads those behind it, and what stands behind its name is their theme. Without
 * any mark each line is one.
 */
export function readOpinionList(text: string): readonly ReadOpinion[] {
  const { lines } = withoutPageMarks(text)
  const marks = marksOf(lines)
  const isMarked = marks.some((mark) => mark !== null)
  const found: { words: string[]; group: string; agenda: string }[] = []
  let group = ''
  let agenda = ''
  for (const [nth, line] of lines.entries()) {
    const [, named, theme = ''] = groupLine.exec(line) ?? []
    const marked = marks[nth] ?? undefined
    const last = found.at(-1)
    if (named !== undefined) {
      group = named
      agenda = theme
    } else if (marked !== undefined || !isMarked || !last || last.group !== group)
      found.push({ words: [line.slice(marked?.length ?? 0)], group, agenda })
    else last.words.push(line)
  }
  return found
    .map((one) => opinionOf({ words: one.words.filter((line) => line !== '').join('\n'), group: one.group, agenda: one.agenda }))
    .filter(({ words }) => words !== '')
}

/** A number without any sign is a mark only where they count 1, 2, 3 …: 「10 月」 and 「3.5点」 begin a sentence. */
function marksOf(lines: readonly string[]): readonly (string | null)[] {
  let counted = 0
  const numbered = lines.map((line) => {
    const [mark = '', digits = ''] = bareNumber.exec(line) ?? []
    if (digits === '' || Number(digits.normalize('NFKC')) !== counted + 1) return null
    counted += 1
    return mark
  })
  return lines.map((line, nth) => itemMark.exec(line)?.[0] ?? (counted > 1 ? (numbered[nth] ?? null) : null))
}

const textsOf = (row: Block[number] | undefined): readonly string[] => (row ?? []).map(({ text }) => text)

/** The item of an agenda that a text names, by its number or title. */
export function agendaNamed<Item extends Readonly<{ number: string; title: string }>>(text: string, agenda: readonly Item[]): Item | null {
  const named = foldHeading(text)
  if (named === '') return null
  const bare = named.replace(/^(?:議題|案件)/, '')
  return (
    agenda.find(({ number, title }) => [foldHeading(title), foldHeading(number) + foldHeading(title)].includes(named)) ??
    agenda.find(({ number }) => number !== '' && foldHeading(number) === bare) ??
    null
  )
}
