// Knows why a typed value or target is not taken as a number, in sentences.
import type { Direction } from '../model/indicator.ts'
import type { RefusedFigureCode } from '../rules/read-figure.ts'

export const readFigureWords = {
  refused: {
    comparison: '実績値に「以上」「未満」などは付けず、測った値だけを入力してください（例：50.3）。',
    approximate: '「約」「程度」などは使えません。測った値そのものを入力してください。',
    range: '「～」で範囲は入力できません。測った値を1つだけ入力してください。',
    twoNumbers: '数が2つ以上あります。1つだけ入力してください（分子と分母は「158/426」）。',
    bracketed: 'かっこ書きの値は読み取れません。かっこを外して入力してください。減った値は「▲」を付けます。',
    misplacedComma: 'カンマの位置を確かめてください。3桁ごとに区切ります（例：1,234）。',
    misplacedPoint: '小数点の位置を確かめてください（例：45.5）。',
    zeroDenominator: '分母が0では割合を出せません。「測定不能（理由）」と入力してください。',
    notANumber: '数字で入力してください（例：45.5、158/426）。値がないときは「未測定（理由）」と入力します。',
  } satisfies Record<RefusedFigureCode, string>,
  numberAlone: '数字だけを入力してください（例：30）。',
  numberWanted: 'この指標は数値で測ります。日付ではなく、数字を入力してください。',
  noFraction: 'この指標は割合ではありません。数字を1つだけ入力してください。',
  dayWanted: 'この指標は実施した日で測ります。日付（例：平成28年3月15日）か「未実施」を入力してください。',
  notDone: '未実施',
  unitUnlike: (typed: string, unit: string) => `この指標の単位は「${unit}」です。「${typed}」を外すか、単位を確かめてください。`,
  otherUnit: (typed: string, unit: string) => `この指標の単位は「${unit}」ですが、目標には「${typed}」と書かれています。`,
  otherDirection: {
    up: 'この指標は「高いほどよい」としています。目標の「以下」「未満」と合いません。',
    down: 'この指標は「低いほどよい」としています。目標の「以上」「超」と合いません。',
    within: 'この指標は「範囲内」としています。目標は「40～60」のように書いてください。',
  } satisfies Record<Direction, string>,
  rangeUnlike: {
    up: 'この指標は「高いほどよい」としています。範囲（40～60）の目標にするときは、定義の「めざす方向」を「範囲内」にしてください。',
    down: 'この指標は「低いほどよい」としています。範囲（40～60）の目標にするときは、定義の「めざす方向」を「範囲内」にしてください。',
  } satisfies Record<Exclude<Direction, 'within'>, string>,
  boundsTurned: '範囲の目標は、小さい数から書いてください（例：40～60）。',
  boundTaken:
    'この指標は、目標ちょうどを達成に含める設定です。「超」「未満」と書くときは、定義の「ちょうどは達成に含めない」も選んでください。',
  boundLeftOut:
    'この指標は、目標ちょうどを達成に含めない設定です。「以上」「以下」と書くときは、定義の「ちょうどは達成に含めない」を外してください。',
  targetInWords: {
    number: '数値として読み取れないため、文章の目標として扱います。判定は人が行います。',
    milestone: '日付として読み取れないため、文章の目標として扱います。判定は人が行います。',
  },
} as const
