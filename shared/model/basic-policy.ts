// Knows the shape of the city's basic policy (区政運営基本方針): pillars, visions, 13 basic strategies, 17 common indicators, and its text.

/** A text kept twice: as the source has it, and as it is to be printed. The two are the same string where nothing was corrected. */
export type PolicyText = Readonly<{ source: string; print: string }>

/** `clause` names the place in the policy as people cite it, e.g. 'Ⅱ-1-⑴-イ-㋐' (printed 1⑴㋐). */
export type BasicPolicy = Readonly<{
  id: string
  version: string
  title: string
  /**
   * Fiscal years whose plans have to say what they do for it: from its drawing up (平成27年度) to the year of its targets (平成29年度); lastYear null =
   * still. Before and after, ties may be set and none is demanded.
   */
  firstYear: number
  lastYear: number | null
  /** Every line of the source, in order, verbatim, each with the clause it stands in: nothing of the text is left out. */
  lines: readonly Readonly<{ clause: string; source: string; print: string }>[]
  pillars: readonly Pillar[]
  /** Every difference between source and print, with its reason. */
  corrections: readonly Readonly<{ clause: string; source: string; print: string; reason: string }>[]
  /**
   * Years of the file whose plans (or what the city received of all wards) stand on another one, by the city's master that they were made under; absent where
   * there are none (policyOfYear).
   */
  ofYears?: readonly Readonly<{ years: readonly number[]; policy: BasicPolicy }>[]
  /** Of one of `ofYears`: the policy that it stands beside. Never stored. */
  whole?: BasicPolicy
}>
/** 「柱」 is the program's word and is never printed. */
export type Pillar = Readonly<{ key: string; clause: string; title: PolicyText; preamble: PolicyText; visions: readonly Vision[] }>
/** めざす姿（将来像） */
export type Vision = Readonly<{
  key: string
  clause: string
  mark: string
  title: PolicyText
  text: PolicyText
  basicStrategies: readonly BasicStrategy[]
}>
/** 取組の方向性（基本戦略） */
export type BasicStrategy = Readonly<{
  /** Internal key, e.g. '1-1-ア'; the one strategy without a mark in the source is '1-3-ウ'. */
  key: string
  clause: string
  /** How the clause is cited on screen, e.g. '1⑴㋐'; without kana mark where the source has none: '1⑶'. */
  cite: string
  /** '㋐', '㋑', or '' where the source has none. */
  mark: string
  title: PolicyText
  /** 【趣旨】 */
  purpose: PolicyText
  /** 【めざす状態】 */
  desiredState: PolicyText
  commonIndicators: readonly CommonIndicator[]
}>
export const commonIndicatorTypes = ['residentRate', 'organisationRate', 'count', 'milestone', 'score'] as const
/** 成果指標 of the basic policy with the city's own target (commonTarget), read-only in a ward. */
export type CommonIndicator = Readonly<{
  key: string
  /** '①' … where the strategy has several, else ''. */
  mark: string
  name: PolicyText
  type: (typeof commonIndicatorTypes)[number]
  /** What a rate counts: positive answers, or who knows of it (one of the 17); null for the other types. */
  asks: 'approval' | 'knowledge' | null
  commonTarget: Readonly<{
    text: PolicyText
    value: number | null
    unit: '％' | '件' | '点' | null
    comparison: '以上' | null
    byFiscalYear: number
  }>
  /** Who is asked, where not all respondents: 「地域活動協議会を知っている」と回答した区民 …, else null. */
  denominatorFilter: string | null
  /** （測定方法）; null where the policy gives none. */
  measurementMethod: PolicyText | null
  /** Measured centrally as part of 区役所の格付け. */
  gradedByCity: boolean
}>
