// Knows which inquiries were made about a year's plan.
import type { Inquiry } from '../../shared/model/inquiry.ts'
import type { Context } from '../context.ts'
import { listInquiries as readInquiries } from '../db/repositories/inquiries.ts'

export function listInquiries({ files }: Context, fiscalYear: number): readonly Inquiry[] {
  return readInquiries(files.readable(), fiscalYear)
}
