// Knows how opinions are searched while the person types: the list follows each letter, down goes into it, Esc clears.
import { Search } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { isComposing } from '../../../components/is-composing.ts'
import { useOpinions } from '../../../stores/opinions.ts'

type OpinionSearchProps = Readonly<{ box: RefObject<HTMLInputElement | null>; onLeave: () => void }>

export function OpinionSearch({ box, onLeave }: OpinionSearchProps) {
  const kept = useOpinions((opinions) => opinions.query.text)
  const [typed, setTyped] = useState(kept)
  // Filters that were taken away take the words with them.
  const [known, setKnown] = useState(kept)
  if (known !== kept) {
    setKnown(kept)
    setTyped(kept)
  }
  const search = (text: string) => {
    setTyped(text)
    setKnown(text)
    void useOpinions.getState().narrow({ text })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Enter' || event.key === 'ArrowDown' || (event.key === 'Escape' && typed === '')) onLeave()
    else if (event.key === 'Escape') search('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="opinion-search">
      <Search size={14} aria-hidden="true" />
      <input
        ref={box}
        type="text"
        aria-label={words.search}
        placeholder={words.searchPlace}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <kbd className="kbd">/</kbd>
    </div>
  )
}
