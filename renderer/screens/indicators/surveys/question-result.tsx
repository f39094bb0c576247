// Knows what a question comes to: its rate with numerator and denominator, the caption for every use, the way of its base, and what does not fit.
import { Copy } from 'lucide-react'
import { useState } from 'react'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { Question, Survey } from '../../../../shared/model/survey.ts'
import { figureBaseOf } from '../../../../shared/rules/survey/figure-base.ts'
import { filteredBaseOf, tallyOf } from '../../../../shared/rules/survey/tally.ts'
import { sayCaption } from '../../../../shared/words/survey-caption.ts'
import { sayCount, surveyWords as words } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { copyText } from '../../../components/copy-text.ts'
import { EarlierYears } from './earlier-years.tsx'
import { FlagList } from './flag-list.tsx'
import { UsedBy } from './used-by.tsx'
import { usesOf } from './uses-of.ts'

type QuestionResultProps = Readonly<{ book: IndicatorBook; survey: Survey; question: Question; mayWrite: boolean; onUse: () => void }>

export function QuestionResult({ book, survey, question, mayWrite, onUse }: QuestionResultProps) {
  const { positive, valid, value, flags } = tallyOf(question, survey)
  const base = figureBaseOf(question, survey, valid)
  // A question that names no filter is asked of those whom its indicator is about.
  const filter = base.filter || (usesOf(book, new Set([question.id]))[0]?.series.denominatorFilter ?? '')
  const caption = sayCaption({ ...base, filter })
  const { referenceBelow } = book.settings
  return (
    <>
      <p className="result-rate" aria-label={words.result}>
        {value === null ? '－' : value}
        {value !== null && <span className="result-unit">％</span>}
      </p>
      {value === null && <p className="field-note">{words.noRate}</p>}
      {positive !== null && valid !== null && <p>{words.fraction(positive, valid)}</p>}
      {value !== null && positive === null && <p className="field-note">{words.printedOnly}</p>}
      {referenceBelow !== null && valid !== null && valid < referenceBelow && (
        <p className="result-reference">{words.reference(referenceBelow)}</p>
      )}
      <Chain survey={survey} question={question} valid={valid} />
      <Caption text={caption} />
      <FlagList flags={flags.map((flag) => ({ flag }))} />
      <UsedBy book={book} title={words.usedBy} sourceId={question.id} mayWrite={mayWrite && value !== null} onUse={onUse} />
      <EarlierYears book={book} survey={survey} question={question} />
    </>
  )
}

function Caption({ text }: Readonly<{ text: string }>) {
  const [said, setSaid] = useState('')
  return (
    <div className="result-caption">
      <h4>{words.caption}</h4>
      <p className="result-caption-text">{text}</p>
      <Button
        size="small"
        icon={<Copy size={14} aria-hidden="true" />}
        onPress={() => setSaid(copyText(text) ? words.copied : words.notCopied)}
      >
        {words.copyCaption}
      </Button>
      <span className="field-note" role="status">
        {said}
      </span>
    </div>
  )
}

type ChainProps = Readonly<{ survey: Survey; question: Question; valid: number | null }>

/** 送付 1,500 → 回収 426 → この設問の対象 158 → 有効 150 */
function Chain({ survey, question, valid }: ChainProps) {
  const steps = [
    [words.chainSteps.sent, survey.sent],
    [words.chainSteps.returned, survey.returned],
    [words.chainSteps.asked, filteredBaseOf(question, survey)],
    [words.chainSteps.valid, valid],
  ] as const
  const known = steps.filter(([, count]) => count !== null)
  if (known.length === 0) return null
  return (
    <ol className="result-chain" aria-label={words.chain}>
      {known.map(([label, count]) => (
        <li key={label}>
          {label} <b>{sayCount(count ?? 0)}</b>
        </li>
      ))}
    </ol>
  )
}
