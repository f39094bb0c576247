// Knows the headings of the published page, in order and without a skipped level.
import type { PublicationWords } from '../../model/publication.ts'
import type { PublishedItem, PublishedPlan } from './published-plan.ts'

export type PageHead = Readonly<{ title: string; hasRevisions: boolean; hasFiles: boolean }>
/** `id`: where a link of the page leads, '' for what none leads to. */
export type OutlineLine = Readonly<{ level: number; text: string; id: string }>

export function outlineOfPage(
  plan: PublishedPlan,
  words: PublicationWords,
  { title, hasRevisions, hasFiles }: PageHead,
): readonly OutlineLine[] {
  const section = (text: string, id: string, isThere = true): readonly OutlineLine[] => (isThere ? [{ level: 2, text, id }] : [])
  const reviewed = checksIn(plan)
  return [
    { level: 1, text: title, id: '' },
    ...section(words.about, 'about'),
    ...section(
      words.whole,
      'whole',
      plan.texts.some(({ phase }) => phase === null),
    ),
    ...plan.issues.flatMap((issue) => linesOfItem(issue, 2, words)),
    ...section(reformsHeading(plan, words), 'reforms', plan.reformItems.length + plan.reformGaps.length > 0),
    ...plan.reformItems.flatMap((item) => linesOfItem(item, 3, words)),
    ...reviewed.flatMap((check) => section(words.checks[check], `check-${check}`)),
    ...section(words.legends, 'legends', plan.legends.length > 0),
    ...section(words.revisions, 'revisions', hasRevisions),
    ...section(words.files, 'files', hasFiles),
  ]
}

export const reformsHeading = ({ reformHeading }: PublishedPlan, words: PublicationWords): string =>
  reformHeading === '' ? words.kinds.reformItem : reformHeading

/** What the checks say of the plan as a whole. */
export const checksIn = ({ texts }: Pick<PublishedPlan, 'texts'>) => [...new Set(texts.flatMap(({ phase }) => phase ?? []))]

export const idOfItem = ({ kind, number }: Pick<PublishedItem, 'kind' | 'number'>): string => `${kind}-${number}`

export function headingOfItem({ kind, number, title }: PublishedItem, words: PublicationWords): string {
  return words.heading(words.kinds[kind], number, title === '' ? words.untitled : title)
}

function linesOfItem(item: PublishedItem, level: number, words: PublicationWords): readonly OutlineLine[] {
  return [
    { level, text: headingOfItem(item, words), id: idOfItem(item) },
    ...checksIn(item).map((check) => ({ level: level + 1, text: words.checks[check], id: '' })),
    ...item.children.flatMap((child) => linesOfItem(child, level + 1, words)),
  ]
}
