// Knows one opinion as a thread from mouth to form: what was said, its gist and questions, what it is about, the answer, what it changed, what was done, and whether it was told back.
import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from 'react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { OpinionThread, Piece, PlanTarget } from '../../../../shared/model/opinion.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { questionsWithin } from '../../../../shared/rules/council/questions-within.ts'
import { answerStateNames, nameOpinion } from '../../../../shared/words/council.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { Button } from '../../../components/button.tsx'
import { CheckBox } from '../../../components/check-box.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { QuestionDialog } from '../../../components/question-dialog.tsx'
import { TextAreaField } from '../../../components/text-area-field.tsx'
import { AboutPart } from './about-part.tsx'
import { AnswerPart } from './answer-part.tsx'
import { withAnswer } from './opinion-draft.ts'
import { onCtrlEnter } from './on-ctrl-enter.ts'
import { OpinionSaid } from './opinion-said.tsx'
import { QuestionsPart } from './questions-part.tsx'
import { ReflectionsPane } from './reflections/reflections-pane.tsx'
import { ToldPart } from './told-part.tsx'
import { type SaveOpinion, useOpinionDraft } from './use-opinion-draft.ts'
import { VoicesPart } from './voices-part.tsx'
import './opinion-thread.css'

/** What is done to the opinion in a dialog of its own. */
export type OpinionActs = Readonly<{
  onEditVoice: (piece: Piece) => void
  onUnmerge: (opinionId: string) => void
  onSplit: () => void
  onRemove: () => void
  onPublish: () => void
  onTell: () => void
  onOnly: (target: PlanTarget) => void
}>
type OpinionDetailProps = Readonly<{
  thread: OpinionThread
  book: CouncilBook
  organisation: Organisation
  today: string
  mayWrite: boolean
  acts: OpinionActs
  saver: RefObject<SaveOpinion | null>
  /** The keyboard goes back to the list. */
  onLeave: () => void
}>

