// Knows how class, section, post, due date and 主な措置 of many opinions are changed at once: what is not named stays.
import { useState } from 'react'
import type { Client } from '../../../../shared/api.ts'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { OpinionRow } from '../../../../shared/model/opinion.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { Button } from '../../../components/button.tsx'
import { CheckBox } from '../../../components/check-box.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useCouncil } from '../../../stores/council.ts'
import { postOptions } from '../../check/act-items/post-options.ts'
import { classOptions } from './class-options.ts'
import { onCtrlEnter } from './on-ctrl-enter.ts'
import { dayIn } from './opinion-draft.ts'

type ChangeManyDialogProps = Readonly<{
  rows: readonly OpinionRow[]
  book: CouncilBook
  organisation: Organisation
  today: string
  onClose: () => void
}>
type Change = Parameters<Client['saveOpinions']>[1]
const keep = 'keep'
const none = 'none'

export function ChangeManyDialog({ rows, book, organisation, today, onClose }: ChangeManyDialogProps) {
  const [classId, setClass] = useState(keep)
  const [sectionId, setSection] = useState(keep)
  const [postId, setPost] = useState(keep)
  const [main, setMain] = useState(keep)
  const [changesDue, setChangesDue] = useState(false)
  const [due, setDue] = useState('')
  const years = new Set(rows.map(({ fiscalYear }) => fiscalYear))
  const fiscalYear = rows[0]?.fiscalYear ?? 0
  const day = dayIn(due, { today, fiscalYear })
  const isDueBad = changesDue && due.trim() !== '' && day === null
  const locked = classId === keep ? 0 : rows.filter(({ answerState }) => answerState === 'confirmed').length
  const change: Change = {
    ...(classId === keep ? {} : { answerClassId: book.answerClasses.find(({ id }) => id === classId)?.id ?? null }),
    ...(sectionId === keep ? {} : { sectionId: organisation.sections.find(({ id }) => id === sectionId)?.id ?? null }),
    ...(postId === keep ? {} : { postId: organisation.posts.find(({ id }) => id === postId)?.id ?? null }),
    ...(main === keep ? {} : { isMainMeasure: main === 'yes' }),
    ...(changesDue ? { dueDate: due.trim() === '' ? null : day } : {}),
  }
  const isReady = Object.keys(change).length > 0 && !isDueBad && locked === 0
  const save = () => {
    if (!isReady) return
    onClose()
    void useCouncil.getState().deed((client) =>
      client.saveOpinions(
        rows.map(({ id }) => id),
        change,
      ),
    )
  }
  const kept = { id: keep, label: words.keep }
  const nobody = { id: none, label: words.noneOf }
  const ofSection = organisation.posts.filter((post) => sectionId === keep || post.sectionId === sectionId)
  return (
    <Dialog
      title={words.changeTitle(rows.length)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={save}>
            {words.changeDo}
          </Button>
        </>
      }
    >
      {/* Its fields take the keys; Ctrl+Enter is for the whole of it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="opinion-fields" onKeyDownCapture={(event) => onCtrlEnter(event, save)}>
        <SelectBox
          label={words.answerClass}
          value={classId}
          options={[kept, ...classOptions(book.answerClasses, years.size === 1 ? fiscalYear : null, null), nobody]}
          onChange={setClass}
          autoFocus
        />
        {locked > 0 && (
          <p className="field-error" role="alert">
            {words.lockedClass(locked)}
          </p>
        )}
        <SelectBox
          label={words.section}
          value={sectionId}
          options={[kept, ...organisation.sections.map(({ id, name }) => ({ id, label: name })), nobody]}
          onChange={(id) => {
            setSection(id)
            // a post of another section cannot stay beside it
            setPost(id === keep ? keep : none)
          }}
        />
        <SelectBox
          label={words.post}
          value={postId}
          options={postOptions({ ...organisation, posts: ofSection }, ...(sectionId === keep ? [kept, nobody] : [nobody]))}
          onChange={(id) => {
            setPost(id)
            const post = organisation.posts.find((one) => one.id === id)
            if (post) setSection(post.sectionId)
          }}
        />
        <CheckBox isSelected={changesDue} onChange={setChangesDue}>
          {words.changeDue}
        </CheckBox>
        {changesDue && (
          <TextField
            label={words.dueDate}
            value={due}
            onChange={setDue}
            note={due.trim() === '' ? words.emptyDue : day === null ? words.dayNote : labelOfDay(day)}
            error={isDueBad ? words.badDay : null}
          />
        )}
        <SelectBox
          label={words.mainMeasure}
          value={main}
          options={[kept, { id: 'yes', label: words.mainMeasures.yes }, { id: 'no', label: words.mainMeasures.no }]}
          onChange={setMain}
        />
      </div>
    </Dialog>
  )
}
