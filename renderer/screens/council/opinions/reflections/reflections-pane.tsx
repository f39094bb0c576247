// Knows what an opinion changed (反映先): an item, an indicator, or one text out of the change record, each with what is left of it in the plan.
import { useState } from 'react'
import type { CouncilBook } from '../../../../../shared/model/council.ts'
import type { Opinion } from '../../../../../shared/model/opinion.ts'
import { nameReflection, reflectionWords as words } from '../../../../../shared/words/council-reflections.ts'
import { Button } from '../../../../components/button.tsx'
import { isReadOnly, useApp } from '../../../../stores/app.ts'
import { useCouncil } from '../../../../stores/council.ts'
import { ItemDialog } from './item-dialog.tsx'
import { ReflectionCard } from './reflection-card.tsx'
import { TextChangeDialog } from './text-change-dialog.tsx'
import { usePlans } from './use-plans.ts'
import './reflections.css'

export function ReflectionsPane({ opinion, book }: Readonly<{ opinion: Opinion; book: CouncilBook }>) {
  const mayWrite = !useApp(isReadOnly)
  const [asking, setAsking] = useState<'item' | 'text' | null>(null)
  const { reflections } = opinion
  const plans = usePlans(reflections.flatMap(({ target, field }) => (field && target.fiscalYear !== null ? [target.fiscalYear] : [])))
  const isPointless = reflections.length === 0 && isClassedReflected(opinion, book)
  return (
    <div className="reflections">
      {reflections.length === 0 && (
        <p className={isPointless ? 'reflection-warning' : 'reflection-none'} role={isPointless ? 'status' : undefined}>
          {isPointless ? words.noneThoughReflected : words.none}
        </p>
      )}
      {reflections.length > 0 && (
        <ul aria-label={words.title}>
          {reflections.map((reflection) => (
            <ReflectionCard
              key={reflection.id}
              reflection={reflection}
              plan={plans.get(reflection.target.fiscalYear ?? 0) ?? null}
              mayWrite={mayWrite}
              onNote={(note) => keepNote(opinion, reflection.id, note)}
              onRemove={() => void useCouncil.getState().deed((client) => client.deleteReflection(reflection.id))}
              name={nameReflection(reflection)}
            />
          ))}
        </ul>
      )}
      {mayWrite && (
        <div className="reflection-buttons">
          <Button size="small" onPress={() => setAsking('text')}>
            {words.addText}
          </Button>
          <Button size="small" onPress={() => setAsking('item')}>
            {words.addItem}
          </Button>
        </div>
      )}
      {asking === 'item' && <ItemDialog opinion={opinion} onClose={() => setAsking(null)} />}
      {asking === 'text' && <TextChangeDialog opinion={opinion} onClose={() => setAsking(null)} />}
    </div>
  )
}

const isClassedReflected = ({ answerClassId }: Opinion, { answerClasses }: CouncilBook): boolean =>
  answerClasses.find(({ id }) => id === answerClassId)?.meaning === 'reflected'

async function keepNote({ id: opinionId, reflections }: Opinion, id: string, note: string): Promise<boolean> {
  const reflection = reflections.find((one) => one.id === id)
  if (!reflection) return false
  const { target, field, deedId } = reflection
  const typed = { target: { kind: target.kind, id: target.id }, field, deedId, note }
  return (await useCouncil.getState().deed((client) => client.saveReflection(opinionId, id, typed))) !== undefined
}
