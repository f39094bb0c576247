// Knows how the agenda (議題) of a meeting is written, and what of the plans each of its items is about.
import { useState } from 'react'
import type { AgendaItem, Meeting } from '../../../../shared/model/council.ts'
import { refsOfTargets } from '../../../../shared/rules/council/refs-of-targets.ts'
import { meetingWords as words } from '../../../../shared/words/council-meetings.ts'
import { nameTarget } from '../../../../shared/words/council-targets.ts'
import { Button } from '../../../components/button.tsx'
import { QuestionDialog } from '../../../components/question-dialog.tsx'
import { PlanTargetPicker } from '../plan-target-picker.tsx'
import { usePickedTargets } from '../use-picked-targets.ts'
import { saveAgenda } from './meeting-deeds.ts'
import { movedLine } from './moved-line.ts'
import { NumberedLines } from './numbered-lines.tsx'

export function AgendaEditor({ meeting, mayWrite }: Readonly<{ meeting: Meeting; mayWrite: boolean }>) {
  const { agenda } = meeting
  /** The item whose ties are picked. */
  const [tied, setTied] = useState<string | null>(null)
  const [going, setGoing] = useState<AgendaItem | null>(null)
  const remove = ({ id }: AgendaItem) => void saveAgenda(meeting, (items) => items.filter((item) => item.id !== id))
  return (
    <section className="meeting-part" aria-label={words.agenda}>
      <h3>
        {words.agenda}
        {mayWrite && <span className="meeting-hint">{words.lineKeys}</span>}
      </h3>
      {mayWrite ? (
        <NumberedLines
          kind="agenda"
          label={words.agenda}
          lines={agenda}
          firstNumber="1"
          onChange={(id, change) => saveAgenda(meeting, (items) => items.map((item) => (item.id === id ? { ...item, ...change } : item)))}
          onAdd={(lines) => saveAgenda(meeting, (items) => [...items, ...lines.map((line) => ({ ...line, id: null, about: [] }))])}
          onMove={(id, step) => saveAgenda(meeting, (items) => movedLine(items, id, step))}
          onRemove={(item) => (meeting.opinions + meeting.utterances > 0 ? setGoing(item) : remove(item))}
          renderBeside={(item) => (
            <Button
              size="small"
              variant="quiet"
              aria-label={words.tie(item.title, item.about.length)}
              aria-expanded={tied === item.id}
              onPress={() => setTied(tied === item.id ? null : item.id)}
            >
              {item.about.length === 0 ? words.tieShort : `${words.tieShort} ${item.about.length}`}
            </Button>
          )}
          renderUnder={(item) => (tied === item.id ? <TiePicker meeting={meeting} item={item} /> : <Ties item={item} />)}
        />
      ) : (
        <ol className="lines">
          {agenda.length === 0 && <li className="meeting-hint">{words.noAgenda}</li>}
          {agenda.map((item) => (
            <li key={item.id} className="line">
              <p className="line-said">
                <span>{item.number}</span>
                {item.title}
              </p>
              <Ties item={item} />
            </li>
          ))}
        </ol>
      )}
      {going && (
        <QuestionDialog
          title={words.removeAgendaTitle}
          cancelLabel={words.cancel}
          confirmLabel={words.removeDo}
          variant="danger"
          onClose={() => setGoing(null)}
          onConfirm={() => remove(going)}
        >
          <p>{words.removeAgendaNote(going.title)}</p>
        </QuestionDialog>
      )}
    </section>
  )
}

function TiePicker({ meeting, item }: Readonly<{ meeting: Meeting; item: AgendaItem }>) {
  const [about, pick] = usePickedTargets(item.about, (targets) =>
    saveAgenda(meeting, (items) => items.map((one) => (one.id === item.id ? { ...one, about: refsOfTargets(targets) } : one))),
  )
  return (
    <div className="line-under">
      <PlanTargetPicker label={words.about} value={about} fiscalYear={meeting.fiscalYear} takesFocus onChange={pick} />
    </div>
  )
}

function Ties({ item }: Readonly<{ item: AgendaItem }>) {
  return item.about.length === 0 ? null : <p className="line-ties">{item.about.map(nameTarget).join('、')}</p>
}
