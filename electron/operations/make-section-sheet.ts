// Knows what stands on the sheet (記入票) of a section: its places with their names and numbers, and what it is asked.
import { generationAtStage } from '../../shared/forms/generation-of-plan.ts'
import type { Inquiry } from '../../shared/model/inquiry.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { FlatPlan } from '../../shared/model/merge.ts'
import { labelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { numberOf } from '../../shared/rules/numbering.ts'
import { placesOfSheet, type SheetPlace } from '../../shared/rules/section-sheet.ts'
import { maxExcelCellLength } from '../../shared/rules/text.ts'
import { unflattenPlan } from '../../shared/rules/unflatten-plan.ts'
import { labelOfItemNumber, labelOfSheetPlace, markLength, sheetWords } from '../../shared/words/section-sheet.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { TakeOutRow } from '../db/repositories/take-outs.ts'
import type { SectionSheet } from '../excel/write-section-sheet.ts'
import { writeMark } from './read-section-sheet.ts'

export type NamedPlace = SheetPlace & Readonly<{ number: string; title: string; label: string }>

/** The generation of the part's form. Throws E-OUT-06 where the program does not know it. */
export function generationOfPart({ resources }: Pick<Context, 'resources'>, part: FlatPlan): FormGeneration {
  const id = part.records.find((r) => r.kind === 'wardPlan')?.values['formGeneration']
  const generation = resources.formGenerations.find((g) => g.id === id)
  if (!generation) throw new AppError('E-OUT-06')
  return generation
}

/** Every place of a section's sheet as it is called there. */
export function namedPlacesOf(context: Pick<Context, 'resources' | 'newId'>, part: FlatPlan): readonly NamedPlace[] {
  const plan = unflattenPlan(part)
  const generation = generationAtStage(generationOfPart(context, part), plan.stage)
  const numbers = numberOf(plan)
  const titles = new Map(part.records.map((r) => [r.id, String(r.values['title'] ?? '')]))
  return placesOfSheet(part, generation, context.newId).map((place) => ({
    ...place,
    number: labelOfItemNumber(place.itemKind, numbers.get(place.itemId) ?? ''),
    title: titles.get(place.itemId) ?? '',
    label: labelOfSheetPlace(place, generation.unit.label, plan.firstReiwaYearAs),
  }))
}

export function makeSectionSheet(
  context: Context,
  part: FlatPlan,
  sectionName: string,
  row: TakeOutRow,
  inquiry: Inquiry | null,
): SectionSheet {
  const { wardName = '', wardCode = '' } = context.files.current() ?? {}
  const { baseHash, sectionId, takenAt, id: takeOutId } = row
  const marks = [inquiry ? sheetWords.deadline(inquiry.deadline) : '', sheetWords.mark(takeOutId.slice(0, markLength))]
  return {
    name: sheetWords.sheetName,
    title: sheetWords.title(labelOfFiscalYear(part.fiscalYear), wardName, sectionName),
    notes: [inquiry?.requestText ?? '', marks.filter((m) => m !== '').join('　　'), sheetWords.howTo].filter((note) => note !== ''),
    columns: sheetWords.columns,
    mark: writeMark({ wardCode, fiscalYear: part.fiscalYear, sectionId, takeOutId, baseHash, takenAt }),
    lines: namedPlacesOf(context, part).map((place) => lineOf(place)),
  }
}

/** A text that no cell holds whole would come back cut: it is not asked for here. */
function lineOf({ number, title, label, text, key }: NamedPlace): SectionSheet['lines'][number] {
  if (text.length > maxExcelCellLength) return { cells: [number, title, label, sheetWords.tooLong, sheetWords.tooLong], key: '' }
  return { cells: [number, title, label, text, text], key }
}
