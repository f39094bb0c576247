// Knows the list in front: its columns as the grid shows them, its rows, and which of them pass what it is narrowed to.
import { useMemo } from 'react'
import { generationOfPlan } from '../../../shared/forms/generation-of-plan.ts'
import { tieToPartV, tieToWardOwn } from '../../../shared/model/tie.ts'
import { renamedFieldsOf } from '../../../shared/forms/renamed-fields.ts'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { foldText } from '../../../shared/rules/fold-text.ts'
import {
  columnsOfList,
  type ListColumn,
  type ListId,
  type ListNames,
  type ListRow,
  listsOf,
  placeOfCell,
  rowsOfList,
} from '../../../shared/rules/list-rows.ts'
import { listWords as words, nameOfIndicatorKind, nameOfListColumn } from '../../../shared/words/lists.ts'
import type { GridColumn } from '../../components/data-grid.tsx'
import { useLists } from '../../stores/lists.ts'
import { listBasicStrategies, usePolicy } from '../../stores/policy.ts'

export type ListInFront = Readonly<{
  list: ListId
  lists: readonly ListId[]
  columns: readonly ListColumn[]
  gridColumns: readonly GridColumn<ListRow>[]
  /** All rows, and those that are shown. */
  all: readonly ListRow[]
  rows: readonly ListRow[]
  unitYen: number
  unitLabel: string
}>

const usualWidths: Readonly<Record<string, number>> = {
  number: 64,
  issue: 140,
  strategy: 150,
  owner: 200,
  kind: 88,
  title: 190,
  content: 320,
  withdrawalCriterion: 200,
  pastResults: 220,
  desiredState: 260,
  approach: 320,
  name: 300,
  target: 200,
  targetReason: 240,
  previousResult: 200,
  previousRating: 90,
  cumulative: 90,
  purpose: 200,
  overview: 240,
  goal: 200,
  post: 130,
  ties: 130,
  isMain: 60,
}
/** The kind whose texts are the columns of a list; the list of indicators has two. */
const kindOfList: Partial<Record<ListId, string>> = { initiatives: 'initiative', strategies: 'strategy', reformItems: 'reformItem' }
const amountWidth = 100
const fundWidth = 132

export function useList(plan: WardPlan, form: FormGeneration): ListInFront {
  const wanted = useLists((store) => store.list)
  const filter = useLists((store) => store.filter)
  const postFilter = useLists((store) => store.postFilter)
  const organisation = useLists((store) => store.organisation)
  const policy = usePolicy((store) => store.policy)
  const generation = generationOfPlan(form, plan)
  const lists = useMemo(() => listsOf(generation), [generation])
  const list = lists.includes(wanted) ? wanted : (lists[0] ?? 'strategies')

  const names = useMemo((): ListNames => {
    const posts = new Map<string, string>(organisation.posts.map((post) => [post.id, post.name]))
    const cites = new Map(policy ? listBasicStrategies(policy).map(({ strategy }) => [strategy.key, strategy.cite]) : [])
    return {
      post: (id) => posts.get(id) ?? '',
      tie: (target) =>
        target === tieToPartV ? words.partVShort : target === tieToWardOwn ? words.ownShort : (cites.get(target) ?? target),
      kind: nameOfIndicatorKind,
      years: words.years,
      main: words.main,
    }
  }, [organisation, policy])
  const columns = useMemo(() => {
    const renamed = renamedFieldsOf(form, plan)
    return columnsOfList(list, generation, plan.fiscalYear).map((column) => {
      const { amount, key } = column
      const ownName = renamed.get(amount ? `amount/${amount.kind}/${amount.fiscalYear}` : `${kindOfList[list] ?? ''}.${key}`)
      return ownName === undefined ? column : { ...column, ownName }
    })
  }, [list, form, generation, plan])
  const all = useMemo(() => rowsOfList(list, plan, generation, names), [list, plan, generation, names])
  const gridColumns = useMemo(() => {
    const carried = new Set(plan.carried.map(({ recordId, field }) => `${recordId}/${field}`))
    return columns.map((column): GridColumn<ListRow> => {
      const { key, type } = column
      return {
        key,
        label: nameOfListColumn(column, plan.firstReiwaYearAs, list),
        width: column.amount ? (column.amount.fund === 'undivided' ? amountWidth : fundWidth) : (usualWidths[key] ?? 160),
        align: type === 'amount' ? 'right' : key === 'isMain' ? 'center' : 'left',
        textOf: (row) => row.cells[key] ?? '',
        isEditable: (row) => placeOfCell(row, column) !== null,
        markOf: (row) => (carried.has(`${row.id}/${key}`) ? words.carried : null),
      }
    })
  }, [columns, list, plan.carried, plan.firstReiwaYearAs])
  const rows = useMemo(() => {
    const parts = filter.split(/[\s　]+/).map(foldText)
    const ofSection = new Set(organisation.posts.filter(({ sectionId }) => postFilter === `section/${sectionId}`).map(({ id }) => `${id}`))
    const isOwned = ({ postId }: ListRow) =>
      postFilter === 'all' ||
      (postFilter === 'none' ? postId === null : postId !== null && (postFilter === `post/${postId}` || ofSection.has(postId)))
    return all.filter((row) => {
      if (!isOwned(row)) return false
      const text = foldText(Object.values(row.cells).join(' '))
      return parts.every((part) => text.includes(part))
    })
  }, [all, filter, postFilter, organisation])
  return { list, lists, columns, gridColumns, all, rows, unitYen: generation.unit.yen, unitLabel: generation.unit.label }
}
