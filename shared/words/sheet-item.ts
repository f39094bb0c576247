// Knows what レビュー資料 says of one item, sentence by sentence, for paper, for the meeting and for Excel alike.
import type { HeldActItem } from '../model/act-item.ts'
import { type Check, type CheckedKind, type Confirmation, isQuarter } from '../model/check.ts'
import type { RowChange } from '../model/deed.ts'
import type { IndicatorSeries, TargetChange } from '../model/indicator.ts'
import type { Organisation } from '../model/organisation.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { changedSentences, type SentenceChange } from '../rules/check/changed-sentences.ts'
import type { ItemToCheck } from '../rules/check/checked-items.ts'
import { type CheckedText, contentOfCheck } from '../rules/check/content-of-check.ts'
import { verdictsOfCheck } from '../rules/check/contradictions/verdicts-of-check.ts'
import { isOverdue } from '../rules/check/is-overdue.ts'
import { quarterMarkOf } from '../rules/check/quarter-marks.ts'
import type { RiskCode } from '../rules/check/risks.ts'
import { ruleSetFor } from '../rules/judge/rule-set-for.ts'
import { symbolIn } from '../rules/judge/symbols-of.ts'
import type { JudgeSources } from '../rules/judge/verdict-of.ts'
import { holdersOn } from '../rules/ownership.ts'
import { describeDue } from './act-items.ts'
import { quarterFieldNames, quarterMarkNames } from './check.ts'
import { describeTie } from './describe-tie.ts'
import { entryWords } from './entry.ts'
import { nameOfField } from './fields.ts'
import { figuresOfItem, type ItemFigure } from './figures-of-item.ts'
import { listReadableChanges } from './list-readable-changes.ts'
import { checkOfRow, placeOfChange } from './place-of-change.ts'
import { sayMove } from './say-move.ts'
import { queueWords } from './queue.ts'
import { reviewSheetWords as words, saySince } from './review-sheet.ts'
import { targetAspectLabels } from './target-changes.ts'

/** `result` '' = nobody told it · `rating` of the indicator alone, '' = none. */
export type SheetFigure = ItemFigure & Readonly<{ rating: string }>
export type SheetLine = Readonly<{ label: string; text: string }>
export type SheetItem = Readonly<{
  id: string
  kind: CheckedKind
  number: string
  title: string
  /** '担当　防災担当係長（山田 花子）', '担当なし'; '' of the plan itself, which no post owns. */
  owner: string
  risks: readonly RiskCode[]
  /** Symbols with what they mean, or what is proposed. */
  ratings: readonly SheetLine[]
  /** What was written, whole. */
  texts: readonly SheetLine[]
  figures: readonly SheetFigure[]
  /** Those that its indicators show. */
  series: readonly IndicatorSeries[]
  /** Heading over the differences. */
  since: string
  /** null while they are read. */
  differences: readonly string[] | null
  targetChanges: readonly string[]
  acts: readonly string[]
}>

export type SheetSources = Readonly<{
  plan: WardPlan
  check: Check
  organisation: Organisation
  /** ISO date. */
  today: string
  /** null until the ward's indicators were read. */
  judge: JudgeSources | null
  targetChanges: readonly TargetChange[]
  actItems: readonly HeldActItem[]
  risksOf: (item: ItemToCheck, check: Check) => readonly RiskCode[]
  /** The last confirmation of the last step; null = none. */
  lastOf: (item: ItemToCheck) => Confirmation | null
  /** What changed since; null while it is read. */
  changesOf: (item: ItemToCheck) => readonly RowChange[] | null
}>

