// Knows how a person is asked before all open proposals are decided at once: how many, and what becomes of those with a （ⅰ） or （ⅱ）.
import { useState } from 'react'
import { judgementWords as words, sayCountsOfSymbols } from '../../../../shared/words/judgement.ts'
import { QuestionDialog } from '../../../components/question-dialog.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { adoptionsOf, openProposals, writtenProposals } from './judgement-deeds.ts'
import type { JudgementLine } from './judgement-rows.ts'

type AdoptDialogProps = Readonly<{ lines: readonly JudgementLine[]; onClose: () => void; onAdopt: (branch: string) => void }>

export function AdoptDialog({ lines, onClose, onAdopt }: AdoptDialogProps) {
  const [branch, setBranch] = useState('')
  const { plain, branched } = openProposals(lines)
  const adoptions = adoptionsOf(lines, branch)
  const count = adoptions.length
  return (
    <QuestionDialog
      title={words.adoptTitle}
      cancelLabel={words.cancel}
      confirmLabel={words.adoptDo(count)}
      variant="primary"
      onClose={onClose}
      onConfirm={() => {
        if (count > 0) onAdopt(branch)
      }}
    >
      <p className="dialog-lead">{words.adoptNote(plain.length + branched.length)}</p>
      {branched.length > 0 && (
        <div className="adopt-branches">
          <p>{words.adoptBranches(branched.length)}</p>
          <SelectBox
            label={words.branch}
            value={branch}
            onChange={setBranch}
            options={[{ id: '', label: words.leaveBranches }, ...branchesOf(branched)]}
          />
        </div>
      )}
      {count > 0 && (
        <p className="adopt-counts">
          {words.adoptCounts}
          <b>{sayCountsOfSymbols(adoptions.map(({ line, symbol }) => ({ scheme: line.entry.scheme, symbol: symbol.text })))}</b>
        </p>
      )}
      <p className="judgement-note">{words.adoptUndo}</p>
    </QuestionDialog>
  )
}

/** '（ⅰ）取組は予定どおり実施' … of the rules of these lines. */
function branchesOf(lines: readonly JudgementLine[]): readonly Readonly<{ id: string; label: string }>[] {
  const branches = new Map<string, string>()
  for (const { ruleSet, entry } of lines) {
    const proposed = writtenProposals(ruleSet, entry)[0]?.symbol
    for (const { mark, label } of ruleSet?.symbols.find(({ symbol }) => symbol === proposed)?.branches ?? []) {
      branches.set(mark, `${mark}${label}`)
    }
  }
  return [...branches].map(([id, label]) => ({ id, label }))
}
