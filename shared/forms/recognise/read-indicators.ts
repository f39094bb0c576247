// Knows how the cells under an indicator's label become indicators: a row each, several in one cell (①②), the target beside or behind the name.
import type { ReadCell } from '../../model/sheet-cells.ts'
import type { Claim, IndicatorClaim } from './plan-tree.ts'
import { squash } from './fold-label.ts'

/** The cells under or beside the label, those under the label of targets beside it, and the label itself. */
export type IndicatorCells = Readonly<{
  cells: readonly ReadCell[]
  targets: readonly ReadCell[]
  label: ReadCell
  /** Printed with ・ before each name. */
  hasBullets: boolean
  claimOf(cell: ReadCell, text: string, reason: string | null): Claim
}>

export function readIndicators({ cells, targets, label, hasBullets, claimOf }: IndicatorCells): readonly IndicatorClaim[] {
  const nameColumn = columnOfNames(cells, label)
  const rows = new Map<number, { name: ReadCell | null; target: ReadCell | null }>()
  for (const cell of cells) {
    if (/^(指標|指標名|項目|番号|目標|目標値)$/.test(squash(cell.text))) continue
    const row = rows.get(cell.row) ?? { name: null, target: null }
    // where a row has no name its target stands to the right of where names begin
    if (row.name === null && (cell.column === nameColumn || label.columnSpan === 1)) row.name = cell
    else row.target ??= cell
    rows.set(cell.row, row)
  }
  for (const cell of targets) {
    const beside = [...rows.entries()].find(([at, { name }]) => at <= cell.row && cell.row < at + (name?.rowSpan ?? 1))?.[1]
    if (beside) beside.target ??= cell
    else rows.set(cell.row, { name: null, target: cell })
  }
  return [...rows.entries()].toSorted(([a], [b]) => a - b).flatMap(([, row]) => readRow(row, hasBullets, claimOf))
}

/** Under the label names begin where it does; beside it, with the first cell. */
function columnOfNames(cells: readonly ReadCell[], label: ReadCell): number {
  const [first] = cells
  const isBeside = first && first.row < label.row + label.rowSpan && first.column >= label.column + label.columnSpan
  return isBeside ? first.column : label.column
}

function readRow(
  { name, target }: Readonly<{ name: ReadCell | null; target: ReadCell | null }>,
  hasBullets: boolean,
  claimOf: IndicatorCells['claimOf'],
): readonly IndicatorClaim[] {
  const anchor = name ?? target
  if (!anchor) return []
  const nameText = name?.text ?? ''
  const bare = hasBullets ? nameText.replace(/^[・･]/, '') : nameText
  const names = splitMarked(nameText)
  if (names && target) {
    const parts = splitMarked(target.text)
    if (parts?.length === names.length) {
      return names.map((text, index) => ({
        name: claimOf(anchor, text, 'splitIndicator'),
        target: claimOf(target, parts[index] ?? '', 'splitIndicator'),
      }))
    }
  }
  if (target) return [{ name: claimOf(anchor, bare, null), target: claimOf(target, target.text, null) }]
  const each = names ?? (hasBullets ? splitBullets(nameText) : null) ?? [bare]
  return each.map((text) => {
    const [own, its] = splitTarget(text)
    const reason = names || its !== '' ? 'splitIndicator' : null
    return { name: claimOf(anchor, own, reason), target: its === '' ? null : claimOf(anchor, its, 'splitIndicator') }
  })
}

/** ①…②… → the texts behind the marks; null where there are not at least two, in order, beginning with ①. */
function splitMarked(text: string): readonly string[] | null {
  const parts = text.split(/(?:^|[\s\n])([①-⑳])/)
  const marks = parts.filter((_, index) => index % 2 === 1)
  const isInOrder = marks.length > 1 && marks.every((mark, index) => mark.charCodeAt(0) === 0x2460 + index) && parts[0]?.trim() === ''
  return isInOrder ? parts.filter((_, index) => index > 0 && index % 2 === 0).map((part) => part.trim()) : null
}

function splitBullets(text: string): readonly string[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 1 && lines.every((line) => /^[・･]/.test(line)) ? lines.map((line) => line.slice(1).trim()) : null
}

const by = String.raw`(?:(?:平成|令和|[HR])\s*[\d０-９元]+\s*年?度?(?:末|中)?(?:まで)?に?[\s　:：]*)?`
const often = '(?:年間?|月間?|週間?|毎年|毎月|毎週|延べ|のべ|合計|計|約|全|各)?'
const unit =
  '(?:％|%|パーセント|ポイント|件|人|名|回|か所|箇所|ヶ所|カ所|点|世帯|団体|地域|校区?|園|割|か月|日|時間|台|枚|冊|部|トン|ｔ|㎏|kg|組|社|店|施設|事業|講座|戸|棟|本|倍|種類|千円|万円|円)'
const until = String.raw`(?:\s*[(（](?:平成|令和|[HR])?[\d０-９元]{1,2}[^()（）]{0,14}[)）])?`
/** What stands behind a space, a colon or a bracket and is a number of something. */
const targetBehind = new RegExp(
  String.raw`[\s:：(（]+((?:目標[\s:：]*)?${by}${often}[\d０-９][\d０-９,，.．]*\s*${unit}\s*(?:以上|以下|未満|程度)?${until})[)）]?\s*$`,
)

function splitTarget(text: string): readonly [name: string, target: string] {
  const match = targetBehind.exec(text)
  return match && match.index > 0 ? [text.slice(0, match.index).trimEnd(), match[1] ?? ''] : [text, '']
}
