// Knows the head of a 市共通調査 that is being received: typed here, stored with all of it at once.
import { useState } from 'react'
import { type SurveyType, surveyTypes } from '../../../../shared/model/survey.ts'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { surveyTypeNames } from '../../../../shared/words/survey-caption.ts'
import { dayAsTyped, sayCount, surveyWords as words } from '../../../../shared/words/surveys.ts'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { complaintAboutLine, complaintAboutText } from '../text-complaints.ts'
import {
  complaintAboutCount,
  complaintAboutDay,
  complaintAboutPercent,
  complaintAboutTerm,
  countTyped,
  percentTyped,
} from '../typed-numbers.ts'
import type { ReceiveHead } from './receive-draft.ts'

type ReceiveHeadFieldsProps = Readonly<{
  head: ReceiveHead
  onChange: (head: ReceiveHead) => void
  /** Whether all of it can be read as it stands. */
  onReadable: (isReadable: boolean) => void
}>
const fields = ['name', 'mode', 'population', 'from', 'until', 'sent', 'returned', 'printedRate', 'source', 'notes'] as const
type Field = (typeof fields)[number]

type Texts = Readonly<Record<Field, string>>

const complaints: Readonly<Record<Field, (text: string) => string | null>> = {
  name: complaintAboutLine,
  mode: complaintAboutLine,
  population: complaintAboutLine,
  from: complaintAboutDay,
  until: complaintAboutDay,
  sent: complaintAboutCount,
  returned: complaintAboutCount,
  printedRate: complaintAboutPercent,
  source: complaintAboutLine,
  notes: complaintAboutText,
}

/** Of the end also that it comes before the beginning. */
const complaintAbout = (field: Field, texts: Texts): string | null =>
  field === 'until'
    ? complaintAboutTerm('until', texts.until, { from: parseDay(texts.from), until: null })
    : complaints[field](texts[field])

export function ReceiveHeadFields({ head, onChange, onReadable }: ReceiveHeadFieldsProps) {
  const [texts, setTexts] = useState<Texts>(() => ({
    ...head,
    from: dayAsTyped(head.from),
    until: dayAsTyped(head.until),
    sent: head.sent === null ? '' : sayCount(head.sent),
    returned: head.returned === null ? '' : sayCount(head.returned),
  }))
  const change = (field: Field) => (text: string) => {
    const next = { ...texts, [field]: text }
    setTexts(next)
    onReadable(fields.every((one) => complaintAbout(one, next) === null))
    if (complaints[field](text) === null) onChange({ ...head, [field]: storedOf(field, text) })
  }
  return (
    <div className="receive-head">
      {fields.map((field) => (
        <div key={field} className={field === 'name' ? 'survey-span-2' : undefined}>
          <TextField label={words[field]} value={texts[field]} onChange={change(field)} error={complaintAbout(field, texts)} />
        </div>
      ))}
      <SelectBox
        label={words.type}
        value={head.type}
        onChange={(type) => onChange({ ...head, type: type as SurveyType })}
        options={surveyTypes.map((type) => ({ id: type, label: surveyTypeNames[type] }))}
      />
    </div>
  )
}

function storedOf(field: Field, text: string): string | number | null {
  if (field === 'from' || field === 'until') return parseDay(text)
  if (field === 'sent' || field === 'returned') return countTyped(text)
  return field === 'printedRate' ? percentTyped(text) : text
}
