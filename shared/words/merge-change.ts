// Knows how a place of a merge reads: what it is called, and each side's value as a person writes it.
import { isAttachedKind } from '../model/attached.ts'
import type { FlatPlan, FlatRecord, MergeChange } from '../model/merge.ts'
import { tieToPartV, tieToWardOwn } from '../model/tie.ts'
import { printAmount } from '../rules/amount.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear, letterLabelOfFiscalYear } from '../rules/fiscal-year.ts'
import type { FlatChange, FlatPlace, FlatValue } from '../rules/merge-plans.ts'
import { textOfMark } from '../rules/merge-plans.ts'
import type { AmountKind } from '../model/ward-plan.ts'
import { itemOfAttached } from '../rules/item-of-attached.ts'
import { checkNames } from './check-names.ts'
import { actItemFieldNames, nameOfAttached, wordActItemValue, wordAttached } from './merge-attached.ts'
import { amountNames, kindNames, nameOfField } from './fields.ts'
import { fundNames, labelOfItemNumber, nameOfReviewField } from './section-sheet.ts'

const nameOfCheck = (check: string): string => (checkNames as Readonly<Record<string, string>>)[check] ?? ''
const nameOfKind = (kind: string): string => (kindNames as Readonly<Record<string, string>>)[kind] ?? ''

/** '取組内容', '予算額（令和7年度）', '並び順': the place of a change within its item. */
export function labelOfMergeField(kind: string, field: string): string {
  if (isAttachedKind(kind)) return [nameOfAttached(kind), actItemFieldNames[field] ?? ''].filter((name) => name !== '').join('：')
  if (field === '') return nameOfKind(kind)
  if (field === 'place') return '並び順'
  const mark = textOfMark(field)
  if (mark !== null) return `${labelOfMergeField(kind, mark)}の「前年度のまま」`
  const [sort, first = '', second = '', third = ''] = field.split('/')
  if (sort === 'amount') {
    const fund = fundNames[second as keyof typeof fundNames]
    return `${labelOfFiscalYear(Number(third))}${amountNames[first as AmountKind] ?? ''}${fund ? `（${fund}）` : ''}`
  }
  if (sort === 'review') return `${nameOfCheck(first)}の${nameOfReviewField(kind, first, second)}`
  if (sort === 'relatedBudget') return `区関連予算（${fundNames[second as keyof typeof fundNames] ?? ''}）`
  if (sort === 'override') return '様式の言い方'
  if (field === 'ties') return '基本戦略との対応'
  if (field === 'cumulative') return '累計期間'
  return nameOfField(kind, field) ?? ''
}

export type MergeNames = Readonly<{
  /** Post → its name; a post that is not there any more has none. */
  posts: ReadonlyMap<string, string>
  /** Tie → how it is cited. */
  cites: ReadonlyMap<string, string>
  unit: Readonly<{ label: string; yen: number }>
  firstReiwaYearAs: FirstReiwaYearAs
  /** Numbers as our plan shows them, and of what only they have as theirs shows them. */
  numbers: ReadonlyMap<string, string>
  sides: Readonly<{ base: FlatPlan; ours: FlatPlan; theirs: FlatPlan }>
}>

/** The change in words, without its key's meaning changed. */
export function wordMergeChanges(changes: readonly FlatChange[], names: MergeNames): readonly MergeChange[] {
  const { base, ours, theirs } = names.sides
  const indexes = [ours, theirs, base].map((plan) => new Map(plan.records.map((r) => [r.id, r])))
  const find = (id: string): FlatRecord | undefined => indexes.map((index) => index.get(id)).find((r) => r !== undefined)
  return changes.map((change) => {
    const { key, kind, recordId, field, state, confirmed } = change
    const record = find(recordId)
    const item = record && itemOf(record, find)
    const isOfPlan = !item || item.kind === 'wardPlan'
    const number = isOfPlan ? '' : labelOfItemNumber(item.kind, names.numbers.get(item.id) ?? '')
    // of an item that went it is told how it was called
    const title = isOfPlan ? String(record?.values['sourceTitle'] ?? '') : String(item.values['title'] ?? '')
    // an item may have several improvements
    const act = kind === 'actItem' && field !== '' ? `　${nameOfAttached(kind)}「${shorten(String(record?.values['text'] ?? ''))}」` : ''
    return { key, kind, recordId, field, state, confirmed, ...wordSides(change, names), number, title: `${title}${act}` }
  })
}

