// Knows a pasted list of members: who each row means, what would be entered or changed, and what cannot be read. Nothing is written by it.
import type { CouncilSettings, Member, MemberKind, MemberTyped, SeatTyped, Subcommittee } from '../../model/council.ts'
import type { MemberKindId } from '../../model/ids.ts'
import { foldText } from '../fold-text.ts'
import { parseDay } from '../parse-day.ts'
import type { Block } from '../read-block.ts'
import { inOneLine } from '../text.ts'
import { joinPasted, type PastedChange } from './join-pasted.ts'
import { parseTerm } from './parse-term.ts'
import { kindCalled, splitKind } from './pasted-kind.ts'
import { readNamedRole, readRole } from './read-role.ts'
import type { DaySpan } from './report-period.ts'
import { lastDayOfTerm } from './terms.ts'
import { violationsOfMember } from './violations-of-member.ts'

export const memberColumnKeys = [
  'name',
  'kana',
  'kind',
  'affiliation',
  'term',
  'from',
  'until',
  'subcommittee',
  'role',
  'shortName',
  'note',
] as const
export type MemberColumnKey = (typeof memberColumnKeys)[number]

/** What the person says about the list: `kindOf` a label that is no kind yet (a kind's id, 'none', or 'new' = a kind of that name is made). */
export type PasteChoices = Readonly<{
  kindOf: Readonly<Record<string, string>>
  /** For rows without a kind; null = stay without. */
  fallbackKindId: MemberKindId | null
  /** For rows without a term; null = stay without. */
  fallbackTerm: DaySpan | null
  /** By row: 'skip', 'new', or the id of the member who is meant. */
  rowIs: Readonly<Record<number, string>>
}>
export type PasteProblem =
  | 'noName'
  | 'badTerm'
  | 'endsBeforeBegin'
  | 'overlappingTerm'
  | 'overlappingSeat'
  | 'ambiguous'
  | 'unreadable'
  | 'tooLong'
  | 'proposedUntil'
  | 'noTerm'
  | 'twiceInList'
/** Those that keep a row from being taken in. */
export const blockingProblems: readonly PasteProblem[] = [
  'noName',
  'badTerm',
  'endsBeforeBegin',
  'overlappingTerm',
  'overlappingSeat',
  'ambiguous',
  'unreadable',
  'tooLong',
]
/** `row`: its place in the block, from 0. `candidates`: members of this name who are there already. */
export type PastedMember = Readonly<{
  row: number
  state: 'new' | 'changed' | 'same' | 'skipped' | 'blocked'
  typed: MemberTyped
  candidates: readonly Member[]
  problems: readonly PasteProblem[]
  /** What it changes of a member who is there. */
  changes: readonly PastedChange[]
}>
export type ParsedMembers = Readonly<{
  rows: readonly PastedMember[]
  /** Labels in the column of kinds that are none of the ward's. */
  unknownKinds: readonly string[]
  /** Rows that say nothing about a member: headings, notes below the list. */
  leftOut: number
}>
export type CouncilOfPaste = Readonly<{
  settings: CouncilSettings
  kinds: readonly MemberKind[]
  subcommittees: readonly Subcommittee[]
  members: readonly Member[]
}>
type Texts = Readonly<Record<MemberColumnKey, string>>

/** `block`: without its row of headings. `columnKeys`: what each column is, null = nothing that is taken in. The order of the rows stays. */
export function parseMembers(
  block: Block,
  columnKeys: readonly (MemberColumnKey | null)[],
  council: CouncilOfPaste,
  choices: PasteChoices,
): ParsedMembers {
  const texts = textsOfRows(block, columnKeys)
  const told = texts.flatMap((row, nth) => (isAboutMember(row) ? [{ row: nth, texts: row }] : []))
  const names = told.map(({ texts: { name } }) => foldText(readNamedRole(name, council.settings.chairMark).name))
  const rows = told.map((one, nth) => {
    const isTwice = names[nth] !== '' && names.indexOf(names[nth] ?? '') !== names.lastIndexOf(names[nth] ?? '')
    return parseRow(one.row, one.texts, isTwice, council, choices)
  })
  const labels = told.map(({ texts: { kind } }) => splitKind(kind).label).filter((label) => label !== '')
  const unknownKinds = [...new Set(labels)].filter((label) => kindCalled(label, council.kinds) === null)
  return { rows, unknownKinds, leftOut: texts.filter((row) => Object.values(row).some((text) => text !== '')).length - told.length }
}

/** A cell that is merged downwards says the same of every row that it covers; one that is merged across says it once. */
function textsOfRows(block: Block, columnKeys: readonly (MemberColumnKey | null)[]): readonly Texts[] {
  const columnOf = (key: MemberColumnKey): number => columnKeys.indexOf(key)
  const above: Partial<Record<MemberColumnKey, string>> = {}
  return block.map((cells) => {
    const isOfPerson = (cells[columnOf('name')]?.text.trim() ?? '') !== ''
    const textOf = (key: MemberColumnKey): string => {
      const { text, isMerged } = cells[columnOf(key)] ?? { text: '', isMerged: false }
      if (!isMerged) above[key] = text.trim()
      return isMerged ? (isOfPerson ? (above[key] ?? '') : '') : text.trim()
    }
    return Object.fromEntries(memberColumnKeys.map((key) => [key, textOf(key)])) as Texts
  })
}

