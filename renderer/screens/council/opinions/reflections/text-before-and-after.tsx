// Knows how a text that an opinion changed is shown: before and after side by side, with the words that went and came marked; of a long one what stayed is only counted.
import { useMemo } from 'react'
import type { TextPiece } from '../../../../../shared/model/edition.ts'
import { changedSentences, type SentenceChange } from '../../../../../shared/rules/check/changed-sentences.ts'
import { diffWords } from '../../../../../shared/rules/diff-words.ts'
import { reflectionWords as words } from '../../../../../shared/words/council-reflections.ts'
import { DiffText } from '../../../../components/diff-text.tsx'

/** In letters, of both texts: what is no longer than that is shown whole. */
const mostWhole = 400

export function TextBeforeAndAfter({ oldText, newText }: Readonly<{ oldText: string; newText: string }>) {
  const changes = useMemo(
    (): readonly SentenceChange[] =>
      oldText.length + newText.length > mostWhole
        ? changedSentences(oldText, newText)
        : [{ state: 'changed', pieces: diffWords(oldText, newText) }],
    [oldText, newText],
  )
  return (
    <dl className="reflection-texts">
      <div>
        <dt>{words.before}</dt>
        <dd>{oldText === '' ? <DiffText pieces={[]} side="old" emptyLabel={words.empty} /> : <Side changes={changes} side="old" />}</dd>
      </div>
      <div>
        <dt>{words.after}</dt>
        <dd>{newText === '' ? <DiffText pieces={[]} side="new" emptyLabel={words.empty} /> : <Side changes={changes} side="new" />}</dd>
      </div>
    </dl>
  )
}

function Side({ changes, side }: Readonly<{ changes: readonly SentenceChange[]; side: 'old' | 'new' }>) {
  return changes.map((change, index) => {
    if (change.state === 'same') {
      return (
        <p key={index} className="reflection-same">
          {words.same(change.count)}
        </p>
      )
    }
    return hasOn(side, change.pieces) && <DiffText key={index} pieces={change.pieces} side={side} emptyLabel="" />
  })
}

const hasOn = (side: 'old' | 'new', pieces: readonly TextPiece[]): boolean =>
  pieces.some(({ state }) => state === 'same' || state === (side === 'old' ? 'removed' : 'added'))
