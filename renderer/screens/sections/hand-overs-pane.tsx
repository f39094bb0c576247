// Knows the pane of handing out and taking in: what went out to whom, and what has come back.
import { AlertTriangle, Check, FolderInput, FolderOutput } from 'lucide-react'
import type { TakeOut } from '../../../shared/model/inquiry.ts'
import type { Section } from '../../../shared/model/organisation.ts'
import { labelOfMoment } from '../../../shared/words/dates.ts'
import { sectionWords as words } from '../../../shared/words/sections.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useDialogs } from '../../stores/dialogs.ts'
import { useInquiries } from '../../stores/inquiries.ts'

type HandOversPaneProps = Readonly<{ takeOuts: readonly TakeOut[]; sections: readonly Section[]; mayWrite: boolean }>

export function HandOversPane({ takeOuts, sections, mayWrite }: HandOversPaneProps) {
  const names = new Map<string, string>(sections.map(({ id, name }) => [id, name]))
  const { show } = useDialogs.getState()
  return (
    <div className="sections-one" data-area="detail">
      {mayWrite && (
        <div className="sections-actions">
          <Button
            size="small"
            icon={<FolderOutput size={14} aria-hidden="true" />}
            data-home="begin"
            onPress={() => {
              useInquiries.getState().startTakeOut(null)
              show('takeOut')
            }}
          >
            {words.takeOut}
          </Button>
          <Button size="small" icon={<FolderInput size={14} aria-hidden="true" />} onPress={() => show('merge')}>
            {words.bringBack}
          </Button>
        </div>
      )}
      {takeOuts.length === 0 ? (
        <EmptyState text={words.noTakeOuts} />
      ) : (
        /* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */
        <div className="take-out-scroll" tabIndex={0} role="region" aria-label={words.takeOuts}>
          <table className="take-outs" aria-label={words.takeOuts}>
            <thead>
              <tr>
                {words.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {takeOuts.map((takeOut) => (
                <TakeOutRow key={takeOut.id} takeOut={takeOut} name={names.get(takeOut.sectionId) ?? ''} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function TakeOutRow({ takeOut, name }: Readonly<{ takeOut: TakeOut; name: string }>) {
  const { takenAt, way, items, takenBy, mergedAt } = takeOut
  return (
    <tr>
      <td>{labelOfMoment(takenAt)}</td>
      <td>{name}</td>
      <td>{words.ways[way]}</td>
      <td className="take-out-items">{items}</td>
      <td>{takenBy}</td>
      <td>
        {mergedAt === null ? (
          <span className="answer-open">
            <AlertTriangle size={14} aria-hidden="true" />
            {words.outstanding}
          </span>
        ) : (
          <span className="answer-done">
            <Check size={14} aria-hidden="true" />
            {words.merged(mergedAt)}
          </span>
        )}
      </td>
    </tr>
  )
}
