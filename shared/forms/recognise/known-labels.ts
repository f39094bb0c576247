// Knows which label of a form asks for which field: from the generations' own data, and as wards have called it otherwise over the years.
import type { Block, CellDefinition, FormGeneration } from '../../model/form-generation.ts'
import { type AmountKind, checkPeriods } from '../../model/ward-plan.ts'
import { hasNote, labelKey, squash } from './fold-label.ts'

export type Level = 'plan' | 'issue' | 'strategy' | 'initiative' | 'reform'
export type Phase = 'plan' | 'midYearReview' | 'selfEvaluation'
export type Meaning =
  /** 'strategy.approach' */
  | Readonly<{ kind: 'text'; field: string }>
  | Readonly<{ kind: 'indicators'; of: 'outcomeIndicator' | 'processIndicator' }>
  /** The column of targets beside indicators. */
  | Readonly<{ kind: 'target' }>
  | Readonly<{ kind: 'list'; of: 'strategies' | 'initiatives' }>
  /** `era`: the year as it stands there, '27', '元'; '' where none does. */
  | Readonly<{ kind: 'amount'; amount: AmountKind; era: string; unitYen: number | null }>
  /** The table of outcome indicators' results in 自己評価; their 個別 symbols beside. */
  | Readonly<{ kind: 'outcomeResults' }>
  | Readonly<{ kind: 'outcomeAttainments' }>
  /** 前年度 of the same indicators, beside: its rating (様式2), its result (the short sheet). */
  | Readonly<{ kind: 'outcomePrevious'; field: 'previousResult' | 'previousRating' }>
  /** A label of the form whose field the draft has not. */
  | Readonly<{ kind: 'ignored' }>

/** How wards call the fields besides what the forms say. Source: published plans of H25–R7. */
const synonyms: Readonly<Record<Level, Readonly<Record<string, readonly string[]>>>> = {
  plan: {
    'wardPlan.goal': ['区の目標', '局の目標', '室の目標', '所属の目標', '目標'],
    'wardPlan.mission': ['区の使命', '局の使命', '室の使命', '所属の使命', '使命'],
    'wardPlan.mayorPolicy': [
      '区運営の基本的な考え方',
      '局運営の基本的な考え方',
      '室運営の基本的な考え方',
      '所属運営の基本的な考え方',
      '区の運営方針の基本的な考え方',
    ],
  },
  issue: {
    'managementIssue.futureVision': ['めざすべき将来像', 'めざす将来像', 'めざす姿', '目指すべき将来像', '目指す姿', '将来像'],
    'managementIssue.currentState': ['現状', '現状と課題'],
    'managementIssue.causeAnalysis': ['要因分析', '要因'],
    'managementIssue.challenge': ['課題'],
    'managementIssue.recognition': ['課題認識', '経営課題の概要', '概要'],
  },
  strategy: {
    'strategy.desiredState': ['めざす状態', '目指す状態', 'めざす成果'],
    'strategy.approach': ['戦略', '中期的な取組の方向性', '戦略の内容', '取組の方向性'],
  },
  initiative: {
    'initiative.content': ['当年度の取組内容', '取組内容', '具体的な取組内容'],
    'initiative.withdrawalCriterion': ['撤退再構築基準', '撤退基準'],
    'initiative.pastResults': ['前年度までの実績', '前年度までの取組実績', 'これまでの実績'],
  },
  reform: {
    'reformItem.purpose': ['趣旨目的', '取組項目の趣旨目的'],
    'reformItem.overview': ['取組の概要', '取組項目の概要', '概要'],
    'reformItem.goal': ['目標', '取組項目の目標'],
    'reformItem.content': ['当年度の取組内容', '取組内容'],
  },
}
/** What the forms print over a text of a check where that is not what the text is called: the same words stand over several. */
const reviewSynonyms: Readonly<Partial<Record<Level, Readonly<Record<string, string>>>>> = {
  strategy: { 課題: 'strategyReview.finding' },
  reform: { 当年度の取組実績: 'reformItemReview.results', 課題と改善策: 'reformItemReview.findingAndImprovement' },
}
const indicatorLabels: Readonly<Record<string, 'outcomeIndicator' | 'processIndicator'>> = {
  アウトカム指標: 'outcomeIndicator',
  成果指標: 'outcomeIndicator',
  プロセス指標: 'processIndicator',
  過程指標: 'processIndicator',
}
const listLabels: Readonly<Record<string, 'strategies' | 'initiatives'>> = {
  主な戦略: 'strategies',
  主な具体的取組: 'initiatives',
}
const targetLabels = new Set(['目標', '目標値', '指標の目標'])
const bands: Readonly<Record<string, Phase>> = {
  計画: 'plan',
  中間振り返り: 'midYearReview',
  自己評価: 'selfEvaluation',
  評価: 'selfEvaluation',
}
const levelOfKind: Readonly<Record<string, Level>> = {
  wardPlan: 'plan',
  managementIssue: 'issue',
  strategy: 'strategy',
  initiative: 'initiative',
  wardPlanReview: 'plan',
  managementIssueReview: 'issue',
  strategyReview: 'strategy',
  initiativeReview: 'initiative',
  reformItem: 'reform',
  reformItemReview: 'reform',
}

