// Knows where a cell that is fed from a series lies in the plan.
import type { FedCell } from '../../shared/words/fed-texts.ts'
import type { TextPlace } from './write-text.ts'

export function placeOfFedCell({ kind, id, what }: FedCell): TextPlace {
  return what === 'target' ? { kind, id, field: 'target' } : { kind: 'outcomeReview', id: `${id}-${what}`, field: 'result' }
}
