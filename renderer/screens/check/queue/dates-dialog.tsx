// Knows how the ward sets the days of a year's checks: 締切 and 公表日 of each as they are typed, or as the city's calendar has them.
import { useState } from 'react'
import type { Check, CheckBook, CheckDates } from '../../../../shared/model/check.ts'
import { isQuarter } from '../../../../shared/model/check.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { isWorkingDay } from '../../../../shared/rules/working-day.ts'
import { checkNames } from '../../../../shared/words/check-names.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { dateWords as words, queueWords } from '../../../../shared/words/queue.ts'
import { dayAsTyped } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useChecks } from '../../../stores/checks.ts'

type DatesDialogProps = Readonly<{ plan: WardPlan; book: CheckBook; mayWrite: boolean; onClose: () => void }>
type Typed = Readonly<{ deadline: string; publication: string }>

export function DatesDialog({ plan, book, mayWrite, onClose }: DatesDialogProps) {
  const [typed, setTyped] = useState<Readonly<Partial<Record<Check, Typed>>>>({})
  const rows = book.dates.map((dates) => {
    const kept = { deadline: dayAsTyped(dates.deadline), publication: dayAsTyped(dates.publication) }
    return { dates, kept, now: typed[dates.check] ?? kept }
  })
  const isBad = rows.some(({ dates, now }) => complaintsOf(dates, now).deadline !== null || complaintsOf(dates, now).publication !== null)
  const changed = rows.filter(({ kept, now }) => now.deadline !== kept.deadline || now.publication !== kept.publication)
  const save = async () => {
    if (isBad) return
    for (const { dates, now } of changed) {
      const deadline = { deadline: parseDay(now.deadline) ?? dates.deadline, publication: parseDay(now.publication) }
      const isSaved = await useChecks.getState().deed(async (client) => {
        await client.saveCheckDeadline(plan.fiscalYear, dates.check, deadline)
        return true
      })
      if (!isSaved) return
    }
    onClose()
  }
  const reset = (check: Check) => {
    setTyped(({ [check]: _, ...others }) => others)
    void useChecks.getState().deed((client) => client.saveCheckDeadline(plan.fiscalYear, check, null))
  }
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        mayWrite ? (
          <>
            <Button onPress={onClose}>{queueWords.cancel}</Button>
            <Button variant="primary" isDisabled={isBad || changed.length === 0} onPress={() => void save()}>
              {queueWords.save}
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>{queueWords.close}</Button>
        )
      }
    >
      <p className="dialog-lead">{words.intro}</p>
      <ul className="check-dates">
        {rows.map(({ dates, now }) => {
          const { check, from, until } = dates
          const complaints = complaintsOf(dates, now)
          const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, [check]: { ...now, ...change } }))
          const isOwn = book.ownDates.includes(check)
          return (
            <li key={check}>
              <div className="check-dates-name">
                <b>{checkNames[check]}</b>
                <small>{words.period(from, until)}</small>
                {isOwn && <small className="check-dates-own">{words.own}</small>}
              </div>
              {mayWrite ? (
                <>
                  <DayField
                    label={words.deadlineOf(checkNames[check])}
                    value={now.deadline}
                    complaint={complaints.deadline}
                    onChange={(deadline) => set({ deadline })}
                  />
                  {isQuarter(check) ? (
                    <span />
                  ) : (
                    <DayField
                      label={words.publicationOf(checkNames[check])}
                      value={now.publication}
                      complaint={complaints.publication}
                      onChange={(publication) => set({ publication })}
                    />
                  )}
                  {isOwn && (
                    <Button size="small" variant="quiet" aria-label={words.resetOf(checkNames[check])} onPress={() => reset(check)}>
                      {words.reset}
                    </Button>
                  )}
                </>
              ) : (
                <p>
                  {words.deadline} {labelOfDay(dates.deadline)}
                  {dates.publication !== null && `　${words.publication} ${labelOfDay(dates.publication)}`}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}

type DayFieldProps = Readonly<{ label: string; value: string; complaint: string | null; onChange: (text: string) => void }>

function DayField({ label, value, complaint, onChange }: DayFieldProps) {
  const day = parseDay(value)
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      error={complaint}
      {...(day && !complaint ? { note: isWorkingDay(day) ? labelOfDay(day) : words.closed(day) } : {})}
    />
  )
}

/** As save-check-deadline refuses them; null where the day may stand. An empty 公表日 is none. */
function complaintsOf({ check, until }: CheckDates, { deadline, publication }: Typed): Readonly<Record<keyof Typed, string | null>> {
  const [last, published] = [parseDay(deadline), parseDay(publication)]
  const yearBehind = `${Number(until.slice(0, 4)) + 1}${until.slice(4)}`
  const ofDeadline = last === null ? words.bad : last < until ? words.early(until) : last > yearBehind ? words.late : null
  if (isQuarter(check) || publication.trim() === '') return { deadline: ofDeadline, publication: null }
  const ofPublication = published === null ? words.bad : last !== null && published < last ? words.beforeDeadline : null
  return { deadline: ofDeadline, publication: ofPublication }
}
