// Knows how the page that would be published is shown before: its headings in order, how much stands under them, and what looks unfinished.
import type { PublicationPreview } from '../../../shared/model/publication.ts'
import { publicationWords as words } from '../../../shared/words/publication.ts'

export function PageOutline({ preview }: Readonly<{ preview: PublicationPreview }>) {
  const { outline, counts, placeholders } = preview
  return (
    <div className="publication-preview">
      <h3>{words.preview}</h3>
      <p className="publication-note">{words.counts(counts.texts, counts.indicators, counts.amounts)}</p>
      {placeholders.length > 0 && (
        <div className="publication-doubts">
          <p>{words.placeholders}</p>
          <ul>
            {placeholders.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
        </div>
      )}
      {/* a long outline is scrolled by the keyboard too */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className="publication-outline" aria-label={words.preview} tabIndex={0}>
        {outline.map(({ level, text }, index) => (
          // headings may be alike, and never move
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={`publication-level-${level}`}>
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
