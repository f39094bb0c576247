// Knows what the open file goes by: the program's own resources, or what it accepted of the city's master, year by year. The one way to them is context.resources.
import type { FormGeneration } from '../shared/model/form-generation.ts'
import type { MasterContent, MasterParts } from '../shared/model/master.ts'
import { formsOfAllYears } from '../shared/rules/master/forms-of-all-years.ts'
import { rulesOfYears } from '../shared/rules/master/rules-of-years.ts'
import type { FileSession } from './data-file/file-session.ts'
import type { Db } from './db/db.ts'
import { getMasterJson, hasMasters, listAcceptedMasters, listPlansOnMasters } from './db/repositories/masters.ts'
import { listYearsReceived } from './db/repositories/submissions.ts'
import type { OwnResources, Resources } from './resources.ts'

type InEffect = OwnResources & Readonly<{ masterParts: MasterParts }>

/**
 * The same resources, of which the basic policy, the rules and the forms are those of the file that is open at that moment. Without an accepted master they
 * are the program's own, the very same objects. Policies, rules and forms of the years that stand on another master than new plans do are beside
 * them (policyOfYear, rulesOfYears, by id).
 */
export function resourcesInEffect(program: Resources, files: Pick<FileSession, 'current'>): Resources {
  const memory = new WeakMap<Db, Readonly<{ state: string; inEffect: InEffect }>>()
  const now = (): InEffect => {
    const db = files.current()?.db
    if (!db || !hasMasters(db)) return program
    const state = stateOf(db)
    const key = JSON.stringify(state)
    const kept = memory.get(db)
    if (kept?.state === key) return kept.inEffect
    const inEffect = composed(program, db, state)
    memory.set(db, { state: key, inEffect })
    return inEffect
  }
  return {
    ...program,
    get basicPolicy() {
      return now().basicPolicy
    },
    get formGenerations() {
      return now().formGenerations
    },
    get judgementRules() {
      return now().judgementRules
    },
    get masterParts() {
      return now().masterParts
    },
  }
}

/** `accepted`: newest first. `others`: years that stand on another one than new plans do; null = the program's own. */
type State = Readonly<{ accepted: readonly string[]; others: readonly Readonly<{ hash: string | null; years: readonly number[] }>[] }>

function stateOf(db: Db): State {
  const acceptances = listAcceptedMasters(db)
  const accepted = [...new Set(acceptances.map(({ hash }) => hash))]
  const newest = accepted[0] ?? null
  // what was received of a year goes on beside what was received with it, under what held then
  const received = listYearsReceived(db).map(({ fiscalYear, since }) => ({
    fiscalYear,
    hash: acceptances.find(({ acceptedAt }) => acceptedAt <= since)?.hash ?? null,
  }))
  const others = Map.groupBy(
    [...listPlansOnMasters(db), ...received].filter(({ hash }) => hash !== newest),
    ({ hash }) => hash,
  )
  return { accepted, others: [...others].map(([hash, plans]) => ({ hash, years: plans.map(({ fiscalYear }) => fiscalYear) })) }
}

function composed(program: Resources, db: Db, { accepted, others }: State): InEffect {
  const partsOf = (hash: string | null): MasterParts => (hash === null ? program.masterParts : contentOf(db, hash))
  const newest = partsOf(accepted[0] ?? null)
  const beside = others.map(({ hash, years }) => ({ years, parts: partsOf(hash) }))
  const before = [...accepted.slice(1).map(partsOf), program.masterParts]
  const unaccepted = others.flatMap(({ hash }) => (hash === null || accepted.includes(hash) ? [] : [partsOf(hash)]))
  const generations = [newest, ...before, ...unaccepted].flatMap((parts) =>
    parts === program.masterParts ? program.own.formGenerations : program.generationsOf(parts),
  )
  return {
    basicPolicy:
      beside.length === 0
        ? newest.basicPolicy
        : { ...newest.basicPolicy, ofYears: beside.map(({ years, parts }) => ({ years, policy: parts.basicPolicy })) },
    judgementRules: rulesOfYears(
      program.rulesOf(newest),
      beside.map(({ years, parts }) => ({ years, rules: program.rulesOf(parts) })),
    ),
    formGenerations: firstOfEachId(generations),
    masterParts: {
      ...newest,
      formGenerations: before.reduce((forms, parts) => formsOfAllYears(forms, parts.formGenerations), newest.formGenerations),
    },
  }
}

function firstOfEachId(generations: readonly FormGeneration[]): readonly FormGeneration[] {
  return generations.filter(({ id }, index) => generations.findIndex((one) => one.id === id) === index)
}

const contents = new WeakMap<Db, Map<string, MasterContent>>()

/** What was kept was checked before; it is read once for each connection. */
function contentOf(db: Db, hash: string): MasterContent {
  const known = contents.get(db) ?? new Map<string, MasterContent>()
  contents.set(db, known)
  const before = known.get(hash)
  if (before) return before
  const json = getMasterJson(db, hash)
  if (json === null) throw new Error(`a master that is not kept: ${hash.slice(0, 8)}`)
  const content = JSON.parse(json) as MasterContent
  known.set(hash, content)
  return content
}
