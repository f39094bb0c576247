// Knows what belongs to the selected thing: its field and help, its ties, whether it is 主な, its indicators, what is missing, its history.
import type { FormPlace } from '../../../shared/forms/form-places.ts'
import type { BasicPolicy } from '../../../shared/model/basic-policy.ts'
import { keyOfField } from '../../../shared/model/fields.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { loggedKindOf } from '../../../shared/rules/check/logged-kind-of.ts'
import type { Gap } from '../../../shared/rules/plan-gaps.ts'
import { demandsTies } from '../../../shared/rules/policy-years.ts'
import { describeGap, nameItem, planWords as words } from '../../../shared/words/plan.ts'
import { fieldHelpOf } from '../../../shared/words/plan-help.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { usePlan } from '../../stores/plan.ts'
import { findItem, type OutlineKind, type PlanItem } from '../../stores/plan-items.ts'
import { unitOf } from '../../stores/plan-layout.ts'
import { FieldHistory } from './field-history.tsx'
import { hasMainMark, showsKind } from './generation-traits.ts'
import { IndicatorList } from './indicator-list.tsx'
import { SideActItems } from './side-act-items.tsx'
import { SideCarried } from './side-carried.tsx'
import { SideLineage } from './side-lineage.tsx'
import { SideNote } from './side-note.tsx'
import { SideOpinions } from './side-opinions.tsx'
import { SideOwner } from './side-owner.tsx'
import { SideRecords } from './side-records.tsx'
import { SideSeries } from './side-series.tsx'
import { nameTie } from './ties-dialog.tsx'
import type { PlanDeeds } from './use-plan-deeds.ts'

type SidePanelProps = Readonly<{
  plan: WardPlan
  policy: BasicPolicy | null
  place: FormPlace | null
  gaps: readonly Gap[]
  mayWrite: boolean
  deeds: PlanDeeds
}>

