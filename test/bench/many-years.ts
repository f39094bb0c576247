// Knows how a measurement gets a data file with many years: every text made of the sample's own sentences, most of them brought over from the year before.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { createFileSession } from '../../electron/data-file/file-session.ts'
import { runFoundingDeed } from '../../electron/db/deed.ts'
import { insertWard } from '../../electron/db/repositories/ward.ts'
import { insertPlanDraft } from '../../electron/operations/insert-plan-draft.ts'
import { loadResources } from '../../electron/resources.ts'
import type { WardPlanId } from '../../shared/model/ids.ts'
import type { InitiativeDraft, ManagementIssueDraft, PlanDraft } from '../../shared/model/plan-draft.ts'

const operator = '見本'
const at = '2026-11-23T10:00:00+09:00'
export const firstYear = 2007

/**
 * Writes `years` plans from the year `from` on, each of `issues` 経営課題 with 5 戦略 with 4 具体的取組, into `folder`. 20 取組 have some 250 texts of about 100
 * characters; one in 200 has 2,000. Always the same file for the same arguments. Returns its path.
 */
export function makeManyYears(folder: string, years: number, issues: number, from = firstYear): string {
  const { sampleWard, basicPolicy, loadSample } = loadResources(path.join(import.meta.dirname, '../../resources'))
  const make = textMaker(sentencesOf(loadSample()))
  const file = path.join(folder, `${years}年分.kusei`)
  const files = createFileSession({ now: () => at, newId: randomUUID, log: () => {}, operator: () => operator })
  files.create(file, (db) =>
    runFoundingDeed(db, { key: randomUUID(), name: 'createDataFile', subject: null, operator, at }, () => {
      insertWard(db, { ...sampleWard, isSample: true, basicPolicyVersion: basicPolicy.version, createdAt: at })
      for (let year = from; year < from + years; year += 1) {
        insertPlanDraft(db, randomUUID, randomUUID() as WardPlanId, draftOf(year, issues, make))
      }
    }),
  )
  return file
}

export type Make = (place: string) => string
const times = <T>(n: number, make: (nth: number) => T): T[] => Array.from({ length: n }, (_, nth) => make(nth))

function draftOf(year: number, issues: number, make: Make): PlanDraft {
  const initiative = (at: string): InitiativeDraft => ({
    title: make(`${at}/title`),
    content: make(`${at}/content`),
    withdrawalCriterion: make(`${at}/criterion`),
    pastResults: make(`${at}/past`),
    isMain: false,
    ties: [],
    processIndicators: times(2, (n) => ({
      name: make(`${at}/${n}/name`),
      target: make(`${at}/${n}/target`),
      targetReason: make(`${at}/${n}/reason`),
    })),
    amounts: [{ kind: 'budget', fiscalYear: year, yen: 1_234_000 }],
  })
  const issue = (at: string): ManagementIssueDraft => ({
    title: make(`${at}/title`),
    futureVision: make(`${at}/vision`),
    currentState: make(`${at}/state`),
    causeAnalysis: make(`${at}/cause`),
    challenge: make(`${at}/challenge`),
    recognition: make(`${at}/recognition`),
    strategies: times(5, (s) => ({
      title: make(`${at}/${s}/title`),
      desiredState: make(`${at}/${s}/desired`),
      approach: make(`${at}/${s}/approach`),
      isMain: false,
      ties: [],
      outcomeIndicators: times(2, (n) => ({ name: make(`${at}/${s}/o${n}/name`), target: make(`${at}/${s}/o${n}/target`) })),
      initiatives: times(4, (n) => initiative(`${at}/${s}/${n}`)),
    })),
  })
  return {
    fiscalYear: year,
    formGeneration: year < 2023 ? 'G1' : 'G2',
    firstReiwaYearAs: year < 2020 ? 'heisei' : 'reiwa',
    goal: make('goal'),
    mission: make('mission'),
    mayorPolicy: make('policy'),
    managementIssues: times(issues, (n) => issue(String(n))),
  }
}

export function sentencesOf(drafts: readonly PlanDraft[]): readonly string[] {
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(drafts)
  return [...new Set(texts.flatMap((text) => text.split(/(?<=[。\n])/)))].filter((sentence) => /[ぁ-ん]/.test(sentence))
}

/** The text of a place is mostly what it was the last time it was asked for; numbers come from a fixed seed, so that every run has the same texts. */
export function textMaker(sentences: readonly string[]): Make {
  let seed = 1
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 0x8000_0000
    return Math.floor((seed / 0x8000_0000) * below)
  }
  const ofLength = (length: number): string => {
    let text = ''
    while (text.length < length) text += sentences[next(sentences.length)] ?? ''
    return text.slice(0, length)
  }
  const known = new Map<string, string>()
  return (place) => {
    const before = known.get(place)
    const length = before?.length ?? (next(200) === 0 ? 2000 : 20 + next(140))
    const text =
      before === undefined
        ? ofLength(length)
        : next(2) === 0
          ? before
          : before.slice(0, Math.floor(length * 0.7)) + ofLength(Math.floor(length * 0.3))
    known.set(place, text)
    return text
  }
}
