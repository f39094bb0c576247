// Knows the shape of what resources/council/ holds: the council's forms, and what a ward starts with.
import * as z from 'zod'
import type { AnswerClassId, MemberKindId } from '../../shared/model/ids.ts'
import type { CouncilDefaults } from '../../shared/model/council.ts'
import { audiences, type CouncilForm, councilFormIds } from '../../shared/model/council-form.ts'
import { classMeanings } from '../../shared/model/opinion.ts'

const year = z.int().min(1989).max(2100).nullable()
export const councilDefaultsFile: z.ZodType<CouncilDefaults> = z.strictObject({
  answerClasses: z.array(
    z.strictObject({
      id: z
        .string()
        .min(1)
        .transform((id) => id as AnswerClassId),
      name: z.string().min(1),
      meaning: z.enum(classMeanings),
      fromYear: year,
      untilYear: year,
    }),
  ),
  memberKinds: z.array(
    z.strictObject({
      id: z
        .string()
        .min(1)
        .transform((id) => id as MemberKindId),
      name: z.string().min(1),
      quota: z.int().min(0).nullable(),
    }),
  ),
})

const shownIn = z.array(z.enum(audiences)).min(1)
export const councilFormsFile: z.ZodType<readonly CouncilForm[]> = z.array(
  z.strictObject({
    id: z.enum(councilFormIds),
    name: z.string().min(1),
    title: z.string().min(1),
    orientation: z.enum(['portrait', 'landscape']),
    blocks: z.array(
      z.strictObject({
        id: z.string().min(1),
        heading: z.string(),
        source: z.string().min(1),
        columns: z.array(
          z.strictObject({
            field: z.string().min(1),
            head: z.string(),
            widthPt: z.number().positive(),
            align: z.enum(['left', 'center', 'right']),
            audiences: shownIn,
            isOptional: z.boolean(),
          }),
        ),
        empty: z.string(),
        audiences: shownIn,
      }),
    ),
    notes: z.array(z.string()),
  }),
)
