// Knows how the way up is set: its steps in their order, what each is called, and which posts take it.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { CheckBook, ReviewStep } from '../../../../shared/model/check.ts'
import type { PostId } from '../../../../shared/model/ids.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { queueWords, routeWords as words } from '../../../../shared/words/queue.ts'
import { Button } from '../../../components/button.tsx'
import { CheckBox } from '../../../components/check-box.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { IconButton } from '../../../components/icon-button.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useChecks } from '../../../stores/checks.ts'

type RouteDialogProps = Readonly<{ book: CheckBook; organisation: Organisation; mayWrite: boolean; onClose: () => void }>
/** `id` null = new. `key` keeps a line the same while it moves. */
type Draft = Omit<ReviewStep, 'id'> & Readonly<{ id: string | null; key: string }>

export function RouteDialog({ book, organisation, mayWrite, onClose }: RouteDialogProps) {
  const [steps, setSteps] = useState<readonly Draft[]>(() => book.route.map((step) => ({ ...step, key: step.id })))
  const [isTried, setTried] = useState(false)
  const isComplete = steps.every(({ name, scope, postIds }) => name.trim() !== '' && (scope === 'owner' || postIds.length > 0))
  const change = (key: string, changed: Partial<Draft>) =>
    setSteps(steps.map((step) => (step.key === key ? { ...step, ...changed } : step)))
  const swap = (index: number, by: 1 | -1) => {
    const [one, other] = [steps[index], steps[index + by]]
    if (one && other) setSteps(steps.map((step, at) => (at === index ? other : at === index + by ? one : step)))
  }
  const send = async (route: readonly Draft[]) => {
    const typed = route.map(({ key: _, ...step }) => step)
    const isSaved = await useChecks.getState().deed(async (client) => {
      await client.saveRoute(typed)
      return true
    })
    if (isSaved) onClose()
  }
  const save = () => {
    setTried(true)
    if (isComplete) void send(steps)
  }
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        mayWrite ? (
          <>
            {book.isRouteDecided && (
              <Button variant="quiet" onPress={() => void send([])}>
                {words.reset}
              </Button>
            )}
            <Button onPress={onClose}>{queueWords.cancel}</Button>
            <Button variant="primary" onPress={save}>
              {queueWords.save}
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>{queueWords.close}</Button>
        )
      }
    >
      <p className="dialog-lead">{book.isRouteDecided ? words.decided : words.proposed}</p>
      <p className="queue-facts">{mayWrite ? words.keptNote : words.readOnly}</p>
      <ol className="route-steps">
        {steps.map((step, index) => (
          <li key={step.key} aria-label={words.step(index + 1)}>
            {mayWrite ? (
              <>
                <div className="route-head">
                  <TextField
                    label={words.name}
                    value={step.name}
                    onChange={(name) => change(step.key, { name })}
                    error={isTried && step.name.trim() === '' ? words.nameMissing : null}
                  />
                  {step.scope !== 'owner' && (
                    <>
                      <SelectBox
                        label={words.scope}
                        value={step.scope}
                        options={(['section', 'ward'] as const).map((id) => ({ id, label: words.scopes[id] }))}
                        onChange={(id) => change(step.key, { scope: id === 'ward' ? 'ward' : 'section' })}
                      />
                      <span className="route-tools">
                        <IconButton label={words.up} isDisabled={index <= 1} onPress={() => swap(index, -1)} icon={<ArrowUp size={16} />} />
                        <IconButton
                          label={words.down}
                          isDisabled={index === steps.length - 1}
                          onPress={() => swap(index, 1)}
                          icon={<ArrowDown size={16} />}
                        />
                        <IconButton
                          label={words.remove}
                          onPress={() => setSteps(steps.filter(({ key }) => key !== step.key))}
                          icon={<Trash2 size={16} />}
                        />
                      </span>
                    </>
                  )}
                </div>
                {step.scope === 'owner' ? (
                  <p className="queue-facts">{words.ownerNote}</p>
                ) : (
                  <StepPosts step={step} organisation={organisation} onChange={(postIds) => change(step.key, { postIds })} />
                )}
                {isTried && step.scope !== 'owner' && step.postIds.length === 0 && (
                  <p role="alert" className="field-error">
                    {words.postsMissing}
                  </p>
                )}
              </>
            ) : (
              <p>
                <b>{step.name}</b>　{words.scopes[step.scope]}　{namesOf(step, organisation)}
              </p>
            )}
          </li>
        ))}
      </ol>
      {mayWrite && (
        <Button
          size="small"
          icon={<Plus size={16} aria-hidden="true" />}
          onPress={() =>
            setSteps([...steps, { id: null, key: `new ${steps.length} ${steps.at(-1)?.key ?? ''}`, name: '', scope: 'ward', postIds: [] }])
          }
        >
          {words.add}
        </Button>
      )}
    </Dialog>
  )
}

const namesOf = ({ postIds }: Draft, { posts }: Organisation): string =>
  posts.flatMap(({ id, name }) => (postIds.includes(id) ? [name] : [])).join('、')

type StepPostsProps = Readonly<{ step: Draft; organisation: Organisation; onChange: (postIds: readonly PostId[]) => void }>

function StepPosts({ step, organisation: { sections, posts }, onChange }: StepPostsProps) {
  if (posts.length === 0) return <p className="queue-facts">{words.noPosts}</p>
  return (
    <div role="group" aria-label={words.posts} className="route-posts">
      {sections.map((section) => {
        const own = posts.filter(({ sectionId }) => sectionId === section.id)
        return own.length === 0 ? null : (
          <div key={section.id}>
            <b>{section.name}</b>
            <span className="route-boxes">
              {own.map(({ id, name }) => (
                <CheckBox
                  key={id}
                  isSelected={step.postIds.includes(id)}
                  onChange={(isOn) => onChange(isOn ? [...step.postIds, id] : step.postIds.filter((one) => one !== id))}
                >
                  {name}
                </CheckBox>
              ))}
            </span>
          </div>
        )
      })}
    </div>
  )
}
