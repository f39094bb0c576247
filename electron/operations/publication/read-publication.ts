// Knows what is published of one edition, read back from its snapshot: the one source of every file that goes out.
import { pageHtml, type PageFacts } from '../../../shared/forms/publication/page-html.ts'
import { type PublishedPlan, publishedPlanOf } from '../../../shared/forms/publication/published-plan.ts'
import type { FormsRequest } from '../../../shared/forms/output-source.ts'
import type { Edition } from '../../../shared/model/edition.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { labelOfDate, nameEdition, titleMarkOfEdition } from '../../../shared/words/editions.ts'
import { publicationPageWords } from '../../../shared/words/publication.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { getFrozenEdition, listEditions } from '../../db/repositories/editions.ts'
import { readEdition } from '../read-edition.ts'

/** `forms`: every form that the program fills, as the edition's own forms have it. */
export type Publication = Readonly<{
  edition: Edition
  plan: PublishedPlan
  forms: FormsRequest
  yearLabel: string
  facts: Omit<PageFacts, 'files'>
}>

/**
 * Only editions can be published, never the plan as it is now. Throws E-EDITION-04 where there is no such edition, E-EDITION-03 where its snapshot is not
 * sound, E-OUT-06 where the program does not know its forms.
 */
export function readPublication(context: Context, editionId: string): Publication {
  const { files, clock, version } = context
  const edition = getFrozenEdition(files.readable(), editionId)
  const ward = files.current()
  if (!edition || !ward) throw new AppError('E-EDITION-04')
  const { plan, generation } = readEdition(context, edition)
  const { wardCode: code, wardName: name } = ward
  const yearLabel = labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs)
  const mark = titleMarkOfEdition(edition)
  const formIds = generation.forms.filter(({ status }) => status === 'ready').map(({ id }) => id)
  return {
    edition,
    plan: publishedPlanOf(plan, generation, { code, name }),
    forms: { generation, formIds, plan, wardName: name, edition: mark },
    yearLabel,
    facts: {
      title: publicationPageWords.title(yearLabel, name, mark),
      edition: nameEdition(edition),
      revisions: revisionsUpTo(listEditions(files.readable(), edition.fiscalYear), edition.id),
      hash: edition.hash,
      day: labelOfDate(clock.today()),
      program: version,
    },
  }
}

/** `editions` newest first: those confirmed later are not of this one. */
function revisionsUpTo(editions: readonly Edition[], id: string): PageFacts['revisions'] {
  return editions
    .slice(editions.findIndex((edition) => edition.id === id))
    .filter(({ revisionNote }) => revisionNote !== '')
    .map((edition) => ({ edition: nameEdition(edition), note: edition.revisionNote }))
}

export const pageOf = ({ plan, facts }: Publication, files: PageFacts['files']): string =>
  pageHtml(plan, publicationPageWords, { ...facts, files })
