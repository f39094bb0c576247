// Knows how what was done for one item is read.
import type { ItemRecord, LoggedItem } from '../../shared/model/check.ts'
import type { Context } from '../context.ts'
import * as records from '../db/repositories/item-records.ts'

/** Empty where there is no such item. */
export function getItemRecord({ files }: Context, item: LoggedItem): ItemRecord {
  return records.getItemRecord(files.readable(), item)
}
