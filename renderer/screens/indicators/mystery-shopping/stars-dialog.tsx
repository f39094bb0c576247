// Knows how the ward sets from how many points it has a star; without it the program's own table counts, whose thresholds nobody has confirmed.
import { useState } from 'react'
import type { JudgementRules } from '../../../../shared/model/judgement.ts'
import type { MeasureSettings } from '../../../../shared/model/survey.ts'
import { compareDecimals } from '../../../../shared/rules/decimal.ts'
import { mysteryWords as words } from '../../../../shared/words/mystery-shopping.ts'
import { surveyWords } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useIndicators } from '../../../stores/indicators.ts'
import { complaintAboutPoints } from '../typed-numbers.ts'
import { storedPoints } from './change-items.ts'

type StarsDialogProps = Readonly<{ settings: MeasureSettings; rules: JudgementRules; fiscalYear: number; onClose: () => void }>
const counts = [1, 2, 3] as const

export function StarsDialog({ settings, rules, fiscalYear, onClose }: StarsDialogProps) {
  const rule = rules.stars.find(({ firstYear, lastYear }) => firstYear <= fiscalYear && fiscalYear <= (lastYear ?? fiscalYear))
  const start = settings.stars ?? rule?.thresholds ?? []
  const [texts, setTexts] = useState<readonly string[]>(() => counts.map((count) => start.find(({ stars }) => stars === count)?.from ?? ''))
  const [isTried, setTried] = useState(false)
  const stored = texts.map((text) => (complaintAboutPoints(text) === null ? storedPoints(text) : ''))
  const complaint = complaintAbout(stored)
  function save(stars: MeasureSettings['stars']): void {
    onClose()
    void useIndicators.getState().deed((client) => client.saveMeasureSettings({ ...settings, stars }))
  }
  function saveOwn(): void {
    setTried(true)
    if (complaint === null) save(counts.map((count, nth) => ({ stars: count, from: stored[nth] ?? '' })))
  }
  return (
    <Dialog
      title={words.starsTitle}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button variant="quiet" isDisabled={settings.stars === null} onPress={() => save(null)}>
            {words.starsReset}
          </Button>
          <span className="toolbar-space" />
          <Button onPress={onClose}>{surveyWords.cancel}</Button>
          <Button variant="primary" onPress={saveOwn}>
            {surveyWords.save}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{words.starsLead}</p>
      {settings.stars === null && rule && !rule.isConfirmed && (
        <p className="dialog-lead">
          {words.unconfirmed}：{rule.note}
        </p>
      )}
      <div className="use-fields">
        {counts.map((count, nth) => (
          <TextField
            key={count}
            label={words.starsFrom(count)}
            value={texts[nth] ?? ''}
            onChange={(text) => setTexts(texts.map((one, index) => (index === nth ? text : one)))}
            onEnter={saveOwn}
            error={complaintAboutPoints(texts[nth] ?? '')}
            autoFocus={nth === 0}
          />
        ))}
        {isTried && complaint !== null && (
          <p className="field-error" role="alert">
            {complaint}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function complaintAbout(points: readonly string[]): string | null {
  if (points.some((one) => one === '')) return words.starsAll
  return points.every((one, nth) => nth === 0 || compareDecimals(points[nth - 1] ?? '0', one) < 0) ? null : words.starsOrder
}
