// Knows which indicator names speak of all residents where only those who answered a survey are meant.
import { expect, test } from 'vitest'
import { inspectFor, planWith } from '../../../helpers/inspect.ts'

const found = (name: string, target = '60％以上') =>
  inspectFor('residentWording', planWith({ 'outcomeIndicator.name': name, 'outcomeIndicator.target': target })).length > 0

test.each([
  '公園が使いやすいと感じる区民の割合',
  '「地域の祭りが楽しみである」区民の割合',
  '区の広報紙を知っている住民の割合',
  '転入した区民のうち町会を知っている割合',
])('%s is to be looked at', (name) => expect(found(name)).toBe(true))

test.each([
  '公園が使いやすいと感じる区民アンケート回答者の割合',
  '区民アンケートで「公園が使いやすい」と回答した区民の割合',
  'アンケート回答者のうち広報紙を知っている区民の割合',
  '窓口を訪れた来庁者のうち応対が良いと感じた区民の割合',
  '特定健診を受診した区民の割合',
  '町会に加入している区民の割合',
  '無作為抽出の調査で防災を意識している区民の割合',
  '見守り活動に協力する事業者数',
  '無施錠の自転車の割合',
])('%s is left alone', (name) => expect(found(name)).toBe(false))

test('a name that ends in 区民 counts where its target is a rate, not where it is a number of people', () => {
  expect(found('家庭で備蓄をしている区民', '70％以上')).toBe(true)
  expect(found('家庭で備蓄をしている区民', '700人')).toBe(false)
})

test('the city’s own indicators keep their names, however they are marked and spaced', () => {
  const common = '区役所が、区政運営について区民の意見や要望を反映していると思う区民の割合'
  expect([common, `①　${common}`, `1 ${common}`, `「${common}」`].map((name) => found(name))).toEqual([false, false, false, false])
  expect(found(common.replace('反映', '尊重'))).toBe(true)
})

test('what the form does not show is nobody’s wording', () => {
  const plan = planWith({ 'processIndicator.name': '公園が使いやすいと感じる区民の割合' })
  expect(inspectFor('residentWording', plan)).toHaveLength(1)
  expect(inspectFor('residentWording', { ...plan, formGeneration: 'G2' })).toEqual([])
})
