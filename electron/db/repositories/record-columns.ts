// Knows how kinds and fields of the model are called in the database.
import {
  isReviewKind,
  type ItemKind,
  itemKinds,
  parentKindOf,
  type RecordKind,
  reviewedKindOf,
  textFields,
} from '../../../shared/model/fields.ts'

export type Columns = Readonly<{
  table: string
  /** Field of the model → column. */
  texts: Readonly<Record<string, string>>
  /** Column that names the parent; null for a plan. */
  parent: string | null
  /** Field by which a person knows the record; null for a plan. */
  title: 'title' | 'name' | null
}>

const toSnake = (camel: string) => camel.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
const isItemKind = (kind: RecordKind): kind is ItemKind => (itemKinds as readonly string[]).includes(kind)

/** The kind under which a record stands; null for a plan. */
function parentOf(kind: RecordKind): RecordKind | null {
  if (isReviewKind(kind)) return reviewedKindOf[kind]
  return isItemKind(kind) ? parentKindOf[kind] : null
}

function columnsOf(kind: RecordKind): Columns {
  const fields: readonly string[] = textFields[kind]
  const parent = parentOf(kind)
  return {
    table: toSnake(kind),
    texts: Object.freeze(Object.assign(Object.create(null), Object.fromEntries(fields.map((f) => [f, toSnake(f)])))) as Columns['texts'],
    parent: parent && `${toSnake(parent)}_id`,
    title: fields.includes('title') ? 'title' : fields.includes('name') ? 'name' : null,
  }
}

export const recordColumns: Readonly<Record<RecordKind, Columns>> = {
  wardPlan: columnsOf('wardPlan'),
  managementIssue: columnsOf('managementIssue'),
  strategy: columnsOf('strategy'),
  initiative: columnsOf('initiative'),
  outcomeIndicator: columnsOf('outcomeIndicator'),
  processIndicator: columnsOf('processIndicator'),
  reformItem: columnsOf('reformItem'),
  strategyReview: columnsOf('strategyReview'),
  initiativeReview: columnsOf('initiativeReview'),
  outcomeReview: columnsOf('outcomeReview'),
  wardPlanReview: columnsOf('wardPlanReview'),
  managementIssueReview: columnsOf('managementIssueReview'),
  reformItemReview: columnsOf('reformItemReview'),
}
