// Knows the four views of what was received of a year: one indicator of 24 wards, one ward's 17, all of them at a glance, and who has submitted.
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { BasicPolicy } from '../../../shared/model/basic-policy.ts'
import type { JudgementRules } from '../../../shared/model/judgement.ts'
import type { AllWards } from '../../../shared/model/submission.ts'
import type { Ward } from '../../../shared/model/ward.ts'
import { ruleSetFor } from '../../../shared/rules/judge/rule-set-for.ts'
import { wardRowsOf } from '../../../shared/rules/submission/ward-rows.ts'
import { allWardsWords as words } from '../../../shared/words/all-wards.ts'
import { submissionLineTexts } from '../../../shared/words/submission-line.ts'
import { SelectBox } from '../../components/select-box.tsx'
import { useAllWards, type WardView } from '../../stores/all-wards.ts'
import { useStatus } from '../../stores/status.ts'
import { knownIndicatorsOf } from './known-indicators.ts'
import { resultCells, resultColumns } from './result-cells.tsx'
import { ResultDetail } from './result-detail.tsx'
import { SubmissionDetail } from './submission-detail.tsx'
import { type WardColumn, WardTable } from './ward-table.tsx'
import { WardsMatrix } from './wards-matrix.tsx'

type AllWardsViewProps = Readonly<{
  all: AllWards
  rules: JudgementRules
  policy: BasicPolicy
  wards: readonly Ward[]
  view: WardView
  mayWrite: boolean
}>

const submissionColumns: readonly WardColumn[] = (
  ['ward', 'state', 'file', 'prepared', 'confirmed', 'received', 'figures', 'issues'] as const
).map((key) => ({
  key,
  label: words.columns[key],
  className: key === 'ward' ? 'wards-name' : key === 'state' || key === 'figures' ? 'wards-state' : 'wards-text',
}))

