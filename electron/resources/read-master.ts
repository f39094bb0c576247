// Knows how a city's master file is read, as any foreign file: nothing of it is used before all of it was looked at.
import type { Master, MasterContent } from '../../shared/model/master.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'
import { violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking } from '../../shared/rules/violation.ts'
import { masterGroupNames } from '../../shared/words/master.ts'
import { AppError } from '../app-error.ts'
import { hashOf } from '../hash-of.ts'
import { contradictionsOfMaster, masterContent, masterEnvelope, masterFile, masterFormat, unprintableFormsOf } from './master-schema.ts'

/**
 * Throws AppError E-MASTER-01 (no master file), E-MASTER-02 (of a newer format), E-MASTER-03 (changed or cut since it was written), E-MASTER-04 {place}
 * (another shape than the program knows), E-MASTER-05 {group, about, count} (it contradicts itself), E-MASTER-11 {about} (a form that cannot be laid out).
 */
export function readMaster(text: string): Master {
  const raw = parsed(text)
  const envelope = masterEnvelope.safeParse(raw)
  if (!envelope.success) throw new AppError('E-MASTER-01')
  if (envelope.data.format > masterFormat) throw new AppError('E-MASTER-02')
  const file = masterFile.safeParse(raw)
  if (!file.success) throw new AppError('E-MASTER-03')
  const json = jsonOf(file.data.content)
  if (hashOf(json) !== file.data.hash) throw new AppError('E-MASTER-03')
  const content = contentOf(file.data.content)
  const [first, ...others] = contradictionsOfMaster(content)
  if (first !== undefined) {
    throw new AppError('E-MASTER-05', { group: masterGroupNames[first.group], about: first.about, count: others.length + 1 })
  }
  const [unprintable] = unprintableFormsOf(content)
  if (unprintable !== undefined) throw new AppError('E-MASTER-11', { about: unprintable })
  return { content, hash: file.data.hash, json }
}

/** The text of a file that readMaster reads as this very content. */
export function writeMaster(content: MasterContent): string {
  const json = canonicalJson(content)
  return `{"content":${json},"format":${masterFormat},"hash":"${hashOf(json)}","kind":"kusei-master"}\n`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    const isCut = /"kind"\s*:\s*"kusei-master"|^\ufeff?\s*\{"content":\{/.test(text)
    throw new AppError(isCut ? 'E-MASTER-03' : 'E-MASTER-01', null, { cause })
  }
}

/** Nested deeper than anything that the program writes: the stack ends before it does. */
function jsonOf(content: unknown): string {
  try {
    return canonicalJson(content)
  } catch (cause) {
    throw new AppError('E-MASTER-04', { place: '' }, { cause })
  }
}

function contentOf(raw: unknown): MasterContent {
  try {
    const content = masterContent.safeParse(raw)
    const place = content.success ? unkeepablePlaceIn(content.data) : (content.error.issues[0]?.path ?? [])
    if (content.success && place === null) return content.data
    throw new AppError('E-MASTER-04', { place: place?.join('.') ?? '' })
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('E-MASTER-04', { place: '' }, { cause })
  }
}

/** Where the first text stands that neither the database nor a workbook gives back as it is; null = nowhere. */
function unkeepablePlaceIn(value: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof value === 'string') return violationsOfText('', value).some(isBlocking) ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [name, one] of Object.entries(value)) {
    const found = unkeepablePlaceIn(one, [...path, name])
    if (found) return found
  }
  return null
}
