// Knows how a deed about a survey or a 覆面調査 is named: as it was called, with its year.
import type { DeedSubject } from '../../shared/model/deed.ts'
import { shorten } from './subject-of.ts'

export function subjectOfSurvey(
  kind: 'survey' | 'mysteryShopping',
  { id, name, fiscalYear }: Readonly<{ id: string; name: string; fiscalYear: number }>,
): DeedSubject {
  return { kind, id, title: shorten(name), fiscalYear }
}