export function sheetItemOf(item: ItemToCheck, sources: SheetSources): SheetItem {
  const { check, judge, today } = sources
  const { kind, number, title } = item
  const { id } = item.item
  const indicators = indicatorsOf(item)
  const ids = new Set<string>([id, ...indicators.map((one) => one.id)])
  const series = (judge?.book.series ?? []).filter(({ links }) => links.some((link) => ids.has(link.id)))
  const seriesIds = new Set<string>(series.map((one) => one.id))
  const content = contentOfCheck(item, check)
  const last = sources.lastOf(item)
  return {
    id,
    kind,
    number,
    title: kind === 'wardPlan' ? queueWords.wholePlan : title || words.untitled,
    owner: ownerOf(item, sources),
    risks: sources.risksOf(item, check),
    ratings: ratingsOf(content.filter(isOwn), sources),
    texts: content
      .filter((one) => one.text !== '' && isOwn(one) && !symbols.has(one.field))
      .map((one) => ({ label: labelOf(one, check), text: one.text })),
    figures: figuresOf(item, sources),
    series,
    since: saySince(last),
    differences: last === null ? [words.sinceNone] : differencesOf(sources.changesOf(item), item, sources),
    targetChanges: sources.targetChanges
      .filter(({ recordId, ownerId, seriesId }) => ids.has(recordId) || ownerId === id || (seriesId !== null && seriesIds.has(seriesId)))
      .map((one) => `${targetAspectLabels[one.aspect]}　${one.name}　${words.fromTo(one.before, one.after)}${words.reason(one.reason)}`),
    acts: sources.actItems
      .filter(({ heldBy }) => heldBy === id)
      .map((one) => `${one.text}（${describeDue(one.dueDate, isOverdue(one, today))}）`),
  }
}

/** What is said of an outcome indicator stands with its figure. */
const isOwn = ({ kind }: CheckedText): boolean => kind !== 'outcomeReview'
const symbols: ReadonlySet<string> = new Set(['progress', 'overall', 'effectiveness', 'attainment', 'implementation'])

type NamedIndicator = Readonly<{ id: string; name: string }>
const indicatorsOf = ({ kind, item }: ItemToCheck): readonly NamedIndicator[] =>
  kind === 'strategy' ? item.outcomeIndicators : kind === 'initiative' ? item.processIndicators : []

function ownerOf({ kind, postId }: ItemToCheck, { organisation, today }: SheetSources): string {
  if (kind === 'wardPlan') return ''
  const post = organisation.posts.find(({ id }) => id === postId)
  if (!post) return words.noOwner
  const people = holdersOn(organisation, today).flatMap((holder) => (holder.postId === post.id ? [holder.person] : []))
  return words.owner(people.length === 0 ? words.vacant(post.name) : `${post.name}（${people.join('、')}）`)
}

function labelOf({ kind, field }: CheckedText, check: Check): string {
  const own = isQuarter(check) ? (quarterFieldNames as Readonly<Record<string, string>>)[field] : undefined
  return own ?? nameOfField(kind, field) ?? ''
}

/** What no series tells stands there as the check says it. */
function figuresOf(item: ItemToCheck, sources: SheetSources): readonly SheetFigure[] {
  const { plan, check, judge } = sources
  const reviews = contentOfCheck(item, check).filter((one) => !isOwn(one))
  return figuresOfItem(plan, item, check, judge).map((figure): SheetFigure => {
    const said = reviews.find(({ recordId, field }) => recordId === figure.id && field === 'result')?.text ?? ''
    const isTold = figure.result !== entryWords.notLinked && figure.result !== entryWords.noFigure
    const ratings = ratingsOf(
      reviews.filter(({ recordId }) => recordId === figure.id),
      sources,
    )
    return { ...figure, result: isTold ? figure.result : said, rating: ratings.map(({ text }) => text).join('　') }
  })
}

/** What is not decided is told where the rules propose something, and of a quarter always. */
function ratingsOf(content: readonly CheckedText[], { plan, check, judge }: SheetSources): readonly SheetLine[] {
  const verdicts = verdictsOfCheck(plan, check, judge)
  return content.flatMap((one): readonly SheetLine[] => {
    const { field, text, recordId } = one
    if (!symbols.has(field)) return []
    const label = labelOf(one, check)
    if (isQuarter(check)) {
      const mark = quarterMarkOf(text)
      if (field !== 'attainment') return []
      return [{ label, text: text === '' ? words.notRated : mark ? `${mark}　${quarterMarkNames[mark]}` : text }]
    }
    const entry = verdicts.find((verdict) => verdict.ownerId === recordId && verdict.field === field)
    if (text === '') {
      const proposed = entry?.verdict.symbol ?? ''
      return proposed === '' ? [] : [{ label, text: words.proposal(proposed) }]
    }
    const ruleSet = entry && judge ? ruleSetFor(judge.rules, entry.scheme, plan.fiscalYear, check) : null
    const meaning = (ruleSet && symbolIn(ruleSet, text)?.label) ?? ''
    return [{ label, text: meaning === '' || text.includes(meaning) ? text : `${text}　${meaning}` }]
  })
}

