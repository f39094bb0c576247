// Knows which editions a year's plan has.
import type { Edition } from '../../shared/model/edition.ts'
import type { Context } from '../context.ts'
import { listEditions as listEditionsOf } from '../db/repositories/editions.ts'

/** Newest first; none where the year has no plan. */
export function listEditions({ files }: Context, fiscalYear: number): readonly Edition[] {
  return listEditionsOf(files.readable(), fiscalYear)
}
