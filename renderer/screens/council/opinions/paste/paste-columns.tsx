// Knows where each column of a pasted table goes, and how that is changed.
import { opinionColumnKeys } from '../../../../../shared/rules/council/read-opinion-table.ts'
import { opinionColumnNames, opinionPasteWords as words } from '../../../../../shared/words/council-paste.ts'
import { SelectBox } from '../../../../components/select-box.tsx'
import type { PastedTable } from './read-pasted.ts'

export function PasteColumns({ table, onChange }: Readonly<{ table: PastedTable; onChange: (table: PastedTable) => void }>) {
  const { block, columns, hasHeading } = table
  return (
    <ul className="opinion-paste-columns">
      {columns.map((key, index) => {
        const heading = (hasHeading ? block[0]?.[index]?.text : '') || words.columnOf(index + 1)
        return (
          <li key={index}>
            <SelectBox
              label={words.columnGoesTo(heading)}
              value={key ?? ''}
              options={[{ id: '', label: words.leaveOut }, ...opinionColumnKeys.map((id) => ({ id, label: opinionColumnNames[id] }))]}
              onChange={(id) => {
                const wanted = opinionColumnKeys.find((one) => one === id) ?? null
                // A column is named once: the other one that was is left out.
                onChange({ ...table, columns: columns.map((before, c) => (c === index ? wanted : before === wanted ? null : before)) })
              }}
            />
          </li>
        )
      })}
    </ul>
  )
}
