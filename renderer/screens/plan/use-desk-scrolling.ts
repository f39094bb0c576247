// Knows how the desk scrolls: back to where the person was, to the selected place, and with the same piece of paper in sight when the zoom changes.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { type PixelBox, pixelBoxOf } from '../../components/form-page-box.ts'
import { usePlan } from '../../stores/plan.ts'
import type { LaidOutForm } from '../../stores/plan-layout.ts'
import type { EditorHandle } from './use-cell-editing.ts'

/** What the last desk has done of what was asked for: a jump from another room is asked for before there is a desk. */
const answered = { revealCount: 0, focusCount: 0, openCount: 0 }
/** Within so many pixels the paper moves only as far as needed. */
const nearStep = 160

/** Keeps the same piece of paper in sight when the zoom changes, goes back to where the person was, and remembers it. */
export function useKeepPosition(desk: RefObject<HTMLDivElement | null>, scale: number, startTopPt: number): void {
  const shown = useRef<number | null>(null)
  useLayoutEffect(() => {
    const element = desk.current
    if (!element) return
    scrollDesk(element, shown.current === null ? startTopPt * scale : (element.scrollTop / shown.current) * scale)
    shown.current = scale
  }, [desk, scale, startTopPt])
  useEffect(() => {
    const element = desk.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const remember = () => {
      clearTimeout(timer)
      timer = setTimeout(() => usePlan.getState().rememberTop(element.scrollTop / scale), 400)
    }
    element.addEventListener('scroll', remember, { passive: true })
    return () => {
      clearTimeout(timer)
      element.removeEventListener('scroll', remember)
    }
  }, [desk, scale])
}

/** Scrolls as little as needed to bring the selected place into sight; far jumps put it near the top. */
export function useRevealing(
  desk: RefObject<HTMLDivElement | null>,
  form: LaidOutForm,
  scale: number,
  originOf: (page: number) => { left: number; top: number },
): void {
  const revealCount = usePlan((plan) => plan.revealCount)
  /** The selected place as it last lay on the desk. */
  const lain = useRef<Readonly<{ key: string; scale: number; box: PixelBox }> | null>(null)
  useLayoutEffect(() => {
    const element = desk.current
    const key = usePlan.getState().activeKey
    const place = key === null ? undefined : form.placeOf.get(key)?.boxes[0]
    if (!element || key === null || !place) return
    const origin = originOf(place.page)
    const onPage = pixelBoxOf(form.layout.page, place, scale)
    const box = { ...onPage, left: onPage.left + origin.left, top: onPage.top + origin.top }
    const before = lain.current
    lain.current = { key, scale, box }
    if (answered.revealCount !== revealCount) {
      answered.revealCount = revealCount
      reveal(element, box, usePlan.getState().isJump)
    } else if (before?.key === key && before.scale === scale && before.box.top !== box.top && isInSight(element, before.box)) {
      // A text that was just stored has pushed the place away: it is followed.
      if (!isInSight(element, box)) reveal(element, box, true)
    }
  }, [desk, form, scale, originOf, revealCount])
}

/** Takes the keyboard to the form when something asked for it. */
export function useFocusing(editorRef: RefObject<EditorHandle | null>): void {
  const focusCount = usePlan((plan) => plan.focusCount)
  const openCount = usePlan((plan) => plan.openCount)
  useEffect(() => {
    const before = { ...answered }
    Object.assign(answered, { focusCount, openCount })
    if (before.openCount !== openCount) editorRef.current?.edit()
    else if (before.focusCount !== focusCount) editorRef.current?.focus()
  }, [editorRef, focusCount, openCount])
}

/** Brings a box of the desk into sight. A jump puts it into the upper half, so that what stands under it is seen too. */
function reveal(desk: HTMLElement, box: PixelBox, isJump: boolean): void {
  const right = box.left + box.width
  if (box.left < desk.scrollLeft) scrollDesk(desk, desk.scrollTop, box.left - 24)
  else if (right > desk.scrollLeft + desk.clientWidth)
    scrollDesk(desk, desk.scrollTop, Math.min(box.left - 24, right - desk.clientWidth + 24))
  const bottom = box.top + box.height
  const view = { top: desk.scrollTop, bottom: desk.scrollTop + desk.clientHeight }
  if (box.top >= view.top + 8 && bottom <= (isJump ? view.top + desk.clientHeight / 2 : view.bottom - 8)) return
  const isFar = isJump || bottom < view.top - nearStep || bottom > view.bottom + nearStep
  if (isFar || box.top < view.top + 8 || box.height > desk.clientHeight - 56) scrollDesk(desk, Math.max(0, box.top - (isFar ? 96 : 40)))
  else scrollDesk(desk, bottom - desk.clientHeight + 40)
}

function isInSight(desk: HTMLElement, box: PixelBox): boolean {
  return box.top + box.height > desk.scrollTop && box.top < desk.scrollTop + desk.clientHeight
}

function scrollDesk(desk: HTMLElement, top: number, left = desk.scrollLeft): void {
  desk.scrollTop = top
  desk.scrollLeft = left
}
