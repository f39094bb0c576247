// Knows the desk on which the pages of the form lie: scrolling, zoom, which cell is clicked, and the editor over the selected one.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type PointerEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { paperSizeOf } from '../../../shared/forms/page-geometry.ts'
import type { PlacedCell } from '../../../shared/forms/form-layout.ts'
import { carriedByField } from '../../../shared/rules/carried-by-field.ts'
import { planWords as words } from '../../../shared/words/plan.ts'
import { FormPage } from '../../components/form-page.tsx'
import { pageGap, pixelsPerPoint } from '../../components/form-page-box.ts'
import { usePlan } from '../../stores/plan.ts'
import type { LaidOutForm } from '../../stores/plan-layout.ts'
import { CellEditor } from './cell-editor.tsx'
import type { EditorHandle } from './use-cell-editing.ts'
import { useFocusing, useKeepPosition, useRevealing } from './use-desk-scrolling.ts'
import { useDeskSize } from './use-desk-size.ts'

type FormDeskProps = Readonly<{
  form: LaidOutForm
  formName: string
  mayWrite: boolean
  startTopPt: number
  editorRef: RefObject<EditorHandle | null>
}>

const sideGap = 16
const noneCarried: ReturnType<typeof carriedByField> = new Map()

export function FormDesk({ form, formName, mayWrite, startTopPt, editorRef }: FormDeskProps) {
  const { layout } = form
  const desk = useRef<HTMLDivElement>(null)
  const size = useDeskSize(desk)
  const zoom = usePlan((plan) => plan.zoom)
  const activeKey = usePlan((plan) => plan.activeKey)
  const carried = usePlan((store) => (store.plan ? carriedByField(store.plan) : noneCarried))
  const paper = paperSizeOf(layout.page)
  const percent = zoom === 'fit' ? fitPercent(size.width, paper.widthPt) : zoom
  const scale = (pixelsPerPoint * percent) / 100
  useEffect(() => usePlan.getState().showPercent(percent), [percent])
  const sheet = { width: Math.round(paper.widthPt * scale), height: Math.round(paper.heightPt * scale) }
  const pageCount = layout.pages.length
  const stride = sheet.height + pageGap
  const left = Math.max(sideGap, Math.floor((size.width - sheet.width) / 2))
  const originOf = useCallback((page: number) => ({ left, top: pageGap + page * stride }), [left, stride])

  const pages = useVirtualizer({
    count: pageCount,
    getScrollElement: () => desk.current,
    estimateSize: () => stride,
    overscan: 1,
    paddingStart: pageGap,
    initialRect: { width: 800, height: 900 },
  })
  useLayoutEffect(() => pages.measure(), [pages, stride])

  // The place stays in hand while a new page is on its way: an open editor must not go away under the keys.
  const found = activeKey === null ? undefined : form.placeOf.get(activeKey)
  const [held, setHeld] = useState(found)
  if (found && found !== held) setHeld(found)
  const place = found ?? (activeKey === null ? undefined : held)

  useKeepPosition(desk, scale, startTopPt)
  useRevealing(desk, form, scale, originOf)
  useFocusing(editorRef)

  // The fragments of a text share one field object: they all lead to its place.
  const keys = useMemo(() => new Map(form.places.map((one) => [one.cell.field, one.key])), [form])
  const placeKeyOf = useCallback((cell: PlacedCell) => (cell.field ? keys.get(cell.field) : undefined), [keys])
  const footers = useMemo(
    () => layout.pages.map((_, page) => layout.page.footer.replace('{page}', String(page + 1)).replace('{pages}', String(pageCount))),
    [layout, pageCount],
  )

  function onPointerDown(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null
    if (event.button === 1 || (event.target instanceof Element && event.target.closest('.cell-editor-open'))) return
    if (!target?.dataset['place']) return
    // The text box keeps the keyboard: what is open in it is finished first.
    event.preventDefault()
    usePlan.getState().select(target.dataset['place'])
    editorRef.current?.focus()
  }

  return (
    <div
      ref={desk}
      className="desk"
      role="region"
      data-area="form"
      // Without a cell to go to, the keyboard scrolls the page itself.
      tabIndex={place ? undefined : 0}
      aria-label={words.form(formName)}
      onScroll={() => {
        const middle = (desk.current?.scrollTop ?? 0) + size.height / 2
        usePlan.getState().showPage(Math.max(0, Math.min(pageCount - 1, Math.floor((middle - pageGap) / stride))))
      }}
    >
      <div
        className="desk-pages"
        style={{ height: pages.getTotalSize() + pageGap, minWidth: sheet.width + 2 * sideGap }}
        onPointerDown={onPointerDown}
        onDoubleClick={(event) => {
          if (event.target instanceof Element && event.target.closest('[data-place]')) editorRef.current?.edit()
        }}
      >
        {pages.getVirtualItems().map((item) => (
          <div key={item.key} className="desk-page" style={{ left, transform: `translateY(${originOf(item.index).top}px)` }}>
            <FormPage
              layout={layout}
              index={item.index}
              scale={scale}
              label={words.pageLabel(formName, item.index + 1, pageCount)}
              footer={footers[item.index] ?? ''}
              placeKeyOf={placeKeyOf}
              carried={carried}
            />
          </div>
        ))}
        {place && (
          <CellEditor
            form={form}
            place={place}
            scale={scale}
            originOf={originOf}
            maxHeight={Math.max(120, size.height - 96)}
            mayWrite={mayWrite}
            ref={editorRef}
          />
        )}
      </div>
    </div>
  )
}

/** Per cent at which the sheet is as wide as the desk, within what is readable. */
export function fitPercent(deskWidth: number, paperWidthPt: number): number {
  const percent = ((deskWidth - 2 * sideGap) / (paperWidthPt * pixelsPerPoint)) * 100
  return Math.min(125, Math.max(75, Math.floor(percent)))
}
