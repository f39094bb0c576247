// Knows how a cell is edited where it stands: one text box, always there, that lies over the selected cell and takes keys and the input method.
import { type Ref, useId, useImperativeHandle, useRef } from 'react'
import { cellPaddingPt } from '../../../shared/forms/page-geometry.ts'
import type { FormPlace } from '../../../shared/forms/form-places.ts'
import { textWidthIn } from '../../../shared/forms/text-width.ts'
import type { CellStyle } from '../../../shared/model/form-generation.ts'
import { keyOfField } from '../../../shared/model/fields.ts'
import { carriedByField } from '../../../shared/rules/carried-by-field.ts'
import { planWords as words } from '../../../shared/words/plan.ts'
import { rolloverWords } from '../../../shared/words/rollover.ts'
import { fieldHelpOf } from '../../../shared/words/plan-help.ts'
import { type PixelBox, pixelBoxOf } from '../../components/form-page-box.ts'
import { textStyleOf } from '../../components/form-page.tsx'
import { useCellText } from '../../stores/cell-text.ts'
import { usePlan } from '../../stores/plan.ts'
import { type LaidOutForm, unitOf } from '../../stores/plan-layout.ts'
import { useStatus } from '../../stores/status.ts'
import { fillOfText } from './cell-fill.ts'
import { EditorBubbles } from './editor-bubbles.tsx'
import { keysOfForm } from './use-plan-status.ts'
import { type EditorHandle, useCellEditing } from './use-cell-editing.ts'

type CellEditorProps = Readonly<{
  form: LaidOutForm
  place: FormPlace
  /** Pixels for one point, and where each page's sheet begins on the desk. */
  scale: number
  originOf: (page: number) => Readonly<{ left: number; top: number }>
  /** The box grows with its text up to this height in pixels, then scrolls. */
  maxHeight: number
  mayWrite: boolean
  ref: Ref<EditorHandle>
}>

/** A longer text fills the desk at once: to fit the box to it anew at every letter would cost more than a keystroke may. */
const longestGrowingText = 2000

export function CellEditor({ form, place, scale, originOf, maxHeight, mayWrite, ref }: CellEditorProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  const isEditing = usePlan((plan) => plan.isEditing)
  const unit = usePlan(unitOf)
  const editing = useCellEditing(box, { form, place, mayWrite })
  useImperativeHandle(ref, () => editing.handle)
  const { text, complaint, notice, isHelpShown } = useCellText()
  const ids = useId()
  const { cell } = place
  const isCarried = usePlan((store) => store.plan !== null && cell.field !== null && carriedByField(store.plan).has(keyOfField(cell.field)))
  const style = form.layout.styles[cell.style]
  const fill = style && isEditing ? fillOfText(place, style, text) : null
  const gridWidthPt = form.layout.page.columnWidthsPt.reduce((sum, width) => sum + width, 0)
  const first = boxOn(form, place.boxes[0], scale, originOf)
  return (
    <>
      {place.boxes.slice(1).map((rest) => {
        const { left, top, width, height } = boxOn(form, rest, scale, originOf)
        return <div key={rest.page} className="cell-cursor-rest" style={{ left, top, width, height }} />
      })}
      <div
        className={isEditing ? 'cell-editor cell-editor-open' : 'cell-editor'}
        style={{ left: first.left, top: first.top, width: first.width, minHeight: first.height }}
        data-overfull={fill?.isOver}
      >
        <textarea
          ref={box}
          className="cell-editor-text"
          data-testid="cell-editor"
          data-home="work"
          data-keys={isEditing ? undefined : 'commands'}
          data-field={place.key}
          aria-label={cell.label}
          aria-describedby={`${ids}carried ${ids}help ${ids}fill ${ids}complaint`}
          aria-invalid={complaint !== null}
          aria-required={cell.mandatory}
          readOnly={!mayWrite}
          inputMode={cell.field?.kind === 'amount' ? 'decimal' : 'text'}
          spellCheck={false}
          autoComplete="off"
          rows={1}
          style={{
            ...(style ? { ...textStyleOf(form.layout, style, scale), paddingRight: spareWidthOf(place, style) * scale } : {}),
            minHeight: first.height,
            maxHeight: Math.max(first.height, maxHeight),
            ...(isEditing && text.length > longestGrowingText ? { height: maxHeight, fieldSizing: 'fixed' } : {}),
          }}
          onKeyDown={editing.onKeyDown}
          onInput={(event) => editing.take(event.currentTarget.value)}
          onCompositionStart={() => usePlan.getState().setEditing(true)}
          onFocus={() => useStatus.getState().setKeys(keysOfForm(mayWrite, usePlan.getState()))}
          onPaste={editing.onPaste}
          onCopy={editing.onCopy}
          onCut={editing.onCopy}
          onBlur={() => {
            // Another program in front is no reason to end the editing.
            if (document.hasFocus()) editing.finish()
          }}
        />
        <span id={`${ids}carried`} className="sr-only">
          {isCarried && rolloverWords.carriedDescription}
        </span>
        <EditorBubbles
          ids={ids}
          fill={fill}
          complaint={isEditing ? complaint : null}
          notice={isEditing && notice !== null ? words.notices[notice] : null}
          help={cell.field ? fieldHelpOf(cell.field, unit) : ''}
          isHelpShown={isHelpShown}
          isLeft={place.boxes[0].leftPt + place.boxes[0].widthPt / 2 < gridWidthPt / 2}
        />
      </div>
    </>
  )
}

function boxOn(form: LaidOutForm, box: FormPlace['boxes'][0], scale: number, originOf: CellEditorProps['originOf']): PixelBox {
  const onPage = pixelBoxOf(form.layout.page, box, scale)
  const origin = originOf(box.page)
  return { ...onPage, left: onPage.left + origin.left, top: onPage.top + origin.top }
}

/** White at the right of the box, in points: as much as the layout leaves there, so that lines break about where they will on paper. */
function spareWidthOf(place: FormPlace, style: CellStyle): number {
  const cellWidthPt = place.boxes[0].widthPt
  return cellWidthPt - cellPaddingPt.x - textWidthIn(cellWidthPt, style) - 0.5
}