/** What the check in front says for the first time is all new: it stands beside them as a whole. */
function differencesOf(
  changes: readonly RowChange[] | null,
  item: ItemToCheck,
  { plan, check, judge }: SheetSources,
): readonly string[] | null {
  if (changes === null) return null
  const changed = { id: item.item.id, indicators: indicatorsOf(item) }
  const lines = changes
    .filter(({ table, rowId, before }) => !(table.endsWith('_review') && before === null && checkOfRow(rowId) === check))
    .flatMap((row) => {
      const moved = sayMove(row, plan)
      const place = placeOfChange(row, changed, judge?.book.series ?? [])
      const read = listReadableChanges([row], (target) => describeTie(judge?.policy ?? null, target)).map(({ label, before, after }) => {
        const told = changedSentences(before, after).flatMap(sayChange)
        return `${[place, label].filter(Boolean).join('　')}　${told.join('　')}`
      })
      return moved === null ? read : [moved, ...read]
    })
  return lines.length === 0 ? [words.unchanged] : lines
}

function sayChange(change: SentenceChange): readonly string[] {
  if (change.state === 'same') return []
  const side = (hidden: 'added' | 'removed') =>
    change.pieces
      .filter(({ state }) => state !== hidden)
      .map(({ text }) => text)
      .join('')
      .trim()
  const [before, after] = [side('added'), side('removed')]
  if (change.state === 'added') return [words.added(after)]
  return [change.state === 'removed' ? words.removed(before) : words.changed(before, after)]
}

/** How much of an item is said. `letters` of a text, null = all · `isCut` in the middle of a sentence too · `lines` of a list, null = all. */
export type Brevity = Readonly<{ letters: number | null; isCut: boolean; lines: number | null }>

export function briefItemOf(item: SheetItem, { letters, isCut, lines }: Brevity): SheetItem {
  const brief = (text: string) => (letters === null ? text : inBrief(text, letters, isCut ? letters : letters * 3))
  const few = <T>(all: readonly T[], tell: (last: T, more: string) => T): readonly T[] => {
    if (lines === null || all.length <= lines) return all
    const more = words.moreLines(all.length - lines)
    return all.slice(0, lines).map((one, index) => (index === lines - 1 ? tell(one, more) : one))
  }
  const fewLines = (all: readonly string[]) => few(all.map(brief), (last, more) => `${last}${more}`)
  return {
    ...item,
    texts: item.texts.map(({ label, text }) => ({ label, text: brief(text) })),
    figures: few(item.figures, (last, more) => ({ ...last, rating: `${last.rating}${more}` })),
    differences: item.differences && fewLines(item.differences),
    targetChanges: fewLines(item.targetChanges),
    acts: fewLines(item.acts),
  }
}

/** Whole sentences up to about that many letters, at least the first, and how many were left out; what is longer than `most` is cut. */
export function inBrief(text: string, letters: number, most = letters * 3): string {
  const sentences = text.split(/(?<=[。！？])|\n+/u).flatMap((sentence) => sentence.trim() || [])
  let kept = ''
  let count = 0
  for (const sentence of sentences) {
    if (count > 0 && [...kept, ...sentence].length > letters) break
    kept += sentence
    count += 1
  }
  const short = [...kept].length > most ? `${[...kept].slice(0, most).join('')}${words.cut}` : kept
  return count < sentences.length ? `${short}${words.more(sentences.length - count)}` : short
}
