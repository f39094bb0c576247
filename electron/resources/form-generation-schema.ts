// Knows the shape of a form generation's file in resources/forms and of the legends, and which of its names have to lead somewhere.
import { z } from 'zod'
import { type RecordKind, reviewKinds, textFields } from '../../shared/model/fields.ts'
import { type Block, type CellDefinition, type FormGeneration, type Legend, addedKinds } from '../../shared/model/form-generation.ts'
import { amountKinds, checkPeriods } from '../../shared/model/ward-plan.ts'

const year = z.int().min(2000).max(2200)
const columns = z.tuple([z.int().min(0), z.int().min(1)]).refine(([from, to]) => from < to, 'columns run from left to right')
const points = z.number().positive()
/** What a font, the distance of two lines and a column can be in print. */
const letterPoints = z.number().min(4).max(96)
const columnPoints = z.number().min(2).max(1200)
/** Digits, separators, what stands in quotes, and sections: what Excel takes whatever its language. */
const numberFormat = z
  .string()
  .max(100)
  .regex(/^(?:[#0?,.%; ]|"[^"]*")+$/)

export const legendsFile = z.strictObject({
  legends: z.array(z.strictObject({ id: z.string().min(1), text: z.string().min(1), firstYear: year, lastYear: year.nullable() })),
})

const amount = z.strictObject({ kind: z.enum(amountKinds), yearOffset: z.int() })
const cell: z.ZodType<CellDefinition> = z
  .strictObject({
    columns,
    style: z.string(),
    before: z.string().exactOptional(),
    field: z.string().refine(isField, 'no such field').exactOptional(),
    after: z.string().exactOptional(),
    amount: amount.exactOptional(),
    whenEstablished: z
      .strictObject({ before: z.string().exactOptional(), amount: amount.exactOptional(), label: z.string().exactOptional() })
      .exactOptional(),
    label: z.string().exactOptional(),
    lines: z.strictObject({ min: z.number().min(0), max: z.number().positive().exactOptional() }).exactOptional(),
    mandatory: z.boolean().exactOptional(),
    phase: z.enum(checkPeriods).exactOptional(),
    hint: z.string().exactOptional(),
    adds: z.enum(addedKinds).exactOptional(),
  })
  .refine((c) => c.phase !== undefined || !isOfReview(c.field), 'a field of a review stands in a cell of its phase')
const blocks: z.ZodType<readonly Block[]> = z.lazy(() => z.array(block))
const block: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('row'), cells: z.array(cell).min(1) }),
  z.strictObject({ kind: z.literal('band'), label: z.string(), columns, style: z.string(), blocks }),
  z.strictObject({ kind: z.literal('beside'), parts: z.array(z.strictObject({ blocks })).min(1) }),
  z.strictObject({
    kind: z.literal('each'),
    of: z.enum([
      'managementIssues',
      'strategies',
      'mainStrategies',
      'initiatives',
      'mainInitiatives',
      'outcomeIndicators',
      'processIndicators',
      'reformItems',
    ]),
    blocks,
    empty: blocks.exactOptional(),
    gap: blocks.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('group'),
    keep: z.boolean().exactOptional(),
    pageBreakBefore: z.boolean().exactOptional(),
    frame: z.literal('medium').exactOptional(),
    blocks,
  }),
  z.strictObject({ kind: z.literal('space'), heightPt: points }),
])
const cellStyle = z.strictObject({
  font: z.enum(['mincho', 'gothic', 'yuMincho', 'yuGothic']),
  sizePt: letterPoints,
  bold: z.boolean().exactOptional(),
  align: z.enum(['left', 'center', 'right']),
  valign: z.enum(['top', 'middle']),
  fill: z
    .string()
    .regex(/^[0-9A-F]{6}$/i)
    .exactOptional(),
  border: z.enum(['none', 'hair', 'thin', 'medium']),
  numberFormat: numberFormat.exactOptional(),
})
const pageSetup = z.strictObject({
  paper: z.enum(['A4', 'A3']),
  orientation: z.enum(['portrait', 'landscape']),
  marginsMm: z.strictObject({
    top: points,
    bottom: points,
    left: points,
    right: points,
    header: z.number().min(0),
    footer: z.number().min(0),
  }),
  columnWidthsPt: z.array(columnPoints).min(1),
  leadingPt: letterPoints,
  footer: z.string(),
})

