// Knows how a refusal is put before a person: four parts, and the lines that name what it is about.
import type { Deed } from '../model/deed.ts'
import { labelOfMoment } from './dates.ts'
import { errorWords } from './errors.ts'
import { describeDeed } from './history.ts'
import { describeViolation } from './violations.ts'

/** The four parts (the code is the fourth), and what it is about, line by line. */
export type ProblemWords = Readonly<{ happened: string; safety: string; doNow: string; code: string; details: readonly string[] }>

/** The words for an error code and its detail; an unknown code is worded as a bug, but keeps its own code. */
export function describeProblem(code: string, detail: unknown): ProblemWords {
  const words = Object.hasOwn(errorWords, code) ? errorWords[code] : errorWords['E-BUG-01']
  const values = isRecord(detail) ? detail : {}
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  return {
    happened: fill(words?.happened ?? ''),
    safety: fill(words?.safety ?? ''),
    doNow: fill(words?.doNow ?? ''),
    code,
    details: detailLines(detail),
  }
}

function detailLines(detail: unknown): readonly string[] {
  const list = Array.isArray(detail) ? detail : isRecord(detail) ? (detail['deeds'] ?? detail['violations']) : null
  if (!Array.isArray(list)) return []
  return newestFirst(list).flatMap((entry: unknown) => {
    if (!isRecord(entry)) return []
    if (typeof entry['name'] === 'string' && typeof entry['at'] === 'string') return [nameLaterDeed(entry as Deed)]
    if (typeof entry['field'] === 'string' && typeof entry['code'] === 'string')
      return [
        describeViolation(
          entry as Parameters<typeof describeViolation>[0],
          typeof entry['label'] === 'string' ? entry['label'] : undefined,
        ),
      ]
    return []
  })
}

/** Deeds in the way have to be taken back from the newest on: so they stand in that order. */
function newestFirst(list: readonly unknown[]): readonly unknown[] {
  const idOf = (entry: unknown) => (isRecord(entry) && typeof entry['id'] === 'number' ? entry['id'] : 0)
  return list.toSorted((a, b) => idOf(b) - idOf(a))
}

/** When, who and what: enough to find it in the history. */
function nameLaterDeed(deed: Deed): string {
  return `${labelOfMoment(deed.at)} ${deed.operator} ${describeDeed(deed)}`
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
