// Knows the dry run of a hand-typed book that a person is looking at: the cells that were read, kept in memory until it is taken in or left.
import { recognisePlan, type RecognisedPlan } from '../../shared/forms/recognise-plan.ts'
import type { ImportPreview } from '../../shared/model/plan-import.ts'
import type { ReadBook } from '../../shared/model/sheet-cells.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { isYearTaken } from '../db/repositories/blank-plans.ts'

/** `dataFile`: the file that was open; a dry run is of that file alone. */
type PendingImport = Readonly<{ token: string; dataFile: string; book: ReadBook; fileName: string; plan: RecognisedPlan }>

const pending = new WeakMap<Context, PendingImport>()

/** Understands the book (year null = as it says itself) and keeps it in place of the one before. */
export function keepImport(context: Context, token: string, book: ReadBook, fileName: string, year: number | null): ImportPreview {
  const plan = recognisePlan({ book, generations: context.resources.formGenerations, year, fileName })
  pending.set(context, { token, dataFile: context.files.current()?.path ?? '', book, fileName, plan })
  const { fiscalYear, formGeneration, places, leftOver, draft } = plan
  const yearIsTaken = fiscalYear !== null && isYearTaken(context.files.readable(), fiscalYear)
  return { token, fileName, fiscalYear, formGeneration, yearIsTaken, places, leftOver, draft }
}

/** Throws E-IMPORT-08 where that dry run is over, or was of another data file. */
export function getImport(context: Context, token: string): PendingImport {
  const kept = pending.get(context)
  if (kept?.token !== token || kept.dataFile !== (context.files.current()?.path ?? '')) throw new AppError('E-IMPORT-08')
  return kept
}

export function dropImport(context: Context): void {
  pending.delete(context)
}
