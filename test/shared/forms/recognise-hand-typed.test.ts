// Knows habits of people who typed their ward's book by hand, each of which once lost a text or put it in a wrong place.
import { describe, expect, test } from 'vitest'
import { recognisePlan, type RecognisedPlan } from '../../../shared/forms/recognise-plan.ts'
import { generation } from '../../helpers/generations.ts'
import { typeBook } from '../../helpers/typed-book.ts'

const generations = [generation('G1'), generation('G2')]
type Sheets = Parameters<typeof typeBook>[0]
const read = async (sheets: Sheets): Promise<RecognisedPlan> =>
  recognisePlan({ book: await typeBook(sheets), generations, year: null, fileName: '' })
/** What stands under a path: 'text' or 'text !reason', by the rest of the path. */
function under(plan: RecognisedPlan, path: string): Record<string, string> {
  const own = plan.places.filter((p) => p.path.startsWith(`${path}.`) && p.state !== 'notFound')
  return Object.fromEntries(own.map((p) => [p.path.slice(path.length + 1), p.reason ? `${p.text} !${p.reason}` : p.text]))
}
const strategy = 'managementIssues.0.strategies.0'
const initiative = `${strategy}.initiatives.0`

describe('西成区 平成27年度: an amount and its label in one cell', () => {
  const amounts = `${initiative}.amounts`
  test('three cells side by side', async () => {
    const plan = await read({
      様式２: {
        'A1:K1': '平成27年度　西成区運営方針',
        'A3:K3': '経営課題１　あいりん地域の環境改善',
        'A14:K14': 'めざす成果及び戦略１－１　不法投棄対策',
        'A20:K20': '具体的取組１－１－１　巡回と啓発',
        'B21:D21': '25決算額　－',
        'E21:G21': '26予算額　6,100千円',
        'H21:K21': '27予算額：６，９００千円',
        'B22:F22': '当年度の取組内容',
        'B23:F27': '・毎日の巡回を行う。',
      },
    })
    expect(under(plan, amounts)).toEqual({ 'budget.2014': '6,100千円', 'assessed.2015': '6,900千円' })
    expect(plan.leftOver).toEqual([])
  })
  test('three in one cell; beside the heading; a cell that says more than amounts stays whole', async () => {
    const plan = await read({
      様式２: {
        A1: '平成27年度　西成区運営方針',
        A3: '経営課題１　環境',
        A4: '具体的取組１－１－１　巡回',
        H4: '27予算額 6,900千円',
        A5: '25決算額 5,321千円　26予算額 6,100千円\n28算定見込額 ▲30千円',
        A8: '具体的取組１－１－２　啓発',
        A9: '27予算額 300千円（うち委託料 200千円）',
      },
    })
    expect(under(plan, amounts)).toEqual({
      'settlement.2013': '5,321千円',
      'budget.2014': '6,100千円',
      'assessed.2015': '6,900千円',
      'assessed.2016': '▲30千円',
    })
    expect(plan.leftOver.map(({ text }) => text)).toEqual(['27予算額 300千円（うち委託料 200千円）'])
  })
  test('behind a title in 様式1 without brackets; the shorter wording there is neither doubtful nor left over', async () => {
    const plan = await read({
      様式１: {
        A1: '平成27年度　西成区運営方針',
        A3: '経営課題１　【環境】',
        A4: '主な戦略（課題解決の方策）',
        F4: '主な具体的取組（27年度予算額）',
        'A5:E5': '【1-1　不法投棄対策】',
        'F5:K5': '【1-1-1　巡回と啓発】　　27予算額 6,900千円',
        'A6:E6': '・巡回を毎日行う。',
      },
      様式２: {
        'A3:K3': '経営課題１　環境',
        'A4:K4': 'めざす成果及び戦略１－１　不法投棄対策',
        'G5:K5': '戦略（中期的な取組の方向性）',
        'G6:K8': '・巡回を毎日行う。\n・地域団体と協働する。',
        'A9:K9': '具体的取組１－１－１　巡回と啓発',
        'A10:K10': '27予算額 6900千円',
      },
    })
    expect(under(plan, strategy)).toEqual({
      title: '不法投棄対策',
      approach: '・巡回を毎日行う。\n・地域団体と協働する。',
      'initiatives.0.title': '巡回と啓発',
      'initiatives.0.amounts.assessed.2015': '6900千円',
    })
    expect(plan.leftOver).toEqual([])
  })
})

