// Knows an inquiry (照会) to the sections, what was taken out for whom, and who has not answered.
import type { Check } from './check.ts'
import type { InquiryId, SectionId, TakeOutId } from './ids.ts'

/** 照会 about one year's plan. */
export type Inquiry = Readonly<{
  id: InquiryId
  fiscalYear: number
  /** The check that it asks for; null = the plan itself. */
  check: Check | null
  title: string
  /** 依頼文 */
  requestText: string
  /** ISO date. */
  deadline: string
  /** ISO moment; when it was made. */
  issuedAt: string
  sections: readonly InquirySection[]
}>
export type InquirySection = Readonly<{
  sectionId: SectionId
  /** ISO moment; null = 未提出. */
  answeredAt: string | null
  note: string
}>
/** What was handed to a section: a file (*.kusei) or an Excel sheet, and the base that it was taken from. */
export type TakeOut = Readonly<{
  id: TakeOutId
  fiscalYear: number
  sectionId: SectionId
  inquiryId: InquiryId | null
  way: 'file' | 'sheet'
  takenAt: string
  takenBy: string
  /** How many items it holds. */
  items: number
  /** When it was brought back last; null = not yet. */
  mergedAt: string | null
}>
