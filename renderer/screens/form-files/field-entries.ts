// Knows which fields the choice of a cell's field offers for what was typed, in their groups, and what a bound field is called.
import type { BindableField, BoundCell } from '../../../shared/model/form-template.ts'
import { foldText } from '../../../shared/rules/fold-text.ts'
import { wordsOfQuery } from '../../../shared/rules/words-of-query.ts'
import { formFilesWords as words } from '../../../shared/words/form-files.ts'

export type FieldGroup = Readonly<{ id: string; label: string; fields: readonly BindableField[] }>
type FoundFields = Readonly<{ groups: readonly FieldGroup[]; moreCount: number }>

/** Nobody reads more at once. */
export const mostFields = 80

/** Every word that was typed stands in the group or the name of a field. */
export function findFields(fields: readonly BindableField[], typed: string): FoundFields {
  const asked = wordsOfQuery(typed)
  const found = asked.length === 0 ? fields : fields.filter((field) => holdsAll(foldedOf(field), asked))
  const groups = new Map<string, BindableField[]>()
  for (const field of found.slice(0, mostFields)) {
    const ofGroup = groups.get(field.group)
    if (ofGroup) ofGroup.push(field)
    else groups.set(field.group, [field])
  }
  return {
    groups: [...groups].map(([label, ofGroup]) => ({ id: `group ${label}`, label, fields: ofGroup })),
    moreCount: Math.max(0, found.length - mostFields),
  }
}

const folded = new WeakMap<BindableField, string>()
function foldedOf(field: BindableField): string {
  const known = folded.get(field)
  if (known !== undefined) return known
  const text = foldText(`${field.group}${field.label}`)
  folded.set(field, text)
  return text
}
const holdsAll = (text: string, asked: readonly string[]): boolean => asked.every((word) => text.includes(word))

/** `short` begins with what tells it from its neighbours: it may stand in a narrow cell. */
export type FieldNames = Readonly<{ short: (cell: BoundCell) => string; long: (cell: BoundCell) => string }>

/** A field that the plan in front has not (its fourth 経営課題) is called as the form calls it. */
export function namesOfFields(fields: readonly BindableField[]): FieldNames {
  const known = new Map(fields.map((field) => [field.path, field]))
  const nameBy = (order: (field: BindableField) => readonly string[]) => (cell: BoundCell) => {
    const field = known.get(cell.fieldPath)
    return field ? order(field).filter(Boolean).join('　') : cell.label || cell.fieldPath
  }
  const isOfAll = ({ path }: BindableField) => path.startsWith('{') || !path.includes('.')
  const ownName = nameBy((field) => (isOfAll(field) ? [field.label] : [field.label, field.group]))
  return {
    short(cell) {
      const { before, after, fieldPath } = cell
      if (before + after === '') return ownName(cell)
      return fieldPath === '{empty}' ? before + after : words.joined(before, ownName(cell), after)
    },
    long: nameBy(({ group, label }) => [group, label]),
  }
}