/** A file of resources/forms: a generation without its legends, which are kept once for all in resources/legends.json. */
export const formGenerationFile: z.ZodType<Omit<FormGeneration, 'legends'>> = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  firstYear: year,
  lastYear: year.nullable(),
  checks: z.array(z.enum(checkPeriods)),
  words: z.record(z.string(), z.string()),
  unit: z.strictObject({ label: z.string(), yen: z.int().positive() }),
  page: pageSetup,
  styles: z.record(z.string(), cellStyle),
  forms: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: z.string().min(1),
        sheetName: z.string().min(1).max(31),
        page: pageSetup.exactOptional(),
        status: z.enum(['ready', 'notYet']),
        title: z.array(block),
        blocks: z.array(block),
      }),
    )
    .min(1),
})

function isField(field: string): boolean {
  const [kind, name, ...rest] = field.split('.')
  const fields: readonly string[] | undefined = textFields[kind as RecordKind]
  return rest.length === 0 && fields !== undefined && fields.includes(name ?? '')
}

function isOfReview(field = ''): boolean {
  return reviewKinds.some((kind) => field.startsWith(`${kind}.`))
}

/** What the file names and what is not there: styles, legends, words, columns outside the grid. Empty = sound. */
export function looseEndsOf(generation: FormGeneration): readonly string[] {
  const loose: string[] = []
  const checkStyle = (style: string): unknown => Object.hasOwn(generation.styles, style) || loose.push(`style ${style}`)
  let { page } = generation
  const checkColumns = (to: number): unknown => to > page.columnWidthsPt.length && loose.push(`column ${to}`)
  const checkText = (text = ''): void => {
    for (const [, kind, name] of text.matchAll(/\{(legend|word)\.([^}]+)\}/g)) {
      const found = kind === 'legend' ? generation.legends.some((l) => l.id === name) : Object.hasOwn(generation.words, name ?? '')
      if (!found) loose.push(`${kind} ${name}`)
    }
  }
  const visit = (list: readonly Block[]): void => {
    for (const b of list) {
      if (b.kind === 'row')
        for (const c of b.cells) {
          checkStyle(c.style)
          checkColumns(c.columns[1])
          for (const text of [c.before, c.after, c.label, c.hint, c.whenEstablished?.before, c.whenEstablished?.label]) checkText(text)
        }
      if (b.kind === 'band') {
        checkStyle(b.style)
        checkColumns(b.columns[1])
        checkText(b.label)
      }
      if (b.kind === 'beside') for (const part of b.parts) visit(part.blocks)
      if ('blocks' in b) visit(b.blocks)
      if (b.kind === 'each') visit([...(b.empty ?? []), ...(b.gap ?? [])])
    }
  }
  for (const form of generation.forms) {
    page = form.page ?? generation.page
    visit(form.title)
    visit(form.blocks)
  }
  return loose
}

/** The legends that hold in at least one year of the generation. */
export function legendsOf(
  generation: Readonly<{ firstYear: number; lastYear: number | null }>,
  legends: readonly Legend[],
): readonly Legend[] {
  return legends.filter((legend) => isOverlapping(legend, generation))
}

/** Two spans of fiscal years with a year in common; lastYear null = without end. */
export function isOverlapping(
  a: Readonly<{ firstYear: number; lastYear: number | null }>,
  b: Readonly<{ firstYear: number; lastYear: number | null }>,
): boolean {
  return a.firstYear <= (b.lastYear ?? Infinity) && b.firstYear <= (a.lastYear ?? Infinity)
}