export type LabelledAmount = Readonly<{ meaning: Extract<Meaning, { kind: 'amount' }>; text: string }>
export type KnownLabels = Readonly<{
  /** What a cell asks for where it stands; null = it is no label. */
  meaningOf(text: string, level: Level, phase: Phase): Meaning | null
  /** Amounts that stand in one cell with their labels: 「26予算額 6,100千円　27予算額 6,900千円」; [] where the cell says anything else. */
  amountsIn(text: string): readonly LabelledAmount[]
  /** 計画, 中間振り返り, 自己評価: what stands beside or under it belongs to that phase. */
  phaseOf(text: string): Phase | null
  /** Printed on every such form and nobody's content: headings of parts, legends, page numbers. */
  isFixed(text: string): boolean
}>

export function knownLabelsOf(generations: readonly FormGeneration[]): KnownLabels {
  const fields = new Map<string, string>()
  const ignored = new Set<string>()
  const fixed = new Set<string>()
  const add = (level: Level, phase: Phase, label: string, field: string): void => {
    const key = `${level}/${phase}/${labelKey(label)}`
    if (!fields.has(key)) fields.set(key, field)
  }
  for (const [level, ofLevel] of Object.entries(synonyms)) {
    for (const [field, labels] of Object.entries(ofLevel)) for (const label of labels) add(level as Level, 'plan', label, field)
  }
  for (const [level, labels] of Object.entries(reviewSynonyms))
    for (const phase of checkPeriods) for (const [label, field] of Object.entries(labels)) add(level as Level, phase, label, field)
  for (const generation of generations) {
    for (const legend of generation.legends) fixed.add(withoutYear(legend.text))
    for (const form of generation.forms) {
      visitCells([...form.title, ...form.blocks], (cell) => {
        const level = levelOfKind[cell.field?.split('.')[0] ?? '']
        const label = fillWords(cell.label ?? '', generation)
        const isText = level !== undefined && !/\.(title|name|target)$/.test(cell.field ?? '') && label !== ''
        if (isText && cell.field) add(level, cell.phase ?? 'plan', label, cell.field)
        if (cell.phase && label !== '') ignored.add(labelKey(label))
        if (!cell.field && !cell.amount && cell.before)
          for (const text of fixedTextsOf(cell.before, generation)) fixed.add(withoutYear(text))
      })
    }
  }
  return {
    meaningOf(text, level, phase) {
      if (text.length > 120) return null
      const key = labelKey(text)
      if (key === '') return null
      const amount = amountLabelOf(text)
      if (amount) return amount
      if (phase === 'plan') {
        const list = listLabels[key]
        if (list && level !== 'plan') return { kind: 'list', of: list }
        const indicators = indicatorLabels[key]
        if (indicators) return { kind: 'indicators', of: indicators }
        if (hasNote(text, '何をめざすのか')) return { kind: 'text', field: 'wardPlan.goal' }
        if (hasNote(text, 'どのような役割を担うのか')) return { kind: 'text', field: 'wardPlan.mission' }
      }
      if (hasNote(text, '運営方針全体の定性評価')) return { kind: 'text', field: 'wardPlanReview.evaluation' }
      if (phase === 'selfEvaluation' && level === 'strategy') {
        if (key === 'アウトカム指標の達成状況') return { kind: 'outcomeResults' }
        if (key === '個別') return { kind: 'outcomeAttainments' }
        if (key === '全体') return { kind: 'text', field: 'strategyReview.overall' }
        if (key === '前年度') return { kind: 'outcomePrevious', field: 'previousRating' }
      }
      if (level === 'issue' && key.endsWith('実績と達成状況')) return { kind: 'outcomeResults' }
      if (level === 'issue' && key === '前年度実績') return { kind: 'outcomePrevious', field: 'previousResult' }
      const field = fields.get(`${level}/${phase}/${key}`) ?? unmistakable(fields, phase, key)
      const isOfReview = /※.*必須/.test(squash(text))
      if (field !== undefined && (!isOfReview || phase !== 'plan')) return { kind: 'text', field }
      if (phase === 'plan' && targetLabels.has(key)) return { kind: 'target' }
      const isOther = isOfReview || ignored.has(key) || (phase !== 'plan' && fields.has(`${level}/plan/${key}`) && key !== '目標')
      return isOther ? { kind: 'ignored' } : null
    },
    amountsIn,
    phaseOf: (text) => bands[squash(text)] ?? null,
    isFixed: (text) => fixed.has(withoutYear(text)) || /^-\d{1,3}-$/.test(squash(text)) || /^[(]?単位[:：]?/.test(squash(text)),
  }
}

/** A label that only the plan itself has is understood wherever it stands. */
function unmistakable(fields: ReadonlyMap<string, string>, phase: Phase, key: string): string | undefined {
  const ofPlan = phase === 'plan' && key.length > 3 ? fields.get(`plan/plan/${key}`) : undefined
  return ofPlan ?? (key.length > 4 ? fields.get(`plan/selfEvaluation/${key}`) : undefined)
}

/** 27予算額, 4年度予算額, 令和4年度算定（見込）額, 25決算額（百万円）. */
function amountLabelOf(text: string): Extract<Meaning, { kind: 'amount' }> | null {
  const whole = squash(text)
  const match =
    /^[([【]?(?:平成|令和|[HR])?(\d{1,2}|元)?(?:年度?)?(決算|予算|算定)(?:[(]?見込み?[)]?)?額?[)\]】]?(?:[([](?:単位:?)?(千円|百万円|円)[)\]])?$/.exec(
      whole,
    )
  if (!match) return null
  const [, era = '', word, unit] = match
  const amount = word === '決算' ? 'settlement' : word === '予算' ? 'budget' : 'assessed'
  return { kind: 'amount', amount, era, unitYen: unit === undefined ? null : unit === '千円' ? 1000 : unit === '円' ? 1 : 1_000_000 }
}

const labelledAmount =
  /((?:平成|令和|[HR])?(?:\d{1,2}|元)?(?:年度?)?(?:決算|予算|算定)(?:\(?見込み?\)?)?額?(?:[([](?:単位:?)?(?:千円|百万円|円)[)\]])?)[:=]?([▲△-]?[\d,]+(?:\.\d+)?(?:千円|百万円|億円|万円|円)|[▲△-]?[\d,]+(?:\.\d+)?$|-)[,、/]?/y

function amountsIn(text: string): readonly LabelledAmount[] {
  const whole = squash(text).replace(/^[([【](.*)[)\]】]$/, '$1')
  const amounts: LabelledAmount[] = []
  labelledAmount.lastIndex = 0
  let end = 0
  for (let match = labelledAmount.exec(whole); match; match = labelledAmount.exec(whole)) {
    const meaning = amountLabelOf(match[1] ?? '')
    if (meaning) amounts.push({ meaning, text: match[2] ?? '' })
    end = labelledAmount.lastIndex
  }
  return end === whole.length ? amounts : []
}

function withoutYear(text: string): string {
  return squash(text).replaceAll(/(?:平成|令和)(?:\d{1,2}|元)年度/g, '')
}

/** The words of the generation filled in; what only a plan can fill in is left out. */
function fillWords(template: string, generation: FormGeneration): string {
  return template.replaceAll(/\{([^{}]*)\}/g, (_, name: string) =>
    name.startsWith('word.') ? (generation.words[name.slice(5)] ?? '') : '',
  )
}

/** A legend holds in some years only: each of its texts is known. */
function fixedTextsOf(before: string, generation: FormGeneration): readonly string[] {
  if (/\{number|\{ward/.test(before)) return []
  let texts = [before]
  for (const [whole, id] of before.matchAll(/\{legend\.([^{}]*)\}/g)) {
    const legends = generation.legends.filter((legend) => legend.id === id)
    texts = texts.flatMap((text) => legends.map((legend) => text.replace(whole, legend.text)))
  }
  return texts.map((text) => fillWords(text, generation))
}

function visitCells(blocks: readonly Block[], visit: (cell: CellDefinition) => void): void {
  for (const block of blocks) {
    if (block.kind === 'row') for (const cell of block.cells) visit(cell)
    else if (block.kind === 'beside') for (const part of block.parts) visitCells(part.blocks, visit)
    else if (block.kind === 'each') visitCells([...block.blocks, ...(block.empty ?? []), ...(block.gap ?? [])], visit)
    else if (block.kind !== 'space') visitCells(block.blocks, visit)
  }
}
