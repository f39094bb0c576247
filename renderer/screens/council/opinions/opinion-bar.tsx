// Knows what can be done to the chosen opinions, or to the one in front where none are chosen; each with its key.
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { Button } from '../../../components/button.tsx'
import { useOpinions } from '../../../stores/opinions.ts'

export type ActOnMany = 'changeMany' | 'merge' | 'confirmMany' | 'publishMany' | 'tellMany'
/** In the order in which an opinion goes through them. */
export const actsOnMany: readonly Readonly<{ act: ActOnMany; key: string }>[] = [
  { act: 'changeMany', key: 'E' },
  { act: 'merge', key: 'M' },
  { act: 'confirmMany', key: 'C' },
  { act: 'publishMany', key: 'P' },
  { act: 'tellMany', key: 'T' },
]

type OpinionBarProps = Readonly<{ hasFront: boolean; onAct: (act: ActOnMany) => void }>

export function OpinionBar({ hasFront, onAct }: OpinionBarProps) {
  const count = useOpinions((opinions) => opinions.chosen.size)
  const chooseNone = useOpinions((opinions) => opinions.chooseNone)
  return (
    <div className="toolbar opinion-bar" role="group" aria-label={words.chosenActs} data-area="acts">
      {actsOnMany.map(({ act, key }) => (
        <Button key={act} size="small" isDisabled={(count === 0 && !hasFront) || (act === 'merge' && count < 2)} onPress={() => onAct(act)}>
          {words[act]}
          <kbd className="kbd">{key}</kbd>
        </Button>
      ))}
      <span className="toolbar-note" role="status">
        {count === 0 ? '' : words.chosen(count)}
      </span>
      {count > 0 && (
        <Button size="small" variant="quiet" onPress={chooseNone}>
          {words.chooseNone}
          <kbd className="kbd">Esc</kbd>
        </Button>
      )}
    </div>
  )
}
