// Knows the words of find and replace over the whole plan.
import type { FieldRef } from '../model/fields.ts'
import { kindNames, nameOfField } from './fields.ts'

export const replaceWords = {
  title: '文字を置き換える',
  intro: 'この年度の計画のすべての文から探します。置き換える前に、ところごとに確かめられます。',
  find: '探す文字',
  replacement: '置き換える文字',
  isFolded: '全角と半角を区別しない',
  places: '見つかったところ',
  found: (matches: number, places: number) => `${places}欄に${matches}か所`,
  notFound: '見つかりませんでした。',
  typeFirst: '探す文字を入力すると、見つかったところがここに並びます。',
  chosen: (matches: number) => `${matches}か所を置き換える`,
  chooseAll: 'すべて選ぶ',
  chooseNone: 'すべて外す',
  cancel: '閉じる',
  capped: (count: number) => `はじめの${count}欄を表示しています。表示していないところも、選ばれたままなら置き換わります。`,
} as const

/** '1-1-2 見守り　取組内容', '区の目標'. */
export function nameTextPlace(ref: Extract<FieldRef, { id: string }>, number: string, title: string): string {
  const field = nameOfField(ref.kind, ref.field) ?? ''
  const name = field === '名称' ? `${kindNames[ref.kind]}の名称` : field
  return `${number} ${title}`.trim() === '' ? name : `${number} ${title}`.trim() + `　${name}`
}