/** The numbered item that it belongs to: an indicator, and what was done for an item, to that. */
function itemOf(record: FlatRecord, find: (id: string) => FlatRecord | undefined): FlatRecord | undefined {
  const id = isAttachedKind(record.kind) ? itemOfAttached(record) : isIndicator(record) ? record.parentId : record.id
  const found = id === null ? undefined : find(id)
  return found && isIndicator(found) && found.parentId ? find(found.parentId) : found
}
const isIndicator = ({ kind }: FlatRecord): boolean => kind === 'outcomeIndicator' || kind === 'processIndicator'

const shorten = (text: string): string => ([...text].length > 30 ? `${[...text].slice(0, 28).join('')}…` : text)

type Worded = Readonly<Pick<MergeChange, 'base' | 'ours' | 'theirs'>>

function wordSides(change: FlatChange, names: MergeNames): Worded {
  const { sides } = names
  switch (change.what) {
    case 'value': {
      const isOfAct = change.kind === 'actItem' && change.field !== 'postId'
      const word = (value: FlatValue) =>
        isOfAct && value !== null ? wordActItemValue(change.field, String(value)) : wordValue(change.field, value, names)
      return { base: word(change.base), ours: word(change.ours), theirs: word(change.theirs) }
    }
    case 'place': {
      const word = (place: FlatPlace | null, plan: FlatPlan) => (place ? wordPlace(change.recordId, change.kind, place, plan, names) : null)
      return { base: word(change.base, sides.base), ours: word(change.ours, sides.ours), theirs: word(change.theirs, sides.theirs) }
    }
    case 'records': {
      const word = (records: readonly FlatRecord[]) => (records.length === 0 ? null : records.map((r) => wordRecord(r, names)).join('\n'))
      return { base: word(change.base), ours: word(change.ours), theirs: word(change.theirs) }
    }
  }
}

/** null where there is no value; '' where the text is empty. */
function wordValue(field: string, value: FlatValue, names: MergeNames): string | null {
  if (field.startsWith('carried/')) return value === null ? null : '前年度のまま'
  if (value === null) return null
  if (field === 'isMain') return value === 1 ? '主な' : 'なし'
  if (field === 'postId') return names.posts.get(String(value)) ?? '（いまはない役職）'
  if (field === 'ties') return wordTies(String(value), names)
  if (field === 'firstReiwaYearAs') return value === 'heisei' ? '平成31年度' : '令和元年度'
  if (field === 'cumulative') return wordYears(String(value), names)
  if (typeof value === 'number') return `${printAmount(value, names.unit.yen)}${names.unit.label}`
  return value
}

function wordTies(joined: string, { cites }: MergeNames): string {
  const targets = joined.split('\n').filter((t) => t !== '')
  return targets.map((t) => (t === tieToPartV ? 'Ⅴ' : t === tieToWardOwn ? '区独自' : (cites.get(t) ?? t))).join('、')
}

function wordYears(joined: string, { firstReiwaYearAs }: MergeNames): string {
  const [from = '', until = ''] = joined.split('-')
  return [from, until].map((year) => letterLabelOfFiscalYear(Number(year), firstReiwaYearAs)).join('～')
}

/** '経営課題1「…」の中、「…」の次': a place says more than its position. */
function wordPlace(id: string, kind: string, place: FlatPlace, plan: FlatPlan, names: MergeNames): string {
  const parent = plan.records.find((r) => r.id === place.parentId)
  const siblings = plan.records.filter((r) => r.kind === kind && r.parentId === place.parentId && r.id !== id)
  const before = siblings.filter((r) => r.position < place.position || (r.position === place.position && r.id < id)).at(-1)
  const under = parent && parent.kind !== 'wardPlan' ? `${nameRecord(parent, names)}の中、` : ''
  return `${under}${before ? `「${titleOf(before)}」の次` : 'はじめ'}`
}

const titleOf = (r: FlatRecord): string => String(r.values['title'] ?? r.values['name'] ?? '')

function nameRecord(r: FlatRecord, { numbers }: MergeNames): string {
  return `${nameOfKind(r.kind)}${numbers.get(r.id) ?? ''}「${titleOf(r)}」`
}

/** The item, and each of its texts on a line of its own. */
function wordRecord(r: FlatRecord, names: MergeNames): string {
  if (isAttachedKind(r.kind)) return wordAttached(r, names.posts)
  const lines = Object.entries(r.values).flatMap(([field, value]) => {
    const isShown =
      value !== null && value !== '' && !notTold.has(field) && !field.startsWith('carried/') && field !== 'title' && field !== 'name'
    const label = isShown ? labelOfMergeField(r.kind, field) : ''
    return label === '' || (field === 'isMain' && value === 0) ? [] : [`　${label}：${wordValue(field, value, names) ?? ''}`]
  })
  return [nameRecord(r, names), ...lines].join('\n')
}
const notTold = new Set(['inScope', 'number', 'numberedUpTo', 'pastResultsLinked', 'previousLinked'])
