// Knows how it is written what a member is beside being one: 議長・副議長 of the whole council, or a seat in a 部会.
import { Plus, X } from 'lucide-react'
import { seatRoles, type Subcommittee } from '../../../../shared/model/council.ts'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { seatRoleNames } from '../../../../shared/words/council.ts'
import { memberWords as words, subcommitteeRoleNames } from '../../../../shared/words/council-members.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { Button } from '../../../components/button.tsx'
import { IconButton } from '../../../components/icon-button.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { roleNamed, type SeatDraft } from './member-draft.ts'

type SeatLinesProps = Readonly<{
  seats: readonly SeatDraft[]
  subcommittees: readonly Subcommittee[]
  complaints: Readonly<Record<string, string>>
  onChange: (seats: readonly SeatDraft[]) => void
  onAdd: () => void
}>

export function SeatLines({ seats, subcommittees, complaints, onChange, onAdd }: SeatLinesProps) {
  const put = (key: string, change: Partial<SeatDraft>) => onChange(seats.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const bodies = [{ id: '', label: words.wholeCouncil }, ...subcommittees.map(({ id, name }) => ({ id, label: name }))]
  return (
    <fieldset className="member-lines">
      <legend className="field-label">{words.seats}</legend>
      {seats.map(({ key, id: seatId, body, role, from, until }, nth) => {
        const names = body === '' ? seatRoleNames : subcommitteeRoleNames
        const begins = parseDay(from)
        return (
          <div key={key} className="member-line" role="group" aria-label={words.seatOf(nth + 1)}>
            <SelectBox
              label={words.body}
              value={body}
              options={bodies}
              onChange={(id) => put(key, { body: id, role: id === '' && role === 'member' ? 'chair' : role })}
              autoFocus={seatId === null}
            />
            <SelectBox
              label={words.role}
              value={role}
              options={seatRoles.filter((id) => body !== '' || id !== 'member').map((id) => ({ id, label: names[id] }))}
              onChange={(id) => put(key, { role: roleNamed(id) })}
            />
            <IconButton
              label={words.removeLine(words.seatOf(nth + 1))}
              icon={<X size={16} aria-hidden="true" />}
              onPress={() => onChange(seats.filter((one) => one.key !== key))}
            />
            <TextField
              label={words.from}
              value={from}
              onChange={(text) => put(key, { from: text })}
              note={begins === null ? words.dayNote : labelOfDay(begins)}
              error={complaints[`${key}/from`] ?? null}
            />
            <TextField
              label={words.until}
              value={until}
              onChange={(text) => put(key, { until: text })}
              note={words.untilOpen}
              error={complaints[`${key}/until`] ?? null}
            />
          </div>
        )
      })}
      {complaints['seat'] !== undefined && (
        <p className="field-error" role="alert">
          {complaints['seat']}
        </p>
      )}
      <Button size="small" icon={<Plus size={14} aria-hidden="true" />} onPress={onAdd}>
        {words.addSeat}
      </Button>
    </fieldset>
  )
}
