// Knows one inquiry: what was asked until when, and which section has not answered yet.
import { AlertTriangle, Check, Copy, FolderOutput, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Inquiry } from '../../../shared/model/inquiry.ts'
import type { Section } from '../../../shared/model/organisation.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { outstandingWords } from '../../../shared/words/outstanding.ts'
import { daysLeft, labelOfDaysLeft, nameAbout, proposeReminder, sectionWords as words } from '../../../shared/words/sections.ts'
import { Button } from '../../components/button.tsx'
import { copyText } from '../../components/copy-text.ts'
import { useDialogs } from '../../stores/dialogs.ts'
import { useInquiries } from '../../stores/inquiries.ts'
import { AnswerNote } from './answer-note.tsx'

type InquiryDetailProps = Readonly<{
  inquiry: Inquiry
  sections: readonly Section[]
  today: string
  mayWrite: boolean
  onEdit: () => void
  onRemove: () => void
}>

export function InquiryDetail({ inquiry, sections, today, mayWrite, onEdit, onRemove }: InquiryDetailProps) {
  const [isCopied, setCopied] = useState(false)
  const names = new Map<string, string>(sections.map(({ id, name }) => [id, name]))
  const open = inquiry.sections.filter((s) => s.answeredAt === null)
  const left = labelOfDaysLeft(daysLeft(inquiry.deadline, today))
  const isOver = daysLeft(inquiry.deadline, today) < 0
  const copy = () => {
    const text = proposeReminder(
      inquiry,
      open.map((s) => names.get(s.sectionId) ?? ''),
      today,
    )
    setCopied(copyText(text))
  }
  return (
    <>
      <div className="inquiry-head">
        <h3>{inquiry.title}</h3>
        {mayWrite && (
          <>
            <Button size="small" variant="quiet" icon={<Pencil size={14} aria-hidden="true" />} onPress={onEdit}>
              {words.edit}
            </Button>
            <Button size="small" variant="quiet" icon={<Trash2 size={14} aria-hidden="true" />} onPress={onRemove}>
              {words.remove}
            </Button>
          </>
        )}
      </div>
      <p className={isOver && open.length > 0 ? 'sections-alarm' : ''}>
        {isOver && open.length > 0 && <AlertTriangle size={16} aria-hidden="true" />}
        {`${nameAbout(inquiry.fiscalYear, inquiry.check)}　${words.deadline}　${labelOfDay(inquiry.deadline)}${open.length > 0 ? `　${left}` : ''}`}
      </p>
      <p className="inquiry-request">{inquiry.requestText}</p>
      <div className="sections-actions">
        <h4>{words.answers}</h4>
        <span className="sections-note">{open.length === 0 ? words.allAnswered : words.open(open.length)}</span>
        <span className="toolbar-space" />
        {open.length > 0 && (
          <Button size="small" icon={<Copy size={14} aria-hidden="true" />} onPress={copy}>
            {words.copyReminder}
          </Button>
        )}
        {mayWrite && (
          <Button
            size="small"
            icon={<FolderOutput size={14} aria-hidden="true" />}
            onPress={() => {
              useInquiries.getState().startTakeOut(inquiry.id)
              useDialogs.getState().show('takeOut')
            }}
          >
            {words.handOutFor}
          </Button>
        )}
      </div>
      <p className="sections-note" role="status">
        {isCopied ? words.copied : ''}
      </p>
      <ul className="answer-list">
        {inquiry.sections.map(({ sectionId, answeredAt, note }) => (
          <li key={sectionId} className="answer">
            <span className="answer-name">{names.get(sectionId) ?? ''}</span>
            {answeredAt === null ? (
              <span className={isOver ? 'answer-open answer-over' : 'answer-open'}>
                <AlertTriangle size={14} aria-hidden="true" />
                {`${words.notAnswered}（${left}）`}
              </span>
            ) : (
              <span className="answer-done">
                <Check size={14} aria-hidden="true" />
                {words.answered(answeredAt)}
              </span>
            )}
            <AnswerNote
              sectionName={names.get(sectionId) ?? ''}
              {...{ note, mayWrite }}
              onSave={(text) => void useInquiries.getState().setAnswered(inquiry.id, sectionId, answeredAt?.slice(0, 10) ?? null, text)}
            />
            {mayWrite && (
              <Button
                size="small"
                variant="quiet"
                aria-label={outstandingWords.answer(names.get(sectionId) ?? '', answeredAt === null ? words.receive : words.unreceive)}
                onPress={() => void useInquiries.getState().setAnswered(inquiry.id, sectionId, answeredAt === null ? today : null, note)}
              >
                {answeredAt === null ? words.receive : words.unreceive}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
