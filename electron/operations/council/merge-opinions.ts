// Knows how opinions of one meaning are brought together: all stand in the first of them, each with its own words.
import { mergesOf } from '../../../shared/rules/council/merges-of.ts'
import { nameYears } from '../../../shared/words/council-opinion-refusals.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { putMergedInto } from '../../db/repositories/opinion-rows.ts'
import { listMergedInto, listOpinionsById } from '../../db/repositories/opinions.ts'
import { requireOpinions } from './require-opinion.ts'
import { subjectOfOpinion } from './subject-of-opinion.ts'

/** Those that stand there already make no deed. Throws E-OPINION-01 (one is not there), E-OPINION-02 {years} (opinions of two 年度). */
export function mergeOpinions(context: Context, ids: readonly string[]): void {
  const db = context.files.writable()
  const named = requireOpinions(db, ids)
  const [first] = named
  if (!first) return
  const years = [...new Set(named.map(({ fiscalYear }) => fiscalYear))].toSorted((a, b) => a - b)
  if (years.length > 1) throw new AppError('E-OPINION-02', { years: nameYears(years) })
  const merged = listOpinionsById(
    db,
    listMergedInto(
      db,
      named.map(({ id }) => id),
    ),
  )
  runDeed(context, { name: 'mergeOpinions', subject: subjectOfOpinion(first) }, (db) => {
    for (const { id, into } of mergesOf(named, merged)) putMergedInto(db, id, into)
  })
}
