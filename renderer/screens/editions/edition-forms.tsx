// Knows the view of an edition's forms as they were frozen: page by page, to read and not to write.
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { paperSizeOf } from '../../../shared/forms/page-geometry.ts'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { editionWords as words, nameEdition, titleMarkOfEdition } from '../../../shared/words/editions.ts'
import { planWords } from '../../../shared/words/plan.ts'
import { FormPage } from '../../components/form-page.tsx'
import { pixelsPerPoint } from '../../components/form-page-box.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { useApp } from '../../stores/app.ts'
import { type ShownEdition, useEditions } from '../../stores/editions.ts'
import './edition-forms.css'

const noPlace = () => undefined
/** Left and right of the sheet, in pixels. */
const gap = 32

export function EditionForms({ shown }: Readonly<{ shown: ShownEdition }>) {
  const { edition, plan, generation } = shown
  const wardName = useApp((app) => app.state?.file?.wardName ?? '')
  const forms = generation.forms.filter(({ status }) => status === 'ready')
  const [formId, setFormId] = useState(forms[0]?.id ?? '')
  const [page, setPage] = useState(0)
  const desk = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(900)
  const layout = useMemo(
    () => (formId === '' ? null : layoutForm({ generation, formId, plan, wardName, edition: titleMarkOfEdition(edition) })),
    [generation, formId, plan, wardName, edition],
  )
  useEffect(() => {
    const element = desk.current
    if (!element) return
    element.focus()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const close = () => useEditions.getState().hideForms()
  const count = layout?.pages.length ?? 0
  const turnTo = (to: number) => {
    const next = Math.min(Math.max(to, 0), count - 1)
    if (next === page) return
    setPage(next)
    desk.current?.scrollTo?.({ top: 0 })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'PageDown') turnTo(page + 1)
    else if (event.key === 'PageUp') turnTo(page - 1)
    else if (event.key === 'Home') turnTo(0)
    else if (event.key === 'End') turnTo(count - 1)
    else return
    event.preventDefault()
  }
  const scale = layout ? Math.min(pixelsPerPoint * 1.5, Math.max(0.5, (width - 2 * gap) / paperSizeOf(layout.page).widthPt)) : 1
  const title = words.formsOf(nameEdition(edition))
  return (
    // Every key of the view is answered here: it bubbles up from what has the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main className="edition-forms" onKeyDown={onKeyDown}>
      <div className="toolbar">
        <IconButton label={words.closeComparison} icon={<ChevronLeft size={18} aria-hidden="true" />} onPress={close} />
        <h2 className="toolbar-title">{title}</h2>
        <SegmentedControl
          label={words.form}
          options={forms.map(({ id, name }) => ({ id, label: name }))}
          value={formId}
          onChange={(id) => {
            setFormId(id)
            setPage(0)
          }}
        />
        <span className="toolbar-note">{words.formsNote}</span>
        <span className="toolbar-space" />
        <IconButton
          label={words.pageBefore}
          icon={<ChevronLeft size={16} aria-hidden="true" />}
          isDisabled={page === 0}
          onPress={() => turnTo(page - 1)}
        />
        <span className="edition-forms-page" role="status">
          {words.pageOf(page + 1, count)}
        </span>
        <IconButton
          label={words.pageAfter}
          icon={<ChevronRight size={16} aria-hidden="true" />}
          isDisabled={page >= count - 1}
          onPress={() => turnTo(page + 1)}
        />
      </div>
      {/* It scrolls, and nothing in it takes the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={desk} className="edition-forms-desk" role="region" aria-label={title} tabIndex={0} data-area="editions" data-home="work">
        {layout?.pages[page] && (
          <FormPage
            layout={layout}
            index={page}
            scale={scale}
            label={planWords.pageLabel(layout.formName, page + 1, count)}
            footer={layout.page.footer.replace('{page}', String(page + 1)).replace('{pages}', String(count))}
            placeKeyOf={noPlace}
          />
        )}
      </div>
    </main>
  )
}
