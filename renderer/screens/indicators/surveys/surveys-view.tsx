// Knows the view of surveys: the list by year, the survey card with its questions and tallies, and what the chosen question comes to.
import { useEffect, useState } from 'react'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { Question, Survey } from '../../../../shared/model/survey.ts'
import { flagsOfSurvey } from '../../../../shared/rules/survey/flags-of-survey.ts'
import { surveyWords as words } from '../../../../shared/words/surveys.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { mayWriteIndicators, useApp } from '../../../stores/app.ts'
import { useCardFold } from '../../../stores/card-fold.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import { usePlan } from '../../../stores/plan.ts'
import { useStatus } from '../../../stores/status.ts'
import { yearOfRow, yearRowId } from '../year-list.tsx'
import { FlagList } from './flag-list.tsx'
import { QuestionList } from './question-list.tsx'
import { QuestionPanel } from './question-panel.tsx'
import { QuestionResult } from './question-result.tsx'
import { ResponseGrid } from './response-grid.tsx'
import { SurveyCard } from './survey-card.tsx'
import { addSurvey } from './survey-deeds.ts'
import { SurveyDialogs, type SurveyDialog } from './survey-dialogs.tsx'
import { SurveyList } from './survey-list.tsx'
import './result.css'
import './survey-dialogs.css'
import './surveys.css'

export function SurveysView({ book }: Readonly<{ book: IndicatorBook }>) {
  const surveyId = useIndicators((store) => store.surveyId)
  const questionId = useIndicators((store) => store.questionId)
  const yearInFront = usePlan((store) => store.fiscalYear)
  const mayWrite = useApp(mayWriteIndicators)
  /** A year that was chosen in the list, where no survey of it was. */
  const [year, setYear] = useState<number | null>(null)
  const [dialog, setDialog] = useState<SurveyDialog | null>(null)
  const [newId, setNewId] = useState('')
  useEffect(() => {
    useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite])
  const { select } = useIndicators.getState()
  const survey =
    book.surveys.find(({ id }) => id === surveyId) ??
    (year === null ? book.surveys.find(({ fiscalYear }) => fiscalYear === yearInFront) : undefined) ??
    null
  const question = survey?.questions.find(({ id }) => id === questionId) ?? survey?.questions[0] ?? null
  const yearOfNew = year ?? survey?.fiscalYear ?? yearInFront

  function choose(id: string): void {
    const chosenYear = yearOfRow(id)
    setYear(chosenYear)
    select({ surveyId: chosenYear === null ? id : '', questionId: '' })
  }
  async function add(): Promise<void> {
    if (yearOfNew === null) return
    setYear(null)
    useCardFold.getState().fold(false)
    setNewId((await addSurvey(yearOfNew, words.newName(yearOfNew))) ?? '')
  }
  async function readCsv(): Promise<void> {
    const read = await useIndicators.getState().ask((client) => client.readSurveyCsv())
    if (read) setDialog({ kind: 'tally', question: null, cells: read.rows, source: words.previewFile(read.fileName, read.encoding) })
  }
  return (
    <div className="surveys">
      <SurveyList
        surveys={book.surveys}
        yearInFront={yearInFront}
        cursor={survey?.id ?? yearRowId(year ?? yearInFront ?? 0)}
        mayWrite={mayWrite}
        mayAdd={yearOfNew !== null}
        onCursor={choose}
        onAdd={() => void add()}
        onReceive={() => yearOfNew !== null && setDialog({ kind: 'receive', fiscalYear: yearOfNew })}
        onRemove={() => survey && setDialog({ kind: 'removeSurvey', survey })}
        onSettings={() => setDialog({ kind: 'settings' })}
      />
      {survey === null ? (
        <div className="surveys-nothing">
          {yearOfNew === null ? (
            <EmptyState text={words.noYear} />
          ) : (
            <EmptyState
              text={words.nothing(yearOfNew)}
              {...(mayWrite ? { action: { label: words.newSurvey, onPress: () => void add() } } : {})}
            />
          )}
        </div>
      ) : (
        <>
          <div className="surveys-middle">
            <SurveyCard
              key={survey.id}
              survey={survey}
              years={yearsAround(book, yearInFront)}
              mayWrite={mayWrite}
              takesFocus={newId === survey.id}
              onReceiveAgain={mayWrite && survey.isCentral ? () => setDialog({ kind: 'receive', fiscalYear: survey.fiscalYear }) : null}
            />
            <FlagList flags={flagsOf(survey, question)} />
            <ResponseGrid key={`${survey.id}responses`} survey={survey} mayWrite={mayWrite && !survey.isCentral} />
            <QuestionList
              survey={survey}
              question={question}
              mayWrite={mayWrite && !survey.isCentral}
              onSelect={(id) => select({ surveyId: survey.id, questionId: id })}
              onAdded={setNewId}
              onRemove={(one) => setDialog({ kind: 'removeQuestion', question: one })}
              onPaste={() => setDialog({ kind: 'tally', question: null, cells: null, source: '' })}
              onReadCsv={() => void readCsv()}
            />
            {question && (
              <QuestionPanel
                key={question.id}
                survey={survey}
                question={question}
                mayWrite={mayWrite && !survey.isCentral}
                takesFocus={newId === question.id}
                onBlock={(block) =>
                  setDialog({ kind: 'tally', question, cells: block.map((line) => line.map(({ text }) => text)), source: '' })
                }
              />
            )}
          </div>
          {/* It scrolls: the keyboard must be able to. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className="surveys-right" aria-label={words.result} data-area="detail" tabIndex={0}>
            <h3>{words.result}</h3>
            {question ? (
              <QuestionResult
                key={question.id}
                book={book}
                survey={survey}
                question={question}
                mayWrite={mayWrite && !survey.isCentral}
                onUse={() => setDialog({ kind: 'use', fiscalYear: survey.fiscalYear, questionId: question.id })}
              />
            ) : (
              <p className="field-note">{words.noQuestionChosen}</p>
            )}
          </section>
        </>
      )}
      {dialog && <SurveyDialogs book={book} survey={survey} dialog={dialog} onClose={() => setDialog(null)} />}
    </div>
  )
}

/** Those of the chosen question stand beside its result. */
function flagsOf(survey: Survey, question: Question | null) {
  return flagsOfSurvey(survey)
    .filter(({ questionId }) => questionId === null || questionId !== question?.id)
    .map(({ questionId, flag }) => {
      const asked = survey.questions.find(({ id }) => id === questionId)
      return asked ? { flag, about: asked.number || words.questionName(asked) } : { flag }
    })
}

/** From the oldest survey, or ten years before the year in front, to three years behind it. */
function yearsAround({ surveys }: IndicatorBook, yearInFront: number | null): readonly number[] {
  const known = surveys.map(({ fiscalYear }) => fiscalYear)
  const middle = yearInFront ?? known[0] ?? 2015
  const [first, last] = [Math.min(middle - 10, ...known), Math.max(middle + 3, ...known)]
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}
