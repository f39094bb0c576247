// Knows the shape of resources/sample/checks.json: what was done, confirmed and to be improved in the sample ward.
import { z } from 'zod'
import { actItemStates, actSourceKinds, destinations } from '../../shared/model/act-item.ts'
import { checks, loggedKinds } from '../../shared/model/check.ts'
import type { SampleChecks } from '../../shared/model/sample-checks.ts'

const text = z.string().min(1)
const date = z.iso.date()
const decimal = z.string().regex(/^\d+(\.\d+)?$/)
const check = z.enum(checks)
export const sampleChecksFile: z.ZodType<SampleChecks> = z.strictObject({
  confirmed: z.array(z.strictObject({ fiscalYear: z.int(), check, days: z.array(date).min(1) })),
  records: z.array(
    z.strictObject({
      fiscalYear: z.int(),
      kind: z.enum(loggedKinds),
      number: text,
      entries: z.array(
        z.strictObject({
          day: date,
          text,
          measure: z.string(),
          value: decimal.nullable(),
          lastYearValue: decimal.nullable(),
          unit: z.string(),
        }),
      ),
      executions: z.array(z.strictObject({ day: date, yen: z.int().min(0), note: z.string() })),
      milestones: z.array(z.strictObject({ title: text, dueDay: date, doneDay: date.nullable(), note: z.string() })),
    }),
  ),
  actItems: z.array(
    z.strictObject({
      fiscalYear: z.int(),
      kind: z.enum(actSourceKinds),
      number: text,
      check,
      text,
      dueDate: date.nullable(),
      destination: z.enum(destinations).nullable(),
      state: z.enum(actItemStates),
      outcome: z.string(),
      resultNumber: text.nullable(),
    }),
  ),
})
