// Knows the shape of resources/wards.json.
import { z } from 'zod'
import type { Ward } from '../../shared/model/ward.ts'

const ward: z.ZodType<Ward> = z.strictObject({
  order: z.int().min(0).max(24),
  code: z.string().regex(/^\d{6}$/),
  shortCode: z.string().regex(/^\d{5}$/),
  name: z.string().min(1),
  kana: z.string().regex(/^[ぁ-ゖー]+$/),
  slug: z.string().regex(/^[a-z]+$/),
})
/** The wards stand in the city's order, 1 to 24. */
export const wardsFile = z.strictObject({
  wards: z
    .array(ward)
    .length(24)
    .refine((wards) => wards.every((w, index) => w.order === index + 1), 'the wards stand in order'),
  city: ward.refine((w) => w.order === 0, 'the city is none of its wards'),
  sampleWard: ward.refine((w) => w.order === 0, 'the sample ward has no place in the order'),
})
