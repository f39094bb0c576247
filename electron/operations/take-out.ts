// Knows how sections are handed their parts of a plan: a file or a sheet each, all written and proven before the one deed that notes them.
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { InquiryId, TakeOutId } from '../../shared/model/ids.ts'
import type { FlatPlan } from '../../shared/model/merge.ts'
import type { Organisation, Section } from '../../shared/model/organisation.ts'
import { labelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { placesOfCheck } from '../../shared/rules/check/places-of-check.ts'
import { partOfSection } from '../../shared/rules/part-of-section.ts'
import { suggestedTakeOutName } from '../../shared/words/take-out-name.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { replaceFile } from '../data-file/write-beside.ts'
import { runDeed } from '../db/deed.ts'
import { listCheckDeadlines } from '../db/repositories/check-deadlines.ts'
import { listConfirmations } from '../db/repositories/confirmations.ts'
import { getInquiry } from '../db/repositories/inquiries.ts'
import { getOrganisation } from '../db/repositories/organisation.ts'
import { insertTakeOut, type TakeOutRow } from '../db/repositories/take-outs.ts'
import { getWard } from '../db/repositories/ward.ts'
import { hashOf } from '../hash-of.ts'
import { readRoute } from './check-of-year.ts'
import { fillHandOver } from './fill-hand-over.ts'
import { jsonOfFlat } from './flat-plan-json.ts'
import { generationOfPart, makeSectionSheet } from './make-section-sheet.ts'
import { masterOfYear } from './master/master-of-year.ts'
import { readFlatPlan } from './read-flat-plan.ts'

type Way = 'file' | 'sheet'
type Part = Readonly<{ section: Section; part: FlatPlan; row: TakeOutRow }>

/**
 * null = cancelled. Throws before it asks anything: E-PART-05 (no plan of that year), E-PART-03 (no such section or inquiry), E-PART-02 (a section
 * without items). Where one file cannot be written (E-FILE-03, E-FILE-04, E-OUT-01 …) none is left behind and nothing is noted.
 */
export async function takeOut(
  context: Context,
  fiscalYear: number,
  sectionIds: readonly string[],
  way: Way,
  inquiryId: string | null,
): Promise<Readonly<{ fileNames: readonly string[] }> | null> {
  const db = context.files.writable()
  const { operator } = context.settings.get()
  if (operator === null) throw new AppError('E-OPERATOR-01')
  const organisation = getOrganisation(db)
  const parts = partsOf(context, fiscalYear, new Set(sectionIds), organisation, { way, inquiryId, operator })
  const openFile = context.files.current()?.path
  const targets = await chooseTargets(context, fiscalYear, parts, way)
  if (!targets) return null
  // the dialog took its time: what was to be handed out must still be of the file that is open
  if (context.files.current()?.path !== openFile) throw new AppError('E-PART-03')
  const written: string[] = []
  try {
    for (const [index, part] of parts.entries()) {
      const target = targets[index] ?? ''
      const isNew = !existsSync(target)
      if (way === 'file') writeFile(context, target, part, organisation, operator)
      else await writeSheet(context, target, part)
      if (isNew) written.push(target)
    }
    const [first] = parts
    const title = parts.length === 1 ? { title: first?.section.name ?? '' } : {}
    runDeed(context, { name: 'takeOut', subject: { kind: 'takeOut', id: first?.row.id ?? '', fiscalYear, ...title } }, (db) => {
      for (const { row } of parts) insertTakeOut(db, row)
    })
  } catch (error) {
    for (const file of written) rmSync(file, { force: true })
    throw error
  }
  return { fileNames: targets.map((target) => path.basename(target)) }
}

type Notes = Readonly<{ way: Way; inquiryId: string | null; operator: string }>

function partsOf(
  { files, newId, clock, resources }: Context,
  fiscalYear: number,
  sectionIds: ReadonlySet<string>,
  organisation: Organisation,
  { way, inquiryId, operator }: Notes,
): readonly Part[] {
  const db = files.readable()
  const found = readFlatPlan(db, fiscalYear)
  if (!found) throw new AppError('E-PART-05')
  const sections = organisation.sections.filter((s) => sectionIds.has(s.id))
  const inquiry = inquiryId === null ? null : getInquiry(db, inquiryId)
  const isKnownInquiry = inquiryId === null || inquiry?.fiscalYear === fiscalYear
  const check = way === 'sheet' ? (inquiry?.check ?? null) : null
  if (sections.length < sectionIds.size || sections.length === 0 || !isKnownInquiry) throw new AppError('E-PART-03')
  return sections.map((section) => {
    const posts = new Set<string>(organisation.posts.filter((p) => p.sectionId === section.id).map((p) => p.id))
    const part = partOfSection(found.plan, found.positions, posts, found.attached)
    const isAsked = part !== null && (check === null || placesOfCheck(part, generationOfPart({ resources }, part), check).length > 0)
    if (!isAsked) throw new AppError('E-PART-02')
    const base = jsonOfFlat(part)
    const row: TakeOutRow = {
      id: newId() as TakeOutId,
      wardPlanId: found.plan.id,
      sectionId: section.id,
      inquiryId: inquiryId as InquiryId | null,
      way,
      takenAt: clock.now(),
      takenBy: operator,
      items: part.records.filter((r) => posts.has(String(r.values['postId'] ?? ''))).length,
      base,
      baseHash: hashOf(base),
      mergedAt: null,
    }
    return { section, part, row }
  })
}

/** One is asked for by its name; several go into a folder, each under a name that is free there. */
async function chooseTargets(
  { dialogs, files }: Context,
  fiscalYear: number,
  parts: readonly Part[],
  way: Way,
): Promise<readonly string[] | null> {
  const ward = files.current()?.wardName ?? ''
  const year = labelOfFiscalYear(fiscalYear)
  const names = parts.map(({ section }) => suggestedTakeOutName(year, ward, section.name, way))
  if (parts.length === 1) {
    const target = await dialogs.chooseSavePath(way === 'file' ? 'handOver' : 'workbook', names[0] ?? '')
    return target === null ? null : [target]
  }
  const folder = await dialogs.chooseFolder()
  if (folder === null) return null
  const taken = new Set<string>()
  return names.map((name) => {
    const { name: stem, ext } = path.parse(name)
    let target = path.join(folder, name)
    for (let n = 2; existsSync(target) || taken.has(keyOf(target)); n += 1) target = path.join(folder, `${stem}（${n}）${ext}`)
    taken.add(keyOf(target))
    return target
  })
}

/** Two names with one key are one file where letters of both cases are the same (Windows). */
const keyOf = (file: string): string => file.normalize('NFC').toLowerCase()

function writeFile(context: Context, target: string, { section, part, row }: Part, organisation: Organisation, operator: string): void {
  const db = context.files.readable()
  const ward = getWard(db)
  if (!ward) throw new AppError('E-DB-15')
  const handOver = {
    takeOutId: row.id,
    sectionId: section.id,
    sectionName: section.name,
    fiscalYear: part.fiscalYear,
    takenAt: row.takenAt,
    takenBy: row.takenBy,
    base: row.base,
    baseHash: row.baseHash,
  }
  const checks = {
    route: readRoute(db).route,
    deadlines: listCheckDeadlines(db, part.fiscalYear),
    confirmations: listConfirmations(db, part.fiscalYear),
  }
  const stamp = { key: context.newId(), operator, at: row.takenAt }
  const content = { ward, organisation, part, handOver, checks, master: masterOfYear(db, part.fiscalYear) }
  context.files.create(target, (db) => fillHandOver(db, content, stamp))
}

async function writeSheet(context: Context, target: string, { section, part, row }: Part): Promise<void> {
  const inquiry = row.inquiryId === null ? null : getInquiry(context.files.readable(), row.inquiryId)
  // exceljs is large: a program that only opens a plan starts without it
  const { writeSectionSheet } = await import('../excel/write-section-sheet.ts')
  const bytes = await writeSectionSheet(makeSectionSheet(context, part, section.name, row, inquiry))
  await replaceFile(target, bytes)
}
