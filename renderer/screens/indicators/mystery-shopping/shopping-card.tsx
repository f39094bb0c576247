// Knows the head of a 覆面調査: its name, its days, the published mean; each field is stored when it is left.
import { Lock } from 'lucide-react'
import type { MysteryShopping } from '../../../../shared/model/survey.ts'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { mysteryWords as words } from '../../../../shared/words/mystery-shopping.ts'
import { dayAsTyped, surveyWords } from '../../../../shared/words/surveys.ts'
import { KeptField } from '../../../components/kept-field.tsx'
import { useProblem } from '../../../stores/problem.ts'
import { complaintAboutLine, complaintAboutText } from '../text-complaints.ts'
import { complaintAboutPoints, complaintAboutTerm, pointsTyped } from '../typed-numbers.ts'
import { keepShopping } from './shopping-deeds.ts'

const lost = (text: string): void => useProblem.getState().rescue([text])

export function ShoppingCard({ shopping, mayWrite }: Readonly<{ shopping: MysteryShopping; mayWrite: boolean }>) {
  const keep = (change: Partial<MysteryShopping>) => keepShopping(shopping.id, () => change)
  const common = { mayWrite, onLost: lost }
  const isReversed = shopping.from !== null && shopping.until !== null && shopping.until < shopping.from
  return (
    <section aria-label={words.card} data-area="card">
      <div className="survey-head">
        <h3>{words.card}</h3>
        {shopping.isCentral && (
          <>
            <span className="survey-badge">
              <Lock size={13} aria-hidden="true" /> {words.central}
            </span>
            <span className="field-note">{words.centralNote}</span>
          </>
        )}
      </div>
      <div className="survey-fields">
        <div className="survey-span-2">
          <KeptField
            {...common}
            label={words.name}
            value={shopping.name}
            complaintOf={complaintAboutLine}
            onKeep={(name) => keep({ name })}
          />
        </div>
        <KeptField
          {...common}
          label={words.printedMean}
          value={shopping.printedMean}
          complaintOf={complaintAboutPoints}
          onKeep={(text) => keep({ printedMean: pointsTyped(text) ?? '' })}
        />
        {(['from', 'until'] as const).map((field) => (
          <KeptField
            key={field}
            {...common}
            label={surveyWords[field]}
            value={dayAsTyped(shopping[field])}
            placeholder={surveyWords.dayExample}
            complaintOf={(text) => complaintAboutTerm(field, text, shopping)}
            onKeep={(text) => keep({ [field]: parseDay(text) })}
            {...(field === 'until' && isReversed ? { note: surveyWords.daysReversed } : {})}
          />
        ))}
        <KeptField
          {...common}
          label={words.notes}
          value={shopping.notes}
          rows={1}
          complaintOf={complaintAboutText}
          onKeep={(notes) => keep({ notes })}
        />
      </div>
    </section>
  )
}
