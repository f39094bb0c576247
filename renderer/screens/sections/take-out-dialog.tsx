// Knows how a person says which sections are handed their part of the plan, and in which way.
import { useState } from 'react'
import type { Inquiry, TakeOut } from '../../../shared/model/inquiry.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { itemsBySection } from '../../../shared/rules/ownership.ts'
import { sectionWords as words } from '../../../shared/words/sections.ts'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Progress } from '../../components/progress.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { useDialogs } from '../../stores/dialogs.ts'
import { useInquiries } from '../../stores/inquiries.ts'
import { useOrganisation } from '../../stores/organisation.ts'
import { usePlan } from '../../stores/plan.ts'
import { useLoadSections } from './use-load-sections.ts'
import './sections.css'

export function TakeOutDialog() {
  const isOpen = useDialogs((dialogs) => dialogs.open === 'takeOut')
  return isOpen ? <Loading /> : null
}

function Loading() {
  useLoadSections()
  const organisation = useOrganisation((store) => store.organisation)
  const inquiries = useInquiries((store) => store.inquiries)
  const plan = usePlan((store) => store.plan)
  if (!organisation || !inquiries || !plan) return null
  return <TakeOutForm plan={plan} organisation={organisation} inquiries={inquiries} />
}

const none = 'none'
type TakeOutFormProps = Readonly<{ plan: WardPlan; organisation: Organisation; inquiries: readonly Inquiry[] }>

function TakeOutForm({ plan, organisation, inquiries }: TakeOutFormProps) {
  const { isMaking, takeOutFor } = useInquiries()
  const { close } = useDialogs.getState()
  const counts = itemsBySection(plan, organisation)
  const [inquiryId, setInquiryId] = useState<string>(takeOutFor ?? none)
  const inquiry = inquiries.find(({ id }) => id === inquiryId) ?? null
  const mayTake = organisation.sections.filter(({ id }) => (counts.get(id) ?? 0) > 0)
  const asked = (of: Inquiry | null) =>
    mayTake.filter(({ id }) => of === null || of.sections.some((s) => s.sectionId === id)).map(({ id }) => id)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(asked(inquiry)))
  const [way, setWay] = useState<TakeOut['way']>('file')
  const [made, setMade] = useState<readonly string[] | null>(null)
  const toggle = (id: string) => setChosen(chosen.has(id) ? new Set([...chosen].filter((each) => each !== id)) : new Set([...chosen, id]))
  const make = async () => setMade(await useInquiries.getState().takeOut([...chosen], way, inquiry?.id ?? null))
  return (
    <Dialog
      title={words.takeOutTitle}
      isOpen
      onClose={close}
      isDismissable={!isMaking}
      footer={
        <>
          {made ? (
            // the button that was pressed is gone: the keyboard stays in the dialog
            <Button key="made" variant="primary" autoFocus onPress={close}>
              {words.close}
            </Button>
          ) : (
            <>
              <Button onPress={close} isDisabled={isMaking}>
                {words.cancel}
              </Button>
              <Button variant="primary" isDisabled={chosen.size === 0 || isMaking} onPress={() => void make()}>
                {words.make(chosen.size)}
              </Button>
            </>
          )}
        </>
      }
    >
      {made ? (
        <div role="status">
          <p>{words.made(made)}</p>
          <ul className="made-files">
            {made.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      ) : (
        <div className="take-out-fields">
          <p className="dialog-lead">{words.takeOutLead}</p>
          <SegmentedControl
            label={words.way}
            value={way}
            onChange={setWay}
            options={[
              { id: 'file', label: words.ways.file },
              { id: 'sheet', label: words.ways.sheet },
            ]}
          />
          <p className="sections-note">{words.wayNotes[way]}</p>
          {inquiries.length > 0 && (
            <SelectBox
              label={words.forInquiry}
              value={inquiryId}
              onChange={(id) => {
                setInquiryId(id)
                setChosen(new Set(asked(inquiries.find((each) => each.id === id) ?? null)))
              }}
              options={[{ id: none, label: words.withoutInquiry }, ...inquiries.map(({ id, title }) => ({ id, label: title }))]}
            />
          )}
          <fieldset className="take-out-sections">
            <legend className="field-label">{words.takeOutSections}</legend>
            <div className="sections-actions">
              <Button size="small" variant="quiet" onPress={() => setChosen(new Set(mayTake.map(({ id }) => id)))}>
                {words.chooseAll}
              </Button>
              <Button size="small" variant="quiet" onPress={() => setChosen(new Set())}>
                {words.chooseNone}
              </Button>
            </div>
            {organisation.sections.map(({ id, name }) => {
              const count = counts.get(id) ?? 0
              return (
                <CheckBox
                  key={id}
                  isSelected={chosen.has(id)}
                  isDisabled={count === 0}
                  onChange={() => toggle(id)}
                  note={count === 0 ? words.noItems : words.items(count)}
                >
                  {name}
                </CheckBox>
              )
            })}
          </fieldset>
          {isMaking && <Progress label={words.making} done={0} total={0} />}
        </div>
      )}
    </Dialog>
  )
}
