// Knows how a search over all texts of all years is answered.
import type { SearchResult } from '../../shared/model/search.ts'
import { snippetOf } from '../../shared/rules/snippet-of.ts'
import { textsOfBook } from '../../shared/rules/texts-of-book.ts'
import { wordsOfQuery } from '../../shared/rules/words-of-query.ts'
import type { Context } from '../context.ts'
import { listReasonsOfSeries } from '../db/repositories/target-change-reasons.ts'
import { findTexts, readNextPart } from '../db/search-memory.ts'
import { readIndicatorBook } from './read-indicator-book.ts'

/**
 * Every text that holds all words of the query. The first search of a file reads all of it, a year at a time, with room for other questions in between.
 * A query without words finds nothing; it gets the reading done before the first word is typed.
 */
export async function searchTexts(context: Context, query: string, limit: number): Promise<SearchResult> {
  const readBook = () => {
    const [db, policy] = [context.files.readable(), context.resources.basicPolicy]
    return textsOfBook(readIndicatorBook(db, policy), policy, listReasonsOfSeries(db))
  }
  while (readNextPart(context.files.readable(), readBook)) await new Promise((resolve) => setImmediate(resolve))
  const words = wordsOfQuery(query)
  const { total, found } = findTexts(context.files.readable(), words, limit, readBook)
  return {
    total,
    hits: found.map(({ fiscalYear, ref, number, title, text }) => ({ fiscalYear, field: ref, number, title, ...snippetOf(text, words) })),
  }
}