export function OpinionDetail({ thread, book, organisation, today, mayWrite, acts, saver, onLeave }: OpinionDetailProps) {
  const { opinion } = thread
  const time = { today, fiscalYear: opinion.fiscalYear }
  const { draft, isDirty, untouched, isLocked, set, complaintAt, save } = useOpinionDraft(opinion, time, saver)
  const [isUnlocking, setUnlocking] = useState(false)
  const [hasFound, setFound] = useState(true)
  const nextKey = useRef(0)
  const store = async (): Promise<void> => {
    if (await save()) onLeave()
  }
  const addQuestions = (texts: readonly string[]) =>
    set({
      questions: [
        ...draft.questions,
        ...texts.map((text) => {
          nextKey.current += 1
          return { key: `new ${nextKey.current}`, id: null, text, answer: '', isCovered: false }
        }),
      ],
    })
  const findQuestions = () => {
    const known = new Set(draft.questions.map(({ text }) => text))
    const found = opinion.pieces.flatMap(({ text }) => questionsWithin(text).questions).filter((text) => !known.has(text))
    setFound(found.length > 0)
    if (found.length > 0) addQuestions(found)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== 'Escape') return
    onLeave()
    event.preventDefault()
    event.stopPropagation()
  }
  /** What is typed in a dialog over it is not meant. */
  const onKeyDownFirst = (event: KeyboardEvent) => {
    const isOwn = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (mayWrite && isOwn) onCtrlEnter(event, () => void store())
  }
  const said = (part: 'gist' | 'answer' | 'measure' | 'note') => (
    <OpinionSaid opinion={opinion} book={book} organisation={organisation} part={part} />
  )
  return (
    // Its fields take the keys; what they do not need is for the whole of it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="opinion-thread" onKeyDown={onKeyDown} onKeyDownCapture={onKeyDownFirst}>
      <header className="opinion-head">
        <h3>{nameOpinion(opinion)}</h3>
        <span className={`opinion-state opinion-state-${opinion.answerState}`}>{answerStateNames[opinion.answerState]}</span>
        <span className="toolbar-space" />
        {mayWrite && (
          <div className="opinion-buttons" role="group" aria-label={words.acts}>
            <Button size="small" onPress={acts.onSplit}>
              {words.split}
              <kbd className="kbd">S</kbd>
            </Button>
            <Button size="small" variant="quiet" onPress={acts.onRemove}>
              {words.remove}
            </Button>
          </div>
        )}
      </header>
      <Part name="voices">
        <VoicesPart thread={thread} book={book} mayWrite={mayWrite} onEdit={acts.onEditVoice} onUnmerge={acts.onUnmerge} />
      </Part>
      <Part name="gist">
        {mayWrite ? (
          <>
            <TextAreaField label={words.gist} rows={2} value={draft.gist} note={words.gistNote} onChange={(gist) => set({ gist })} />
            <QuestionsPart
              questions={draft.questions}
              untouched={untouched}
              isLocked={isLocked}
              error={complaintAt('question')}
              onChange={(questions) => set(withAnswer(draft, { questions }))}
              onAdd={() => addQuestions([''])}
              onFind={findQuestions}
            />
            {!hasFound && (
              <p className="opinion-note" role="status">
                {words.noQuestionsFound}
              </p>
            )}
          </>
        ) : (
          said('gist')
        )}
      </Part>
      <Part name="about">
        <AboutPart opinion={opinion} mayWrite={mayWrite} onOnly={acts.onOnly} />
      </Part>
      <Part name="answer">
        {mayWrite ? (
          <AnswerPart
            draft={draft}
            book={book}
            organisation={organisation}
            time={time}
            untouched={untouched}
            isLocked={isLocked}
            complaintAt={complaintAt}
            onChange={set}
            onUnlock={() => setUnlocking(true)}
          />
        ) : (
          said('answer')
        )}
      </Part>
      <Part name="reflections">
        <ReflectionsPane opinion={opinion} book={book} />
      </Part>
      <Part name="measure">
        {mayWrite ? (
          <>
            <TextAreaField
              label={words.measureTaken}
              rows={3}
              value={draft.measureTaken}
              note={words.measureNote}
              onChange={(measureTaken) => set({ measureTaken })}
            />
            <CheckBox isSelected={draft.isMainMeasure} onChange={(isMainMeasure) => set({ isMainMeasure })}>
              {words.isMainMeasure}
            </CheckBox>
          </>
        ) : (
          said('measure')
        )}
      </Part>
      <Part name="told">
        <ToldPart opinion={opinion} book={book} mayWrite={mayWrite} onPublish={acts.onPublish} onTell={acts.onTell} />
      </Part>
      <Part name="note" isInside>
        {mayWrite ? (
          <TextAreaField
            label={words.internalNote}
            rows={2}
            value={draft.internalNote}
            note={words.internalNoteNote}
            onChange={(internalNote) => set({ internalNote })}
          />
        ) : (
          said('note')
        )}
      </Part>
      {mayWrite && (
        <footer className="opinion-foot">
          <p className="opinion-note" role="status">
            {isDirty ? words.unsaved : words.saveKeys}
          </p>
          <Button variant="primary" isDisabled={!isDirty} onPress={() => void store()}>
            {words.save}
          </Button>
        </footer>
      )}
      {isUnlocking && (
        <QuestionDialog
          title={words.unlockTitle}
          cancelLabel={words.cancel}
          confirmLabel={words.unlockDo}
          variant="primary"
          onClose={() => setUnlocking(false)}
          onConfirm={() => set({ answerState: 'draft' })}
        >
          <p>{words.unlockNote}</p>
        </QuestionDialog>
      )}
    </div>
  )
}

type PartProps = Readonly<{ name: keyof typeof words.parts; isInside?: boolean; children: ReactNode }>

function Part({ name, isInside = false, children }: PartProps) {
  const id = `opinion-part-${name}`
  return (
    <section className={isInside ? 'opinion-part opinion-part-inside' : 'opinion-part'} aria-labelledby={id} data-part={name}>
      <h4 id={id} className="opinion-part-title">
        {words.parts[name]}
        {isInside && <span className="opinion-chip">{words.inside}</span>}
      </h4>
      <div className="opinion-part-body">{children}</div>
    </section>
  )
}
