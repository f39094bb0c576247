// Knows how what goes out becomes pages, the same in the window and in the thread that writes: source by source, sheets of a book named apart, covers at the end.
import { layoutComparison } from './comparison-form.ts'
import { layoutCouncilForm } from './council-form.ts'
import { type CoveredSheet, type CoverSheet, layoutCover } from './cover-sheet.ts'
import type { FormLayout } from './form-layout.ts'
import { layoutForm } from './layout-form.ts'
import { layoutList } from './layout-list.ts'
import type { OutputBook, OutputSource } from './output-source.ts'
import type { PlacedChart } from './report-chart.ts'
import { layoutReport, placedChartsOf } from './report-sheet.ts'

/** A sheet as it goes out, what it was made of, and the charts that stand on it. */
export type LaidOutSheet = Readonly<{ source: OutputSource; layout: FormLayout; charts: readonly PlacedChart[] }>
/** In the order of the sheets of the book. `sealed`: what it carries inside. */
export type LaidOutBook = Readonly<{ fileName: string; sheets: readonly LaidOutSheet[]; sealed: string | null }>

type CoverSource = Extract<OutputSource, { cover: CoverSheet }>

/** Letters of a name of a sheet that Excel takes. */
const mostLetters = 31

/** Lays out all books at once; `onSheet` is told how many sheets are done. */
export function layoutBooks(books: readonly OutputBook[], onSheet: (done: number) => void = () => {}): readonly LaidOutBook[] {
  const steps = layingOut(books)
  let done = 0
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    done += 1
    onSheet(done)
  }
}

/** The same with a rest behind each sheet, for who has other things to do meanwhile. Yields what is laid out. */
export function* layingOut(books: readonly OutputBook[]): Generator<LaidOutSheet, readonly LaidOutBook[]> {
  const laidOut: (readonly (LaidOutSheet | CoverSource)[])[] = []
  for (const { sources } of books) {
    const taken = new Set(sources.flatMap((source) => ('cover' in source ? [keyOf(source.cover.sheetName)] : [])))
    const isToldApart = sources.filter((source) => 'apart' in source).length > 1
    const sheets: (LaidOutSheet | CoverSource)[] = []
    for (const source of sources) {
      if ('cover' in source) {
        sheets.push(source)
        continue
      }
      const own: LaidOutSheet[] = []
      for (const sheet of sheetsOfSource(source)) {
        own.push(sheet)
        yield sheet
      }
      sheets.push(...namedApart(own, taken, isToldApart && 'apart' in source ? (source.apart ?? '') : ''))
    }
    laidOut.push(sheets)
  }
  const covered = coveredSheets(books, laidOut)
  return books.map(({ fileName, sources }, index) => ({
    fileName,
    sealed: sources.reduce<string | null>((found, source) => found ?? ('sealed' in source ? (source.sealed ?? null) : null), null),
    sheets: (laidOut[index] ?? []).map((sheet) =>
      'layout' in sheet ? sheet : { source: sheet, layout: layoutCover(sheet.cover, covered), charts: [] },
    ),
  }))
}

/** Of several files each line names its file, of one alone its sheet; files that are not laid out come last. */
function coveredSheets(
  books: readonly OutputBook[],
  laidOut: readonly (readonly (LaidOutSheet | CoverSource)[])[],
): readonly CoveredSheet[] {
  const beside = books.flatMap(({ sources }) => sources.flatMap((source) => ('cover' in source ? source.cover.files : [])))
  const isAlone = books.length + beside.length === 1
  const sheets = books.flatMap(({ fileName }, index) =>
    (laidOut[index] ?? []).flatMap((sheet) =>
      'layout' in sheet
        ? [
            {
              formName: sheet.layout.formName,
              place: isAlone ? sheet.layout.sheetName : `${fileName}\n${sheet.layout.sheetName}`,
              pages: sheet.layout.pages.length,
            },
          ]
        : [],
    ),
  )
  return [...sheets, ...beside.map(({ formName, fileName }) => ({ formName, place: fileName, pages: null }))]
}

function* sheetsOfSource(source: Exclude<OutputSource, CoverSource>): Generator<LaidOutSheet> {
  const plain = (layout: FormLayout): LaidOutSheet => ({ source, layout, charts: [] })
  if ('list' in source) yield plain(layoutList(source.list))
  else if ('council' in source) yield plain(layoutCouncilForm(source.council))
  else if ('report' in source)
    for (const sheet of source.report) yield { source, layout: layoutReport(sheet), charts: placedChartsOf(sheet) }
  else if ('comparison' in source) for (const layout of layoutComparison(source.comparison)) yield plain(layout)
  else for (const formId of source.formIds) yield plain(layoutForm({ ...source, formId }))
}

/** Two sheets with one key cannot stand in one book. */
const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase()

/** Sheets of one source, whose names no other source of the book has; their charts are fed from the sheet that has the new name. */
function namedApart(sheets: readonly LaidOutSheet[], taken: Set<string>, apart: string): readonly LaidOutSheet[] {
  const names = new Map(
    sheets.map(({ layout: { sheetName } }) => [sheetName, freeName([apart, sheetName].filter(Boolean).join(' '), taken)]),
  )
  const nameOf = (name: string): string => names.get(name) ?? name
  if ([...names].every(([before, after]) => before === after)) return sheets
  return sheets.map(({ source, layout, charts }) => ({
    source,
    layout: { ...layout, sheetName: nameOf(layout.sheetName) },
    charts: charts.map((one) => ({ ...one, chart: { ...one.chart, sheetName: nameOf(one.chart.sheetName) } })),
  }))
}

/** '会議録', '会議録（2）': cut where Excel takes no longer one. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = cut(wanted, mostLetters)
  for (let nth = 2; taken.has(keyOf(name)); nth += 1) name = `${cut(wanted, mostLetters - `（${nth}）`.length)}（${nth}）`
  taken.add(keyOf(name))
  return name
}

/** No letter of two units is torn. */
function cut(text: string, units: number): string {
  let kept = ''
  for (const letter of text) {
    if (kept.length + letter.length > units) break
    kept += letter
  }
  return kept
}
