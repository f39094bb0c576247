// Knows how what travels with a plan reads in a merge: a line of what was done, an improvement, an answered finding; and how many of them come and go.
import { type AttachedKind, attachedKinds, isAttachedKind } from '../model/attached.ts'
import type { Check } from '../model/check.ts'
import type { FindingCode } from '../model/inspection.ts'
import type { FlatRecord, MergeChange } from '../model/merge.ts'
import { actStateNames, destinationNames } from './act-items.ts'
import { checkNames } from './check-names.ts'
import { labelOfDay } from './dates.ts'
import { kindNames } from './fields.ts'
import { findingNames } from './inspection.ts'
import { labelOfCount, recordsWords } from './records.ts'

export const attachedNames: Readonly<Record<AttachedKind, string>> = {
  logEntry: kindNames.logEntry,
  execution: kindNames.execution,
  milestone: kindNames.milestone,
  actItem: kindNames.actItem,
  waivedFinding: '点検を対象外にした理由',
}
/** Of an improvement, which is compared field by field. */
export const actItemFieldNames: Readonly<Record<string, string>> = {
  text: '改善すること',
  postId: '担当の役職',
  dueDate: '期限',
  destination: '行き先',
  state: '状態',
  outcome: '経過・結果',
  check: '見つけた振り返り',
}

/** Values of an improvement as a person reads them. */
export function wordActItemValue(field: string, value: string): string {
  if (field === 'state') return actStateNames[value as keyof typeof actStateNames] ?? value
  if (field === 'destination') return destinationNames[value as keyof typeof destinationNames] ?? value
  if (field === 'check') return checkNames[value as Check] ?? value
  return field === 'dueDate' ? labelOfDay(value) : value
}

/** '令和8年6月12日（金）　防災訓練を実施　参加者数 404人', its note on a line of its own. */
export function wordAttached({ kind, values }: FlatRecord, posts: ReadonlyMap<string, string>): string {
  const text = (field: string): string => String(values[field] ?? '')
  const day = (field: string): string => (text(field) === '' ? '' : labelOfDay(text(field)))
  const line = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('　')
  const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n')
  switch (kind as AttachedKind) {
    case 'logEntry': {
      const count = [text('measure'), values['value'] === null ? '' : labelOfCount(text('value'), text('unit'))].filter(Boolean).join(' ')
      const before = values['lastYearValue'] == null ? '' : `前年同月 ${labelOfCount(text('lastYearValue'), text('unit'))}`
      return line(day('day'), text('text'), count, before)
    }
    case 'execution':
      return lines(line(`${day('day')}まで`, `${Number(values['yen']).toLocaleString('ja-JP')}円`), text('note'))
    case 'milestone':
      return lines(line(text('title'), `${recordsWords.due} ${day('dueDay')}`, day('doneDay') && `完了 ${day('doneDay')}`), text('note'))
    case 'actItem': {
      const fields = Object.entries(actItemFieldNames).filter(([field]) => field !== 'text' && text(field) !== '')
      const word = (field: string) => (field === 'postId' ? (posts.get(text(field)) ?? '') : wordActItemValue(field, text(field)))
      return lines(text('text'), ...fields.map(([field, name]) => `　${name}：${word(field)}`))
    }
    case 'waivedFinding':
      return lines(`「${findingNames[values['code'] as FindingCode]}」：${text('reason')}`, line(text('by'), day('at')))
  }
}

/** '取組の記録 3件が増えます', '工程 1件が変わります' …: of those changes that are taken. */
export function tellAttached(taken: readonly MergeChange[]): readonly string[] {
  return attachedKinds.flatMap((kind) => {
    const changes = taken.filter((change) => change.kind === kind)
    const whole = changes.filter(({ field }) => field === '')
    const added = whole.filter(({ ours }) => ours === null).length
    const gone = whole.filter(({ theirs }) => theirs === null).length
    const changed = new Set(changes.map(({ recordId }) => recordId)).size - added - gone
    const counts = [
      [added, 'が増えます'],
      [changed, 'が変わります'],
      [gone, 'が消えます'],
    ] as const
    return counts.flatMap(([count, what]) => (count > 0 ? [`${attachedNames[kind]} ${count}件${what}`] : []))
  })
}

export const nameOfAttached = (kind: string): string => (isAttachedKind(kind) ? attachedNames[kind] : '')
