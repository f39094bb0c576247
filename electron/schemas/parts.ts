// Knows the parts that the schemas of all questions are made of: ids, years, days, texts of three lengths.
import * as z from 'zod'
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