describe('都島区 平成25年度, 城東区 令和5年度: lists of the main items', () => {
  test('様式1 is known by the name of its sheet; the year of the list is that of its amounts', async () => {
    const plan = await read({
      様式１: {
        A1: '平成25年度 都島区運営方針（案）',
        A15: '経営課題1',
        C15: '安全',
        G16: '主な具体的取組（25年度予算額）',
        'G17:L17': '【1-1-1 防災力の強化】［4,120千円］',
      },
      経営課題1: {
        A3: '経営課題1',
        C3: '安全',
        A4: '具体的取組1-1-1',
        'D4:N4': '防災力の強化',
        A5: '25予算額',
        B5: 4120,
      },
    })
    expect(plan.places.find(({ path }) => path === `${initiative}.amounts.assessed.2013`)).toMatchObject({
      text: '4120千円',
      address: '経営課題1!B5',
      state: 'found',
    })
    expect(plan.items.find(({ path }) => path === initiative)?.isMain).toBe(true)
    expect(plan.leftOver).toEqual([])
  })
  test('the short sheet says the year once, above the list', async () => {
    const plan = await read({
      R5: {
        A1: '令和5年度　城東区運営方針',
        A3: '【経営課題１】つながり',
        A4: '主な具体的取組（5年度予算額）',
        A5: '【1-1-1】まちの学び舎（予算額：3,210千円）',
      },
    })
    expect(under(plan, `${initiative}.amounts`)).toEqual({ 'budget.2023': '3,210千円' })
  })
})

describe('東住吉区 令和2年度: ornaments, labels merged at the left, notes beside the form', () => {
  const plan = () =>
    read({
      提出用: {
        'A1:M1': '令和２年度　東住吉区運営方針　様式２',
        N1: 'メモ',
        'A3:M3': '■経営課題１　【防災・防犯】',
        'A5:C5': '【現　状】',
        'D5:M5': '・訓練参加率 12.3％',
        N5: '←ここ要確認（課長）',
        'A9:M9': '◆めざす成果及び戦略１－１　地域防災力の向上',
        'A10:C10': '〔めざす状態〕',
        'D10:M10': '・町会ごとに訓練がある。',
        'A11:C11': 'アウトカム指標',
        'D11:I11': '訓練に参加した区民の割合',
        'J11:M11': '平成34年度までに20％',
        'D12:I12': '訓練をした町会',
        'J12:M12': '60町会',
        'A13:C13': '戦略',
        'D13:M13': '・町会と協働する。',
        'A15:M15': '●具体的取組１－１－１　町会の訓練',
        'A19:C19': 'プロセス指標',
        'D19:M19': '訓練の回数　年14回以上',
        'A21:C21': '前年度までの実績',
        'D21:M21': 'R元：13回',
        N21: '数字は照会中',
        P21: 1000,
      },
    })
  test('every place, by hand', async () => {
    const { managementIssues: _, ...found } = under({ ...(await plan()) }, 'managementIssues.0')
    expect(found).toEqual({
      title: '防災・防犯',
      currentState: '・訓練参加率 12.3％',
      'strategies.0.title': '地域防災力の向上',
      'strategies.0.desiredState': '・町会ごとに訓練がある。',
      'strategies.0.approach': '・町会と協働する。',
      'strategies.0.outcomeIndicators.0.name': '訓練に参加した区民の割合',
      'strategies.0.outcomeIndicators.0.target': '平成34年度までに20％',
      'strategies.0.outcomeIndicators.1.name': '訓練をした町会',
      'strategies.0.outcomeIndicators.1.target': '60町会',
      'strategies.0.initiatives.0.title': '町会の訓練',
      'strategies.0.initiatives.0.pastResults': 'R元：13回',
      'strategies.0.initiatives.0.processIndicators.0.name': '訓練の回数 !splitIndicator',
      'strategies.0.initiatives.0.processIndicators.0.target': '年14回以上 !splitIndicator',
    })
  })
  test('the notes are left over, in no text', async () => {
    expect((await plan()).leftOver.map(({ address, text }) => `${address} ${text}`)).toEqual([
      '提出用!N1 メモ',
      '提出用!N5 ←ここ要確認（課長）',
      '提出用!N21 数字は照会中',
      '提出用!P21 1000',
    ])
  })
  test('where the form goes on out there nothing is taken for a note', async () => {
    const sheets = {
      提出用: {
        'A1:D1': '令和２年度　東住吉区運営方針',
        'A3:D3': '経営課題１　防災',
        'A4:D4': '現状',
        'A5:D5': '・ある',
        'A6:D6': '課題',
        'A7:D7': '・ない',
        'A8:D8': '要因分析',
        'A9:D9': '・こう',
        'A10:D10': '具体的取組１－１－１　訓練',
        E10: '2予算額 700千円',
      },
    }
    expect(under(await read(sheets), `${initiative}.amounts`)).toEqual({ 'assessed.2020': '700千円' })
  })
})

test.each([
  ['不法投棄の処理量　平成29年度までに760トン以下', '平成29年度までに760トン以下'],
  ['相談先を知っている保護者の割合：80％以上（H29）', '80％以上（H29）'],
  ['防犯カメラ　10台', '10台'],
  ['出張相談　月１回以上', '月１回以上'],
])('an indicator with its target in one cell: %s', async (text, target) => {
  const plan = await read({
    様式２: {
      A1: '平成28年度　鶴見区運営方針',
      A2: '経営課題１　安心',
      A3: 'めざす成果及び戦略１－１　見守り',
      A4: 'アウトカム指標',
      A5: text,
    },
  })
  expect(under(plan, `${strategy}.outcomeIndicators.0`)['target']).toBe(`${target} !splitIndicator`)
})
