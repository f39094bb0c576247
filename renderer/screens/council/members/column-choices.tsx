// Knows how it is said what each column of a pasted list of members is.
import { type MemberColumnKey, memberColumnKeys } from '../../../../shared/rules/council/parse-members.ts'
import type { Block } from '../../../../shared/rules/read-block.ts'
import { memberColumnNames, memberWords as words } from '../../../../shared/words/council-members.ts'
import { SelectBox } from '../../../components/select-box.tsx'

type ColumnChoicesProps = Readonly<{
  block: Block
  hasHeading: boolean
  columnKeys: readonly (MemberColumnKey | null)[]
  onChange: (columnKeys: readonly (MemberColumnKey | null)[]) => void
}>
const options = [{ id: '', label: words.leaveOut }, ...memberColumnKeys.map((key) => ({ id: key, label: memberColumnNames[key] }))]

/** A column is one thing, and one thing stands in one column. */
export function ColumnChoices({ block, hasHeading, columnKeys, onChange }: ColumnChoicesProps) {
  return (
    <div className="members-pasted-columns">
      {columnKeys.map((key, nth) => {
        const heading = (hasHeading ? block[0]?.[nth]?.text.trim() : '') || words.columnOf(nth + 1)
        return (
          // Columns have no name but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={nth}>
            <span className="members-pasted-heading" aria-hidden="true">
              {heading}
            </span>
            <SelectBox
              label={words.columnGoesTo(heading)}
              isLabelHidden
              value={key ?? ''}
              options={options}
              onChange={(id) => {
                const chosen = memberColumnKeys.find((one) => one === id) ?? null
                onChange(columnKeys.map((one, column) => (column === nth ? chosen : one === chosen ? null : one)))
              }}
            />
          </div>
        )
      })}
    </div>
  )
}
