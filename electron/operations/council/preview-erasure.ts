// Knows what would be taken out for good: a dry run over the data file and the copies that the program made beside it.
import { basename } from 'node:path'
import type { ErasurePreview, ErasureTarget } from '../../../shared/model/erasure.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { listOldCopiesWith } from '../../data-file/old-copies.ts'
import { findPlaces } from '../../db/erase-places.ts'
import { whatIsErased } from './what-is-erased.ts'

/** Throws E-FILE-01, E-ERASE-01, E-ERASE-06 (the folder does not answer). */
export function previewErasure({ files }: Context, target: ErasureTarget): ErasurePreview {
  const file = files.current()
  if (!file) throw new AppError('E-FILE-01')
  const db = files.readable()
  const { eraser, whole } = whatIsErased(db, target)
  const places = findPlaces(db, eraser, whole)
  return {
    places,
    copies: listOldCopiesWith(file.path, eraser).map((copy) => basename(copy)),
    total: places.reduce((sum, { count }) => sum + count, 0),
  }
}
