// Knows what of a form would go out now: asked for anew with each choice, and whenever something of the council was read anew.
import { useEffect, useState } from 'react'
import type { CouncilForm, CouncilFormRequest, FilledCouncilForm } from '../../../../shared/model/council-form.ts'
import { useCouncil } from '../../../stores/council.ts'

/** null = none could be had: the problem was shown. */
type Filled = Readonly<{ key: string; filled: FilledCouncilForm | null }>

/** undefined = under way. What was shown stays as long as the same form is filled anew. */
export function useFilledForm(request: CouncilFormRequest | null): Readonly<{
  forms: readonly CouncilForm[]
  filled: FilledCouncilForm | null | undefined
  again: () => void
}> {
  const readCount = useCouncil((store) => store.readCount)
  const [forms, setForms] = useState<readonly CouncilForm[]>([])
  const [latest, setLatest] = useState<Filled | null>(null)
  const [tries, setTries] = useState(0)
  const key = JSON.stringify(request)
  useEffect(() => {
    let isGone = false
    void useCouncil
      .getState()
      .ask((client) => client.listCouncilForms())
      .then((found) => {
        if (!isGone && found) setForms(found)
      })
    return () => {
      isGone = true
    }
  }, [tries])
  useEffect(() => {
    const asked = JSON.parse(key) as CouncilFormRequest | null
    if (asked === null) return
    let isGone = false
    void useCouncil
      .getState()
      .ask((client) => client.fillCouncilForm(asked))
      .then((filled) => {
        if (!isGone) setLatest({ key, filled: filled ?? null })
      })
    return () => {
      isGone = true
    }
  }, [key, readCount, tries])
  return { forms, filled: latest?.key === key ? latest.filled : undefined, again: () => setTries(tries + 1) }
}
