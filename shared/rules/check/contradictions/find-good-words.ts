// Knows where the text of a check says 順調 or 目標を達成 and its rating says the contrary.
import type { Indicator, ReformItem, WardPlan } from '../../../model/ward-plan.ts'
import type { RawFinding } from '../../inspection/raw-finding.ts'
import { recordsOfPlan } from '../../inspection/plan-records.ts'
import { yearsInText } from '../../inspection/years-in-text.ts'
import { type CheckedReview, checkedReviewsOf, type CheckInspection, findingIn, textOf } from './checked-reviews.ts'
import { onceForReview } from './once-for-review.ts'
import { ownSentencesOf } from './sentences-of.ts'
import { ratingsOf } from './tone-of-rating.ts'

/** Where an office says how it went; 改善策 and 今後の対応方向 say what is to come. */
const telling: Readonly<Record<string, readonly string[]>> = {
  strategyReview: ['results', 'finding', 'findingAndImprovement'],
  outcomeReview: ['result'],
  initiativeReview: ['results', 'finding', 'findingAndImprovement'],
  reformItemReview: ['results', 'findingAndImprovement'],
}
/** What the text owns up to: then it and a bad rating say the same. */
const ownsUp =
  /未達|達成(?:が|は|も)?(?:でき|し|に(?:は)?至|には?届|難|困難)[^、。]{0,6}?(?:な[いかくし]|ず|ません|難|困難)|達成(?:が|は)(?:難|困難|厳し)|下回|届か|及ば|至ら(?:な|ず)|遅れ|遅延|未実施|実施(?:が|は)?でき(?:な|ず)|中止|延期|伸び悩|低調|減少|不足|厳しい/
/** Said of another time, of a part, or of what is to come. */
const elsewhere =
  /前年度|昨年度|前回|前期|昨年|前年|一部|除き|除いて|除く|のうち|次年度|来年度|今後|他区|全国|市全体|ものの|一方|しかし|[たるい]が[、,]|前半|後半|当初は|事業もあ|中、?\d/
const denied = /^[^、,]{0,10}?(?:な[いかくし]|ません|ず(?:[、,に]|$)|難[しい]|がた[いく]|困難)/
/** 順調さ; how it began says nothing of how it went. */
const begun = /^(?:さ|に[^、,]{0,6}?(?:スタート|開始|始ま|滑り出))/
const wished = /^[^、,]{0,12}?(?:よう|ため|べく|たい|めざ|目指|必要|見込|予定|かどうか|か否か|れば|場合|向け|努め)/
/** That it was carried out smoothly is no contradiction where it was carried out as planned （ⅰ）. */
const carriedOut = /^に[^、,]{0,8}?(?:実施|開催|取り?組|行[いうわっえ]|配布|配備|運営|活動|準備|事業を)/
const whole = /取組|事業|全体|全て|すべて|いずれも|進捗|計画|戦略/
const goal =
  /目標(?:値|件数|数|回数|人数)?(?:\([^()]*\)|である\d[\d,.]*[^\d、。]{1,6}?(?=を))?(?:を|は|も|が)?(?:全て|すべて|いずれも|大きく|大幅に)?(達成|上回|クリア)/g
/** 平成27年度は, 今年度も: when, not what it is said of. */
const when = /(?:(?:平成|令和|[HR])?\d+年度?|[今本当]年度|今期|当期)(?:末(?:時点)?)?(?:で|に)?(?:は|も)/g
/** た before a noun belongs to that: 目標を達成した団体. */
const done =
  /^(?:し(?:た(?![いらめの\p{Script=Han}\p{Script=Katakana}])|まし|て[いお]|[、,)]|$)|(?:すること(?:が|も))?でき(?:た(?![らの\p{Script=Han}\p{Script=Katakana}])|まし|て[いお])|され(?:た(?!ら)|まし|て[いお])|済|[、,)]|$|っ(?:て[いお]|た(?![ら\p{Script=Han}\p{Script=Katakana}]))|り|る(?:結果|実績|成果))/u
const nearly = /概ね|おおむね|ほぼ|ほとんど/

/** What they say is whether the goal was met; 有効性 and 実施状況 say something else. */
const ofGoal: ReadonlySet<string> = new Set(['progress', 'overall', 'attainment'])

/**
 * goodWordsRedVerdict {words, symbol}: the first such words of each review whose ratings are bad and none of them good. That the goal was met contradicts
 * the rating of the goal alone, whatever 有効性 (ア) and 実施状況 （ⅰ） beside it say.
 */
