// Knows how each thing that is to be looked at in a binding of the city's form file is said.
import type { BindingDoubt, FillProblem } from '../model/form-template.ts'
import { kindNames } from './fields.ts'

export const doubtWords: Readonly<Record<BindingDoubt, string>> = {
  severalLabels: '同じ見出しがほかにもあります。このセルでよいか確かめてください。',
  farAway: '見出しから離れたセルです。このセルでよいか確かめてください。',
  occupied: 'すでに文が入っているセルです。出力すると、その文は置き換わります。',
  locked: 'シートの保護でロックされたセルです。このセルでよいか確かめてください。',
  labelDiffers: '見出しの言葉が少し違います。同じ欄か確かめてください。',
  otherPlace: '見出しが見つからず、位置だけで選びました。確かめてください。',
  severalPlaces: '当てはまるセルがいくつかあります。このセルでよいか確かめてください。',
}

export const fillProblemWords: Readonly<Record<FillProblem, string>> = {
  overflow: '文がセルに収まりません。',
  notInChoices: 'このセルで選べる文のどれでもありません。',
  tooLong: 'Excel の1つのセルに入る長さ（32,767字）を超えています。短くするまで出力できません。',
  notWritable: 'Excel に書けない文字が含まれています。取り除くまで出力できません。',
  obstacle: '数式か表の見出しのセルなので、記入しません。',
  noSheet: 'このシートがファイルにありません。',
}

export const formFileProblemWords = {
  lettersLeft: (letters: number) => `あと${letters}字`,
  linesOver: (lines: number) => `${lines}行あふれます`,
  linesOf: (used: number, max: number) => `${used}行／${max}行`,
  ofBook: (book: string) => `（${book}）`,
  moreBooks: (count: number) => `ほか${count}冊`,
  locked: 'シートの保護でロックされたセルです。出力では記入します。',
  unshown: (kind: keyof typeof kindNames, number: string, title: string) =>
    `${kindNames[kind]}${number}「${title}」の欄が様式ファイルにありません。出力に入りません。`,
  leftOver: (label: string) => `見出し「${label}」に当てはまる欄が見つかりませんでした。必要なら、セルに割り当ててください。`,
  notDecided: '要確認',
} as const
