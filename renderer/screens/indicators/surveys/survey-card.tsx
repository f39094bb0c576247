// Knows the survey card (調査概要カード): who was asked, how, when, and how many answered; each field is stored when it is left.
import { ChevronDown, ChevronRight, Lock } from 'lucide-react'
import { useId } from 'react'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { responseRateOf } from '../../../../shared/rules/survey/response-check.ts'
import { type Survey, type SurveyHead, type SurveyType, surveyTypes } from '../../../../shared/model/survey.ts'
import { surveyTypeNames } from '../../../../shared/words/survey-caption.ts'
import { dayAsTyped, sayCount, surveyWords as words } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { KeptField } from '../../../components/kept-field.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { useCardFold } from '../../../stores/card-fold.ts'
import { useProblem } from '../../../stores/problem.ts'
import { complaintAboutLine, complaintAboutText } from '../text-complaints.ts'
import { complaintAboutCount, complaintAboutPercent, complaintAboutTerm, countTyped, percentTyped } from '../typed-numbers.ts'
import { keepHead } from './survey-deeds.ts'

type SurveyCardProps = Readonly<{
  survey: Survey
  /** Years that it may be moved to. */
  years: readonly number[]
  mayWrite: boolean
  takesFocus: boolean
  onReceiveAgain: (() => void) | null
}>

const shown = (count: number | null): string => (count === null ? '' : sayCount(count))
const lost = (text: string): void => useProblem.getState().rescue([text])

export function SurveyCard({ survey, years, mayWrite, takesFocus, onReceiveAgain }: SurveyCardProps) {
  const { isFolded, fold } = useCardFold()
  const fieldsId = useId()
  const mayChange = mayWrite && !survey.isCentral
  const keep = (change: Partial<SurveyHead>) => keepHead(survey.id, change)
  const common = { mayWrite: mayChange, onLost: lost }
  const line = (field: 'name' | 'mode' | 'population' | 'source') => ({
    ...common,
    label: words[field],
    value: survey[field],
    complaintOf: complaintAboutLine,
    onKeep: (text: string) => keep({ [field]: text }),
  })
  const day = (field: 'from' | 'until') => ({
    ...common,
    label: words[field],
    value: dayAsTyped(survey[field]),
    complaintOf: (text: string) => complaintAboutTerm(field, text, survey),
    onKeep: (text: string) => keep({ [field]: parseDay(text) }),
  })
  const count = (field: 'sent' | 'returned') => ({
    ...common,
    label: words[field],
    value: shown(survey[field]),
    complaintOf: complaintAboutCount,
    onKeep: (text: string) => keep({ [field]: countTyped(text) }),
  })
  const isReversed = survey.from !== null && survey.until !== null && survey.until < survey.from
  return (
    <section className="survey-card" aria-label={words.card} data-area="card">
      <div className="survey-head">
        <h3>
          <button
            type="button"
            className="survey-fold-button"
            aria-expanded={!isFolded}
            aria-controls={fieldsId}
            onClick={() => fold(!isFolded)}
          >
            {isFolded ? <ChevronRight size={16} aria-hidden="true" /> : <ChevronDown size={16} aria-hidden="true" />}
            {words.card}
          </button>
        </h3>
        {isFolded && <p className="survey-card-folded">{words.cardFolded(survey, responseRateOf(survey))}</p>}
        {survey.isCentral && (
          <span className="survey-badge">
            <Lock size={13} aria-hidden="true" /> {words.central}
          </span>
        )}
        {onReceiveAgain && (
          <Button size="small" onPress={onReceiveAgain}>
            {words.receiveAgain}
          </Button>
        )}
      </div>
      {!isFolded && (
        <div id={fieldsId} className="survey-fields">
          <div className="survey-span-3">
            <KeptField {...line('name')} takesFocus={takesFocus} />
          </div>
          {mayChange ? (
            <>
              <SelectBox
                label={words.fiscalYear}
                value={String(survey.fiscalYear)}
                onChange={(year) => void keep({ fiscalYear: Number(year) })}
                options={years.map((year) => ({ id: String(year), label: words.year(year) }))}
              />
              <SelectBox
                label={words.type}
                value={survey.type}
                onChange={(type) => void keep({ type: type as SurveyType })}
                options={surveyTypes.map((type) => ({ id: type, label: surveyTypeNames[type] }))}
              />
            </>
          ) : (
            <>
              <Fixed label={words.fiscalYear} text={words.year(survey.fiscalYear)} />
              <Fixed label={words.type} text={surveyTypeNames[survey.type]} />
            </>
          )}
          <KeptField {...line('mode')} placeholder={words.modeExample} />
          <div className="survey-span-3">
            <KeptField {...line('population')} placeholder={words.populationExample} />
          </div>
          <KeptField {...day('from')} placeholder={words.dayExample} />
          <KeptField {...day('until')} {...(isReversed ? { note: words.daysReversed } : {})} />
          <KeptField {...line('source')} />
          <KeptField {...count('sent')} />
          <KeptField {...count('returned')} />
          <div className="survey-rates">
            <Fixed label={words.rate} text={words.rateOf(responseRateOf(survey))} />
            <KeptField
              {...common}
              label={words.printedRate}
              value={survey.printedRate}
              complaintOf={complaintAboutPercent}
              onKeep={(text) => keep({ printedRate: percentTyped(text) })}
            />
          </div>
          <div className="survey-span-3">
            <KeptField
              {...common}
              label={words.notes}
              value={survey.notes}
              rows={1}
              complaintOf={complaintAboutText}
              onKeep={(notes) => keep({ notes })}
            />
          </div>
        </div>
      )}
    </section>
  )
}

function Fixed({ label, text }: Readonly<{ label: string; text: string }>) {
  return (
    <dl className="survey-fixed">
      <dt className="field-label">{label}</dt>
      <dd>{text}</dd>
    </dl>
  )
}
