// Knows where a check names a 課題 and says nothing of how it is to be mended.
import { isQuarter } from '../../../model/check.ts'
import type { RawFinding } from '../../inspection/raw-finding.ts'
import { type CheckedReview, checkedReviewsOf, type CheckInspection, findingIn, textOf } from './checked-reviews.ts'
import { onceForReview } from './once-for-review.ts'
import { saysNothing, sentencesOf } from './sentences-of.ts'

/** Any word of what is or will be done about it. */
const mending =
  /改善|対応|対策|対処|解決|見直|見直し|検討|強化|充実|拡充|拡大|徹底|促進|推進|促[すし]|図[るりっ]|進め|努め|取り?組[むみん]|実施(?:する|し|予定)|行[うい]|周知|啓発|働き?[掛か]け|呼び?[掛か]け|工夫|支援|連携|協力|協議|調整|活用|設け|設置|増や|減ら|高め|広げ|めざ|目指|予定|こととする|こととし|していく|ていく|配布|開催|依頼|要請|確保|整備|導入|変更|案内|発信|募集|説明|計画/
const named =
  /(?<!経営)課題(?!認識|解決)|問題|足り|不足|不十分|十分で|少な|低[いく迷調]|減少|減っ|減り|遅れ|困難|難し|でき(?:な|ず|て[いお])|届(?:か|いて(?:いな|お))|至ら|下回|伸び(?:悩|な)|固定化|高齢化|差があ/
/** 周知が課題, 開催できなかった: what was lacking is no word of mending. */
const lacking =
  /[\p{Script=Han}\p{Script=Katakana}ー]{2,10}(?:が|は|も|の|を)?(?:まだ|十分に?|あまり|なかなか)?(?:課題|問題|不十分|不足|足り(?:な|ず|て)|十分で|行き届|でき(?:な|ず|て[いお])|困難|難し|遅れ)/gu
const noFinding =
  /(?:課題|問題)点?(?:等|など)?(?:は|が)?(?:特に|特段)?(?:な[いしく]|ありません|ございません|見られ(?:ない|ず)|認められ(?:ない|ず))/g
/** 封筒の色を変える, 夜間にも開く: what somebody does, at the end of a sentence. */
const deed = /[うくすつぬぶむるぐ]$/
const state = /(?:ある|いる|なる|れる|える|できる|多く|近く|遠く)$/

/**
 * findingWithoutImprovement {field: improvement · direction · findingAndImprovement}: 課題 of 自己評価 without 改善策, a strategy's 課題 without 今後の対応方向;
 * where both stand in one cell, a text that names a problem and holds no word of mending it, nor says what anybody does. What a bad rating demands is left to textAfterNegative:
 * `demanded` are the keys that it told.
 */
export function findFindingsAlone({ plan }: CheckInspection, demanded: ReadonlySet<string>): readonly RawFinding[] {
  return checkedReviewsOf(plan).flatMap((review): readonly RawFinding[] => {
    const alone = fieldAlone(review, '')
    if (alone === null) return []
    const finding = findingIn('findingWithoutImprovement', review, alone, { field: alone })
    return demanded.has(finding.key) ? [] : [finding]
  })
}

const fieldAlone = onceForReview((review: CheckedReview, _: ''): string | null => {
  const { reviewKind, check } = review
  const lacks = (said: string, missing: string) =>
    !saysNothing(textOf(review, said)) && textOf(review, missing).trim() === '' ? missing : null
  if (reviewKind === 'strategyReview' && !isQuarter(check)) return lacks('finding', 'direction')
  if (reviewKind === 'initiativeReview' && check === 'selfEvaluation') return lacks('finding', 'improvement')
  const text = textOf(review, 'findingAndImprovement').normalize('NFKC').replace(noFinding, '')
  if (saysNothing(text) || !named.test(text)) return null
  return mending.test(text.replace(lacking, '')) || saysDeed(text) ? null : 'findingAndImprovement'
})

const saysDeed = (text: string): boolean =>
  sentencesOf(text).some((sentence) => {
    const last = sentence.split(/[、,→⇒]/).at(-1) ?? ''
    return (
      deed.test(last) &&
      !named.test(last) &&
      (!state.test(last) || /(?:変え|増え|加え|備え|整え|添え|伝え|教え|入れ|取り入れ|採り入れ)る$/.test(last))
    )
  })
