// Knows how the places of 成果指標実績報告 are called in a workbook: of which series and year each is, and what it said when the book went out.
import { hashOfContent } from './cell-name.ts'

/** formIds of its three sheets. */
export const reportFormIds = { report: 'resultReport/report', years: 'resultReport/years', surveys: 'resultReport/surveys' } as const

/**
 * line: what tells a line from the others (`fiscalYear` null: a line of the series) · figure: 実績値 · target: 目標値 of a year · targetLines: all targets in
 * one cell, that of the year last · shown: what is only printed (`field`).
 */
export type ResultPlace =
  | Readonly<{ kind: 'line'; seriesId: string; fiscalYear: number | null }>
  | Readonly<{ kind: 'figure' | 'target' | 'targetLines'; seriesId: string; fiscalYear: number }>
  | Readonly<{ kind: 'shown'; seriesId: string; field: string }>

export function lineMark(seriesId: string, fiscalYear: number | null, text: string): string {
  return `line/${seriesId}/${fiscalYear ?? ''}/${hashOfContent(text)}`
}
export function figureMark(seriesId: string, fiscalYear: number, said: string): string {
  return `figure/${seriesId}/${fiscalYear}/${hashOfContent(said)}`
}
export function targetMark(seriesId: string, fiscalYear: number, said: string): string {
  return `target/${seriesId}/${fiscalYear}/${hashOfContent(said)}`
}
export function targetLinesMark(seriesId: string, fiscalYear: number, said: string): string {
  return `targetLines/${seriesId}/${fiscalYear}/${hashOfContent(said)}`
}
/** `field`: the column, with its year where the sheet has several: 'base', 'verdictOfYear/2016'. */
export function shownMark(seriesId: string, field: string, said: string): string {
  return `shown/${seriesId}/${field}/${hashOfContent(said)}`
}

/** null where it is no place of the report. */
export function readResultMark(key: string): (ResultPlace & Readonly<{ hash: string }>) | null {
  const [kind, seriesId = '', ...rest] = key.split('/')
  const hash = rest.pop() ?? ''
  const name = rest.join('/')
  if (seriesId === '' || hash === '') return null
  if (kind === 'shown') return name === '' ? null : { kind, seriesId, field: name, hash }
  if (kind === 'line' && name === '') return { kind, seriesId, fiscalYear: null, hash }
  if (!/^\d{4}$/.test(name)) return null
  const fiscalYear = Number(name)
  return kind === 'line' || kind === 'figure' || kind === 'target' || kind === 'targetLines' ? { kind, seriesId, fiscalYear, hash } : null
}
