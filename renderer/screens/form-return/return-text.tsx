// Knows how what stands in the plan and what stands in the book are shown beside each other: the words that differ marked.
import type { FormReturnRow } from '../../../shared/model/form-return.ts'
import { diffWords } from '../../../shared/rules/diff-words.ts'
import { formReturnDialogWords as words } from '../../../shared/words/form-return-dialog.ts'
import { DiffText } from '../../components/diff-text.tsx'
import { shortenPieces } from './shorten-pieces.ts'

type ReturnTextProps = Readonly<{ row: FormReturnRow; side: 'old' | 'new'; isWhole: boolean }>

export function ReturnText({ row, side, isWhole }: ReturnTextProps) {
  const text = row[side]
  if (row.kind !== 'changed' || row.old === '' || row.new === '') {
    const isAbsent = side === 'old' ? row.kind === 'leftOver' || row.kind === 'newItem' || row.kind === 'goneItem' : row.kind === 'goneCell'
    return text === '' ? <span className="diff-empty">{isAbsent ? words.none : words.empty}</span> : <span>{text}</span>
  }
  const pieces = diffWords(row.old, row.new)
  return <DiffText pieces={isWhole ? pieces : shortenPieces(pieces)} side={side} emptyLabel={words.empty} />
}
