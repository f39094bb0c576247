// Knows how a text that was pasted is read as opinions: as a table, a list or minutes, whichever it looks like.
import type { CouncilBook, Meeting } from '../../../../../shared/model/council.ts'
import { prepareMinutes } from '../../../../../shared/rules/council/prepare-minutes.ts'
import {
  guessOpinionColumns,
  hasOpinionHeading,
  type OpinionColumnKey,
  type ReadOpinion,
  readOpinionList,
  readOpinionTable,
} from '../../../../../shared/rules/council/read-opinion-table.ts'
import { type Block, readBlock } from '../../../../../shared/rules/read-block.ts'
import { readHtmlTable } from '../../../../../shared/rules/read-html-table.ts'

export const pasteHows = ['table', 'list', 'minutes'] as const
export type PasteHow = (typeof pasteHows)[number]
export type PastedTable = Readonly<{ block: Block; hasHeading: boolean; columns: readonly (OpinionColumnKey | null)[] }>
export type Pasted = Readonly<{ text: string; how: PasteHow; table: PastedTable }>

/** `html`: the table beside the text on the clipboard; '' = none. */
export function readPasted(text: string, html: string): Pasted {
  const cells = html === '' ? null : readHtmlTable(html)
  const block = readBlock(text, cells)
  const hasHeading = hasOpinionHeading(block)
  // A list may begin with a line that reads like a heading: one column alone is a table where the clipboard says so.
  const isTable = (block[0]?.length ?? 0) > 1 || (hasHeading && cells !== null)
  const isMinutes = /^[\s]*[○◯〇●][^\s：:]{1,20}[\s：:]/m.test(text)
  return {
    text,
    how: isTable ? 'table' : isMinutes ? 'minutes' : 'list',
    table: { block, hasHeading, columns: guessOpinionColumns(block, hasHeading) },
  }
}

/** `isTaken`: of minutes only what members said is taken, until somebody says otherwise. */
export function opinionsOf(
  { text, how, table }: Pasted,
  book: CouncilBook,
  meeting: Meeting | null,
  day: string,
): readonly Readonly<{ read: ReadOpinion; isTaken: boolean }>[] {
  if (how !== 'minutes') {
    const read =
      how === 'list' ? readOpinionList(text) : readOpinionTable(table.hasHeading ? table.block.slice(1) : table.block, table.columns)
    return read.map((one) => ({ read: one, isTaken: one.problem === null }))
  }
  const { lines } = prepareMinutes({
    text,
    joins: false,
    day,
    chosen: new Map(),
    members: book.members,
    agenda: meeting?.agenda ?? [],
    attendances: meeting?.attendances ?? [],
    subcommitteeId: meeting?.subcommitteeId ?? null,
  })
  return lines
    .filter(({ kind, text: said }) => kind === 'speech' && said !== '')
    .map(({ speaker, text: said, agendaItemId, memberId }) => {
      const item = meeting?.agenda.find(({ id }) => id === agendaItemId)
      const read = { words: said, speaker, agenda: item ? item.number + item.title : '', problem: null } as const
      return { read: { ...read, gist: '', group: '', day: null, channel: null, stage: null, answer: '' }, isTaken: memberId !== null }
    })
}