/** A note below the list, or a heading between its parts, fills one cell; a name alone is a member all the same. */
function isAboutMember({ name, ...others }: Texts): boolean {
  const filled = Object.values(others).filter((text) => text !== '').length
  if (name === '') return filled > 1
  return filled > 0 || !/^[※（(＜<【*]|敬称略|五十音|50音|以上$|^(氏\s*名|名\s*前)$/.test(name.normalize('NFKC'))
}

function parseRow(row: number, texts: Texts, isTwice: boolean, council: CouncilOfPaste, choices: PasteChoices): PastedMember {
  const { members, settings } = council
  const named = readNamedRole(texts.name, settings.chairMark)
  const role = readRole(texts.role) ?? named.role
  const { term, problem } = termOf(texts, settings.termYears, choices.fallbackTerm)
  const kind = kindOf(texts, council, choices)
  const pasted: MemberTyped = {
    id: null,
    name: inOneLine(named.name),
    kana: inOneLine(texts.kana),
    shortName: inOneLine(texts.shortName),
    ...kind,
    note: texts.note,
    terms: term ? [{ id: null, ...term, endReason: '' }] : [],
    seats: term ? seatsOf(texts.subcommittee, role, term.from, council.subcommittees) : [],
  }
  const candidates = members.filter((one) => foldText(one.name) === foldText(pasted.name))
  const chosen = choices.rowIs[row]
  const meant = chosen === 'new' || chosen === 'skip' ? null : (candidates.find(({ id }) => id === chosen) ?? likeliest(candidates, pasted))
  const isAmbiguous = chosen === undefined && meant === null && candidates.length > 0
  const { typed, changes } = meant ? joinPasted(meant, pasted) : { typed: pasted, changes: [] }
  const problems: readonly PasteProblem[] = [
    ...(problem ? [problem] : []),
    ...(isAmbiguous ? (['ambiguous'] as const) : []),
    ...(isTwice && !meant ? (['twiceInList'] as const) : []),
    ...new Set(violationsOfMember(typed).map(({ code }) => problemOf(code))),
  ]
  const isBlocked = problems.some((each) => blockingProblems.includes(each))
  const state = chosen === 'skip' ? 'skipped' : isBlocked ? 'blocked' : !meant ? 'new' : changes.length > 0 ? 'changed' : 'same'
  return { row, state, typed, candidates, problems, changes }
}

function problemOf(code: string): PasteProblem {
  if (code === 'missing') return 'noName'
  if (code === 'endsBeforeBegin' || code === 'overlappingTerm' || code === 'overlappingSeat' || code === 'tooLong') return code
  return 'unreadable'
}

/** Of one name, the only one; of several the one whose reading, or else whose body, is the same. null = nobody, or it cannot be told. */
function likeliest(candidates: readonly Member[], pasted: MemberTyped): Member | null {
  const isLike = (one: Member): boolean => one.kana === '' || pasted.kana === '' || foldText(one.kana) === foldText(pasted.kana)
  const alike = candidates.filter(isLike)
  const sameBody = alike.filter(({ affiliation }) => affiliation !== '' && foldText(affiliation) === foldText(pasted.affiliation))
  const [first, second] = alike.length > 1 ? sameBody : alike
  return first && !second ? first : null
}

function termOf(
  { term, from, until }: Texts,
  termYears: number,
  fallback: DaySpan | null,
): Readonly<{ term: DaySpan | null; problem: PasteProblem | null }> {
  const span = term !== '' ? parseTerm(term) : { from: parseDay(from), until: parseDay(until) }
  if (term === '' && from === '' && until === '') return { term: fallback, problem: fallback ? null : 'noTerm' }
  const isUnread = (from !== '' && span?.from === null) || (until !== '' && span?.until === null)
  if (!span || span.from === null || (term === '' && isUnread)) return { term: null, problem: 'badTerm' }
  if (span.until !== null) return { term: { from: span.from, until: span.until }, problem: null }
  return { term: { from: span.from, until: lastDayOfTerm(span.from, termYears) }, problem: 'proposedUntil' }
}

function kindOf(
  { kind, affiliation }: Texts,
  { kinds }: CouncilOfPaste,
  { kindOf, fallbackKindId }: PasteChoices,
): Pick<MemberTyped, 'kindId' | 'newKind' | 'affiliation'> {
  if (kind === '') {
    const own = kindCalled(affiliation, kinds)?.id ?? fallbackKindId
    return { kindId: own, affiliation: inOneLine(affiliation) }
  }
  const { label, affiliation: inBrackets } = splitKind(kind)
  const body = inOneLine(affiliation === '' ? inBrackets : affiliation)
  const known = kindCalled(label, kinds)
  if (known) return { kindId: known.id, affiliation: body }
  const chosen = kindOf[label] ?? 'new'
  if (chosen === 'new') return { kindId: null, newKind: inOneLine(label), affiliation: body }
  // The label named the body that sent the member, not the kind.
  return { kindId: kinds.find(({ id }) => id === chosen)?.id ?? null, affiliation: body === '' ? inOneLine(label) : body }
}

/** '福祉部会、防災・防犯部会（部会長）': 部会 that are not there yet are made of their names. */
function seatsOf(
  text: string,
  role: ReturnType<typeof readRole>,
  from: string,
  subcommittees: readonly Subcommittee[],
): readonly SeatTyped[] {
  const own = role === null ? [] : [{ id: null, subcommitteeId: null, role, from, until: null }]
  const names = text
    .split(/[、，,／/\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '' && !/^[-－ー―なし]+$/.test(each))
  const seats = names.map((each): SeatTyped => {
    const { name, role: inside } = readNamedRole(each, '')
    const plain = (label: string): string => foldText(label).replace(/部会$/, '')
    const known = subcommittees.find((one) => plain(one.name) === plain(name))
    const seat = { id: null, role: inside ?? 'member', from, until: null } as const
    return known ? { ...seat, subcommitteeId: known.id } : { ...seat, subcommitteeId: null, newSubcommittee: name }
  })
  return [...own, ...seats]
}
