// Knows what is told and changed of the cell in front: what the city wrote there, the field that it shows, what the plan would put there and whether it fits.
import { TriangleAlert } from 'lucide-react'
import type { Ref } from 'react'
import type {
  BindableField,
  BindingDoubt,
  BoundCell,
  FilledCell,
  TemplateCell,
  TemplateSheet,
} from '../../../shared/model/form-template.ts'
import { doubtWords, fillProblemWords, formFileProblemWords as said } from '../../../shared/words/form-file-problems.ts'
import { formFilesWords as words } from '../../../shared/words/form-files.ts'
import { Button } from '../../components/button.tsx'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useFormFill } from '../../stores/form-fill.ts'
import { FieldChoice, type FieldChoiceHandle } from './field-choice.tsx'

type CellPanelProps = Readonly<{
  choice: Ref<FieldChoiceHandle>
  sheet: TemplateSheet
  address: string
  /** null = the sheet has nothing but white there. */
  cell: TemplateCell | null
  bound: BoundCell | null
  doubt: BindingDoubt | null
  name: string
  fields: readonly BindableField[]
  filled: FilledCell | null
  /** 平成27年度; null = there is no plan. */
  yearLabel: string | null
  mayWrite: boolean
  onChoose: (path: string) => void
  onChange: (change: Partial<Pick<BoundCell, 'label' | 'before' | 'after'>>) => void
  onSettle: () => void
  onUnbind: () => void
  onLeave: () => void
}>

export function CellPanel(props: CellPanelProps) {
  const { choice, sheet, address, cell, bound, doubt, name, fields, mayWrite, onChoose, onChange, onSettle, onUnbind, onLeave } = props
  const obstacle = cell?.obstacle ?? null
  const isLocked = sheet.isProtected && (cell?.isLocked ?? true)
  return (
    <div className="form-file-cell">
      <h3>{words.cellOf(sheet.name, address)}</h3>
      {(cell?.text ?? '') !== '' && (
        <div className="form-file-said">
          <span className="field-label">{words.textOfCell}</span>
          <p>{cell?.text}</p>
        </div>
      )}
      {obstacle !== null && (
        <p className="form-file-note">
          <TriangleAlert size={14} aria-hidden="true" />
          {obstacle === 'formula' ? words.formulaReason : words.tableHeadReason}
        </p>
      )}
      {isLocked && obstacle === null && <p className="form-file-note">{words.lockedNote}</p>}
      {cell !== null && cell.choices.length > 0 && <p className="form-file-note">{words.choicesNote(cell.choices)}</p>}
      {mayWrite && obstacle === null && (
        <FieldChoice key={`${sheet.name}!${address}`} ref={choice} fields={fields} name={name} onChoose={onChoose} onLeave={onLeave} />
      )}
      {(!mayWrite || obstacle !== null) && (
        <div className="form-file-said">
          <span className="field-label">{words.field}</span>
          <p>{bound === null ? words.noField : name}</p>
        </div>
      )}
      {doubt !== null && (
        <div className="form-file-doubt" role="note">
          <TriangleAlert size={14} aria-hidden="true" />
          <p>{`${said.notDecided}：${doubtWords[doubt]}`}</p>
          {mayWrite && (
            <Button size="small" onPress={onSettle}>
              {words.settle}
            </Button>
          )}
        </div>
      )}
      {bound !== null && <Filling {...props} />}
      {bound !== null && mayWrite && (
        <>
          <TextField label={words.labelOf} value={bound.label} note={words.labelNote} onChange={(label) => onChange({ label })} />
          <TextAreaField label={words.before} rows={2} value={bound.before} onChange={(before) => onChange({ before })} />
          <TextAreaField label={words.after} rows={2} value={bound.after} note={words.joinNote} onChange={(after) => onChange({ after })} />
          <Button size="small" onPress={onUnbind}>
            {words.unbind}
          </Button>
        </>
      )}
    </div>
  )
}

/** What the plan would put there, and the room that is left. */
function Filling({ filled, yearLabel }: Pick<CellPanelProps, 'filled' | 'yearLabel'>) {
  // a cell that was bound just now is not among what was filled before
  const isRefused = useFormFill((store) => store.isRefused)
  if (yearLabel === null) return <p className="form-file-note">{words.noPlan}</p>
  const meter = filled?.meter ?? null
  const over = meter === null ? 0 : meter.used - meter.max
  const others = (filled?.problems ?? []).filter((problem) => problem !== 'overflow')
  return (
    <div className="form-file-said">
      <span className="field-label">{words.fill(yearLabel)}</span>
      {filled === null && <p className="form-file-note">{isRefused ? words.notFilled : words.filling}</p>}
      {filled !== null && (
        <p className="form-file-text">{filled.isAbsent ? words.absent : filled.text === '' ? words.emptyText : filled.text}</p>
      )}
      {meter !== null && (
        <p className="form-file-meter" data-tone={over > 0 ? 'over' : undefined} role="status">
          {over > 0 && <TriangleAlert size={14} aria-hidden="true" />}
          <b>{over > 0 ? said.linesOver(over) : said.lettersLeft(Math.max(0, meter.lettersLeft))}</b>
          <span>{said.linesOf(meter.used, meter.max)}</span>
        </p>
      )}
      {others.map((problem) => (
        <p key={problem} className="form-file-note">
          <TriangleAlert size={14} aria-hidden="true" />
          {fillProblemWords[problem]}
        </p>
      ))}
    </div>
  )
}
