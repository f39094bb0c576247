// Knows what stands on a printed 新旧対照表: the differences between two states of a plan, said in words.
import type { ComparisonRow, ComparisonSheet } from '../../shared/forms/comparison-form.ts'
import type { Edition, PlanDifference, TextPiece } from '../../shared/model/edition.ts'
import { comparisonFormWords as words, labelOfDate, nameEdition } from '../../shared/words/editions.ts'
import { kindNames } from '../../shared/words/fields.ts'

export type ComparisonOf = Readonly<{
  title: string
  /** Names of the two states. */
  older: string
  newer: string
  /** ISO date. */
  today: string
  /** What no form prints is left out. */
  differences: readonly PlanDifference[]
  withDecisionBox: boolean
  /** The editions whose 改定履歴 is listed, oldest first; null = without. */
  editions: readonly Edition[] | null
}>

export function comparisonSheetOf({ title, older, newer, today, differences, withDecisionBox, editions }: ComparisonOf): ComparisonSheet {
  return {
    sheetName: words.sheetName,
    title,
    facts: [words.compared(older, newer), words.made(labelOfDate(today)), words.legend].join('\n'),
    boxes: withDecisionBox ? words.boxes : [],
    heads: [words.place, words.older(older), words.newer(newer)],
    rows: rowsOf(differences.filter(({ isInternal }) => !isInternal)),
    alike: words.alike,
    history: editions && {
      sheetName: words.historySheetName,
      title: words.history,
      heads: words.historyColumns,
      rows: editions.length === 0 ? [['', '', words.historyEmpty]] : editions.map(historyRow),
    },
  }
}

function historyRow(edition: Edition): readonly [string, string, string] {
  const { decisionDate, documentNumber, revisionNote } = edition
  const decided = decisionDate === null ? [] : [labelOfDate(decisionDate)]
  return [nameEdition(edition), [...decided, documentNumber].filter((line) => line !== '').join('\n'), revisionNote]
}

/** A heading where the item changes. */
function rowsOf(differences: readonly PlanDifference[]): readonly ComparisonRow[] {
  let last = ''
  return differences.map((difference, index) => {
    const { kind, number, title } = difference
    const heading =
      number === '' && title === '' ? words.wholePlan : [kindOfOwner(kind), number, title].filter((part) => part !== '').join('　')
    const isNew = heading !== last
    last = heading
    return { key: `d${index}`, heading: isNew ? heading : null, label: labelOf(difference), ...textsOf(difference) }
  })
}

/** Number and field: '1-1-2　取組内容'. */
function labelOf({ change, field, number, label, kind }: PlanDifference): string {
  const name = change === 'moved' && field === '' ? words.movedLabel(kindNameOf(kind)) : label
  return number === '' ? name : `${number}　${name}`
}

function textsOf({ change, old, new: now, pieces }: PlanDifference): Pick<ComparisonRow, 'old' | 'new'> {
  const note = (text: string): readonly TextPiece[] => [{ text, state: 'same' }]
  if (change === 'moved' && old === now) return { old: note(words.numbered(old)), new: note(words.sameNumber(now)) }
  if (change === 'moved') return { old: note(words.numbered(old)), new: note(words.numbered(now)) }
  const side = (state: 'added' | 'removed', none: string): readonly TextPiece[] => {
    const own = pieces.filter((piece) => piece.state === 'same' || piece.state === state)
    return own.length === 0 ? note(none) : own
  }
  return {
    old: side('removed', change === 'added' ? words.isNew : words.empty),
    new: side('added', change === 'removed' ? words.isGone : words.empty),
  }
}

/** The item whose number and title a text goes by. */
function kindOfOwner(kind: string): string {
  if (kind === 'outcomeIndicator' || kind === 'outcomeReview' || kind === 'strategyReview') return kindNames.strategy
  if (kind === 'processIndicator' || kind === 'initiativeReview' || kind === 'amount') return kindNames.initiative
  if (kind === 'managementIssueReview') return kindNames.managementIssue
  if (kind === 'reformItemReview') return kindNames.reformItem
  return kind === 'wardPlan' || kind === 'wardPlanReview' ? '' : kindNameOf(kind)
}

function kindNameOf(kind: string): string {
  return (kindNames as Readonly<Record<string, string>>)[kind] ?? ''
}
