// Knows which fields the forms of a generation ask for, and how each is called there.
import type { Block, CellDefinition, FormGeneration } from '../../model/form-generation.ts'
import { shortLabelOfFiscalYear } from '../../rules/fiscal-year.ts'

export type AskedAmount = Readonly<{ kind: NonNullable<CellDefinition['amount']>['kind']; yearOffset: number }>
export type FieldLabels = Readonly<{
  /** 'initiative.content' → 当年度の取組内容. */
  labelOf(field: string): string
  isAsked(field: string): boolean
  amounts: readonly AskedAmount[]
}>

export function fieldLabelsOf(generation: FormGeneration): FieldLabels {
  const labels = new Map<string, string>()
  const amounts = new Map<string, AskedAmount>()
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'row') {
        for (const { field, label = '', phase, amount } of block.cells) {
          if (amount) amounts.set(`${amount.kind}${amount.yearOffset}`, { kind: amount.kind, yearOffset: amount.yearOffset })
          if (field && phase === undefined && !labels.has(field)) labels.set(field, plain(label, generation))
        }
      } else if (block.kind === 'beside') for (const part of block.parts) visit(part.blocks)
      else if (block.kind !== 'space') visit(block.blocks)
    }
  }
  for (const form of generation.forms) if (form.status === 'ready') visit(form.blocks)
  return { labelOf: (field) => labels.get(field) ?? field, isAsked: (field) => labels.has(field), amounts: [...amounts.values()] }
}

/** Without the place of an indicator, which is told apart by its path. */
function plain(label: string, generation: FormGeneration): string {
  return label
    .replaceAll(/（?\{position\}）?/g, '')
    .replaceAll(/\{word\.([^{}]*)\}/g, (_, word: string) => generation.words[word] ?? '')
    .replaceAll(/\{[^{}]*\}/g, '')
}

const kinds = { settlement: '決算額', budget: '予算額', assessed: '算定（見込）額' } as const

/** 「27予算額」. */
export function labelOfAmount(kind: AskedAmount['kind'], fiscalYear: number): string {
  return `${shortLabelOfFiscalYear(fiscalYear)}${kinds[kind]}`
}
