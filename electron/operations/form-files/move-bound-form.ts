// Knows how a kept form file is moved in the ward's order.
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { listBoundFormPlaces, placeBoundForm } from '../../db/repositories/bound-forms.ts'
import { positionBehind } from '../position-behind.ts'
import { subjectOf } from './save-bound-form.ts'

/** `afterId` null = first. One that stands there already makes no deed. Throws E-FFILE-01 where one of them is not there. */
export function moveBoundForm(context: Context, id: string, afterId: string | null): void {
  const order = listBoundFormPlaces(context.files.writable())
  const at = order.findIndex((one) => one.id === id)
  const form = order[at]
  const others = order.filter((one) => one.id !== id)
  const places = afterId === id || afterId === 'last' ? null : positionBehind(others, afterId)
  if (!form || !places) throw new AppError('E-FFILE-01')
  if ((order[at - 1]?.id ?? null) === afterId) return
  runDeed(context, { name: 'moveBoundForm', subject: subjectOf(id, form) }, (db) => {
    placeBoundForm(db, id, places.position)
    for (const one of places.stepAside) placeBoundForm(db, one.id, one.position)
  })
}
