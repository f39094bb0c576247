// Knows how a section (担当課) is made or renamed.
import { generateKeyBetween } from 'fractional-indexing'
import type { SectionId } from '../../shared/model/ids.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { getSectionName, insertSection, lastSectionPosition, putSectionName } from '../db/repositories/organisation.ts'
import { requireName } from './require-name.ts'

/** Returns its id. Throws RuleBroken (violationsOfName), E-PART-03 (no such section). */
export function saveSection(context: Context, id: string | null, typed: string): string {
  const db = context.files.writable()
  const name = requireName('section//name', typed)
  const before = id === null ? null : getSectionName(db, id)
  if (id !== null && before === null) throw new AppError('E-PART-03')
  const sectionId = (id ?? context.newId()) as SectionId
  runDeed(context, { name: 'saveSection', subject: { kind: 'section', id: sectionId, title: name } }, (db) => {
    if (id === null) insertSection(db, { id: sectionId, name }, generateKeyBetween(lastSectionPosition(db), null))
    else putSectionName(db, id, name)
  })
  return sectionId
}
