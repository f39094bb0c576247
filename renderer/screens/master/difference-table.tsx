// Knows how the differences of a master are read: by group, found by a word, each with what stands there now and what would.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { type MasterDifference, type MasterGroup, masterGroups } from '../../../shared/model/master.ts'
import { masterGroupNames, type MasterLine, masterWords as words, sayMasterDifference } from '../../../shared/words/master.ts'
import { SelectBox } from '../../components/select-box.tsx'
import { TextField } from '../../components/text-field.tsx'

/** Narrower and wider text of one kind of letters finds the same. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

export function DifferenceTable({ differences }: Readonly<{ differences: readonly MasterDifference[] }>) {
  const box = useRef<HTMLDivElement>(null)
  const [group, setGroup] = useState<MasterGroup | ''>('')
  const [query, setQuery] = useState('')
  const lines = useMemo(() => differences.map(sayMasterDifference), [differences])
  const shown = useMemo(() => linesWith(lines, group, query), [lines, group, query])
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => 66,
    overscan: 8,
    initialRect: { width: 800, height: 600 },
  })
  if (differences.length === 0) return <p className="master-none">{words.differencesNone}</p>
  const groups = masterGroups
    .map((id) => ({ id, count: lines.filter((line) => line.group === id).length }))
    .filter(({ count }) => count > 0)
  return (
    <section aria-label={words.differences(differences.length)} className="master-differences">
      <h3>{words.differences(differences.length)}</h3>
      <div className="master-filters">
        <SelectBox
          label={words.group}
          value={group}
          onChange={(id) => setGroup(id as MasterGroup | '')}
          options={[
            { id: '', label: words.everyGroup(lines.length) },
            ...groups.map(({ id, count }) => ({ id, label: words.groupCount(id, count) })),
          ]}
        />
        <TextField label={words.search} value={query} onChange={setQuery} />
      </div>
      {shown.length === 0 ? (
        <p className="master-none" role="status">
          {words.searchNone}
        </p>
      ) : (
        // It scrolls: whoever has no mouse scrolls it by keys.
        <div
          className="master-scroll"
          ref={box}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="table"
          aria-label={words.differences(shown.length)}
          aria-rowcount={shown.length + 1}
        >
          <div role="row" className="master-head" aria-rowindex={1}>
            <span role="columnheader">{words.place}</span>
            <span role="columnheader">{words.before}</span>
            <span role="columnheader">{words.after}</span>
          </div>
          <div role="rowgroup" className="master-rows" style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const line = shown[index]
              return (
                line && (
                  <div
                    key={index}
                    role="row"
                    aria-rowindex={index + 2}
                    data-index={index}
                    ref={virtualizer.measureElement}
                    className="master-row"
                    style={{ transform: `translateY(${start}px)` }}
                  >
                    <span role="rowheader">
                      <b>{masterGroupNames[line.group]}</b>
                      {line.place}
                    </span>
                    <span role="cell" className="master-before">
                      {line.before}
                    </span>
                    <span role="cell">{line.after}</span>
                  </div>
                )
              )
            })}
          </div>
        </div>
      )}
    </section>
  )
}

function linesWith(lines: readonly MasterLine[], group: MasterGroup | '', query: string): readonly MasterLine[] {
  const wanted = folded(query.trim())
  return lines.filter(
    (line) =>
      (group === '' || line.group === group) && (wanted === '' || folded(`${line.place}\n${line.before}\n${line.after}`).includes(wanted)),
  )
}
