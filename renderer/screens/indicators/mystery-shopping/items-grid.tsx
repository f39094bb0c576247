// Knows the items of a 覆面調査 as a table: area, item, one column for each investigator or visit, and the item's mean.
import { useState } from 'react'
import type { MysteryShopping } from '../../../../shared/model/survey.ts'
import { mysteryMeanOf } from '../../../../shared/rules/mystery-mean.ts'
import type { Block } from '../../../../shared/rules/read-block.ts'
import { mysteryWords as words } from '../../../../shared/words/mystery-shopping.ts'
import { Button } from '../../../components/button.tsx'
import { CellGrid, type TextColumn } from '../cell-grid.tsx'
import { complaintAboutLine } from '../text-complaints.ts'
import { complaintAboutPoints } from '../typed-numbers.ts'
import { areasOfRows, changeItems, rowsOfAreas } from './change-items.ts'
import { keepShopping } from './shopping-deeds.ts'

const [fewestScores, mostScores] = [3, 20]

export function ItemsGrid({ shopping, mayWrite }: Readonly<{ shopping: MysteryShopping; mayWrite: boolean }>) {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const rows = rowsOfAreas(shopping.areas)
  const means = mysteryMeanOf(shopping).areas.flatMap(({ items }) => (items.length === 0 ? [null] : items.map(({ mean }) => mean)))
  const width = Math.min(mostScores, Math.max(fewestScores, ...rows.map(({ scores }) => scores.length + 1)))
  const columns: readonly TextColumn[] = [
    { key: 'area', label: words.area, width: 130 },
    { key: 'name', label: words.item, width: 240 },
    ...Array.from({ length: width }, (_, nth) => ({ key: `score${nth}`, label: words.score(nth + 1), width: 64, align: 'right' as const })),
    { key: 'mean', label: words.itemMean, width: 88, align: 'right', isFixed: true },
  ]
  return (
    <section aria-label={words.items} data-area="items">
      <div className="survey-head">
        <h3>{words.items}</h3>
        {mayWrite && <span className="field-note">{words.itemsHint}</span>}
        {selected.size > 0 && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              const gone = selected
              setSelected(new Set())
              void keepShopping(shopping.id, ({ areas }) => ({ areas: areasOfRows(rowsOfAreas(areas).filter((_, row) => !gone.has(row))) }))
            }}
          >
            {words.removeRows(selected.size)}
          </Button>
        )}
      </div>
      <CellGrid
        label={words.items}
        columns={columns}
        rows={rows.map(({ area, name, scores }, row) => ({
          name: [area, name].filter(Boolean).join(' '),
          texts: { area, name, mean: means[row] ?? '', ...Object.fromEntries(scores.map((score, nth) => [`score${nth}`, score])) },
        }))}
        mayWrite={mayWrite}
        mayGrow
        complaintOf={(column, text) => (column === 'area' || column === 'name' ? complaintAboutLine(text) : complaintAboutPoints(text))}
        onCells={(changes) => keepShopping(shopping.id, ({ areas }) => ({ areas: changeItems(areas, changes) }))}
        onBlock={withoutHeadings}
        {...(mayWrite ? { selected, onSelect: setSelected } : {})}
      />
    </section>
  )
}

/** A first line that names columns and holds no points is none of the items. */
function withoutHeadings(block: Block): Block {
  const [first = [], ...rest] = block
  const isHeading = rest.length > 0 && first.some(({ text }) => /^(領域|分野|区分|項目|調査項目)$/.test(text.trim()))
  return isHeading ? rest : block
}
