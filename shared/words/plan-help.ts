// Knows the help line of every field of the plan: what the form asks for there.
import type { FieldRef, RecordKind } from '../model/fields.ts'

/** What the form asks for in a field; '' where there is nothing to say. `unit`: in which the plan's amounts are typed, '百万円'. */
export function fieldHelpOf(ref: FieldRef, unit: string): string {
  if (ref.kind === 'amount') return amountHelp(unit)
  return fieldHelp[ref.kind === 'newItem' ? ref.itemKind : ref.kind][ref.field] ?? ''
}

/** The help line of each field: what the form asks for there. From the forms' own bracketed notes and the city's way of using them. */
const fieldHelp: Readonly<Record<RecordKind, Readonly<Record<string, string>>>> = {
  wardPlan: {
    goal: '区が何をめざすのかを、区民に伝わる短い言葉で書きます。',
    mission: '目標に向けて、区役所がどのような役割を担うのかを書きます。',
    mayorPolicy: '当年度の区運営の基本的な考え方を、区長の方針として書きます。',
    internalNote: '区内だけのメモです。様式には印刷しません。',
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
  reformItem: {
    title: '取組項目の名称です。様式1と様式3の両方にのります。',
    purpose: '何のために行うのか、趣旨と目的を書きます。',
    overview: '取組の概要を書きます。',
    goal: 'いつまでに、どの水準か。数値で書きます。',
    content: '当年度に何を行うのかを、箇条書きで書きます。',
  },
  strategyReview: {
    progress: '計画に対する戦略の進捗を、凡例の記号で書きます。例：ａ',
    overall: '個別の達成状況をあわせた全体の評価を、凡例の記号で書きます。例：Ａ',
    effectiveness: '戦略がアウトカムの達成に役立っているかを、凡例の記号で書きます。例：ア',
    finding: '順調でない、または有効でないときは必ず書きます。何が妨げになっているかを具体的に書きます。',
    direction: '順調でない、または有効でないときは必ず書きます。今後どのように対応するかを書きます。',
  },
  initiativeReview: {
    results: '当年度に行ったことを、数値や前年同月比とともに書きます。',
    attainment: '凡例の記号で書きます。例：①(ⅰ)',
    effectiveness: '取組が戦略の実現に役立っているかを、凡例の記号で書きます。例：ア',
    finding: '目標未達成、または有効でないときは必ず書きます。',
    improvement: '目標未達成、または有効でないときは必ず書きます。だれが、いつまでに、何をするかを書きます。',
    findingAndImprovement: '達成できない見込みのときは必ず、課題とその改善策を書きます。',
    blankReason: '年度途中に開始した取組など、評価を空欄とするときに理由を書きます。様式には印刷しません。',
  },
  wardPlanReview: {
    achievements: '経営課題ごとに、1年間の成果と今後取り組みたいことを書きます。',
    challenges: '経営課題ごとに、解決すべき課題と今後の改善方向を書きます。',
    evaluation: '運営方針全体について、1年間を振り返って書きます。',
    futurePolicy: '評価をふまえた今後の方針を書きます。',
  },
  managementIssueReview: { summary: '戦略の進捗状況をふまえて、経営課題全体の評価結果を書きます。' },
  reformItemReview: {
    results: '当年度に行ったことを、数値や前年同月比とともに書きます。',
    implementation: '取組内容を実施できる見込みかを、凡例の記号で書きます。例：（ⅰ）',
    attainment: '目標を達成したか、または達成できる見込みかを、凡例の記号で書きます。例：①',
    findingAndImprovement: '達成できないときは必ず、課題とその改善策を書きます。',
    blankReason: '年度途中に開始した取組など、評価を空欄とするときに理由を書きます。様式には印刷しません。',
  },
  outcomeReview: {
    result: '測定した値を書きます。測定していないときは「未測定（理由）」とし、代わりの指標を添えます。',
    attainment: '凡例の記号で書きます。例：Ａ',
  },
  outcomeIndicator: {
    name: 'めざす状態を数値化した指標です。',
    target: 'いつまでに、どの水準か。例：平成29年度までに50％以上',
    previousResult: '前年度の自己評価に書いた実績です。前年度の計画がないときは入力します。',
    previousRating: '前年度の自己評価での個別の評価です。前年度の計画がないときは入力します。',
  },
  processIndicator: { name: '取組によりめざす指標です。', target: '当年度にめざす水準。例：60％以上' },
}
const amountHelp = (unit: string) => `${unit}単位で入力します。全角の数字やカンマ、▲も使えます。空欄にすると「－」と印刷されます。`
