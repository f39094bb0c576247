// Knows how the head of a meeting is typed: each field is stored when it is left.
import type { CouncilBook, Meeting, MeetingHead } from '../../../../shared/model/council.ts'
import { meetingFormats } from '../../../../shared/model/council.ts'
import { parseTime } from '../../../../shared/rules/council/parse-time.ts'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { meetingFormatNames } from '../../../../shared/words/council.ts'
import { meetingWords as words, publicityOf } from '../../../../shared/words/council-meetings.ts'
import { dayAsTyped } from '../../../../shared/words/surveys.ts'
import { KeptField } from '../../../components/kept-field.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { useProblem } from '../../../stores/problem.ts'
import { bodyOptions, idOfBody, placeOfBody } from './body-of-meeting.ts'
import { saveHead } from './meeting-deeds.ts'
import { onOtherDay, onOtherPlace } from './moved-meeting.ts'
import { readCount } from './read-count.ts'

type TextKey = 'label' | 'place' | 'legalBasis' | 'closedReason' | 'remarks' | 'note'
type TimeKey = 'opensAt' | 'startsAt' | 'endsAt'

export function HeadForm({ meeting, book }: Readonly<{ meeting: Meeting; book: CouncilBook }>) {
  const save = (change: Partial<MeetingHead>) => saveHead(meeting, () => change)
  const common = { mayWrite: true, onLost: (text: string) => useProblem.getState().rescue([text]) }
  const textField = (key: TextKey, more: Readonly<{ note?: string; placeholder?: string; rows?: number }> = {}) => (
    <KeptField {...common} {...more} label={words[key]} value={meeting[key]} onKeep={(text) => save({ [key]: text })} />
  )
  const timeField = (key: TimeKey) => (
    <KeptField
      {...common}
      label={words[key]}
      value={meeting[key] ?? ''}
      placeholder={key === 'startsAt' ? words.timeExample : ''}
      complaintOf={(text) => (text.trim() === '' || parseTime(text) !== null ? null : words.badTime)}
      onKeep={(text) => save({ [key]: parseTime(text) })}
    />
  )
  return (
    <section className="meeting-part" aria-label={words.head}>
      <h3>{words.head}</h3>
      <div className="meeting-fields">
        <SelectBox
          label={words.kind}
          value={idOfBody(meeting)}
          options={bodyOptions(book)}
          onChange={(id) => void saveHead(meeting, (now, council) => onOtherPlace(now, placeOfBody(id, book), council))}
        />
        <div className="meeting-narrow">
          <KeptField
            {...common}
            label={`${words.number}（${words.ofYear(meeting.fiscalYear)}）`}
            value={String(meeting.number)}
            complaintOf={(text) => (readCount(text, 1, 999) === null ? words.badNumber : null)}
            onKeep={(text) => save({ number: readCount(text, 1, 999) ?? meeting.number })}
          />
        </div>
        {textField('label', { placeholder: words.labelExample })}
        <KeptField
          {...common}
          label={words.day}
          value={dayAsTyped(meeting.day)}
          placeholder={words.dayExample}
          complaintOf={(text) => (text.trim() === '' || parseDay(text) !== null ? null : words.badDay)}
          onKeep={(text) => saveHead(meeting, (now, council) => onOtherDay(now, parseDay(text), council))}
        />
        <div className="meeting-times">
          {timeField('opensAt')}
          {timeField('startsAt')}
          {timeField('endsAt')}
        </div>
        <SelectBox
          label={words.format}
          value={meeting.format}
          options={meetingFormats.map((id) => ({ id, label: meetingFormatNames[id] }))}
          onChange={(id) => void save({ format: meetingFormats.find((one) => one === id) ?? meeting.format })}
        />
        {textField('place')}
        {textField('legalBasis', { placeholder: words.legalBasisNote })}
        <div>
          <span className="field-label">{words.openness}</span>
          <SegmentedControl
            label={words.openness}
            options={(['open', 'closed'] as const).map((id) => ({ id, label: publicityOf(id === 'open') }))}
            value={meeting.isOpen ? 'open' : 'closed'}
            onChange={(id) => void save({ isOpen: id === 'open' })}
          />
        </div>
        {!meeting.isOpen && <div className="meeting-wide">{textField('closedReason')}</div>}
        <div className="meeting-wide">{textField('remarks', { rows: 1, placeholder: words.remarksNote })}</div>
        <div className="meeting-wide">{textField('note', { rows: 1 })}</div>
      </div>
    </section>
  )
}
