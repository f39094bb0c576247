// Knows the parts that the schemas of all questions are made of: ids, years, days, texts of three lengths.
import * as z from 'zod'
import { isDecimal, withoutEndZeros } from '../../shared/rules/decimal.ts'
import { maxDigits } from '../../shared/rules/read-number.ts'
import { maxTextInMessage } from '../message-size.ts'

const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text)
export const textUpTo = (max: number) => z.string().max(max, { abort: true }).refine(isWellFormed, { message: 'half a surrogate pair' })

export const id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/)
export const ids = (max: number) => z.array(id).max(max)
export const fiscalYear = z.int().min(1989).max(2100)
export const isoDate = z.iso.date()
export const text = textUpTo(maxTextInMessage)
export const line = textUpTo(1000)
export const shortText = textUpTo(200)
/** Whatever is read as a number of what a person types, and kept as the same number: 40.0 is 40. */
export const decimal = z
  .string()
  .max(maxDigits + '-.'.length, { abort: true })
  .refine(isDecimal, { message: 'a decimal number' })
  .transform(withoutEndZeros)
