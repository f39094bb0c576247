// Knows which words and which rows are meant when a text, a member or a voice is to be taken out for good.
import type { ErasureTarget } from '../../../shared/model/erasure.ts'
import { type Eraser, erasedMark, makeEraser, shortestErasable } from '../../../shared/rules/council/erase-text.ts'
import { AppError } from '../../app-error.ts'
import type { Db } from '../../db/db.ts'
import type { Whole, WholeRow } from '../../db/erase-places.ts'
import { getNamesOfMember, getWordsOfVoice, listFormerTexts, listRowsEverUnder, listTextsBeside } from '../../db/repositories/erasures.ts'

export type Erased = Readonly<{ eraser: Eraser; whole: Whole }>
/** What somebody said is looked for elsewhere (会議録, 要旨) where it is long enough to be nobody else's. */
const shortestQuotation = 8
/** So long must another name of a member be to be looked for in all texts: a surname alone is that of others too. */
const shortestOtherName = 4

/** Throws E-ERASE-01 where there is nothing of the kind, or the text is too short to be looked for. */
export function whatIsErased(db: Db, target: ErasureTarget): Erased {
  if (target.what === 'text') {
    const word = target.text.trim()
    if ([...word.replaceAll(/[ \u3000]/gu, '')].length < shortestErasable) throw new AppError('E-ERASE-01')
    return { eraser: makeEraser([word]), whole: { rows: [], titles: new Set() } }
  }
  return target.what === 'member' ? ofMember(db, target.id) : ofVoice(db, target.id)
}

function ofMember(db: Db, id: string): Erased {
  if (!getNamesOfMember(db, id)) throw new AppError('E-ERASE-01')
  const others = listFormerTexts(db, 'member', id, ['kana', 'short_name']).filter((name) => [...name].length >= shortestOtherName)
  const words = [...listFormerTexts(db, 'member', id, ['name']), ...others].filter((name) => name !== erasedMark)
  return {
    eraser: makeEraser(words),
    whole: {
      rows: [
        { table: 'member', rowId: id, columns: { name: erasedMark, kana: '', short_name: '', note: '' } },
        ...listRowsEverUnder(db, 'member_term', 'member_id', id).map((rowId) => ({
          table: 'member_term',
          rowId,
          columns: { end_reason: '' },
        })),
        ...listRowsEverUnder(db, 'utterance', 'member_id', id).map((rowId) => ({ table: 'utterance', rowId, columns: { speaker: '' } })),
      ],
      titles: new Set([`member/${id}`]),
    },
  }
}

function ofVoice(db: Db, id: string): Erased {
  const voice = getWordsOfVoice(db, id)
  if (!voice) throw new AppError('E-ERASE-01')
  const pieces = [...new Set([...voice.pieces.map((piece) => piece.id), ...listRowsEverUnder(db, 'voice_piece', 'voice_id', id)])]
  const said = pieces.flatMap((piece) => listFormerTexts(db, 'voice_piece', piece, ['text'])).map((text) => text.trim())
  const names = listFormerTexts(db, 'voice', id, ['speaker'])
  return {
    eraser: makeEraser([
      ...said.filter((text) => [...text].length >= shortestQuotation),
      ...names.filter((name) => [...name].length >= shortestOtherName),
    ]),
    whole: {
      rows: [
        ...pieces.map((piece) => ({ table: 'voice_piece', rowId: piece, columns: { text: erasedMark } })),
        { table: 'voice', rowId: id, columns: { speaker: '', group_name: '' } },
        ...quotationsOf(db, id, said),
      ],
      // deeds call an opinion by its gist, or by how its words begin
      titles: new Set(
        pieces.flatMap((piece) => listFormerTexts(db, 'voice_piece', piece, ['opinion_id'])).map((opinion) => `opinion/${opinion}`),
      ),
    },
  }
}

/** What was written off from what was said: a line of 会議録 that is a part of it, a question, a gist in its very words. */
function quotationsOf(db: Db, voiceId: string, said: readonly string[]): readonly WholeRow[] {
  const whole = said.map(bare)
  const isQuoted = (text: string) => [...bare(text)].length >= shortestQuotation && whole.some((one) => one.includes(bare(text)))
  return listTextsBeside(db, voiceId)
    .filter(({ text }) => isQuoted(text))
    .map(({ table, rowId }) => ({ table, rowId, columns: table === 'opinion' ? { gist: '' } : { text: erasedMark } }))
}
const bare = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '')
