// Knows that the screen is the paper: every line of the layout is drawn where the layout put it, and neighbours share one line.
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { FormPage } from '../../../renderer/components/form-page.tsx'
import { pixelBoxOf } from '../../../renderer/components/form-page-box.ts'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { bodyOriginOf, boxOfColumns, paperSizeOf } from '../../../shared/forms/page-geometry.ts'
import { generation, samplePlan } from '../../helpers/generations.ts'

const layouts = [
  layoutForm({ generation: generation('G1'), formId: 'form1', plan: samplePlan(2015), wardName: 'サンプル区' }),
  layoutForm({ generation: generation('G1'), formId: 'form2', plan: samplePlan(2015), wardName: 'サンプル区' }),
  ...generation('G2')
    .forms.filter((form) => form.status === 'ready')
    .map((form) => layoutForm({ generation: generation('G2'), formId: form.id, plan: samplePlan(2025), wardName: 'サンプル区' })),
]
const draw = (layout: (typeof layouts)[number], index: number) =>
  render(
    <FormPage
      layout={layout}
      index={index}
      scale={1.25}
      label="様式"
      footer="- 1 -"
      placeKeyOf={(cell) => (cell.field ? cell.key : undefined)}
    />,
  ).container
const withoutMarks = (page: Element) => {
  for (const mark of page.querySelectorAll('.legend-mark')) mark.remove()
  return page
}
afterEach(cleanup)

test('every line of every cell stands on the page, broken as the layout broke it', () => {
  for (const layout of layouts) {
    layout.pages.slice(0, 4).forEach((page, index) => {
      const drawn = [...withoutMarks(draw(layout, index)).querySelectorAll('.form-cell')].map((cell) => cell.textContent)
      const wanted = [...layout.title, ...page.cells].map((cell) =>
        cell.text === '' ? (cell.hint ?? '') : cell.vertical ? cell.lines.join('') : cell.lines.join('\n'),
      )
      expect(drawn).toEqual(wanted)
      cleanup()
    })
  }
})

test('only what a person can write is marked as a place; an empty mandatory cell is framed', () => {
  const [layout] = layouts
  if (!layout) throw new Error('no layout')
  const blank = {
    ...layout,
    pages: layout.pages.map((page) => ({ ...page, cells: page.cells.map((cell) => ({ ...cell, text: '', lines: [], value: '' })) })),
  }
  const cells = layout.pages[0]?.cells ?? []
  expect(draw(layout, 0).querySelectorAll('[data-place]')).toHaveLength(cells.filter((cell) => cell.field).length)
  expect(cells.some((cell) => cell.mandatory)).toBe(true)
  cleanup()
  expect(draw(blank, 0).querySelectorAll('.form-cell-missing')).toHaveLength(cells.filter((cell) => cell.mandatory).length)
})

test('cells that touch on paper touch on the screen at every zoom, and nothing stands outside the sheet', () => {
  for (const layout of layouts) {
    for (const scale of [0.93, 1, 1.28, 2.67]) {
      const paper = paperSizeOf(layout.page)
      for (const page of layout.pages.slice(0, 6)) {
        for (const cell of page.cells) {
          const box = boxOfColumns(layout, cell.columns, layout.titleHeightPt + cell.topPt, cell.heightPt)
          const pixels = pixelBoxOf(layout.page, box, scale)
          const beside = pixelBoxOf(layout.page, { ...box, leftPt: box.leftPt + box.widthPt }, scale)
          const under = pixelBoxOf(layout.page, { ...box, topPt: box.topPt + box.heightPt }, scale)
          expect(pixels.left + pixels.width).toBe(beside.left)
          expect(pixels.top + pixels.height).toBe(under.top)
          expect(pixels.left + pixels.width).toBeLessThanOrEqual((paper.widthPt - bodyOriginOf(layout.page).leftPt) * scale + 1)
          expect(pixels.top + pixels.height).toBeLessThan(paper.heightPt * scale)
        }
      }
    }
  }
})

test('a legend whose rule no document says is marked on the screen, and nothing of it is in the cell that is printed', () => {
  const marked = (layout: (typeof layouts)[number]) =>
    layout.pages.flatMap((page, index) => {
      const cells = [...draw(layout, index).querySelectorAll('.form-cell')].filter((cell) => cell.querySelector('.legend-mark'))
      const texts = cells.map((cell) => [cell.firstChild?.textContent?.split('\n')[0], cell.querySelector('.legend-mark')?.textContent])
      cleanup()
      expect(page.cells.filter((cell) => /確認中/.test(cell.text))).toEqual([])
      return texts
    })
  const [form1, form2, short] = layouts.map(marked)
  expect(form1).toEqual([])
  // of each 戦略 and 具体的取組: strategyProgress, outcomeRating with strategyEffectiveness, processForecast, processRating with initiativeEffectiveness
  expect(new Map(form2?.map(([text, mark]) => [text?.slice(0, 9), mark]))).toEqual(
    new Map([
      ['ａ：順調　ｂ：順調', '確認中の基準'],
      ['達成状況　Ａ：順調', '確認中の基準'],
      ['①：達成見込み　②', '確認中の基準'],
      ['達成状況　①（ⅰ）', '確認中の基準'],
    ]),
  )
  expect(new Set(short?.map((texts) => texts.join(' ')))).toEqual(new Set(['A：達成　B：未達成 確認中の基準']))
  const form3 = layoutForm({ generation: generation('G1'), formId: 'form3', plan: samplePlan(2015), wardName: 'サンプル区' })
  expect(marked(form3)).toEqual([])
})
