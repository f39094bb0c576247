// Knows the pages of a form as they would be printed, one of them in front.
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { paperSizeOf } from '../../../../shared/forms/page-geometry.ts'
import { type CouncilSheet, layoutCouncilForm } from '../../../../shared/forms/council-form.ts'
import { councilFormsWords as words } from '../../../../shared/words/council-forms-view.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { FormPage } from '../../../components/form-page.tsx'
import { pixelsPerPoint } from '../../../components/form-page-box.ts'
import { IconButton } from '../../../components/icon-button.tsx'

const noPlace = () => undefined
/** Left and right of the sheet, in pixels. */
const gap = 24
/** More than that take longer to lay out than anybody waits for a look. */
const mostRows = 3000

export function FormPreview({ sheet }: Readonly<{ sheet: CouncilSheet }>) {
  const rows = Object.values(sheet.data.blocks).reduce((sum, block) => sum + block.length, 0)
  return rows > mostRows ? (
    <div className="council-form-desk">
      <EmptyState text={words.tooMany(rows)} />
    </div>
  ) : (
    <Pages sheet={sheet} />
  )
}

function Pages({ sheet }: Readonly<{ sheet: CouncilSheet }>) {
  const layout = useMemo(() => layoutCouncilForm(sheet), [sheet])
  const [asked, setAsked] = useState(0)
  const [width, setWidth] = useState(800)
  const desk = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = desk.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const count = layout.pages.length
  const page = Math.min(asked, count - 1)
  const turnTo = (to: number) => {
    const next = Math.min(Math.max(to, 0), count - 1)
    if (next === page) return
    setAsked(next)
    desk.current?.scrollTo?.({ top: 0 })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'PageDown') turnTo(page + 1)
    else if (event.key === 'PageUp') turnTo(page - 1)
    else if (event.key === 'Home') turnTo(0)
    else if (event.key === 'End') turnTo(count - 1)
    else return
    event.preventDefault()
  }
  const name = sheet.form.name
  const scale = Math.min(pixelsPerPoint * 1.4, Math.max(0.5, (width - 2 * gap) / paperSizeOf(layout.page).widthPt))
  return (
    // Every key of the pages is answered here: it bubbles up from what has the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="council-form-pages" onKeyDown={onKeyDown}>
      <div className="council-form-turn">
        <IconButton
          label={words.pageBefore}
          icon={<ChevronLeft size={16} aria-hidden="true" />}
          isDisabled={page === 0}
          onPress={() => turnTo(page - 1)}
        />
        <span role="status">{words.pageOf(page + 1, count)}</span>
        <IconButton
          label={words.pageAfter}
          icon={<ChevronRight size={16} aria-hidden="true" />}
          isDisabled={page >= count - 1}
          onPress={() => turnTo(page + 1)}
        />
      </div>
      {/* It scrolls, and nothing in it takes the keyboard. */}
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex */}
      <div
        ref={desk}
        className="council-form-desk"
        role="region"
        aria-label={words.preview(name)}
        tabIndex={0}
        data-home="work"
        data-area="form"
      >
        {layout.pages[page] && (
          <FormPage
            layout={layout}
            index={page}
            scale={scale}
            label={words.pageLabel(name, page + 1, count)}
            footer={layout.page.footer.replace('{page}', String(page + 1))}
            placeKeyOf={noPlace}
          />
        )}
      </div>
      {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex */}
    </div>
  )
}
