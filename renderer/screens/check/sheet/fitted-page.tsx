// Knows a page of レビュー資料 set as closely as it needs to stand on one sheet of A4, and how high it is where even that is too much.
import { useLayoutEffect, useRef, useState } from 'react'
import type { SheetItem } from '../../../../shared/words/sheet-item.ts'
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'
import type { SheetHead } from './sheet-head.ts'
import { densities, SheetPage } from './sheet-page.tsx'

export type PageContent = Readonly<{ head: SheetHead; items: readonly SheetItem[]; decisions: string; judge: JudgeSources | null }>
type FittedPageProps = Readonly<{ content: PageContent /** How high it is at last, in pixels. */; onHeight?: (height: number) => void }>

/** What A4 holds between its margins, in pixels of 1/96 inch, less a little for what a printer rounds. */
export const pageHeight = 1010

/** `content` is another object whenever something on the page is another. */
export function FittedPage({ content, onHeight }: FittedPageProps) {
  const box = useRef<HTMLDivElement>(null)
  const [fitted, setFitted] = useState({ content, level: 0 })
  const level = fitted.content === content ? fitted.level : 0
  const density = densities[level] ?? densities[0]
  useLayoutEffect(() => {
    const height = box.current?.scrollHeight ?? 0
    if (height > pageHeight && level < densities.length - 1) setFitted({ content, level: level + 1 })
    else onHeight?.(height)
  }, [content, level, onHeight])
  return (
    <div ref={box} className="sheet-fitted">
      <SheetPage {...content} density={density} />
    </div>
  )
}
