// Knows the symbols of a rule as they are written into a cell, with their branches: ①（ⅰ）, ②（ⅱ）, ③; and its legend.
import type { DemandedText, Outcome, RuleSet, RuleSymbol } from '../../model/judgement.ts'

/** '①（ⅰ）' of ① and its branch; `label` is that of the legend. */
export type WrittenSymbol = Readonly<{ text: string; symbol: string; label: string; demands: readonly DemandedText[] }>

/** All that a person can choose of, in the order of the legend. A symbol with branches is chosen with one of them. */
export function symbolsFor(ruleSet: RuleSet): readonly WrittenSymbol[] {
  return ruleSet.symbols.flatMap(({ symbol, label, branches, demands }) =>
    branches.length === 0
      ? [{ text: symbol, symbol, label, demands }]
      : branches.map((branch) => ({
          text: symbol + branch.mark,
          symbol,
          label: `${label}（${branch.label}）`,
          demands: [...demands, ...branch.demands],
        })),
  )
}

/** The legend as it is printed. A branch that all symbols have is told once, behind them. */
export function legendOf(ruleSet: RuleSet): string {
  const [first] = ruleSet.symbols
  const shared = first?.branches ?? []
  const isShared = (one: RuleSymbol) => JSON.stringify(one.branches) === JSON.stringify(shared)
  if (shared.length === 0 || !ruleSet.symbols.every(isShared)) {
    return symbolsFor(ruleSet)
      .map(({ text, label }) => explained(text, label))
      .join('　')
  }
  const symbols = ruleSet.symbols.map(({ symbol, label }) => explained(symbol, label))
  return [...symbols, ...shared.map(({ mark, label }) => `${mark}${label}`)].join('　')
}

/** 達成 says itself. */
const explained = (symbol: string, label: string): string => (symbol === label ? symbol : `${symbol}：${label}`)

/** '②' of '②（ⅰ）', '② (ⅰ)' or '②ⅰ': the symbol without its branch, as it was written. */
export function leadOf(written: string): string {
  return written
    .replace(/[（(].*$/su, '')
    .trim()
    .replace(/(?<=.)[ⅰⅱⅲ]$/u, '')
}

/** The symbol that a cell holds, whatever its width (A for Ａ) and branch; null where the rule has none such. */
export function symbolIn(ruleSet: RuleSet, written: string): RuleSymbol | null {
  const lead = foldSymbol(leadOf(written))
  return ruleSet.symbols.find(({ symbol }) => foldSymbol(symbol) === lead) ?? null
}

/** What a written symbol makes mandatory, with what its branch adds; nothing where the rule does not know it. */
export function demandsOf(ruleSet: RuleSet, written: string): readonly DemandedText[] {
  const symbol = symbolIn(ruleSet, written)
  if (!symbol) return []
  const marks = foldMark(written)
  return [...symbol.demands, ...symbol.branches.filter(({ mark }) => marks.includes(foldMark(mark))).flatMap(({ demands }) => demands)]
}

/** The symbol proposed for an outcome: late and withdrawn are unmet where the rule has no symbol of their own. */
export function symbolOf(ruleSet: RuleSet, outcome: Outcome): RuleSymbol | null {
  const of = (wanted: Outcome) => ruleSet.symbols.find((one) => one.for === wanted) ?? null
  return of(outcome) ?? (outcome === 'late' || outcome === 'withdrawn' ? of('unmet') : null)
}

/** Letters, kana and dashes of any width alike; circled digits stay what they are. */
const foldSymbol = (symbol: string): string =>
  symbol.replace(/[\uff00-\uffef]+/g, (wide) => wide.normalize('NFKC')).replace(/[‐‑‒–—―−ー]/g, '-')

/** （ⅰ）, (ⅰ), (i): alike. */
const foldMark = (written: string): string => written.normalize('NFKC').replace(/\s/g, '')
