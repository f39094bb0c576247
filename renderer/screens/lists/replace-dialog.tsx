// Knows find and replace over the whole plan: every place with its text before and after, ticked or not, and then one deed.
import { useDeferredValue, useMemo, useState } from 'react'
import type { PlaceText } from '../../../shared/model/bulk.ts'
import { keyOfField } from '../../../shared/model/fields.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { findMatches, replaceMatches, type TextMatch } from '../../../shared/rules/replace-text.ts'
import { violationsOfText } from '../../../shared/rules/text.ts'
import { type TextOfPlan, textsOfPlan } from '../../../shared/rules/texts-of-plan.ts'
import { isBlocking } from '../../../shared/rules/violation.ts'
import { nameTextPlace, replaceWords as words } from '../../../shared/words/replace.ts'
import { describeViolation } from '../../../shared/words/violations.ts'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useDialogs } from '../../stores/dialogs.ts'
import { useLists } from '../../stores/lists.ts'
import { usePlan } from '../../stores/plan.ts'
import { ReplacePlaces } from './replace-places.tsx'
import './lists.css'
import './replace.css'

export function ReplaceDialog() {
  const isOpen = useDialogs((store) => store.open === 'replace')
  const plan = usePlan((store) => store.plan)
  return isOpen && plan ? <OpenReplace plan={plan} /> : null
}

/** One text in which something was found. `wrong`: why it cannot be stored replaced. */
export type FoundPlace = Readonly<{
  key: string
  name: string
  place: TextOfPlan
  matches: readonly TextMatch[]
  after: string
  wrong: string | null
}>

function OpenReplace({ plan }: Readonly<{ plan: WardPlan }>) {
  const [find, setFind] = useState('')
  const [replacement, setReplacement] = useState('')
  const [isFolded, setFolded] = useState(true)
  /** Places that the person took out. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const close = useDialogs.getState().close
  // Letters are never late: the list of places may be.
  const wanted = useDeferredValue(find)
  const by = useDeferredValue(replacement)
  const texts = useMemo(() => textsOfPlan(plan), [plan])
  const found = useMemo(() => findPlaces(texts, wanted, by, isFolded), [texts, wanted, by, isFolded])
  const chosen = found.filter(({ key, wrong, place, after }) => !left.has(key) && wrong === null && after !== place.text)
  const count = (places: readonly FoundPlace[]) => places.reduce((sum, { matches }) => sum + matches.length, 0)
  const isLate = wanted !== find || by !== replacement
  const search = (change: () => void) => {
    setLeft(new Set())
    change()
  }
  const replace = () => {
    if (chosen.length === 0 || isLate) return
    const places: readonly PlaceText[] = chosen.map(({ place, after }) => ({ ref: place.ref, text: after }))
    void useLists
      .getState()
      .saveMany({ name: 'replaceText', places, newItems: [] })
      .then((isDone) => isDone && close())
  }
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={close}
      size="large"
      footer={
        <>
          <span className="replace-count" role="status">
            {find === '' ? '' : found.length === 0 ? words.notFound : words.found(count(found), found.length)}
          </span>
          <Button onPress={close}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={chosen.length === 0 || isLate} onPress={replace}>
            {words.chosen(count(chosen))}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{words.intro}</p>
      <div className="replace-fields">
        <TextField label={words.find} value={find} onChange={(text) => search(() => setFind(text))} autoFocus />
        <TextField label={words.replacement} value={replacement} onChange={setReplacement} />
      </div>
      <div className="replace-options">
        <CheckBox isSelected={isFolded} onChange={(selected) => search(() => setFolded(selected))}>
          {words.isFolded}
        </CheckBox>
        <span className="toolbar-space" />
        <Button size="small" variant="quiet" isDisabled={found.length === 0} onPress={() => setLeft(new Set())}>
          {words.chooseAll}
        </Button>
        <Button size="small" variant="quiet" isDisabled={found.length === 0} onPress={() => setLeft(new Set(found.map(({ key }) => key)))}>
          {words.chooseNone}
        </Button>
      </div>
      <ReplacePlaces
        places={found}
        replacement={by}
        left={left}
        emptyText={find === '' ? words.typeFirst : words.notFound}
        onToggle={(key, isChosen) => {
          const next = new Set(left)
          if (isChosen) next.delete(key)
          else next.add(key)
          setLeft(next)
        }}
      />
    </Dialog>
  )
}

function findPlaces(texts: readonly TextOfPlan[], find: string, replacement: string, isFolded: boolean): readonly FoundPlace[] {
  return texts.flatMap((place) => {
    const matches = findMatches(place.text, find, isFolded)
    if (matches.length === 0) return []
    const key = keyOfField(place.ref)
    const after = replaceMatches(place.text, matches, replacement)
    const violation = violationsOfText(key, after).find(isBlocking)
    const name = nameTextPlace(place.ref, place.number, place.title)
    return [{ key, name, place, matches, after, wrong: violation ? describeViolation(violation, name) : null }]
  })
}
