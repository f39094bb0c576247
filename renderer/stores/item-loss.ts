// Knows how it is asked what goes with an item that is deleted.
import type { ItemKind } from '../../shared/model/fields.ts'
import type { ItemLoss } from '../../shared/model/loss.ts'
import { api } from '../api.ts'

export const readItemLoss = (kind: ItemKind, id: string): Promise<ItemLoss> => api.getItemLoss(kind, id)
