// Knows how the handouts (資料) of a meeting are written: number, name, and whether they were sent before or given on the day.
import type { Meeting } from '../../../../shared/model/council.ts'
import { handoutTimingNames } from '../../../../shared/words/council.ts'
import { meetingWords as words } from '../../../../shared/words/council-meetings.ts'
import { SelectBox } from '../../../components/select-box.tsx'
import { type HandoutTyped, saveHandouts } from './meeting-deeds.ts'
import { movedLine } from './moved-line.ts'
import { NumberedLines } from './numbered-lines.tsx'

const timings = (['before', 'onDay'] as const).map((id) => ({ id, label: handoutTimingNames[id] }))

export function HandoutEditor({ meeting, mayWrite }: Readonly<{ meeting: Meeting; mayWrite: boolean }>) {
  const { handouts } = meeting
  const change = (id: string, what: Partial<HandoutTyped>) =>
    saveHandouts(meeting, (all) => all.map((handout) => (handout.id === id ? { ...handout, ...what } : handout)))
  return (
    <section className="meeting-part" aria-label={words.handouts}>
      <h3>{words.handouts}</h3>
      {mayWrite ? (
        <NumberedLines
          kind="handout"
          label={words.handouts}
          lines={handouts}
          firstNumber={words.firstHandout}
          onChange={change}
          onAdd={(lines) =>
            saveHandouts(meeting, (all) => {
              // What comes behind is handed out as the one before it.
              const timing = all.at(-1)?.timing ?? 'before'
              return [...all, ...lines.map((line) => ({ ...line, id: null, timing }))]
            })
          }
          onMove={(id, step) => saveHandouts(meeting, (all) => movedLine(all, id, step))}
          onRemove={({ id }) => void saveHandouts(meeting, (all) => all.filter((handout) => handout.id !== id))}
          renderBeside={(handout) => (
            <SelectBox
              label={words.timing(handout.title)}
              isLabelHidden
              value={handout.timing}
              options={timings}
              onChange={(id) => void change(handout.id, { timing: id === 'onDay' ? 'onDay' : 'before' })}
            />
          )}
        />
      ) : (
        <ol className="lines">
          {handouts.length === 0 && <li className="meeting-hint">{words.noHandouts}</li>}
          {handouts.map((handout) => (
            <li key={handout.id} className="line">
              <p className="line-said">
                <span>{handout.number}</span>
                {`${handout.title}（${handoutTimingNames[handout.timing]}）`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
