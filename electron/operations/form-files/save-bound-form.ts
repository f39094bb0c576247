// Knows how a form file is kept with its binding, new or changed.
import type { BoundForm, BoundFormTyped, TemplateSource } from '../../../shared/model/form-template.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import {
  dropLeftTemplates,
  getBoundForm,
  insertBoundForm,
  keepTemplate,
  listBoundFormPlaces,
  putBoundCells,
  updateBoundForm,
} from '../../db/repositories/bound-forms.ts'
import { positionBehind } from '../position-behind.ts'
import { requireBinding } from './require-binding.ts'
import { dropPicked, openTemplate, requirePicked, type Template } from './template-memory.ts'

/**
 * Returns its id. A binding that is the same already makes no deed. Throws E-FFILE-01 (the form is gone, or the one that it takes over from), E-FFILE-04 (the picked file is no
 * longer held), and what requireBinding throws.
 */
export async function saveBoundForm(context: Context, source: TemplateSource, typed: BoundFormTyped): Promise<string> {
  context.files.writable()
  const { template } = await openTemplate(context, source)
  const sound = requireBinding(typed, template.book)
  if (source.kind === 'template') return keepNew(context, source.token, template, sound)
  runDeed(context, { name: 'saveBoundForm', subject: subjectOf(source.id, sound) }, (db) => {
    const form = getBoundForm(db, source.id)
    if (!form) throw new AppError('E-FFILE-01')
    updateBoundForm(db, { ...form, ...sound })
    putBoundCells(db, form.id, sound.cells, context.newId)
  })
  return source.id
}

function keepNew(context: Context, token: string, { hash, fileName, bytes }: Template, sound: BoundFormTyped): string {
  const older = requirePicked(context, token).older
  const id = context.newId()
  runDeed(context, { name: 'saveBoundForm', subject: subjectOf(id, sound) }, (db) => {
    const others = listBoundFormPlaces(db)
    const places = positionBehind(others, older ? older.id : 'last')
    if (!places) throw new AppError('E-FFILE-01')
    keepTemplate(db, hash, fileName, bytes, context.clock.now())
    insertBoundForm(db, { ...sound, id, position: places.position, templateHash: hash, reboundFrom: older?.id ?? null })
    putBoundCells(db, id, sound.cells, context.newId)
    dropLeftTemplates(db)
    const before = older && getBoundForm(db, older.id)
    if (before) endBefore(before, sound.fromYear)

    function endBefore(form: BoundForm, fromYear: number): void {
      const isOpen = form.untilYear === null || form.untilYear >= fromYear
      if (isOpen && form.fromYear < fromYear) updateBoundForm(db, { ...form, untilYear: fromYear - 1 })
    }
  })
  dropPicked(context)
  return id
}

export const subjectOf = (id: string, { name, fromYear }: Pick<BoundFormTyped, 'name' | 'fromYear'>) =>
  ({ kind: 'boundForm', id, title: name, fiscalYear: fromYear }) as const