export function findGoodWords(inspection: CheckInspection): readonly RawFinding[] {
  const { plan } = inspection
  return checkedReviewsOf(plan).flatMap((review): readonly RawFinding[] => {
    const fields = telling[review.reviewKind]
    if (!fields || !fields.some((field) => /順調|達成|上回|クリア/.test(textOf(review, field)))) return []
    const ratings = ratingsOf(review, inspection)
    const bad = ratings.find(({ tone }) => tone === 'bad')
    if (!bad) return []
    const goals = ratings.filter(({ field }) => ofGoal.has(field))
    const badGoal = goals.some(({ tone }) => tone === 'good') ? undefined : goals.find(({ tone }) => tone === 'bad')
    const isGoodElse = ratings.some(({ tone }) => tone === 'good')
    if (isGoodElse && !badGoal) return []
    const told = toldOf(plan, review)
    const isAsPlanned = ratings.every((one) => one.isAsPlanned)
    const said = goodWordsIn(review, JSON.stringify({ fiscalYear: plan.fiscalYear, isAsPlanned, isOfGoalAlone: isGoodElse, ...told }))
    const symbol = (isGoodElse ? badGoal : bad)?.written ?? ''
    return said ? [findingIn('goodWordsRedVerdict', review, said.field, { words: said.words, symbol })] : []
  })
}

/**
 * `of`: what the rating is about: the name of its one indicator; '' of several, of which one may well be met. `isOfGoalAlone`: another rating is a good
 * one, so that 順調 may be said of that.
 */
type Around = Readonly<{ fiscalYear: number; isAsPlanned: boolean; isOfGoalAlone: boolean; of: string }>

/** `around`: Around as JSON. */
const goodWordsIn = onceForReview((review: CheckedReview, around: string): Readonly<{ field: string; words: string }> | null => {
  const fields = telling[review.reviewKind] ?? []
  const said = fields.flatMap((field) => ownSentencesOf(textOf(review, field)).map((sentence) => ({ field, sentence })))
  if (said.some(({ sentence }) => ownsUp.test(sentence))) return null
  const asked = JSON.parse(around) as Around
  for (const { field, sentence } of said) {
    const words = goodWordsOf(sentence, asked)
    if (words !== null) return { field, words }
  }
  return null
})

function goodWordsOf(sentence: string, { fiscalYear, isAsPlanned, isOfGoalAlone, of }: Around): string | null {
  if (elsewhere.test(sentence)) return null
  if (yearsInText(sentence, fiscalYear).some((year) => year.fiscalYear !== fiscalYear)) return null
  // what is said of nothing in particular is said of all
  const isOfAll = (until: number) => {
    const before = sentence.slice(0, until).replace(when, '')
    return whole.test(sentence) || !/[はがも]/.test(before) || sharesWord(before, of)
  }
  for (const match of isOfGoalAlone ? [] : sentence.matchAll(/順調/g)) {
    const behind = sentence.slice(match.index + match[0].length)
    if (!isOfAll(match.index) || denied.test(behind) || begun.test(behind) || wished.test(behind)) continue
    if (isAsPlanned && carriedOut.test(behind)) continue
    return nearly.test(sentence.slice(Math.max(0, match.index - 4), match.index)) ? '概ね順調' : '順調'
  }
  for (const match of sentence.matchAll(goal)) {
    const behind = sentence.slice(match.index + match[0].length)
    if (!isOfAll(match.index) || nearly.test(sentence) || !done.test(behind) || denied.test(behind) || wished.test(behind)) continue
    return match[0]
  }
  return null
}

/** Two letters of a noun in a row stand in both. */
function sharesWord(sentence: string, name: string): boolean {
  const nouns = name.match(/[\p{Script=Han}\p{Script=Katakana}ー]{2,}/gu) ?? []
  return nouns.some((noun) => [...noun].some((letter, at) => at > 0 && sentence.includes(noun.charAt(at - 1) + letter)))
}

const toldKnown = new WeakMap<WardPlan, ReadonlyMap<string, readonly string[]>>()
function toldOf(plan: WardPlan, { kind, reviewKind, itemId, recordId, title }: CheckedReview): Pick<Around, 'of'> {
  let names = toldKnown.get(plan)
  if (!names) {
    const made = new Map<string, string[]>()
    for (const { kind: of, owner, record } of recordsOfPlan(plan).records)
      if (owner && (of === 'outcomeIndicator' || of === 'processIndicator'))
        made.set(owner.id, [...(made.get(owner.id) ?? []), (record as Indicator).name])
    names = made
    toldKnown.set(plan, names)
  }
  const { byId } = recordsOfPlan(plan)
  if (reviewKind === 'outcomeReview') return { of: (byId.get(recordId)?.record as Indicator | undefined)?.name.normalize('NFKC') ?? '' }
  if (kind === 'reformItem') return { of: `${title} ${(byId.get(itemId)?.record as ReformItem | undefined)?.goal ?? ''}`.normalize('NFKC') }
  const own = names.get(itemId) ?? []
  return { of: own.length > 1 ? '' : (own[0] ?? title).normalize('NFKC') }
}
