// Knows which sentences still speak as last year's plan did, and which name an earlier year rightly.
import { expect, test } from 'vitest'
import { inspectFor, planWith } from '../../../helpers/inspect.ts'

const words = (place: string, text: string, year = 2018) =>
  inspectFor('lastYearWords', planWith({ [place]: text }, year)).map(({ values }) => values['words'])

test.each([
  ['initiative.content', '平成29年度中に空き家の台帳を整える。', '平成29年度中に'],
  ['initiative.content', '地域の実情に応じた訓練を、平成２９年度末までに全校区で行う。', '平成29年度末までに'],
  ['initiative.content', '29年度中に相談窓口を開く。', '29年度中に'],
  ['strategy.approach', '平成29年度は、若い世代に重点を置いて進める。', '平成29年度は'],
  ['wardPlan.mayorPolicy', '平成29年度は、将来ビジョンの最終年度である。', '平成29年度は'],
  ['initiative.content', '今年度（平成29年度）も夜間の巡回を続ける。', '今年度（平成29年度）'],
  ['initiative.content', '平成29年度（本年度）に見直す。', '今年度（平成29年度）'],
  ['outcomeIndicator.target', '平成28年度末までに60％以上', '平成28年度末までに'],
  ['processIndicator.target', '平成29年度　12回', '平成29年度'],
])('%s: %s', (place, text, expected) => expect(words(place, text)).toEqual([expected]))

test.each([
  ['initiative.content', '平成29年度中に作成した台帳をもとに、戸別に訪問する。'],
  ['initiative.content', '平成28年度から続けている夜間の巡回を広げる。'],
  ['initiative.content', '平成29年度の実績を踏まえ、回数を増やす。'],
  ['initiative.content', '平成29年度に続き、交流会を開く。'],
  ['initiative.content', '平成30年度中に台帳を整える。'],
  ['initiative.content', '平成28～30年度は重点期間とする。'],
  ['initiative.content', '平成29年度は参加者が減っている。'],
  ['strategy.approach', '平成31年度末までに全校区へ広げる。'],
  ['managementIssue.currentState', '平成29年度は404件である。'],
  ['managementIssue.causeAnalysis', '平成29年度中に終える見込みであった。'],
  ['initiative.pastResults', '平成29年度は、12回開催する。'],
  ['outcomeIndicator.target', '平成29年度実績以上'],
  ['outcomeIndicator.target', '平成27年度比10％減'],
  ['outcomeIndicator.target', '平成29年度 40％、平成30年度 50％'],
  ['outcomeIndicator.target', '平成33年度末までに60％以上'],
])('left alone: %s %s', (place, text) => expect(words(place, text)).toEqual([]))

test('令和: the first year, letters, and numbers without an era', () => {
  expect(words('initiative.content', '令和元年度中に始める。', 2020)).toEqual(['令和元年度中に'])
  expect(words('initiative.content', 'R5年度末までに整える。', 2024)).toEqual(['R5年度末までに'])
  expect(words('initiative.content', '5年度中に始める。', 2024)).toEqual(['5年度中に'])
  expect(words('initiative.content', '30年度中に始める。', 2024)).toEqual([])
})

test('targets of the city’s common indicators keep the basic policy’s years, the ward’s own do not', () => {
  const texts = (name: string) => ({ 'outcomeIndicator.name': name, 'outcomeIndicator.target': '平成29年度までに　50％以上' })
  const common = '身近な地域の中で、「声かけ」、「見守り」、「助け合い」、「支え合い」を実感している区民の割合'
  expect(inspectFor('lastYearWords', planWith(texts(common), 2022))).toEqual([])
  expect(inspectFor('lastYearWords', planWith(texts('声かけの回数'), 2022))).toHaveLength(1)
})
