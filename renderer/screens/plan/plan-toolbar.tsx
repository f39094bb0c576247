// Knows the tools over the form: which form, how large, which page, what to add, and the way out to Excel.
import { Minus, Plus } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import { type CommandId, commandWords } from '../../../shared/words/commands.ts'
import { planWords as words } from '../../../shared/words/plan.ts'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { useCommands } from '../../stores/commands.ts'
import { usePlan } from '../../stores/plan.ts'

type PlanToolbarProps = Readonly<{ generation: FormGeneration; pageCount: number; mayWrite: boolean }>
const addCommands: readonly CommandId[] = [
  'addManagementIssue',
  'addStrategy',
  'addInitiative',
  'addOutcomeIndicator',
  'addProcessIndicator',
  'addReformItem',
]

const runCommand = (id: CommandId) => useCommands.getState().run(id)
const isCommandEnabled = (id: CommandId) => useCommands.getState().isEnabled(id)

export function PlanToolbar({ generation, pageCount, mayWrite }: PlanToolbarProps) {
  const formId = usePlan((plan) => plan.formId)
  const percent = usePlan((plan) => plan.shownPercent)
  const pageIndex = usePlan((plan) => plan.pageIndex)
  return (
    <div className="plan-tools" role="toolbar" aria-label={words.tools}>
      <div className="segments" role="tablist" aria-label={words.forms}>
        {generation.forms.map((form) => (
          <button
            key={form.id}
            type="button"
            role="tab"
            className="segment"
            aria-selected={form.id === formId}
            data-selected={form.id === formId || undefined}
            aria-disabled={form.status === 'notYet'}
            data-disabled={form.status === 'notYet' || undefined}
            title={form.status === 'notYet' ? words.notYetReason(form.name) : undefined}
            onClick={() => {
              if (form.status === 'ready') usePlan.getState().setForm(form.id)
            }}
          >
            {form.name}
          </button>
        ))}
      </div>
      {mayWrite && <AddMenu />}
      <span className="plan-tools-space" />
      <IconButton label={words.zoomOut} keys="Ctrl+-" icon={<Minus size={14} />} onPress={() => runCommand('zoomOut')} />
      <AriaButton
        className="plan-zoom"
        aria-label={`${words.zoom} ${words.zoomPercent(percent)}　${words.zoomFit}`}
        onPress={() => usePlan.getState().setZoom('fit')}
      >
        {words.zoomPercent(percent)}
      </AriaButton>
      <IconButton label={words.zoomIn} keys="Ctrl++" icon={<Plus size={14} />} onPress={() => runCommand('zoomIn')} />
      <span className="plan-page" data-testid="page-number">
        {words.page(Math.min(pageIndex + 1, pageCount), pageCount)}
      </span>
      <Button variant="primary" size="small" onPress={() => runCommand('exportForms')}>
        {words.export}
      </Button>
    </div>
  )
}

function AddMenu() {
  return (
    <MenuTrigger>
      <Button variant="quiet" size="small" icon={<Plus size={14} aria-hidden="true" />}>
        {words.add}
      </Button>
      <Popover className="popover" placement="bottom start" offset={2}>
        <AddItems />
      </Popover>
    </MenuTrigger>
  )
}

/** Drawn when the menu opens: which additions have a place depends on what is selected then. */
function AddItems() {
  return (
    <Menu
      aria-label={words.add}
      className="menu"
      disabledKeys={addCommands.filter((id) => !isCommandEnabled(id))}
      onAction={(id) => runCommand(id as CommandId)}
    >
      {addCommands.map((id) => (
        <MenuItem key={id} id={id} className="menu-item">
          {commandWords.find((command) => command.id === id)?.label}
        </MenuItem>
      ))}
    </Menu>
  )
}
