// Knows the shape of resources/sample/organisation.json: who does the sample ward's work, and its 区関連予算.
import { z } from 'zod'
import type { SampleOrganisation } from '../../shared/model/sample-organisation.ts'
import { amountKinds } from '../../shared/model/ward-plan.ts'

const name = z.string().min(1)
const date = z.iso.date()
export const sampleOrganisationFile: z.ZodType<SampleOrganisation> = z
  .strictObject({
    sections: z.array(
      z.strictObject({
        key: name,
        name,
        posts: z.array(
          z.strictObject({ key: name, name, holders: z.array(z.strictObject({ person: name, from: date, until: date.nullable() })) }),
        ),
      }),
    ),
    owners: z.record(name, name),
    reformOwners: z.record(name, name),
    unowned: z.array(name),
    begins: z.array(z.strictObject({ fiscalYear: z.int(), number: name })),
    relatedBudget: z.array(
      z.strictObject({ fiscalYear: z.int(), kind: z.enum(amountKinds), fund: z.enum(['mayorFunds', 'managerFunds']), yen: z.int() }),
    ),
  })
  .refine(({ sections, owners, reformOwners }) => {
    const keys = new Set(sections.flatMap((section) => section.posts.map((post) => post.key)))
    return [...Object.values(owners), ...Object.values(reformOwners)].every((key) => keys.has(key))
  }, 'every owner is a post of the file')
