// Knows the placeholders that a form's texts may use and what each becomes for one plan and one record.
import type { FormGeneration } from '../model/form-generation.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear, shortLabelOfFiscalYear } from '../rules/fiscal-year.ts'

export type TemplateScope = Readonly<{
  generation: FormGeneration
  fiscalYear: number
  firstReiwaYearAs: FirstReiwaYearAs
  wardName: string
  /** '1-1-2' of the nearest numbered record around, '' for the plan itself. */
  number: string
  /** Position of the nearest record in its collection, from 1. */
  position: number
}>

/**
 * {year} 平成27年度 · {year:-1} 平成26年度 · {year.short:-1} 26 · {ward} · {word.x} · {number} １－１－２ · {number.half} 1-1-2 · {position} ·
 * {legend.x} (empty in years for which it does not hold). Throws RangeError for anything else in braces: a slip of the generation's file.
 */
export function fillTemplate(template: string, scope: TemplateScope): string {
  if (!template.includes('{')) return template
  return template.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => valueOf(name, scope))
}

function valueOf(name: string, scope: TemplateScope): string {
  if (name === 'ward') return scope.wardName
  if (name === 'number') return toFullWidth(scope.number)
  if (name === 'number.half') return scope.number
  if (name === 'position') return String(scope.position)
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

function holdsIn(span: Readonly<{ firstYear: number; lastYear: number | null }>, year: number): boolean {
  return span.firstYear <= year && year <= (span.lastYear ?? year)
}

/** '1-1-2' → '１－１－２', as headings of the forms are numbered. */
function toFullWidth(number: string): string {
  return number.replaceAll(/[0-9-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
}
