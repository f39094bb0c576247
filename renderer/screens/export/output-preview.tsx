// Knows the desk on which the pages of what would go out lie, one below the other, as they will be printed.
import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { LaidOutSheet } from '../../../shared/forms/layouts-of-source.ts'
import type { OutputSource } from '../../../shared/forms/output-source.ts'
import { paperSizeOf } from '../../../shared/forms/page-geometry.ts'
import { exportWords as words } from '../../../shared/words/export.ts'
import { FormPage } from '../../components/form-page.tsx'
import { pageGap, pixelsPerPoint } from '../../components/form-page-box.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { PageCharts } from './page-charts.tsx'

type Zoom = keyof typeof words.zooms
/** `nth`: of the sheets. */
type Page = Readonly<{ nth: number; sheet: LaidOutSheet; index: number }>
type OutputPreviewProps = Readonly<{
  sheets: readonly LaidOutSheet[]
  /** What the pages were made of that were asked for last, and how often that was. */
  inFront: OutputSource | null
  looks: number
}>

const zooms = (Object.keys(words.zooms) as Zoom[]).map((id) => ({ id, label: words.zooms[id] }))
const sideGap = 16
const noPlace = () => undefined

export function OutputPreview({ sheets, inFront, looks }: OutputPreviewProps) {
  const desk = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState<Zoom>('width')
  const [size, setSize] = useState({ width: 800, height: 600 })
  const [page, setPage] = useState(0)
  useEffect(() => {
    const element = desk.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const pages = useMemo(() => sheets.flatMap((sheet, nth) => sheet.layout.pages.map((_, index): Page => ({ nth, sheet, index }))), [sheets])
  const boxes = useMemo(
    () =>
      pages.map(({ sheet: { layout } }) => {
        const { widthPt, heightPt } = paperSizeOf(layout.page)
        const scale = scaleOf(zoom, size, widthPt, heightPt)
        return { scale, width: Math.round(widthPt * scale), height: Math.round(heightPt * scale) }
      }),
    [pages, zoom, size],
  )
  const tops = useMemo(() => topsOf(boxes), [boxes])
  const scroller = useVirtualizer({
    count: pages.length,
    getScrollElement: () => desk.current,
    estimateSize: (index) => (boxes[index]?.height ?? 0) + pageGap,
    overscan: 1,
    paddingStart: pageGap,
    initialRect: { width: 800, height: 900 },
  })
  const at = Math.min(page, Math.max(0, pages.length - 1))
  const turnTo = (to: number) => {
    const next = Math.min(Math.max(to, 0), pages.length - 1)
    setPage(next)
    if (desk.current) desk.current.scrollTop = tops[next] ?? 0
  }
  const turn = useRef({ turnTo, at })
  useLayoutEffect(() => {
    turn.current = { turnTo, at }
  })
  // The page in front stays there when the pages become larger or smaller.
  useLayoutEffect(() => {
    scroller.measure()
    turn.current.turnTo(turn.current.at)
  }, [scroller, tops])
  // A form that is looked at before its pages are there comes to the front when they are.
  const wanted = inFront === null ? -1 : pages.findIndex(({ sheet }) => sheet.source === inFront)
  const answered = useRef(looks)
  useLayoutEffect(() => {
    if (wanted < 0 || answered.current === looks) return
    answered.current = looks
    turn.current.turnTo(wanted)
  }, [wanted, looks])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== desk.current) return
    if (event.key === 'PageDown') turnTo(at + 1)
    else if (event.key === 'PageUp') turnTo(at - 1)
    else if (event.key === 'Home') turnTo(0)
    else if (event.key === 'End') turnTo(pages.length - 1)
    else return
    event.preventDefault()
  }
  const sheetAt = pages[at]?.nth ?? 0
  return (
    // Every key of the pages is answered here: it bubbles up from what has the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="output-pages" onKeyDown={onKeyDown}>
      <div className="output-turn">
        <SelectBox
          label={words.goTo}
          isLabelHidden
          value={String(sheetAt)}
          options={sheets.map(({ layout }, nth) => ({ id: String(nth), label: words.sheetOf(layout.sheetName, layout.pages.length) }))}
          onChange={(id) => turnTo(pages.findIndex(({ nth }) => nth === Number(id)))}
        />
        <IconButton
          label={words.pageBefore}
          icon={<ChevronLeft size={16} aria-hidden="true" />}
          isDisabled={at === 0}
          onPress={() => turnTo(at - 1)}
        />
        <span className="output-page" role="status">
          {words.pageOf(pages.length === 0 ? 0 : at + 1, pages.length)}
        </span>
        <IconButton
          label={words.pageAfter}
          icon={<ChevronRight size={16} aria-hidden="true" />}
          isDisabled={at >= pages.length - 1}
          onPress={() => turnTo(at + 1)}
        />
        <span className="toolbar-space" />
        <SegmentedControl label={words.zoom} options={zooms} value={zoom} onChange={setZoom} />
      </div>
      {/* It scrolls, and nothing in it takes the keyboard. */}
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex */}
      <div
        ref={desk}
        className="output-desk"
        role="region"
        aria-label={words.preview}
        tabIndex={0}
        onScroll={() => {
          const middle = (desk.current?.scrollTop ?? 0) + size.height / 3
          setPage(
            Math.max(
              0,
              tops.findLastIndex((top) => top <= middle),
            ),
          )
        }}
      >
        <div className="output-sheets" style={{ height: scroller.getTotalSize() }}>
          {scroller.getVirtualItems().map(({ key, index, start }) => {
            const one = pages[index]
            const box = boxes[index]
            if (!one || !box) return null
            const { layout } = one.sheet
            const left = Math.max(sideGap, Math.floor((size.width - box.width) / 2))
            return (
              <div key={key} className="output-sheet" style={{ transform: `translate(${left}px, ${start}px)`, width: box.width + sideGap }}>
                <FormPage
                  layout={layout}
                  index={one.index}
                  scale={box.scale}
                  label={words.pageLabel(layout.sheetName, one.index + 1, layout.pages.length)}
                  footer={layout.page.footer.replace('{page}', String(one.index + 1)).replace('{pages}', String(layout.pages.length))}
                  placeKeyOf={noPlace}
                />
                {one.sheet.charts.length > 0 && <PageCharts sheet={one.sheet} index={one.index} scale={box.scale} sheets={sheets} />}
              </div>
            )
          })}
        </div>
      </div>
      {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex */}
    </div>
  )
}

function scaleOf(zoom: Zoom, { width, height }: Readonly<{ width: number; height: number }>, widthPt: number, heightPt: number): number {
  if (zoom === 'actual') return pixelsPerPoint
  const toWidth = (width - 2 * sideGap) / widthPt
  const fitted = zoom === 'width' ? toWidth : Math.min(toWidth, (height - 2 * pageGap) / heightPt)
  return Math.max(0.2, Math.min(pixelsPerPoint * 1.5, fitted))
}

/** How far down the desk each page begins, with the gap before it. */
function topsOf(boxes: readonly Readonly<{ height: number }>[]): readonly number[] {
  let top = 0
  return boxes.map(({ height }) => {
    const own = top
    top += height + pageGap
    return own
  })
}