export function AllWardsView({ all, rules, policy, wards, view, mayWrite }: AllWardsViewProps) {
  const commonKey = useAllWards((store) => store.commonKey)
  const wardCode = useAllWards((store) => store.wardCode)
  const detail = useRef<HTMLElement>(null)
  const { fiscalYear, submissions, results } = all
  const indicators = useMemo(() => knownIndicatorsOf(policy), [policy])
  const rows = useMemo(() => {
    const ruleSetId = ruleSetFor(rules, 'commonIndicator', fiscalYear, 'selfEvaluation')?.id ?? ''
    return wardRowsOf(
      all,
      wards,
      indicators.map(({ key }) => key),
      { policy, ruleSetId },
    )
  }, [all, wards, indicators, policy, rules, fiscalYear])
  const indicator = indicators.find(({ key }) => key === commonKey) ?? indicators[0]
  const ward = wards.find(({ code }) => code === wardCode) ?? wards[0]
  const isMatrix = view === 'matrix'
  useEffect(() => {
    useStatus.getState().setKeys(isMatrix ? words.matrixKeys : words.keys)
    return () => useStatus.getState().setKeys([])
  }, [isMatrix])
  const onSelect = useCallback((key: string, code: string) => useAllWards.getState().select({ commonKey: key, wardCode: code }), [])
  const focusDetail = useCallback(() => detail.current?.focus(), [])
  const chosenKey = `${view} ${indicator?.key} ${ward?.code}`
  useEffect(() => {
    if (detail.current) detail.current.scrollTop = 0
  }, [chosenKey])
  if (!indicator || !ward) return null
  const ofIndicator = rows.filter((row) => row.commonKey === indicator.key)
  const ofWard = rows.filter((row) => row.ward.code === ward.code)
  const chosen = ofIndicator.find((row) => row.ward.code === ward.code)
  const year = words.yearOf(fiscalYear)
  const { select, show } = useAllWards.getState()
  const lineOf = (code: string) => {
    const submission = submissions.find((one) => one.wardCode === code) ?? null
    return { submission, texts: submissionLineTexts(submission, results, policy) }
  }
  const title = {
    byIndicator: words.tableOf(year, `${indicator.number} ${indicator.name}`),
    byWard: words.tableOfWard(year, ward.name),
    matrix: words.matrixOf(year),
    submissions: words.submissionsOf(year),
  }[view]
  const counts =
    view === 'byIndicator'
      ? words.counts(
          submissions.length,
          wards.length,
          ofIndicator.filter((row) => row.received?.result.verdict.outcome === 'met').length,
          ofIndicator.filter((row) => row.incomparable.length > 0).length,
        )
      : words.countsOfYear(submissions.length, wards.length)
  return (
    <div className="wards">
      <div className="toolbar" data-area="choice">
        <h2 className="toolbar-title">
          {view === 'byIndicator' ? words.tableOf(year, '') : view === 'byWard' ? words.tableOfWard(year, '') : title}
        </h2>
        {view === 'byIndicator' && (
          <SelectBox
            label={words.indicator}
            isLabelHidden
            value={indicator.key}
            onChange={(key) => select({ commonKey: key })}
            options={indicators.map(({ key, number, name }) => ({ id: key, label: `${number} ${name}` }))}
          />
        )}
        {view === 'byWard' && (
          <SelectBox
            label={words.ward}
            isLabelHidden
            value={ward.code}
            onChange={(code) => select({ wardCode: code })}
            options={wards.map(({ code, name }) => ({ id: code, label: name }))}
          />
        )}
        <span className="toolbar-note">{counts}</span>
        <span className="toolbar-space" />
        <span className="toolbar-note">{isMatrix ? `${words.legend}　${words.notRanked}` : words.notRanked}</span>
      </div>
      {view === 'byIndicator' && (
        <WardTable
          label={title}
          columns={[{ key: 'ward', label: words.columns.ward, className: 'wards-name' }, ...resultColumns(fiscalYear)]}
          lines={ofIndicator.map((row) => ({
            key: row.ward.code,
            cells: [row.ward.name, ...resultCells(row)],
            isOpen: row.received?.result.current == null,
          }))}
          selectedKey={ward.code}
          onSelect={(code) => select({ wardCode: code })}
          onOpen={focusDetail}
        />
      )}
      {view === 'byWard' && (
        <WardTable
          label={title}
          columns={[{ key: 'indicator', label: words.columns.indicator, className: 'wards-indicator' }, ...resultColumns(fiscalYear)]}
          lines={ofWard.map((row, index) => ({
            key: row.commonKey,
            cells: [
              <span key="indicator" className="wards-two">
                <b>{indicators[index]?.number}</b> <span title={indicators[index]?.name}>{indicators[index]?.name}</span>
              </span>,
              ...resultCells(row),
            ],
            isOpen: row.received?.result.current == null,
          }))}
          selectedKey={indicator.key}
          onSelect={(key) => select({ commonKey: key })}
          onOpen={focusDetail}
        />
      )}
      {isMatrix && (
        <WardsMatrix
          label={title}
          indicators={indicators}
          rows={rows}
          commonKey={indicator.key}
          wardCode={ward.code}
          onSelect={onSelect}
          onOpen={() => show('byIndicator')}
        />
      )}
      {view === 'submissions' && (
        <WardTable
          label={title}
          columns={submissionColumns}
          lines={wards.map(({ code, name }) => {
            const { submission, texts } = lineOf(code)
            const { state, file, prepared, confirmed, received, figures, issues } = texts
            const noted = [issues, submission?.note ?? ''].filter((text) => text !== '').join('／')
            return { key: code, cells: [name, state, file, prepared, confirmed, received, figures, noted], isOpen: submission === null }
          })}
          selectedKey={ward.code}
          onSelect={(code) => select({ wardCode: code })}
          onOpen={focusDetail}
        />
      )}
      {/* It scrolls: what has no button in it would be out of the keyboard's reach otherwise. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={detail} className="wards-detail" aria-label={words.detail} data-area="detail" tabIndex={0}>
        {view === 'submissions' ? (
          <SubmissionDetail ward={ward} {...lineOf(ward.code)} mayWrite={mayWrite} />
        ) : (
          chosen && <ResultDetail row={chosen} />
        )}
      </section>
    </div>
  )
}
