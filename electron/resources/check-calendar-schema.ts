// Knows the shape of resources/check-calendar.json.
import { z } from 'zod'
import { type CheckCalendar, checks } from '../../shared/model/check.ts'
import { checkPeriods } from '../../shared/model/ward-plan.ts'

const fiscalDay = z.strictObject({
  day: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  next: z.union([z.literal(0), z.literal(1)]),
})

export const checkCalendarFile: z.ZodType<CheckCalendar> = z.strictObject({
  checks: z
    .array(
      z.strictObject({ check: z.enum(checks), from: fiscalDay, until: fiscalDay, deadline: fiscalDay, publication: fiscalDay.nullable() }),
    )
    .refine((all) => all.map((one) => one.check).join() === checks.join(), 'each check once, in the order of the year'),
  published: z.array(
    z.strictObject({
      check: z.enum(checkPeriods),
      fiscalYear: z.int().min(1989).max(2100),
      day: z.iso.date(),
      source: z.string().min(1),
    }),
  ),
  seasons: z.array(
    z.strictObject({ id: z.string().min(1), label: z.string().min(1), from: fiscalDay, until: fiscalDay, source: z.string().min(1) }),
  ),
})
