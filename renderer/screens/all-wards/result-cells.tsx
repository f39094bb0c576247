// Knows the cells of a ward's figure in the 24区別 tables, and the heads above them.
import { Ban, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { WardRow } from '../../../shared/rules/submission/ward-rows.ts'
import { wardRowTexts, wardRowWords } from '../../../shared/words/all-wards-row.ts'
import { allWardsWords as words } from '../../../shared/words/all-wards.ts'
import { VerdictMark } from '../indicators/common/verdict-mark.tsx'
import type { WardColumn } from './ward-table.tsx'

/** Without the first column, which names the line. */
export function resultColumns(fiscalYear: number): readonly WardColumn[] {
  const { columns } = words
  return [
    { key: 'target', label: columns.target, className: 'wards-target' },
    { key: 'previous', label: columns.previous, under: words.inYear(fiscalYear - 1), className: 'wards-figure' },
    { key: 'current', label: columns.current, under: words.inYear(fiscalYear), className: 'wards-figure' },
    { key: 'toPrevious', label: columns.toPrevious, className: 'wards-difference' },
    { key: 'verdict', label: columns.verdict, className: 'wards-verdict' },
    { key: 'base', label: columns.base, under: columns.responseRate, className: 'wards-base' },
    { key: 'comparable', label: columns.comparable, className: 'wards-comparable' },
  ]
}

export function resultCells(row: WardRow): readonly ReactNode[] {
  const texts = wardRowTexts(row)
  const verdict = row.received?.result.verdict
  return [
    texts.target,
    texts.previous,
    <span key="current">
      <strong>{texts.current}</strong>
      {texts.marks !== '' && <small>{texts.marks}</small>}
    </span>,
    <span key="toPrevious">
      {texts.doubts !== '' && <TriangleAlert className="wards-doubt" size={11} role="img" aria-label={words.doubtsHead} />}
      {texts.toPrevious}
    </span>,
    verdict && verdict.symbol !== '' ? (
      <VerdictMark key="verdict" symbol={verdict.symbol} outcome={verdict.outcome} state="" departure="" />
    ) : (
      texts.verdict
    ),
    <span key="base">
      {texts.base}
      {texts.responseRate !== wardRowWords.none && <small>{texts.responseRate}</small>}
    </span>,
    texts.incomparable === '' ? (
      ''
    ) : (
      <span key="comparable" className="wards-not" title={texts.incomparable}>
        <Ban size={12} aria-hidden="true" />
        <span>
          <strong>{wardRowWords.incomparable}</strong>
          <small>{texts.incomparable}</small>
        </span>
      </span>
    ),
  ]
}
