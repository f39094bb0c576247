// Knows which rows of a table of responses divide all who were asked once: the modes, then the ages, each with its 無回答.
import { type ResponseRow, responseColumns } from '../../model/survey.ts'
import { isAge, isUnsaid } from './read-age.ts'

export type Partition = Readonly<{ /** '~29～70~': its first and last row. */ name: string; rows: readonly ResponseRow[] }>

/**
 * A new one begins where the rows change between ages and others, between sexes and others, and where the rows before already make the whole; 無回答
 * belongs to the rows before it.
 */
export function partitionsOf(rows: readonly ResponseRow[]): readonly Partition[] {
  const total = rows.find(({ isTotal }) => isTotal)
  const partitions: ResponseRow[][] = []
  for (const row of rows) {
    if (row.isTotal) continue
    const last = partitions.at(-1)
    const before = last?.findLast((each) => !isNoAnswerRow(each))
    const goesOn =
      last !== undefined &&
      (isNoAnswerRow(row) || before === undefined || (kindOf(row.label) === kindOf(before.label) && !isWhole(last, total)))
    if (goesOn) last.push(row)
    else partitions.push([row])
  }
  return partitions.filter((parts) => parts.some(isCounted)).map((parts) => ({ name: nameOf(parts), rows: parts }))
}

export function isNoAnswerRow({ label }: ResponseRow): boolean {
  return kindOf(label) === 'noAnswer'
}

function kindOf(label: string): 'noAnswer' | 'age' | 'sex' | 'other' {
  if (isUnsaid(label)) return 'noAnswer'
  if (isAge(label)) return 'age'
  return /^(男|女|その他(・?回答し.*)?$)/.test(label.trim()) ? 'sex' : 'other'
}

const isCounted = (row: ResponseRow): boolean => responseColumns.some((column) => (row[column] ?? 0) !== 0)

function isWhole(parts: readonly ResponseRow[], total: ResponseRow | undefined): boolean {
  if (!total || !isCounted(total)) return false
  return responseColumns.every(
    (column) => total[column] === null || parts.reduce((sum, row) => sum + (row[column] ?? 0), 0) === total[column],
  )
}

function nameOf(rows: readonly ResponseRow[]): string {
  const labels = rows.filter((row) => !isNoAnswerRow(row)).map(({ label }) => label)
  const [first = rows[0]?.label ?? ''] = labels
  const last = labels.at(-1) ?? first
  return first === last ? first : `${first}～${last}`
}
