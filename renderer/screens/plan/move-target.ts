// Knows which place of the form each movement of the cursor leads to.
import { type FormPlace, placeInDirection, placeInOrder } from '../../../shared/forms/form-places.ts'
import type { Move } from './editor-keys.ts'

/** Where a move leads from a place; null where it would leave the form. */
export function moveTargetFrom(places: readonly FormPlace[], key: string, to: Move): FormPlace | null {
  const from = places.find((place) => place.key === key)
  switch (to) {
    case 'next':
      return placeInOrder(places, key, 1)
    case 'previous':
      return placeInOrder(places, key, -1)
    case 'first':
      return places[0] ?? null
    case 'last':
      return places.at(-1) ?? null
    case 'pageDown':
      return places.find((place) => place.boxes[0].page > (from?.boxes[0].page ?? 0)) ?? places.at(-1) ?? null
    case 'pageUp': {
      const page = places.findLast((place) => place.boxes[0].page < (from?.boxes[0].page ?? 0))?.boxes[0].page ?? 0
      return places.find((place) => place.boxes[0].page >= page) ?? null
    }
    default:
      return placeInDirection(places, key, to)
  }
}
