// Knows that a block copied from Excel is read as it stood there: line breaks, quotes, merged cells.
import { expect, test } from 'vitest'
import { readBlock, readTsv, type SpannedCell, spreadSpans, writeTsv } from '../../../shared/rules/read-block.ts'
import { readHtmlTable } from '../../../shared/rules/read-html-table.ts'
import { anyText } from '../../helpers/any-text.ts'
import { fc } from '../../helpers/fast-check.ts'

const texts = (tsv: string) => readTsv(tsv).map((row) => row.map(({ text }) => text))
const cell = (text: string, rowSpan = 1, columnSpan = 1): SpannedCell => ({ text, rowSpan, columnSpan })

test('what Excel for Windows puts on the clipboard', () => {
  const clipboard =
    '取組名\t取組内容\t28予算額\r\n見守り活動\t"・訪問　月２回\n・「声かけ」カード配付"\t1,234\r\n防犯パトロール\t"青色防犯パトロール ""青パト"" の巡回\n（夜間）"\t▲904\r\n'
  expect(texts(clipboard)).toEqual([
    ['取組名', '取組内容', '28予算額'],
    ['見守り活動', '・訪問　月２回\n・「声かけ」カード配付', '1,234'],
    ['防犯パトロール', '青色防犯パトロール "青パト" の巡回\n（夜間）', '▲904'],
  ])
})

test('one line break behind the last row is no row; an empty last row is one', () => {
  expect(texts('あ\r\n')).toEqual([['あ']])
  expect(texts('あ')).toEqual([['あ']])
  expect(texts('あ\t\r\n\t\r\n')).toEqual([
    ['あ', ''],
    ['', ''],
  ])
})

test('a quote inside a text is a letter, also at its beginning and where it is never closed', () => {
  expect(texts('5" の管\t"A"\t"つづく\r\n次\t2\t3\r\n')).toEqual([
    ['5" の管', '"A"', '"つづく'],
    ['次', '2', '3'],
  ])
})

test('rows are as long as the longest', () => {
  expect(texts('1\t2\t3\r\n4\r\n')).toEqual([
    ['1', '2', '3'],
    ['4', '', ''],
  ])
})

test('a merged cell has its value once, and what it covers says so', () => {
  const table = [
    [cell('地域', 2), cell('見守り', 1, 2)],
    [cell('交流'), cell('1,200')],
  ]
  const block = readBlock('地域\t見守り\t\r\n\t交流\t1,200\r\n', table)
  expect(block.map((row) => row.map(({ text, isMerged }) => (isMerged ? '結合' : text)))).toEqual([
    ['地域', '見守り', '結合'],
    ['結合', '交流', '1,200'],
  ])
})

test('a table of another size than the text is not believed; without a text the table gives them', () => {
  expect(readBlock('あ\tい\r\n', [[cell('あ', 1, 3)]])).toEqual(readTsv('あ\tい'))
  expect(readBlock('', [[cell('あ'), cell('い')]])).toEqual(readTsv('あ\tい'))
})

test('a span that reaches beyond the table, or a mad one, stays inside', () => {
  expect(spreadSpans([[cell('あ', 65_535, 3)]])).toHaveLength(1)
  expect(spreadSpans([[cell('あ', 1, 1_000_000)]])[0]).toHaveLength(100)
})

test('what is copied out comes back as it was', () => {
  const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(
      fc.array(fc.oneof(anyText(6), fc.constantFrom('"', '""', '"A"', 'A"B', '"a\tb', 'a\n"')), { minLength: width, maxLength: width }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  )
  fc.assert(
    fc.property(rows, (table) => {
      expect(texts(writeTsv(table))).toEqual(table.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', ''))))
    }),
    { numRuns: 400 },
  )
})

test('a table as Excel writes it: merged cells, hidden rows, line breaks of the source', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Excel 15"></head><body>
<!--StartFragment--><table border=0><col width=72><tr height=18><td rowspan=3 class=xl65>地域の
  つながり</td><td colspan=2>見守り<br>活動</td></tr><tr style='display:none'><td>隠れた行</td></tr>
<tr><td>交流</td><td align=right>1,200</td></tr></table><!--EndFragment--></body></html>`
  expect(readHtmlTable(html)).toEqual([
    [
      { text: '地域の つながり', rowSpan: 3, columnSpan: 1 },
      { text: '見守り\n活動', rowSpan: 1, columnSpan: 2 },
    ],
    [
      { text: '交流', rowSpan: 1, columnSpan: 1 },
      { text: '1,200', rowSpan: 1, columnSpan: 1 },
    ],
  ])
  expect(readHtmlTable('<p>文だけ</p>')).toBeNull()
  expect(readHtmlTable('<table><tr><td>1</td></tr></table><table></table>')).toBeNull()
})

test('signs are decoded, what is no text of a cell is passed over, and left-out end tags do no harm', () => {
  const html =
    '<head><style>td{color:red}</style><script>1<2</script></head><TABLE title="a>b"><tr><th>A&amp;B&#12354;&#x3044;&nbsp;&lt;1&gt;<!-- x --><td colspan="2">い<tr><td>5 < 6'
  expect(readHtmlTable(html)).toEqual([
    [
      { text: 'A&Bあい <1>', rowSpan: 1, columnSpan: 1 },
      { text: 'い', rowSpan: 1, columnSpan: 2 },
    ],
    [{ text: '5 < 6', rowSpan: 1, columnSpan: 1 }],
  ])
  expect(readHtmlTable('&#x110000;&#55296;')).toBeNull()
  expect(readHtmlTable(`<table><tr><td>${'<'.repeat(50_000)}`)?.[0]?.[0]?.text).toHaveLength(50_000)
  const start = performance.now()
  for (const mad of ['<a', '<a "', "<a '", '<!--', '<td rowspan="']) readHtmlTable(`<table>${mad.repeat(100_000)}`)
  expect(performance.now() - start).toBeLessThan(2000)
})
