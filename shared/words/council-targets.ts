// Knows how an item of a plan, an indicator or a form is called where the council speaks about it, and the words of choosing one.
import type { PlanTarget } from '../model/opinion.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { targetKindNames } from './council.ts'

export const councilTargetWords = {
  placeholder: '番号・名称で探す（例：戦略1-1、防災、指標）',
  none: '該当するものはありません。',
  loading: '計画を読んでいます。',
  remove: (name: string) => `「${name}」を外す`,
  more: (count: number) => `ほか${count}件。言葉を足して絞り込んでください。`,
} as const

/** '令和6年度 戦略1-1　防災力の向上', '様式1', '指標　区政会議で意見が…（削除済み）'. */
export function nameTarget({ kind, number, title, fiscalYear, isGone }: PlanTarget): string {
  const year = fiscalYear === null ? '' : `${labelOfFiscalYear(fiscalYear)} `
  const place = kind === 'form' ? '' : `${targetKindNames[kind]}${number}`
  const name = title === '' ? '（名称なし）' : title
  return `${year}${place}${place === '' ? '' : '　'}${name}${isGone ? '（削除済み）' : ''}`
}