export function SidePanel({ plan, policy, place, gaps, mayWrite, deeds }: SidePanelProps) {
  const itemId = usePlan((store) => store.itemId)
  const generation = usePlan((store) => store.generation)
  const unit = usePlan(unitOf)
  const item = findItem(plan, itemId)
  // The outline may point elsewhere than the form's cursor: then the panel is about the item alone.
  const isOfPlace =
    place !== null &&
    (item === null ? place.cell.ownerId === '' || findItem(plan, place.cell.ownerId) === null : place.cell.ownerId === item.id)
  const field = isOfPlace ? place.cell.field : null
  const own = gaps.filter((gap) => gap.ownerId === (item?.id ?? ''))
  return (
    <aside className="plan-side" aria-label={words.side} data-area="side">
      <section>
        <h3>{isOfPlace ? place.cell.label : item ? nameItem(item) : words.planItself}</h3>
        {isOfPlace && item && <p className="side-item">{nameItem(item)}</p>}
        {field && <p className="side-help">{fieldHelpOf(field, unit)}</p>}
      </section>
      <SideCarried plan={plan} item={item} field={field} mayWrite={mayWrite} />
      <SideOpinions key={`opinions-${item?.id ?? ''}`} plan={plan} item={item} field={field} />
      {item?.tied && <Ties item={item} fiscalYear={plan.fiscalYear} policy={policy} mayWrite={mayWrite} deeds={deeds} />}
      {item?.tied && showsKind(generation, item.kind === 'strategy' ? 'outcomeIndicator' : 'processIndicator') && (
        <>
          <IndicatorList item={item} policy={policy} mayWrite={mayWrite} deeds={deeds} />
          <SideSeries
            kind={item.kind === 'strategy' ? 'outcomeIndicator' : 'processIndicator'}
            indicators={item.indicators}
            {...{ plan, policy, mayWrite }}
          />
        </>
      )}
      <section>
        <h3>{words.missing}</h3>
        {own.length === 0 ? (
          <p className="side-none">{words.missingNone}</p>
        ) : (
          <ul>
            {own.map((gap) => (
              <li key={`${gap.code}/${gap.kind}/${gap.field ? keyOfField(gap.field) : ''}`}>
                <GapChip gap={gap} item={item} mayWrite={mayWrite} deeds={deeds} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {item && item.kind !== 'managementIssue' && <SideActItems key={`act-${item.id}`} item={item} plan={plan} />}
      {generation && item && item.kind === loggedKindOf(generation) && (
        <SideRecords key={`records-${item.id}`} item={{ itemKind: item.kind, itemId: item.id }} fiscalYear={plan.fiscalYear} />
      )}
      {item && <SideOwner item={item} mayWrite={mayWrite} />}
      {item && <SideLineage item={item} />}
      <SideNote
        key={item?.id ?? plan.id}
        kind={item?.kind ?? 'wardPlan'}
        id={item?.id ?? plan.id}
        note={item?.internalNote ?? plan.internalNote}
        mayWrite={mayWrite}
      />
      {item === null && namesFirstReiwaYear(plan) && <FirstReiwaYear plan={plan} mayWrite={mayWrite} />}
      {field && field.kind !== 'newItem' && <FieldHistory field={field} />}
    </aside>
  )
}

type TiesProps = Readonly<{ item: PlanItem; fiscalYear: number; policy: BasicPolicy | null; mayWrite: boolean; deeds: PlanDeeds }>

function Ties({ item, fiscalYear, policy, mayWrite, deeds }: TiesProps) {
  const ties = item.tied?.ties ?? []
  const hasMain = usePlan((store) => hasMainMark(store.generation))
  return (
    <section>
      <h3>
        {words.ties}
        {mayWrite && (
          <button type="button" className="side-link" onClick={() => deeds.ask('ties', item)}>
            {words.tiesChange}
          </button>
        )}
      </h3>
      {ties.length === 0 && !demandsTies(policy, fiscalYear) ? (
        <p className="side-none">{words.tiesNotDemanded}</p>
      ) : ties.length === 0 ? (
        <p className="side-undecided">
          <span className="outline-dot outline-undecided">{words.undecided}</span> {words.tiesNone}
        </p>
      ) : (
        <ul>
          {ties.map((target) => {
            const { cite, title } = nameTie(policy, target)
            return (
              <li key={target} className="chip">
                {cite !== '' && <b>{cite}</b>}
                <span>{title}</span>
              </li>
            )
          })}
        </ul>
      )}
      {item.tied && hasMain && (
        <div className="side-main" title={words.mainNote[item.tied.kind]}>
          <CheckBox isSelected={item.tied?.isMain ?? false} isDisabled={!mayWrite} onChange={() => deeds.toggleMain(item)}>
            {words.mainSwitch}
          </CheckBox>
        </div>
      )}
    </section>
  )
}

function isOutlineKind(kind: Gap['kind']): kind is OutlineKind {
  return kind === 'managementIssue' || kind === 'strategy' || kind === 'initiative'
}

function GapChip({ gap, item, mayWrite, deeds }: Readonly<{ gap: Gap; item: PlanItem | null; mayWrite: boolean; deeds: PlanDeeds }>) {
  const isRequired = gap.code === 'empty' || gap.code === 'noItem' || gap.code === 'noMain'
  return (
    <button
      type="button"
      className={isRequired ? 'chip chip-required' : 'chip chip-check'}
      onClick={() => {
        if (gap.field) {
          usePlan.getState().goToField(keyOfField(gap.field))
          usePlan.getState().focusForm()
        } else if (!mayWrite) return
        else if (gap.code === 'undecidedTie' && item) deeds.ask('ties', item)
        else if (gap.code === 'noItem' && isOutlineKind(gap.kind)) deeds.add(gap.kind)
      }}
    >
      <b>{isRequired ? words.missingRequired : words.missingCheck}</b>
      <span>{describeGap(gap)}</span>
    </button>
  )
}

/** Whether a plan's forms write 2019: 平成30–令和3 name it as this, last or next year, or two years back. */
function namesFirstReiwaYear(plan: WardPlan): boolean {
  return plan.fiscalYear >= 2018 && plan.fiscalYear <= 2021
}

function FirstReiwaYear({ plan, mayWrite }: Readonly<{ plan: WardPlan; mayWrite: boolean }>) {
  const choices = [
    { as: 'heisei', label: words.heisei31 },
    { as: 'reiwa', label: words.reiwa1 },
  ] as const
  return (
    <section>
      <h3>{words.firstReiwa}</h3>
      <p className="side-help">{words.firstReiwaNote}</p>
      <div className="segments side-segments" role="radiogroup" aria-label={words.firstReiwa}>
        {choices.map(({ as, label }) => (
          <button
            key={as}
            type="button"
            role="radio"
            className="segment"
            aria-checked={plan.firstReiwaYearAs === as}
            data-selected={plan.firstReiwaYearAs === as || undefined}
            disabled={!mayWrite}
            onClick={() => void usePlan.getState().setFirstReiwaYearAs(as)}
          >
            {label}
          </button>
        ))}
      </div>
    </section>
  )
}
