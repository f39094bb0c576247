// Knows the placeholders that a form's texts may use and what each becomes for one plan and one record.
import type { FormGeneration } from '../model/form-generation.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear, letterLabelOfFiscalYear, shortLabelOfFiscalYear } from '../rules/fiscal-year.ts'
import { toFullWidthNumber } from '../rules/numbering.ts'

export type TemplateScope = Readonly<{
  generation: FormGeneration
  fiscalYear: number
  firstReiwaYearAs: FirstReiwaYearAs
  wardName: string
  /** '1-1-2' of the nearest numbered record around, '' for the plan itself. */
  number: string
  /** Position of the nearest record in its collection, from 1. */
  position: number
  /** '（案）', '' where the edition has no mark. */
  edition: string
  /** The years that the target of the indicator around sums up; null where it does not, or there is none. */
  cumulative: Readonly<{ from: number; until: number }> | null
}>

/**
 * {year} 平成27年度 · {year:-1} 平成26年度 · {year.short:-1} 26 · {ward} · {word.x} · {number} １－１－２ · {number.half} 1-1-2 · {position} ·
 * {edition} （案） · {cumulative} （R3～R5合計） or empty · {legend.x} (empty in years for which it does not hold). Throws RangeError for anything else in braces: a slip of the generation's file.
 */
export function fillTemplate(template: string, scope: TemplateScope): string {
  if (!template.includes('{')) return template
  return template.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => valueOf(name, scope))
}

/** Whether it shows a legend of the year whose rule no document says. */
export function hasUnconfirmedLegend(template: string, { generation, fiscalYear }: TemplateScope): boolean {
  if (!template.includes('{legend.')) return false
  const shown = new Set([...template.matchAll(/\{legend\.([^{}]*)\}/g)].map(([, id]) => id))
  return generation.legends.some((legend) => legend.isUnconfirmed === true && shown.has(legend.id) && holdsIn(legend, fiscalYear))
}

function valueOf(name: string, scope: TemplateScope): string {
  if (name === 'ward') return scope.wardName
  if (name === 'number') return toFullWidthNumber(scope.number)
  if (name === 'number.half') return scope.number
  if (name === 'position') return String(scope.position)
  if (name === 'edition') return scope.edition
  if (name === 'cumulative') return cumulativeOf(scope)
  const [, kind, offset] = /^(year|year\.short)(?::([+-]?\d+))?$/.exec(name) ?? []
  if (kind) {
    const label = kind === 'year' ? labelOfFiscalYear : shortLabelOfFiscalYear
    return label(scope.fiscalYear + Number(offset ?? 0), scope.firstReiwaYearAs)
  }
  const [group, id = ''] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)]
  if (group === 'word') {
    const word = scope.generation.words[id]
    if (word !== undefined) return word
  }
  if (group === 'legend') {
    const legends = scope.generation.legends.filter((legend) => legend.id === id)
    if (legends.length > 0) return legends.find((l) => holdsIn(l, scope.fiscalYear))?.text ?? ''
  }
  throw new RangeError(`unknown placeholder {${name}}`)
}

/** 「（R3～R5合計）」 behind a target, as the city writes it. */
function cumulativeOf({ cumulative, firstReiwaYearAs }: TemplateScope): string {
  if (!cumulative) return ''
  const [from, until] = [cumulative.from, cumulative.until].map((year) => letterLabelOfFiscalYear(year, firstReiwaYearAs))
  return from === until ? `（${from}合計）` : `（${from}～${until}合計）`
}

function holdsIn(span: Readonly<{ firstYear: number; lastYear: number | null }>, year: number): boolean {
  return span.firstYear <= year && year <= (span.lastYear ?? year)
}
