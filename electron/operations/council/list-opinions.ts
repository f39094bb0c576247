// Knows how a list of opinions is answered: filtered, searched, in its order, the piece of it that is shown.
import type { OpinionPage, OpinionQuery } from '../../../shared/model/opinion.ts'
import { wordsOfQuery } from '../../../shared/rules/words-of-query.ts'
import type { Context } from '../../context.ts'
import { findOpinions, readNextOpinions } from '../../db/opinion-memory.ts'

/** The first list of a file reads all opinions, some at a time, with room for other questions in between. */
export async function listOpinions(context: Context, query: OpinionQuery, offset: number, limit: number): Promise<OpinionPage> {
  while (readNextOpinions(context.files.readable())) await new Promise((resolve) => setImmediate(resolve))
  return findOpinions(context.files.readable(), query, wordsOfQuery(query.text), context.clock.today(), offset, limit)
}
