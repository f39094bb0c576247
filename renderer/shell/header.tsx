// Knows the line at the head of the window: whose plan, which year, search, saved, who works.
import { AlertTriangle, CalendarPlus, Check, ChevronDown, LoaderCircle, Plus } from 'lucide-react'
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { labelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { citySideWords } from '../../shared/words/all-wards.ts'
import { appWords as words } from '../../shared/words/app.ts'
import { sayLastEdition } from '../../shared/words/editions.ts'
import { useLate } from '../components/use-late.ts'
import { isReadOnly, useApp } from '../stores/app.ts'
import { useDialogs } from '../stores/dialogs.ts'
import { usePlan } from '../stores/plan.ts'
import { useProblem } from '../stores/problem.ts'
import { Palette } from './palette.tsx'
import { useFor } from './use-for.ts'
import './header.css'

/** How long the answer to Ctrl+S stands. */
const confirmMs = 2000

export function Header() {
  const file = useApp((app) => app.state?.file)
  const operator = useApp((app) => app.state?.operator)
  const show = useDialogs((dialogs) => dialogs.show)
  if (!file) return null
  return (
    <header className="header" data-area="header">
      <h1 className="header-ward">{file.wardName}</h1>
      {file.isCity ? <span className="badge badge-sample">{citySideWords.badge}</span> : <YearPicker />}
      <LastEdition />
      {file.isSample && <span className="badge badge-sample">{words.sampleBadge}</span>}
      <Palette />
      <SavedMark />
      <Button
        className="pick pick-light"
        onPress={() => show('operator')}
        aria-label={`${words.operator}：${operator ?? words.operatorNone}`}
      >
        <span className="pick-text">{operator ?? words.operatorNone}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
    </header>
  )
}

/** The newest edition of the plan in front, and whether it still reads so; leads to its editions. */
function LastEdition() {
  const summary = usePlan(({ summaries, fiscalYear }) => summaries.find((plan) => plan.fiscalYear === fiscalYear))
  if (!summary) return null
  const { label, note } = sayLastEdition(summary.lastEdition, summary.changedSince)
  return (
    <Button className="header-edition" onPress={() => useApp.getState().goTo('editions')}>
      {label} <small>{note}</small>
    </Button>
  )
}

function YearPicker() {
  const summaries = usePlan((plan) => plan.summaries)
  const fiscalYear = usePlan((plan) => plan.fiscalYear)
  const mayAdd = !useApp(isReadOnly)
  const { guard } = useProblem.getState()
  const label = fiscalYear === null ? words.noYear : labelOfFiscalYear(fiscalYear)
  return (
    <MenuTrigger>
      <Button className="pick" aria-label={`${words.year}：${label}`}>
        {label}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom start" offset={2}>
        <Menu
          aria-label={words.year}
          className="menu"
          onAction={(key) => {
            if (key === 'add') useDialogs.getState().show('addYear')
            else if (key === 'rollOver') useDialogs.getState().show('rollOver')
            else void guard(() => usePlan.getState().openYear(Number(key)))
          }}
        >
          <MenuSection
            aria-label={words.year}
            className="menu-section"
            selectionMode="single"
            selectedKeys={fiscalYear === null ? [] : [String(fiscalYear)]}
          >
            {summaries.map((summary) => (
              <MenuItem
                key={summary.fiscalYear}
                id={String(summary.fiscalYear)}
                className="menu-item"
                textValue={labelOfFiscalYear(summary.fiscalYear)}
              >
                {({ isSelected }) => (
                  <>
                    <span className="menu-check">{isSelected && <Check size={14} aria-hidden="true" />}</span>
                    {labelOfFiscalYear(summary.fiscalYear)}
                  </>
                )}
              </MenuItem>
            ))}
          </MenuSection>
          {mayAdd && (
            <MenuSection aria-label={words.addYear} className="menu-section">
              {fiscalYear !== null && (
                <MenuItem id="rollOver" className="menu-item" textValue={words.rollOver}>
                  <span className="menu-check">
                    <CalendarPlus size={14} aria-hidden="true" />
                  </span>
                  {words.rollOver}
                </MenuItem>
              )}
              <MenuItem id="add" className="menu-item" textValue={words.addYear}>
                <span className="menu-check">
                  <Plus size={14} aria-hidden="true" />
                </span>
                {words.addYear}
              </MenuItem>
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** What happened to the last change; told to assistive technology as it changes. */
function SavedMark() {
  const saved = useApp((app) => app.saved)
  const confirmCount = useApp((app) => app.confirmCount)
  const readOnly = useApp(isReadOnly)
  const isLate = useLate(saved.status === 'saving')
  const isConfirming = useFor(confirmCount, confirmMs)
  if (readOnly) return null
  // A change that is stored at once does not flicker.
  const status = saved.status === 'saving' && !isLate ? 'saved' : saved.status
  const text = { saved: isConfirming ? words.allSaved : words.saved(saved.at), saving: words.saving, failed: words.notSaved }[status]
  return (
    <span className={`saved saved-${status}`} role="status" title={words.savedDetail} data-status={saved.status}>
      {status === 'saved' && <Check size={16} strokeWidth={2.5} aria-hidden="true" />}
      {status === 'saving' && <LoaderCircle size={16} aria-hidden="true" />}
      {status === 'failed' && <AlertTriangle size={16} aria-hidden="true" />}
      {text}
    </span>
  )
}
