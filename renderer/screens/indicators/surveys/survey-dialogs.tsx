// Knows the dialogs of the view of surveys: what is asked before something is deleted, read, received, used or set.
import type { QuestionId } from '../../../../shared/model/ids.ts'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { Question, Survey } from '../../../../shared/model/survey.ts'
import { surveyWords as words } from '../../../../shared/words/surveys.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import { ReceiveDialog } from './receive-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { SettingsDialog } from './settings-dialog.tsx'
import { TallyDialog } from './tally-dialog.tsx'
import type { Cells } from './tally-drafts.ts'
import { UseDialog } from './use-dialog.tsx'
import { usesOf } from './uses-of.ts'

export type SurveyDialog =
  | Readonly<{ kind: 'removeSurvey'; survey: Survey }>
  | Readonly<{ kind: 'removeQuestion'; question: Question }>
  | Readonly<{ kind: 'tally'; question: Question | null; cells: Cells | null; source: string }>
  | Readonly<{ kind: 'use'; fiscalYear: number; questionId: QuestionId }>
  | Readonly<{ kind: 'receive'; fiscalYear: number }>
  | Readonly<{ kind: 'settings' }>
type SurveyDialogsProps = Readonly<{ book: IndicatorBook; survey: Survey | null; dialog: SurveyDialog; onClose: () => void }>

export function SurveyDialogs({ book, survey, dialog, onClose }: SurveyDialogsProps) {
  const { deed, select } = useIndicators.getState()
  if (dialog.kind === 'removeSurvey') {
    const { id, name, questions } = dialog.survey
    return (
      <RemoveDialog
        title={words.removeTitle(name)}
        note={words.removeNote}
        names={namesOfUses(book, questions)}
        onClose={onClose}
        onRemove={() => {
          select({ surveyId: '', questionId: '' })
          void deed((client) => client.deleteSurvey(id))
        }}
      />
    )
  }
  if (dialog.kind === 'removeQuestion') {
    return (
      <RemoveDialog
        title={words.removeQuestionTitle(words.questionName(dialog.question).slice(0, 60))}
        note={words.removeQuestionNote}
        names={namesOfUses(book, [dialog.question])}
        onClose={onClose}
        onRemove={() => void deed((client) => client.deleteQuestion(dialog.question.id))}
      />
    )
  }
  if (dialog.kind === 'tally') {
    return (
      survey && <TallyDialog survey={survey} question={dialog.question} cells={dialog.cells} source={dialog.source} onClose={onClose} />
    )
  }
  if (dialog.kind === 'use') {
    const source = { questionId: dialog.questionId, mysteryShoppingId: null }
    return (
      <UseDialog
        book={book}
        fiscalYear={dialog.fiscalYear}
        kinds={['rate', 'organisationRate', 'relative']}
        source={source}
        onClose={onClose}
      />
    )
  }
  if (dialog.kind === 'receive') return <ReceiveDialog book={book} fiscalYear={dialog.fiscalYear} onClose={onClose} />
  return <SettingsDialog settings={book.settings} onClose={onClose} />
}

function namesOfUses(book: IndicatorBook, questions: readonly Question[]): readonly string[] {
  return [...new Set(usesOf(book, new Set(questions.map(({ id }) => id))).map(({ series }) => series.name))]
}
