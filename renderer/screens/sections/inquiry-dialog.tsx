// Knows how an inquiry (照会) is written: its title, until when, in which words, to whom.
import { useState } from 'react'
import type { Inquiry } from '../../../shared/model/inquiry.ts'
import type { Section } from '../../../shared/model/organisation.ts'
import { parseDay } from '../../../shared/rules/parse-day.ts'
import { proposeRequest, proposeTitle, sectionWords as words } from '../../../shared/words/sections.ts'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useInquiries } from '../../stores/inquiries.ts'

type InquiryDialogProps = Readonly<{
  inquiry: Inquiry | null
  sections: readonly Section[]
  fiscalYear: number
  wardName: string
  onClose: () => void
}>

export function InquiryDialog({ inquiry, sections, fiscalYear, wardName, onClose }: InquiryDialogProps) {
  const [title, setTitle] = useState(inquiry?.title ?? proposeTitle(fiscalYear))
  const [deadline, setDeadline] = useState<string>(inquiry?.deadline ?? '')
  const [requestText, setRequestText] = useState(inquiry?.requestText ?? proposeRequest(fiscalYear, wardName, ''))
  const [asked, setAsked] = useState<ReadonlySet<string>>(
    new Set((inquiry?.sections ?? sections.map(({ id }) => ({ sectionId: id }))).map((s) => s.sectionId)),
  )
  const [isTried, setTried] = useState(false)
  const day = parseDay(deadline)
  const save = async () => {
    setTried(true)
    if (day === null) return
    const isSaved = await useInquiries.getState().save(inquiry?.id ?? null, { title, requestText, deadline: day, sectionIds: [...asked] })
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
          <Button size="small" variant="quiet" onPress={() => setRequestText(proposeRequest(fiscalYear, wardName, day ?? ''))}>
            {words.propose}
          </Button>
        </div>
        <fieldset className="inquiry-asked">
          <legend className="field-label">{words.askedSections}</legend>
          {sections.map(({ id, name }) => (
            <CheckBox key={id} isSelected={asked.has(id)} onChange={() => toggle(id)}>
              {name}
            </CheckBox>
          ))}
        </fieldset>
      </div>
    </Dialog>
  )
}
