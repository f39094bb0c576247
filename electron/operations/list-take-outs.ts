// Knows what was handed to the sections of a year's plan, and what came back.
import type { TakeOut } from '../../shared/model/inquiry.ts'
import type { Context } from '../context.ts'
import { listTakeOuts as readTakeOuts } from '../db/repositories/take-outs.ts'

export function listTakeOuts({ files }: Context, fiscalYear: number): readonly TakeOut[] {
  return readTakeOuts(files.readable(), fiscalYear)
}
