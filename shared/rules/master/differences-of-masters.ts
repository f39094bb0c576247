// Knows where two masters differ, place by place, as a person can read it before accepting one.
import type { MasterDifference, MasterGroup, MasterParts } from '../../model/master.ts'
import { canonicalJson } from '../canonical-json.ts'
import { alignLists } from './align-lists.ts'

type Node = Readonly<Record<string, unknown>>
type Place = Pick<MasterDifference, 'group' | 'place' | 'field'>

/** Letters of what is added or gone that are shown at most. */
const mostShown = 300

/**
 * In the order of the groups, and of the older data in each. A list whose entries have names is compared by name (its order is a place of its own), any other in
 * order. Forms and results that the newer one does not have stay as they are: they are no difference.
 */
export function differencesOfMasters(before: MasterParts, after: MasterParts): readonly MasterDifference[] {
  const formIds = new Set(after.formGenerations.map(({ id }) => id))
  const resultIds = new Set(after.commonResults.map((one) => identityOf('commonResults', one as unknown as Node)))
  const policy = compare(at('policy'), 'basicPolicy', before.basicPolicy, after.basicPolicy)
  return [
    ...policy.filter(({ group }) => group === 'policy'),
    ...policy.filter(({ group }) => group === 'commonIndicators'),
    ...compare(at('legends'), 'legends', before.legends, after.legends),
    ...compare(at('rules'), 'judgementRules', before.judgementRules, after.judgementRules),
    ...compare(
      at('forms'),
      'formGenerations',
      before.formGenerations.filter(({ id }) => formIds.has(id)),
      after.formGenerations,
    ),
    ...compare(
      at('commonResults'),
      'commonResults',
      before.commonResults.filter((one) => resultIds.has(identityOf('commonResults', one as unknown as Node))),
      after.commonResults,
    ),
  ]
}

const at = (group: MasterGroup): Place => ({ group, place: [], field: [] })

function compare(where: Place, key: string, before: unknown, after: unknown): readonly MasterDifference[] {
  if (before === after) return []
  if (isListOfNodes(before) && isListOfNodes(after)) return compareLists(where, key, before, after)
  if (isNode(before) && isNode(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((name) => compare(step(where, name), name, before[name], after[name]))
  }
  const [old, now] = [sayOf(before), sayOf(after)]
  return old === now ? [] : [{ ...where, before: old, after: now }]
}

/** Indicators are a group of their own. */
function step({ group, place, field }: Place, name: string): Place {
  if (name === 'commonIndicators') return { group: 'commonIndicators', place, field: [] }
  return { group, place, field: isHolder(name) ? field : [...field, name] }
}

/** Lists whose entries say themselves what they are. */
const holders = ['pillars', 'visions', 'basicStrategies', 'ruleSets', 'stars', 'forms', 'blocks', 'cells', 'parts']
const isHolder = (name: string): boolean => holders.includes(name)

function compareLists(where: Place, key: string, before: readonly Node[], after: readonly Node[]): readonly MasterDifference[] {
  const isNamed = [...before, ...after].every((node) => identityOf(key, node) !== null)
  if (!isNamed || before.length + after.length === 0) {
    return alignLists(before, after).flatMap((pair) => comparePair(where, key, pair.before, pair.after, pair.index))
  }
  const [olds, news] = [before, after].map((list) => new Map(list.map((node) => [identityOf(key, node), node]))) as [
    Map<string | null, Node>,
    Map<string | null, Node>,
  ]
  const kept = [...olds.keys()].filter((id) => news.has(id))
  const order = [...news.keys()].filter((id) => olds.has(id))
  return [
    ...(kept.join('\n') === order.join('\n')
      ? []
      : [{ ...where, field: [...where.field, 'order'], before: namesOf(kept, olds), after: namesOf(order, news) }]),
    ...[...olds].flatMap(([id, node], index) => comparePair(where, key, node, news.get(id) ?? null, index)),
    ...[...news].flatMap(([id, node], index) => (olds.has(id) ? [] : comparePair(where, key, null, node, index))),
  ]
}

const namesOf = (ids: readonly (string | null)[], nodes: ReadonlyMap<string | null, Node>): string =>
  ids.map((id) => nameOf(nodes.get(id) ?? {}) || id).join('、')

function comparePair(where: Place, key: string, before: Node | null, after: Node | null, index: number): readonly MasterDifference[] {
  const name = nameOf(before ?? after ?? {})
  const within: Place =
    name === ''
      ? { ...where, field: isHolder(key) ? where.field : [...where.field, index + 1] }
      : { ...where, place: [...where.place, name], field: [] }
  if (before && after) return compare(within, key, before, after)
  return [{ ...within, before: before && sayOf(before), after: after && sayOf(after) }]
}

/** By what an entry of the list of this name is known; null = only by its place. */
function identityOf(key: string, node: Node): string | null {
  switch (key) {
    case 'pillars':
    case 'visions':
    case 'basicStrategies':
    case 'commonIndicators':
      return textIn(node, 'key')
    case 'legends':
      return `${textIn(node, 'id')}/${String(node['firstYear'])}`
    case 'ruleSets':
    case 'formGenerations':
    case 'forms':
      return textIn(node, 'id')
    case 'stars':
      return String(node['firstYear'])
    case 'commonResults':
      return `${String(node['fiscalYear'])}/${String(node['wardCode'])}`
    case 'rates':
      return textIn(node, 'commonKey')
    default:
      return null
  }
}

/** What a node calls itself; '' = nothing. */
function nameOf(node: Node): string {
  const { title, name } = node
  const said = isNode(title) || typeof title === 'string' ? title : name
  if (isNode(said) && typeof said['print'] === 'string') return `${textIn(node, 'cite') ?? textIn(node, 'mark') ?? ''}${said['print']}`
  if (typeof said === 'string') return said
  if (typeof node['wardCode'] === 'string') return String(node['fiscalYear'])
  if (typeof node['text'] === 'string' && typeof node['id'] === 'string') return `${node['id']}/${String(node['firstYear'])}`
  if (typeof node['commonKey'] === 'string') return node['commonKey']
  for (const key of ['label', 'before', 'field'] as const) {
    const own = node[key]
    if (typeof own === 'string' && own.trim() !== '' && ('columns' in node || 'style' in node)) return own
  }
  return ''
}

/** null where there is nothing. Of a whole entry the texts that stand in it. */
function sayOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join('、')
  const texts = textsIn(value)
  const said = texts.length === 0 ? canonicalJson(value) : [...new Set(texts)].join(' ／ ')
  return said.length > mostShown ? `${said.slice(0, mostShown)}…` : said
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (!isNode(value)) return []
  const hidden = ['key', 'id', 'clause', 'style', 'source', 'kind', 'field', 'font', 'align', 'valign', 'border', 'fill']
  return Object.entries(value).flatMap(([name, one]) => (hidden.includes(name) ? [] : textsIn(one)))
}

const textIn = (node: Node, name: string): string | null => (typeof node[name] === 'string' ? node[name] : null)
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value)
const isListOfNodes = (value: unknown): value is readonly Node[] => Array.isArray(value) && value.every(isNode)
