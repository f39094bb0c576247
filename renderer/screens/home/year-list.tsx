// Knows how the year's calendar reads as a list, by day.
import { labelOfDay } from '../../../shared/words/dates.ts'
import { homeWords as words } from '../../../shared/words/home.ts'
import type { YearStrip } from './year-strip.ts'

type Line = Readonly<{ id: string; day: string; last: string; label: string; when: string; mark: string }>

export function YearList({ strip, today }: Readonly<{ strip: YearStrip; today: string }>) {
  const lines: readonly Line[] = [
    ...strip.bars.map(
      ({ id, from, until, label }): Line => ({ id, day: from, last: until, label, when: words.period(from, until), mark: '' }),
    ),
    ...strip.points.map(
      ({ id, day, label, kind }): Line => ({ id, day, last: day, label, when: labelOfDay(day), mark: words.marks[kind] }),
    ),
  ]
  const byDay = lines.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return (
    // A region that scrolls takes the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="year-list" tabIndex={0} role="group" aria-label={words.calendar}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {byDay.map(({ id, day, last, label, when, mark }) => (
            <tr key={id} data-now={(day <= today && today <= last) || undefined}>
              <th scope="row">
                {mark}
                {label}
              </th>
              <td>{when}</td>
              <td>{last < today ? words.over : day <= today ? words.now : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
