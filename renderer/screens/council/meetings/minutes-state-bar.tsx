// Knows how 会議録 is settled: confirmed by the members on a day, published on a day, and taken back to a draft.
import { useState } from 'react'
import type { Meeting } from '../../../../shared/model/council.ts'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { minutesStateNames } from '../../../../shared/words/council.ts'
import { meetingWords as words } from '../../../../shared/words/council-meetings.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { dayAsTyped } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { mayWriteIndicators, useApp } from '../../../stores/app.ts'
import { useCouncil } from '../../../stores/council.ts'

export function MinutesStateBar({ meeting, today }: Readonly<{ meeting: Meeting; today: string }>) {
  const mayWrite = useApp(mayWriteIndicators)
  const { minutesState, minutesConfirmedDay, publishedDay } = meeting
  const next = minutesState === 'draft' ? 'confirmed' : minutesState === 'confirmed' ? 'published' : null
  /** null = today. */
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? dayAsTyped(today)
  const day = parseDay(text)
  const settle = (state: Meeting['minutesState'], on: string | null) =>
    void useCouncil.getState().deed(async (client) => {
      await client.setMinutesState(meeting.id, state, on)
      setTyped(null)
    })
  const go = () => {
    if (next !== null && day !== null) settle(next, day)
  }
  return (
    <div className="minutes-bar" role="group" aria-label={words.minutesState}>
      <span className={`minutes-state minutes-state-${minutesState}`}>{minutesStateNames[minutesState]}</span>
      <span className="minutes-days">
        {minutesConfirmedDay !== null && `${words.minutesDay.confirmed}　${labelOfDay(minutesConfirmedDay)}`}
        {publishedDay !== null && `　${words.minutesDay.published}　${labelOfDay(publishedDay)}`}
      </span>
      {mayWrite && next !== null && (
        <>
          <TextField
            label={words.minutesDay[next]}
            value={text}
            onChange={setTyped}
            onEnter={go}
            error={day === null ? words.badDay : null}
          />
          <Button size="small" isDisabled={day === null} onPress={go}>
            {words.minutesNext[next]}
          </Button>
        </>
      )}
      {mayWrite && minutesState !== 'draft' && (
        <Button size="small" variant="quiet" onPress={() => settle('draft', null)}>
          {words.minutesBack}
        </Button>
      )}
      {minutesState !== 'draft' && <p className="meeting-hint">{words.minutesLocked}</p>}
    </div>
  )
}
