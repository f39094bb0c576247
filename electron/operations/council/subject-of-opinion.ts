// Knows how a deed names the opinion that it was about: as it reads.
import type { DeedSubject } from '../../../shared/model/deed.ts'
import type { Opinion } from '../../../shared/model/opinion.ts'
import { summaryOf } from '../../../shared/rules/council/summary-of.ts'

export function subjectOfOpinion({ id, gist, pieces, fiscalYear }: Opinion): DeedSubject {
  return { kind: 'opinion', id, title: summaryOf(gist, pieces.map(({ text }) => text).join('')), fiscalYear }
}
