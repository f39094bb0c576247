// Knows the dry run of a hand-typed book that a person is looking at: the cells that were read, kept in memory until it is taken in or left.
import { recognisePlan, type RecognisedPlan } from '../../shared/forms/recognise-plan.ts'
import type { ImportPreview } from '../../shared/model/plan-import.ts'
import type { ReadBook } from '../../shared/model/sheet-cells.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { isYearTaken } from '../db/repositories/blank-plans.ts'
import { makeDryRuns } from './dry-runs.ts'

type PendingImport = Readonly<{ book: ReadBook; fileName: string; plan: RecognisedPlan }>

const pending = makeDryRuns<PendingImport>()

/** Understands the book (year null = as it says itself) and keeps it in place of the one before. */
export function keepImport(context: Context, token: string, book: ReadBook, fileName: string, year: number | null): ImportPreview {
  const plan = recognisePlan({ book, generations: context.resources.formGenerations, year, fileName })
  pending.keep(context, token, { book, fileName, plan })
  const { fiscalYear, formGeneration, places, leftOver, draft } = plan
  const yearIsTaken = fiscalYear !== null && isYearTaken(context.files.readable(), fiscalYear)
  return { token, fileName, fiscalYear, formGeneration, yearIsTaken, hasLinks: book.hasLinks ?? false, places, leftOver, draft }
}

/** Throws E-IMPORT-08 where that dry run is over, or was of another data file. */
export function getImport(context: Context, token: string): PendingImport {
  const kept = pending.find(context, token)
  if (!kept) throw new AppError('E-IMPORT-08')
  return kept
}

export const dropImport = pending.drop
