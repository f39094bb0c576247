// Knows sentences that still speak as last year's plan did: deadlines that have passed, 今年度 with another year's number, plans for a year that is over.
import { type RecordKind, keyOfField } from '../../model/fields.ts'
import type { BasicPolicy } from '../../model/basic-policy.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { Indicator, WardPlan } from '../../model/ward-plan.ts'
import { demandsOfForm } from '../demands-of-form.ts'
import { type CommonIndicators, commonIndicatorsOf } from './common-indicators.ts'
import { onceFor } from './once-for.ts'
import { recordsOfPlan } from './plan-records.ts'
import type { RawFinding } from './raw-finding.ts'
import { yearsInText } from './years-in-text.ts'

/** Fields that speak of the plan's own year and what comes; 現状 and 実績 speak of earlier years rightly. */
const lookingAhead: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  wardPlan: ['mayorPolicy'],
  managementIssue: ['futureVision'],
  strategy: ['desiredState', 'approach'],
  initiative: ['content', 'withdrawalCriterion'],
  outcomeIndicator: ['target'],
  processIndicator: ['target'],
  reformItem: ['goal', 'content'],
}
const deadline = /^(?:中に|内に|末?までに|末に|中の(?:完了|策定|開設|実施))/
const topic = /^(?:は|には|では|においては)/
/** Ends as a sentence of what is or will be, not of what has been going on. */
const intent = /(?:[うくぐすつぬぶむる]|予定)[」』)\s]*$/
const goingOn = /て(?:い|お)る[」』)\s]*$/
/** Done, or measured against that year. */
const lookingBack = /[しっいきれえげめけせりびみ]た(?!め|い|ら)|んだ|済|実績|結果|比べ?|から|より|以降|続き|踏まえ|引き継/
/** た that only qualifies: 実情に応じた, 地域に根ざした. */
const qualifying = /(?:向け|応じ|即し|根ざし|とし|基づい|通じ|[活生]かし|配慮し)た/g
const thisYear = /[今本当]年度\s?\(\s?$/
const thisYearBehind = /^\s?\(\s?[今本当]年度/

type Env = Readonly<{ fiscalYear: number; shown: ReadonlySet<string>; common: CommonIndicators }>
type Words = Readonly<{ field: string; words: string }>

/** lastYearWords {words}: the first such words of each field. Targets of the city's common indicators keep the basic policy's years. */
export function findLastYearWords(plan: WardPlan, generation: FormGeneration, policy: BasicPolicy): readonly RawFinding[] {
  const env = envOf(generation, policy, plan.fiscalYear)
  const check = (kind: RecordKind) => checks[kind] ?? (() => [])
  return recordsOfPlan(plan).records.flatMap(({ kind, id, record, owner }) =>
    check(kind)(record, env).map(({ field: name, words }): RawFinding => {
      const field = { kind, id, field: name }
      return { code: 'lastYearWords', key: keyOfField(field), ownerId: owner?.id ?? '', field, values: { words } }
    }),
  )
}

const envs = new WeakMap<FormGeneration, Map<number, Env>>()
function envOf(generation: FormGeneration, policy: BasicPolicy, fiscalYear: number): Env {
  const ofYears = envs.get(generation) ?? new Map<number, Env>()
  envs.set(generation, ofYears)
  const common = commonIndicatorsOf(policy)
  const before = ofYears.get(fiscalYear)
  if (before && before.common === common) return before
  const env = { fiscalYear, shown: demandsOfForm(generation).shown, common }
  ofYears.set(fiscalYear, env)
  return env
}

type Check = (record: Readonly<{ id: string }>, env: Env) => readonly Words[]
const checkOf = (kind: RecordKind, names: readonly string[]): Check =>
  onceFor((record: Readonly<{ id: string }>, env: Env) => {
    const texts = record as unknown as Readonly<Record<string, string>>
    return names.flatMap((field): Words[] => {
      if (!env.shown.has(`${kind}.${field}`)) return []
      const words = field === 'target' ? wordsOfTarget(record as Indicator, env) : wordsOfText(texts[field] ?? '', env.fiscalYear)
      return words === null ? [] : [{ field, words }]
    })
  })
const checks = Object.fromEntries(
  Object.entries(lookingAhead).map(([kind, names]) => [kind, checkOf(kind as RecordKind, names)]),
) as Readonly<Partial<Record<RecordKind, Check>>>

function wordsOfText(text: string, planYear: number): string | null {
  if (!text.includes('年度')) return null
  for (const sentence of text.normalize('NFKC').split(/[。\n]/)) {
    for (const { start, end, fiscalYear, text: year } of yearsInText(sentence, planYear)) {
      const behind = sentence.slice(end)
      if (fiscalYear !== planYear && (thisYear.test(sentence.slice(0, start)) || thisYearBehind.test(behind))) return `今年度（${year}）`
      if (fiscalYear >= planYear) continue
      const due = deadline.exec(behind)
      if (due && !lookingBack.test(sentence.replace(qualifying, ''))) return year + due[0]
      const isAhead = intent.test(sentence) && !goingOn.test(sentence) && !/実績|結果/.test(sentence)
      const about = fiscalYear === planYear - 1 && isAhead ? topic.exec(behind) : null
      if (about) return year + about[0]
    }
  }
  return null
}

/** A target that names this year or a later one beside is a path over years, and one that sums up years until now is not over. */
function wordsOfTarget({ name, target, cumulativeUntil }: Indicator, { fiscalYear, common }: Env): string | null {
  if (!target.includes('年度') || common.hasName(name) || (cumulativeUntil !== null && cumulativeUntil >= fiscalYear)) return null
  const text = target.normalize('NFKC')
  const years = yearsInText(text, fiscalYear)
  const [first] = years
  if (!first || years.some((year) => year.fiscalYear >= fiscalYear) || lookingBack.test(text)) return null
  const behind = text.slice(first.end)
  const due = deadline.exec(behind)
  if (due) return first.text + due[0]
  return /^末?[\s:]*\d/.test(behind) ? first.text : null
}
