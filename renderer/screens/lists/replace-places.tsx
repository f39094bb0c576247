// Knows how the places are shown in which something is to be replaced: the text around each, what goes struck out and what comes marked.
import { CircleAlert } from 'lucide-react'
import type { TextMatch } from '../../../shared/rules/replace-text.ts'
import { replaceWords as words } from '../../../shared/words/replace.ts'
import { CheckBox } from '../../components/check-box.tsx'
import type { FoundPlace } from './replace-dialog.tsx'

type ReplacePlacesProps = Readonly<{
  places: readonly FoundPlace[]
  replacement: string
  left: ReadonlySet<string>
  emptyText: string
  onToggle: (key: string, isChosen: boolean) => void
}>

const shownPlaces = 300
const shownMatches = 8
/** Letters shown before the first match, between two and after the last. */
const around = 24

export function ReplacePlaces({ places, replacement, left, emptyText, onToggle }: ReplacePlacesProps) {
  return (
    // It scrolls: the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="replace-places" role="region" aria-label={words.places} tabIndex={0}>
      {places.length === 0 && <p className="replace-empty">{emptyText}</p>}
      <ul>
        {places.slice(0, shownPlaces).map(({ key, name, place, matches, wrong }) => (
          <li key={key} className="replace-place">
            <CheckBox
              isSelected={!left.has(key) && wrong === null}
              isDisabled={wrong !== null}
              onChange={(isChosen) => onToggle(key, isChosen)}
            >
              <span className="replace-name">{name}</span>
            </CheckBox>
            <p className="replace-text">
              <MarkedText text={place.text} matches={matches.slice(0, shownMatches)} replacement={replacement} />
            </p>
            {wrong !== null && (
              <p className="paste-wrong">
                <CircleAlert size={13} aria-hidden="true" /> {wrong}
              </p>
            )}
          </li>
        ))}
      </ul>
      {places.length > shownPlaces && <p className="paste-note">{words.capped(shownPlaces)}</p>}
    </div>
  )
}

function MarkedText({ text, matches, replacement }: Readonly<{ text: string; matches: readonly TextMatch[]; replacement: string }>) {
  const first = matches[0]
  const last = matches.at(-1)
  if (!first || !last) return null
  const tail = text.slice(last.end)
  return (
    <>
      {shorten(text.slice(0, first.start), 'head')}
      {matches.map(({ start, end }, i) => (
        <span key={start}>
          {i > 0 && shorten(text.slice(matches[i - 1]?.end, start), 'middle')}
          <del>{text.slice(start, end)}</del>
          {replacement !== '' && <ins>{replacement}</ins>}
        </span>
      ))}
      {shorten(tail, 'tail')}
    </>
  )
}

/** By whole characters, so that no pair is torn. */
function shorten(text: string, place: 'head' | 'middle' | 'tail'): string {
  const letters = [...text]
  if (letters.length <= around * (place === 'middle' ? 2 : 1)) return text
  const head = letters.slice(0, around).join('')
  const tail = letters.slice(-around).join('')
  return place === 'head' ? `…${tail}` : place === 'tail' ? `${head}…` : `${head}…${tail}`
}
