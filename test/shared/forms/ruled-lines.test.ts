// Knows that each stretch of a line is ruled once, in the heavier weight of the cells that meet there.
import { expect, test } from 'vitest'
import type { PlacedCell } from '../../../shared/forms/form-layout.ts'
import { ruledLines } from '../../../shared/forms/ruled-lines.ts'
import type { CellStyle } from '../../../shared/model/form-generation.ts'

const style = (border: CellStyle['border']): CellStyle => ({ font: 'mincho', sizePt: 9, align: 'left', valign: 'top', border })
const styles = { none: style('none'), hair: style('hair'), thin: style('thin') }
const noFrame = { top: false, bottom: false, left: false, right: false }
const cell = (columns: readonly [number, number], topPt: number, heightPt: number, name: string, frame = noFrame) =>
  ({ columns, topPt, heightPt, style: name, frame }) as PlacedCell

test('two cells side by side: the edge between them is one line, the heavier one', () => {
  const lines = ruledLines([cell([0, 1], 0, 20, 'hair'), cell([1, 2], 0, 20, 'thin')], styles, [0, 50, 120])
  expect(lines.filter(({ x1, x2 }) => x1 === x2)).toEqual([
    { weight: 'hair', x1: 0, y1: 0, x2: 0, y2: 20 },
    { weight: 'thin', x1: 50, y1: 0, x2: 50, y2: 20 },
    { weight: 'thin', x1: 120, y1: 0, x2: 120, y2: 20 },
  ])
  expect(lines.filter(({ y1, y2 }) => y1 === y2)).toEqual([
    { weight: 'hair', x1: 0, y1: 0, x2: 50, y2: 0 },
    { weight: 'thin', x1: 50, y1: 0, x2: 120, y2: 0 },
    { weight: 'hair', x1: 0, y1: 20, x2: 50, y2: 20 },
    { weight: 'thin', x1: 50, y1: 20, x2: 120, y2: 20 },
  ])
})

test('a frame is medium on its side alone; a cell without lines rules none; a line over two rows is one', () => {
  const framed = cell([0, 1], 0, 10, 'none', { ...noFrame, left: true })
  expect(ruledLines([framed, { ...framed, topPt: 10 }], styles, [0, 50])).toEqual([{ weight: 'medium', x1: 0, y1: 0, x2: 0, y2: 20 }])
})
