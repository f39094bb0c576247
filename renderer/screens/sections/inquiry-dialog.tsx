// Knows how an inquiry (照会) is written: its title, until when, in which words, to whom.
import { useState } from 'react'
import type { Check, CheckDates } from '../../../shared/model/check.ts'
import type { Inquiry } from '../../../shared/model/inquiry.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { deadlineOfInquiry } from '../../../shared/rules/check/inquiry-deadline.ts'
import { itemsBySection } from '../../../shared/rules/ownership.ts'
import { parseDay } from '../../../shared/rules/parse-day.ts'
import { dayOf, nameAbout, proposeRequest, proposeTitle, sectionWords as words } from '../../../shared/words/sections.ts'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useInquiries } from '../../stores/inquiries.ts'

type InquiryDialogProps = Readonly<{
  inquiry: Inquiry | null
  organisation: Organisation
  plan: WardPlan
  wardName: string
  /** ISO date. */
  today: string
  /** Checks of the year that can be asked for. */
  dates: readonly CheckDates[]
  /** What a new one asks for at first; null = the plan itself. */
  checkToAsk: Check | null
  onClose: () => void
}>

export function InquiryDialog({ inquiry, organisation, plan, wardName, today, dates, checkToAsk, onClose }: InquiryDialogProps) {
  const { fiscalYear } = plan
  const { sections } = organisation
  const owned = itemsBySection(plan, organisation)
  const begun = inquiry ?? beginInquiry(fiscalYear, wardName, dates.find((one) => one.check === checkToAsk) ?? null, today)
  const [check, setCheck] = useState<Check | null>(begun.check)
  const [title, setTitle] = useState(begun.title)
  const [deadline, setDeadline] = useState(begun.deadline === '' ? '' : dayOf(begun.deadline))
  const [requestText, setRequestText] = useState(begun.requestText)
  const [asked, setAsked] = useState<ReadonlySet<string>>(
    () => new Set(inquiry ? inquiry.sections.map(({ sectionId }) => sectionId) : sectionsToAsk(sections, owned)),
  )
  const [isTried, setTried] = useState(false)
  const day = parseDay(deadline)
  const asks = dates.find((one) => one.check === check) ?? null
  /** What nobody wrote otherwise follows. */
  const askFor = (next: Check | null) => {
    const now = dates.find((one) => one.check === next) ?? null
    const nextDay = now === null ? '' : deadlineOfInquiry(now, today)
    const isDayProposed = deadline === '' || (asks !== null && day === deadlineOfInquiry(asks, today))
    setCheck(next)
    if (title === proposeTitle(fiscalYear, check)) setTitle(proposeTitle(fiscalYear, next))
    if (isDayProposed) setDeadline(nextDay === '' ? '' : dayOf(nextDay))
    if (
      requestText === proposeRequest(fiscalYear, wardName, day ?? '', asks) ||
      requestText === proposeRequest(fiscalYear, wardName, '', asks)
    )
      setRequestText(proposeRequest(fiscalYear, wardName, isDayProposed ? nextDay : (day ?? ''), now))
  }
  const save = async () => {
    setTried(true)
    if (day === null) return
    const isSaved = await useInquiries
      .getState()
      .save(inquiry?.id ?? null, { title, requestText, deadline: day, check, sectionIds: [...asked] })
    if (isSaved) onClose()
  }
  const toggle = (id: string) => setAsked(asked.has(id) ? new Set([...asked].filter((each) => each !== id)) : new Set([...asked, id]))
  return (
    <Dialog
      title={inquiry ? words.editInquiry : words.newInquiry}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={title.trim() === '' || asked.size === 0} onPress={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="inquiry-fields">
        <SelectBox
          label={words.about}
          value={check ?? ''}
          options={[null, ...dates.map((one) => one.check)].map((one) => ({ id: one ?? '', label: nameAbout(fiscalYear, one) }))}
          onChange={(id) => askFor(dates.find((one) => one.check === id)?.check ?? null)}
        />
        {asks && <p className="sections-note inquiry-about">{words.aboutNote(asks)}</p>}
        <TextField label={words.inquiryTitle} value={title} onChange={setTitle} autoFocus />
        <TextField
          label={words.deadline}
          value={deadline}
          onChange={setDeadline}
          note={words.dayNote}
          error={isTried && day === null ? words.badDay : null}
        />
        <div className="inquiry-text">
          <TextAreaField label={words.requestText} value={requestText} onChange={setRequestText} rows={7} />
          <Button size="small" variant="quiet" onPress={() => setRequestText(proposeRequest(fiscalYear, wardName, day ?? '', asks))}>
            {words.propose}
          </Button>
        </div>
        <fieldset className="inquiry-asked">
          <legend className="field-label">{words.askedSections}</legend>
          {sections.map(({ id, name }) => (
            <CheckBox
              key={id}
              isSelected={asked.has(id)}
              onChange={() => toggle(id)}
              {...(owned.size === 0 || owned.has(id) ? {} : { note: words.noItems })}
            >
              {name}
            </CheckBox>
          ))}
        </fieldset>
      </div>
    </Dialog>
  )
}

function beginInquiry(
  fiscalYear: number,
  wardName: string,
  asks: CheckDates | null,
  today: string,
): Pick<Inquiry, 'check' | 'title' | 'deadline' | 'requestText'> {
  const check = asks?.check ?? null
  const deadline = asks === null ? '' : deadlineOfInquiry(asks, today)
  const title = proposeTitle(fiscalYear, check)
  return { check, title, deadline, requestText: proposeRequest(fiscalYear, wardName, deadline, asks) }
}

/** Those that own something; all of them while nothing is owned by anybody. */
function sectionsToAsk(sections: Organisation['sections'], owned: ReadonlyMap<string, number>): readonly string[] {
  const ids = sections.map(({ id }) => id)
  return owned.size === 0 ? ids : ids.filter((id) => owned.has(id))
}
