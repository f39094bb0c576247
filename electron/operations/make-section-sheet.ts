// Knows what stands on the sheet (記入票) of a section: its places with their names and numbers, and what it is asked.
import { generationAtStage } from '../../shared/forms/generation-of-plan.ts'
import type { Check } from '../../shared/model/check.ts'
import { isQuarter } from '../../shared/model/check.ts'
import type { Inquiry } from '../../shared/model/inquiry.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { FlatPlan } from '../../shared/model/merge.ts'
import { allItemsOf } from '../../shared/rules/check/checked-items.ts'
import { verdictsOfCheck } from '../../shared/rules/check/contradictions/verdicts-of-check.ts'
import { placesOfCheck } from '../../shared/rules/check/places-of-check.ts'
import { labelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { ruleSetFor } from '../../shared/rules/judge/rule-set-for.ts'
import { legendOf } from '../../shared/rules/judge/symbols-of.ts'
import { numberOf } from '../../shared/rules/numbering.ts'
import { placesOfSheet, type SheetPlace } from '../../shared/rules/section-sheet.ts'
import { maxExcelCellLength } from '../../shared/rules/text.ts'
import { unflattenPlan } from '../../shared/rules/unflatten-plan.ts'
import { entryWords } from '../../shared/words/entry.ts'
import { figuresOfItem } from '../../shared/words/figures-of-item.ts'
import { labelOfItemNumber, labelOfSheetPlace, markLength, sheetWords } from '../../shared/words/section-sheet.ts'
import { schemeNames } from '../../shared/words/verdict.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { TakeOutRow } from '../db/repositories/take-outs.ts'
import type { SectionSheet } from '../excel/write-section-sheet.ts'
import { readIndicatorBook } from './read-indicator-book.ts'
import { writeMark } from './read-section-sheet.ts'
import { isPlaceConfirmed } from './is-place-confirmed.ts'

export type NamedPlace = SheetPlace & Readonly<{ number: string; title: string; label: string }>

/** The generation of the part's form. Throws E-OUT-06 where the program does not know it. */
export function generationOfPart({ resources }: Pick<Context, 'resources'>, part: FlatPlan): FormGeneration {
  const id = part.records.find((r) => r.kind === 'wardPlan')?.values['formGeneration']
  const generation = resources.formGenerations.find((g) => g.id === id)
  if (!generation) throw new AppError('E-OUT-06')
  return generation
}

/** Every place of a section's sheet as it is called there. `check`: the one that it asks for; null = the plan. */
export function namedPlacesOf(context: Pick<Context, 'resources' | 'newId'>, part: FlatPlan, check: Check | null): readonly NamedPlace[] {
  const plan = unflattenPlan(part)
  const generation = generationAtStage(generationOfPart(context, part), plan.stage)
  const numbers = numberOf(plan)
  const titles = new Map(part.records.map((r) => [r.id, String(r.values['title'] ?? '')]))
  const places = check === null ? placesOfSheet(part, generation, context.newId) : placesOfCheck(part, generation, check)
  return places.map((place) => ({
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
  const check = inquiry?.check ?? null
  const year = labelOfFiscalYear(part.fiscalYear)
  const marks = [inquiry ? sheetWords.deadline(inquiry.deadline) : '', sheetWords.mark(takeOutId.slice(0, markLength))]
  return {
    name: sheetWords.sheetName,
    title: check === null ? sheetWords.title(year, wardName, sectionName) : sheetWords.titleOfCheck(year, wardName, check, sectionName),
    notes: [
      inquiry?.requestText ?? '',
      marks.filter((m) => m !== '').join('　　'),
      ...(check === null ? [sheetWords.howTo] : [sheetWords.howToCheck, ...legendsOf(context, part, check)]),
    ].filter((note) => note !== ''),
    columns: sheetWords.columns,
    mark: writeMark({ wardCode, fiscalYear: part.fiscalYear, sectionId, takeOutId, baseHash, takenAt }),
    lines: check === null ? namedPlacesOf(context, part, null).map(lineOf) : linesOfCheck(context, part, check),
  }
}

/** A text that no cell holds whole would come back cut: it is not asked for here. */
function lineOf({ number, title, label, text, key }: NamedPlace): SectionSheet['lines'][number] {
  if (text.length > maxExcelCellLength) return { cells: [number, title, label, sheetWords.tooLong, sheetWords.tooLong], key: '' }
  return { cells: [number, title, label, text, text], key }
}

type Line = SectionSheet['lines'][number]

/** Before what is asked of an item its targets and results, as far as they are known; what is confirmed to the last step is not asked any more. */
function linesOfCheck(context: Context, part: FlatPlan, check: Check): readonly Line[] {
  const db = context.files.readable()
  const plan = unflattenPlan(part)
  const items = new Map<string, ReturnType<typeof allItemsOf>[number]>(allItemsOf(plan).map((item) => [item.item.id, item]))
  const told = new Set<string>()
  return namedPlacesOf(context, part, check).flatMap((place): readonly Line[] => {
    const item = items.get(place.itemId)
    const isFirst = !told.has(place.itemId)
    told.add(place.itemId)
    const figures = isFirst && item ? figuresOfItem(plan, item, check, judgeOf(context)) : []
    const line = isPlaceConfirmed(context, db, place)
      ? { cells: [place.number, place.title, place.label, place.text, sheetWords.confirmed] as const, key: '' }
      : lineOf(place)
    if (figures.length === 0) return [line]
    const text = figures
      .map(({ name, target, result }) => sheetWords.figure(name, target, result === entryWords.notLinked ? '' : result))
      .join('\n')
    // without a number it is no line that anybody fills in
    return [{ cells: ['', place.title, sheetWords.figures, text, sheetWords.notAsked], key: '' }, line]
  })
}

/** Which symbols the fields of the check take. */
function legendsOf(context: Context, part: FlatPlan, check: Check): readonly string[] {
  if (isQuarter(check)) return [sheetWords.quarterMarks]
  const judge = judgeOf(context)
  const schemes = new Set(verdictsOfCheck(unflattenPlan(part), check, judge).map(({ scheme }) => scheme))
  return [...schemes].flatMap((scheme) => {
    const rule = ruleSetFor(judge.rules, scheme, part.fiscalYear, check)
    return rule ? [sheetWords.legend(schemeNames[scheme], legendOf(rule))] : []
  })
}

function judgeOf({ files, resources: { basicPolicy: policy, judgementRules: rules } }: Context) {
  return { book: readIndicatorBook(files.readable(), policy), rules, policy }
}
