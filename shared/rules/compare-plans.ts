// Knows in what two states of a plan differ, item by item and word by word, in the order of the newer one: the lines of a 新旧対照表.
import type { PlanDifference } from '../model/edition.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { type ComparedNode, type ComparedText, type ComparisonWords, type ShownByForms, comparedNodeOf } from './compared-node.ts'
import { diffWords } from './diff-words.ts'
import { keptOrder } from './kept-order.ts'

/** Id of a record of the newer plan → id of the record of the older plan that it came from; records of one year keep their ids. */
export type Origins = ReadonlyMap<string, string>
const noOrigins: Origins = new Map()

/**
 * An item that came or went is one line (field '') and one for each of its texts. An item that was moved is a line of its own; one whose number
 * only shifted, since others came or went before it, is none. Without a line that is not `isInternal` where the forms of both read alike. Amounts are
 * shown in the unit of the newer plan's forms.
 */
export function comparePlans(
  older: WardPlan,
  newer: WardPlan,
  words: ComparisonWords,
  shown: Readonly<{ older: ShownByForms; newer: ShownByForms }>,
  origins: Origins = noOrigins,
): readonly PlanDifference[] {
  const from = indexOf(comparedNodeOf(older, words, shown.older, shown.newer.unit))
  const to = indexOf(comparedNodeOf(newer, words, shown.newer, shown.newer.unit))
  const found: PlanDifference[] = []
  /** Of each newer record the older one. */
  const matches = new Map<string, Placed>()
  const stayed = new Set<string>()
  const keptUnder = new Map<ComparedNode, ReadonlySet<string>>()
  for (const { node } of to.values()) {
    const match = node.kind === 'wardPlan' ? from.get(older.id) : (from.get(origins.get(node.id) ?? '') ?? from.get(node.id))
    if (match?.node.kind !== node.kind) continue
    matches.set(node.id, match)
    stayed.add(match.node.id)
  }
  const root = to.get(newer.id)
  if (root) visit(root.node)
  return found

  function visit(node: ComparedNode): void {
    const match = matches.get(node.id)
    if (!match) add(node)
    else {
      if (isMoved(node)) found.push(lineOfMove(match.node, node))
      compareTexts(match.node, node)
    }
    const gone = goneChildren(match?.node, node)
    for (const child of gone.get('') ?? []) remove(child)
    for (const child of node.children) {
      visit(child)
      for (const next of gone.get(child.id) ?? []) remove(next)
    }
  }
  function add(node: ComparedNode): void {
    found.push(lineOfItem(node, 'added'))
    for (const text of node.texts) if (!isName(text) && text.text !== '') found.push(lineOfText(node, text, 'added'))
  }
  function remove(node: ComparedNode): void {
    found.push(lineOfItem(node, 'removed'))
    for (const text of node.texts) if (!isName(text) && text.text !== '') found.push(lineOfText(node, text, 'removed'))
    for (const child of node.children) if (!stayed.has(child.id)) remove(child)
  }
  function compareTexts(old: ComparedNode, node: ComparedNode): void {
    const texts = new Map(old.texts.map((text) => [text.place, text]))
    for (const text of node.texts) {
      const match = texts.get(text.place)
      const before = match?.text ?? ''
      texts.delete(text.place)
      const isInternal = text.isInternal && (match?.isInternal ?? true)
      if (before !== text.text) found.push({ ...lineOfChange(node, text, before, text.text), isInternal })
    }
    for (const text of texts.values()) if (text.text !== '') found.push(lineOfChange(node, text, text.text, ''))
  }
  /** Under another parent, or past one of its brothers and sisters. */
  function isMoved(node: ComparedNode): boolean {
    const parent = to.get(node.id)?.parent
    return parent != null && !keptAmong(parent).has(node.id)
  }
  /** Ids of the children that stood under the same record before, and in this order. */
  function keptAmong(parent: ComparedNode): ReadonlySet<string> {
    const known = keptUnder.get(parent)
    if (known) return known
    const home = matches.get(parent.id)?.node.id
    const here = parent.children.filter((child) => matches.get(child.id)?.parent?.id === home)
    const kept = keptOrder(here.map((child) => matches.get(child.id)?.index ?? 0))
    const ids = new Set(here.filter((_, index) => kept.has(index)).map((child) => child.id))
    keptUnder.set(parent, ids)
    return ids
  }
  /** What went from under a record, by the id of the newer child behind which it stood; '' = first. */
  function goneChildren(old: ComparedNode | undefined, node: ComparedNode): ReadonlyMap<string, readonly ComparedNode[]> {
    const gone = new Map<string, ComparedNode[]>()
    if (!old) return gone
    const newOf = new Map(node.children.map((child) => [matches.get(child.id)?.node.id, child.id]))
    let anchor = ''
    for (const child of old.children) {
      if (!stayed.has(child.id)) gone.set(anchor, [...(gone.get(anchor) ?? []), child])
      else anchor = newOf.get(child.id) ?? anchor
    }
    return gone
  }
}

type Placed = Readonly<{ node: ComparedNode; parent: ComparedNode | null; index: number }>

function indexOf(root: ComparedNode): ReadonlyMap<string, Placed> {
  const places = new Map<string, Placed>()
  const visit = (node: ComparedNode, parent: ComparedNode | null, index: number): void => {
    places.set(node.id, { node, parent, index })
    node.children.forEach((child, at) => visit(child, node, at))
  }
  visit(root, null, 0)
  return places
}

/** What names the item: the line of the whole item says it. */
function isName({ field, kind }: ComparedText): boolean {
  return kind.endsWith('Indicator') ? field === 'name' : field === 'title'
}

function lineOfItem(node: ComparedNode, change: 'added' | 'removed'): PlanDifference {
  const { kind, id, number, title, label, name, isInternal } = node
  const pieces = name === '' ? [] : [{ text: name, state: change }]
  const [old, now] = change === 'added' ? ['', name] : [name, '']
  return { key: `${kind}/${id}/`, kind, recordId: id, field: '', change, number, title, label, old, new: now, pieces, isInternal }
}

function lineOfMove(from: ComparedNode, to: ComparedNode): PlanDifference {
  const { kind, id, number, title, label, isInternal } = to
  const pieces = diffWords(from.number, number)
  return {
    key: `${kind}/${id}/`,
    kind,
    recordId: id,
    field: '',
    change: 'moved',
    number,
    title,
    label,
    old: from.number,
    new: number,
    pieces,
    isInternal,
  }
}

function lineOfText({ number, title }: ComparedNode, text: ComparedText, change: 'added' | 'removed'): PlanDifference {
  const { key, kind, recordId, field, label, isInternal } = text
  const [old, now] = change === 'added' ? ['', text.text] : [text.text, '']
  return {
    key,
    kind,
    recordId,
    field,
    change,
    number,
    title,
    label,
    old,
    new: now,
    pieces: [{ text: text.text, state: change }],
    isInternal,
  }
}

function lineOfChange({ number, title }: ComparedNode, text: ComparedText, old: string, now: string): PlanDifference {
  const { key, kind, recordId, field, label, isInternal } = text
  return { key, kind, recordId, field, change: 'changed', number, title, label, old, new: now, pieces: diffWords(old, now), isInternal }
}
