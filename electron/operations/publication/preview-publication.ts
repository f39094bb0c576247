// Knows what a person sees of a publication before it is made: the outline of its page, how much there is of it, and what looks unfinished.
import { headingOfItem, outlineOfPage } from '../../../shared/forms/publication/outline-of-page.ts'
import type { PublishedItem } from '../../../shared/forms/publication/published-plan.ts'
import type { PublicationPreview } from '../../../shared/model/publication.ts'
import { hasPlaceholder } from '../../../shared/rules/text.ts'
import { publicationPageWords as words } from '../../../shared/words/publication.ts'
import type { Context } from '../../context.ts'
import { readPublication } from './read-publication.ts'

/** Throws as readPublication does. */
export function previewPublication(context: Context, editionId: string): PublicationPreview {
  const { plan, facts } = readPublication(context, editionId)
  const outline = outlineOfPage(plan, words, { title: facts.title, hasRevisions: facts.revisions.length > 0, hasFiles: true })
  const items = [...plan.issues, ...plan.reformItems].flatMap(withinItem)
  const unfinished = (owner: string, texts: PublishedItem['texts']): readonly string[] =>
    texts.flatMap(({ label, text }) => (hasPlaceholder(text) ? [`${owner}　${label}`] : []))
  return {
    title: facts.title,
    outline: outline.map(({ level, text }) => ({ level, text })),
    counts: {
      texts: plan.texts.length + items.reduce((sum, { texts }) => sum + texts.length, 0),
      indicators: items.reduce((sum, { indicators }) => sum + indicators.length, 0),
      amounts: items.reduce((sum, { amounts }) => sum + amounts.filter(({ value }) => value !== null).length, 0),
    },
    placeholders: [
      ...unfinished(words.kinds.wardPlan, plan.texts),
      ...items.flatMap((item) => [
        ...(hasPlaceholder(item.title) ? [headingOfItem(item, words)] : []),
        ...unfinished(`${words.kinds[item.kind]}${item.number}`, item.texts),
        ...item.indicators.flatMap(({ kind, position, name, target }) =>
          hasPlaceholder(name) || hasPlaceholder(target)
            ? [`${words.kinds[item.kind]}${item.number}　${words.kinds[kind]}（${position}）`]
            : [],
        ),
      ]),
    ],
    canPrint: context.printer !== null,
  }
}

const withinItem = (item: PublishedItem): readonly PublishedItem[] => [item, ...item.children.flatMap(withinItem)]
