// Knows the help line of every field of the plan: what the form asks for there.
import type { FieldRef, RecordKind } from '../model/fields.ts'

/** What the form asks for in a field; '' where there is nothing to say. */
export function fieldHelpOf(ref: FieldRef): string {
  if (ref.kind === 'amount') return amountHelp
  return fieldHelp[ref.kind === 'newItem' ? ref.itemKind : ref.kind][ref.field] ?? ''
}

/** The help line of each field: what the form asks for there. From the forms' own bracketed notes and the city's way of using them. */
const fieldHelp: Readonly<Record<RecordKind, Readonly<Record<string, string>>>> = {
  wardPlan: {
    goal: '区が何をめざすのかを、区民に伝わる短い言葉で書きます。',
    mission: '目標に向けて、区役所がどのような役割を担うのかを書きます。',
    mayorPolicy: '当年度の区運営の基本的な考え方を、区長の方針として書きます。',
  },
  managementIssue: {
    title: '重点的に取り組む主な経営課題の名称です。様式1と様式2の両方にのります。',
    futureVision: '最終的なめざす状態です。概ね10～20年間を念頭に置きます。',
    currentState: '課題を設定した根拠となる現状とデータを、出典や時点とともに書きます。',
    causeAnalysis: '現状・データから導かれる分析結果です。めざすべき将来像と現状に差が生じる要因を書きます。',
    challenge: '上記の要因を解消するために必要なことを書きます。',
    recognition: '経営課題についての認識を、現状のデータとともに簡潔に書きます。',
  },
  strategy: {
    title: '戦略の名称です。様式1の「主な戦略」にも同じ文がのります。',
    desiredState: '概ね３～５年間を念頭に置いて、めざす状態を書きます。',
    approach: '中期的な取組の方向性を書きます。',
  },
  initiative: {
    title: '具体的取組の名称です。様式1の「主な具体的取組」にも同じ文がのります。',
    content: '当年度に何を、どこで、どれだけ行うのかを、数字を入れて書きます。',
    withdrawalCriterion: 'この水準を下回れば取組を撤退または再構築する、という基準です。数値で書きます。',
    pastResults: '前年度までの実績を、時点とともに書きます。',
  },
  outcomeIndicator: { name: 'めざす状態を数値化した指標です。', target: 'いつまでに、どの水準か。例：平成29年度までに50％以上' },
  processIndicator: { name: '取組によりめざす指標です。', target: '当年度にめざす水準。例：60％以上' },
}
const amountHelp = '千円単位で入力します。全角の数字やカンマ、▲も使えます。空欄にすると「－」と印刷されます。'
