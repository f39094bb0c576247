// Knows when two places of a plan contradict each other in a number, and when they only name two different numbers.
import { expect, test } from 'vitest'
import { changed, inspectFor, planWith, yen } from '../../../helpers/inspect.ts'

const differences = (texts: Readonly<Record<string, string>>, year = 2016) =>
  inspectFor('numberDiffers', planWith(texts, year)).map(({ field, values }) => [
    field && 'field' in field ? field.field : null,
    values['what'],
    values['here'],
    values['there'],
  ])

test('the same thing with two numbers is told at the later place', () => {
  expect(
    differences({
      'managementIssue.currentState': '・区内の街頭犯罪の認知件数は404件で、減る傾向にある。',
      'strategy.approach': '区内の街頭犯罪の認知件数は４１４件である。見回りを強める。',
    }),
  ).toEqual([['approach', '区内の街頭犯罪の認知件数', '414件', '404件']])
})

test.each([
  ['another date', '高齢化率は23.9％（平成25年10月）', '高齢化率は24.6％（平成26年10月）'],
  ['another unit', '地域活動協議会は10団体', '地域活動協議会は10校区'],
  ['another thing', '65歳以上の単身世帯は8,760世帯', '75歳以上の単身世帯は4,120世帯'],
  ['only about', '区内の事業者は約400団体', '区内の事業者は412団体'],
  ['a series in one text', '認知件数は10件。認知件数は12件', '認知件数は12件'],
  ['the same number', '空き家の戸数は1,204件', '空き家の戸数は１２０４件'],
])('left alone: %s', (_, first, second) => {
  expect(differences({ 'managementIssue.currentState': first, 'managementIssue.causeAnalysis': second })).toEqual([])
})

test('what two initiatives do has two numbers', () => {
  const plan = planWith({})
  const [issue] = plan.managementIssues
  const [strategy] = issue?.strategies ?? []
  const [initiative] = strategy?.initiatives ?? []
  if (!initiative) throw new Error('no initiative')
  const other = { ...initiative, id: 'other' as typeof initiative.id, content: '防災講座の開催は5回とする。' }
  const both = changed(plan, { strategy: { initiatives: [{ ...initiative, content: '防災講座の開催は3回とする。' }, other] } })
  expect(inspectFor('numberDiffers', both)).toEqual([])
})

test('a goal in prose against the cell of its target', () => {
  const texts = (content: string, target = '15回以上') => ({
    'processIndicator.name': '「出前講座」の開催回数',
    'processIndicator.target': target,
    'initiative.content': content,
  })
  expect(differences(texts('出前講座の開催を20回以上とする。'))).toEqual([['content', '「出前講座」の開催回数', '20回', '15回']])
  for (const content of [
    '出前講座の開催を15回以上とする。',
    '出前講座の開催は前年度20回であった。',
    '平成29年度には出前講座の開催を20回以上とする。',
    '出前講座の開催を20か所に増やす。',
    '出前講座の開催について、参加者20人以上を目標とする。',
  ])
    expect(differences(texts(content)), content).toEqual([])
  expect(differences(texts('出前講座の開催を20回以上とする。', '15回（延べ300人）'))).toEqual([])
})

test('an amount in prose against its cell; what was cut to a rougher unit agrees', () => {
  const found = (content: string) =>
    inspectFor(
      'numberDiffers',
      changed(planWith({ 'initiative.content': content }, 2020), {
        initiative: { amounts: [yen('budget', 2019, 7490), yen('budget', 2020, 95_593)] },
      }),
    ).map(({ values }) => [values['what'], values['here'], values['there']])
  expect(found('令和2年度予算額 95,539千円')).toEqual([['令和2年度予算額', '95,539千円', '95,593千円']])
  expect(found('平成31年度の予算額は7,499千円')).toEqual([['平成31年度予算額', '7,499千円', '7,490千円']])
  for (const content of [
    '令和2年度予算額 9,559万円',
    '令和2年度予算額 95,593千円',
    '令和2年度予算額 95百万円',
    '令和2年度予算額 9千5百万円',
    '令和3年度予算額 1千円',
    '令和2年度決算額 12千円',
    '補助金 12千円',
  ])
    expect(found(content), content).toEqual([])
})
