// Knows what must be understood of workbooks that wards typed by hand, each in its own way, and of the program's own.
import { describe, expect, test } from 'vitest'
import { buildWorkbook } from '../../../electron/excel/build-workbook.ts'
import { readBook } from '../../../electron/excel/read-book.ts'
import { recognisePlan, type RecognisedPlan } from '../../../shared/forms/recognise-plan.ts'
import type { ReadBook } from '../../../shared/model/sheet-cells.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { blankReviews } from '../../helpers/blank-reviews.ts'
import { anyText } from '../../helpers/any-text.ts'
import { generation, samplePlan } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { typeBook } from '../../helpers/typed-book.ts'
import { fc } from '../../helpers/fast-check.ts'

const generations = [generation('G1'), generation('G2')]
const recognise = (book: ReadBook, year: number | null = null, fileName = ''): RecognisedPlan =>
  recognisePlan({ book, generations, year, fileName })
const placeOf = (plan: RecognisedPlan, path: string) => plan.places.find((place) => place.path === path)
/** Everything that was found, by path: what a person checks against the book. */
const found = (plan: RecognisedPlan): Record<string, string> =>
  Object.fromEntries(
    plan.places.filter((p) => p.state !== 'notFound').map((p) => [p.path, `${p.text} @${p.address}${p.reason ? ` !${p.reason}` : ''}`]),
  )

describe('a book like the official one, typed in merged cells: 様式2 of 生野区, 平成28年度', () => {
  const book = () =>
    typeBook({
      様式２: {
        'A1:H1': '平成２８年度 生野区運営方針',
        I1: '【様式２】',
        'A3:I3': '重点的に取り組む主な経営課題',
        'A4:I4': '経営課題２　【 まちの安全 】',
        A5: '計',
        A8: '画',
        'B5:I5': 'めざすべき将来像(最終的なめざす状態)\n<概ね10∼20年間を念頭に設定>',
        'B6:I6': '・助け合えるまち',
        'B7:I7': '現 状（課題設定の根拠となる現状･データ）',
        'B8:I8': '・訓練の参加は３割',
        'B9:I9': '・名簿の提供は８割の地域',
        'B10:I10': '要因分析',
        'B11:I11': '・担い手の高齢化',
        'B12:I12': '課題＜上記要因を解消するために必要なこと＞',
        'B13:I13': '・若い世代の参加',
        A14: '自己\n評価',
        'B14:I14': '経営課題全体としての評価結果の総括',
        'B15:I15': '・順調に進んだ',
        'A17:I17': 'めざす成果及び戦略２―１【訓練に来る人をふやす】',
        'B18:E18': 'めざす状態<概ね3~5年間を念頭に設定>',
        'F18:I18': '戦略(中期的な取組の方向性)',
        'B19:E19': '・全ての校区で訓練がある',
        'F19:I22': '・学校と一緒に行う\n・働く世代に合わせる',
        'B20:E20': 'アウトカム(成果)指標',
        'B21:D21': '訓練に参加した区民の割合',
        E21: '平成29年度末までに５０％以上',
        'B22:D22': '名簿を提供した地域',
        E22: '19地域',
        'A24:E25': '具体的取組　２－１－１　【校区の訓練】',
        F24: '26決算額',
        G24: '27予算額',
        'H24:I24': '28算定見込額',
        F25: 1234,
        G25: '2,345千円',
        'H25:I25': '－',
        'B26:E26': '当年度の取組内容',
        'F26:I26': 'プロセス（過程）指標',
        'B27:E30': '・校区ごとに訓練を行う。',
        'F27:H27': '訓練をした校区',
        I27: '19校区',
        'F28:I28': '【撤退･再構築基準】',
        'F29:I29': '参加が１割を下回る',
        'B31:I31': '前年度までの実績',
        'B32:I32': '・18校区で実施',
      },
    })

  test('every place, by hand', async () => {
    const plan = recognise(await book())
    expect(plan).toMatchObject({ fiscalYear: 2016, formGeneration: 'G1' })
    const issue = 'managementIssues.0'
    const strategy = `${issue}.strategies.0`
    const initiative = `${strategy}.initiatives.0`
    expect(found(plan)).toEqual({
      [`${issue}.title`]: 'まちの安全 @様式２!A4 !numberGap'.replace('まちの安全', ' まちの安全 '),
      [`${issue}.futureVision`]: '・助け合えるまち @様式２!B6',
      [`${issue}.currentState`]: '・訓練の参加は３割\n・名簿の提供は８割の地域 @様式２!B8',
      [`${issue}.causeAnalysis`]: '・担い手の高齢化 @様式２!B11',
      [`${issue}.challenge`]: '・若い世代の参加 @様式２!B13',
      [`${issue}.reviews.selfEvaluation.summary`]: '・順調に進んだ @様式２!B15',
      [`${strategy}.title`]: '訓練に来る人をふやす @様式２!A17',
      [`${strategy}.desiredState`]: '・全ての校区で訓練がある @様式２!B19',
      [`${strategy}.approach`]: '・学校と一緒に行う\n・働く世代に合わせる @様式２!F19',
      [`${strategy}.outcomeIndicators.0.name`]: '訓練に参加した区民の割合 @様式２!B21',
      [`${strategy}.outcomeIndicators.0.target`]: '平成29年度末までに５０％以上 @様式２!E21',
      [`${strategy}.outcomeIndicators.1.name`]: '名簿を提供した地域 @様式２!B22',
      [`${strategy}.outcomeIndicators.1.target`]: '19地域 @様式２!E22',
      [`${initiative}.title`]: '校区の訓練 @様式２!A24',
      [`${initiative}.content`]: '・校区ごとに訓練を行う。 @様式２!B27',
      [`${initiative}.withdrawalCriterion`]: '参加が１割を下回る @様式２!F29',
      [`${initiative}.pastResults`]: '・18校区で実施 @様式２!B32',
      [`${initiative}.amounts.settlement.2014`]: '1234千円 @様式２!F25',
      [`${initiative}.amounts.budget.2015`]: '2,345千円 @様式２!G25',
      [`${initiative}.processIndicators.0.name`]: '訓練をした校区 @様式２!F27',
      [`${initiative}.processIndicators.0.target`]: '19校区 @様式２!I27',
    })
    expect(plan.leftOver).toEqual([])
    expect(plan.draft?.managementIssues[0]?.strategies[0]?.initiatives[0]?.amounts).toEqual([
      { kind: 'settlement', fiscalYear: 2014, yen: 1_234_000 },
      { kind: 'budget', fiscalYear: 2015, yen: 2_345_000 },
    ])
    expect(placeOf(plan, 'goal')).toMatchObject({ state: 'notFound', text: '', address: '' })
  })
})

describe('a book with its labels at the left and no merged cell: 住之江区, 令和3年度, all on one sheet', () => {
  const book = () =>
    typeBook({
      運営方針: {
        B2: '令和３年度　住之江区運営方針（案）',
        B3: '(単位：百万円)',
        B4: '【区の目標（何をめざすのか】',
        C4: '・“e-SUMINOe”なまち',
        C5: '・住み続けたいまち',
        B6: '区の⽬標に向けた区の使命(どのような役割を担うのか)',
        C6: '・総合行政の拠点',
        B7: '令和3年度 区運営の基本的な考え方(区・局長の方針)',
        C7: '・選択と集中',
        B9: '経営課題 1',
        C9: '「安全・安心のまちづくり」',
        B10: 'めざす姿(将来像)',
        C10: '・災害に強い',
        B11: '現状',
        C11: '・浸水の想定がある',
        B12: '課題',
        C12: '・自助・共助の力',
        B14: '戦略1-1：地域防災力の向上',
        B15: '目指す状態',
        C15: '・避難所が開ける',
        B16: '戦略の内容',
        C16: '・計画をつくり、訓練で確か',
        C17: 'め、直す。',
        B18: 'アウトカム指標',
        C18: '①計画のある地域\n②訓練をした地域',
        D18: '①13地域\n②14地域',
        B20: '具体的取組1-1-1　地区防災計画（３年度予算額 12.5百万円）',
        B21: '取組内容',
        C21: '・地域と一緒につくる',
        B22: 'プロセス指標',
        C22: '計画をつくった地域　令和3年度末までに10地域以上',
        B23: '撤退基準',
        C23: '５地域未満',
        B25: 'お問い合わせは総務課まで',
      },
    })

  test('every place, by hand', async () => {
    const plan = recognise(await book())
    expect(plan).toMatchObject({ fiscalYear: 2021, formGeneration: 'G1' })
    const strategy = 'managementIssues.0.strategies.0'
    const initiative = `${strategy}.initiatives.0`
    expect(found(plan)).toEqual({
      goal: '・“e-SUMINOe”なまち\n・住み続けたいまち @運営方針!C4',
      mission: '・総合行政の拠点 @運営方針!C6',
      mayorPolicy: '・選択と集中 @運営方針!C7',
      'managementIssues.0.title': '安全・安心のまちづくり @運営方針!C9',
      'managementIssues.0.futureVision': '・災害に強い @運営方針!C10',
      'managementIssues.0.currentState': '・浸水の想定がある @運営方針!C11',
      'managementIssues.0.challenge': '・自助・共助の力 @運営方針!C12',
      [`${strategy}.title`]: '地域防災力の向上 @運営方針!B14',
      [`${strategy}.desiredState`]: '・避難所が開ける @運営方針!C15',
      [`${strategy}.approach`]: '・計画をつくり、訓練で確かめ、直す。 @運営方針!C16 !joined',
      [`${strategy}.outcomeIndicators.0.name`]: '計画のある地域 @運営方針!C18 !splitIndicator',
      [`${strategy}.outcomeIndicators.0.target`]: '13地域 @運営方針!D18 !splitIndicator',
      [`${strategy}.outcomeIndicators.1.name`]: '訓練をした地域 @運営方針!C18 !splitIndicator',
      [`${strategy}.outcomeIndicators.1.target`]: '14地域 @運営方針!D18 !splitIndicator',
      [`${initiative}.title`]: '地区防災計画 @運営方針!B20',
      [`${initiative}.content`]: '・地域と一緒につくる @運営方針!C21',
      [`${initiative}.withdrawalCriterion`]: '５地域未満 @運営方針!C23',
      [`${initiative}.amounts.assessed.2021`]: '12.5百万円 @運営方針!B20',
      [`${initiative}.processIndicators.0.name`]: '計画をつくった地域 @運営方針!C22 !splitIndicator',
      [`${initiative}.processIndicators.0.target`]: '令和3年度末までに10地域以上 @運営方針!C22 !splitIndicator',
    })
    expect(plan.leftOver).toEqual([{ address: '運営方針!B25', text: 'お問い合わせは総務課まで' }])
    expect(plan.draft?.managementIssues[0]?.strategies[0]?.initiatives[0]?.amounts).toEqual([
      { kind: 'assessed', fiscalYear: 2021, yen: 12_500_000 },
    ])
  })
})

describe('the short sheet of 令和6年度, with texts typed under their labels and several in one cell: 此花区', () => {
  const book = () =>
    typeBook({
      此花区: {
        'A1:F1': '令和6年度 此花区運営方針',
        'A2:F2': '【目標(何をめざすのか)】',
        'A3:F3': '・活気あふれる此花',
        'A4:F4': '【使命(どのような役割を担うのか)】',
        'A5:F5': '・つなぐ\n・支える',
        'A6:F6': '【令和6年度 所属運営の基本的な考え方(区・局長の方針)】',
        'A7:F7': '・現場から',
        'A8:F8': '重点的に取り組む主な経営課題',
        'A9:F9': '【経営課題1】災害に備える',
        'A10:F10': '【課題認識】\n・海に近い\n・高齢化',
        'A11:F11': '主な戦略（課題解決の方策）',
        'A12:F12': '【戦略1-1】備蓄を広げる\n・啓発\n・出前講座',
        'A13:F13': 'アウトカム指標',
        'A14:F14': '・備蓄をしている世帯 10,000世帯以上（R6～R8合計）',
        'A15:E15': '＜令和6年度実績と達成状況＞',
        F15: '＜前年度実績＞',
        'A16:E16': '・9,800世帯：B',
        F16: '・9,100世帯',
        'A18:F18': '経営課題２：子育てを支える',
        'A19:F19': '課題認識',
        'A20:F20': '・相談がふえている',
        'A21:F21': '主な戦略',
        'A22:F22': '・相談の場を広げる',
        'A23:D23': 'アウトカム指標',
        'E23:F23': '目標値',
        'A24:D24': '・相談してよかった人の割合',
        'E24:F24': '８割以上',
        'A25:F25': '今後の方針',
        'A26:F26': '・続ける',
      },
    })

  test('every place, by hand', async () => {
    const plan = recognise(await book())
    expect(plan).toMatchObject({ fiscalYear: 2024, formGeneration: 'G2' })
    expect(found(plan)).toEqual({
      goal: '・活気あふれる此花 @此花区!A3',
      mission: '・つなぐ\n・支える @此花区!A5',
      mayorPolicy: '・現場から @此花区!A7',
      'reviews.selfEvaluation.futurePolicy': '・続ける @此花区!A26',
      'managementIssues.0.title': '災害に備える @此花区!A9',
      'managementIssues.0.recognition': '・海に近い\n・高齢化 @此花区!A10',
      'managementIssues.0.strategies.0.title': '備蓄を広げる @此花区!A12',
      'managementIssues.0.strategies.0.approach': '・啓発\n・出前講座 @此花区!A12',
      'managementIssues.0.strategies.0.outcomeIndicators.0.name': '備蓄をしている世帯 @此花区!A14 !splitIndicator',
      'managementIssues.0.strategies.0.outcomeIndicators.0.target': '10,000世帯以上（R6～R8合計） @此花区!A14 !splitIndicator',
      'managementIssues.0.strategies.0.outcomeIndicators.0.reviews.selfEvaluation.result': '・9,800世帯：B @此花区!A16',
      'managementIssues.0.strategies.0.outcomeIndicators.0.previousResult': '・9,100世帯 @此花区!F16',
      'managementIssues.1.title': '子育てを支える @此花区!A18',
      'managementIssues.1.recognition': '・相談がふえている @此花区!A20',
      'managementIssues.1.strategies.0.approach': '・相談の場を広げる @此花区!A22 !noNumber',
      'managementIssues.1.strategies.0.outcomeIndicators.0.name': '相談してよかった人の割合 @此花区!A24',
      'managementIssues.1.strategies.0.outcomeIndicators.0.target': '８割以上 @此花区!E24',
    })
    expect(plan.leftOver).toEqual([])
    expect(plan.draft?.managementIssues[0]?.strategies[0]?.outcomeIndicators).toEqual([
      {
        name: '備蓄をしている世帯',
        target: '10,000世帯以上',
        cumulativeFrom: 2024,
        cumulativeUntil: 2026,
        previousResult: '・9,100世帯',
        previousRating: '',
        reviews: [{ period: 'selfEvaluation', result: '・9,800世帯：B', attainment: '' }],
      },
    ])
  })
})

describe('様式3, and books of two years', () => {
  test('取組項目 with its three parts in one cell, 29・30 side by side is not read twice', async () => {
    const plan = recognise(
      await typeBook({
        様式３: {
          'A1:F1': '平成30年度　大正区運営方針',
          'A2:F2': '「市政改革プラン2.0」に基づく取組等',
          'A3:F3': '取組項目１　【保険料収納率の向上】',
          'A4:C4': '取組の方針・目標内容',
          'D4:F4': '当年度の取組内容',
          'A5:C5': '（趣旨・目的）\n負担の公平を保つ\n（取組の概要）\n・各種勧奨\n（目標）前年度を上回る\n（取組の結果による）',
          'D5:F5': '・口座振替の勧奨',
          'A6:F6': '自己評価',
          'A7:F7': '当年度の取組実績',
          'A8:F8': '・差押予告404件',
        },
      }),
    )
    expect(plan.draft?.reformItems).toEqual([
      {
        title: '保険料収納率の向上',
        purpose: '負担の公平を保つ',
        overview: '・各種勧奨',
        goal: '前年度を上回る\n（取組の結果による）',
        content: '・口座振替の勧奨',
        reviews: [{ ...blankReviews.reformItemReview, period: 'selfEvaluation', results: '・差押予告404件' }],
      },
    ])
    expect(plan.leftOver).toEqual([])
  })

  const twoYears = () =>
    typeBook({
      H29: { A1: '平成29年度 港区運営方針', A2: '区の目標', B2: '去年の目標' },
      H30: { A1: '平成30年度 港区運営方針', A2: '区の目標', B2: '今年の目標' },
    })
  test('the newest year is read unless another is chosen; the other year’s texts are left over, not mixed in', async () => {
    const newest = recognise(await twoYears())
    expect(newest.draft).toMatchObject({ fiscalYear: 2018, goal: '今年の目標' })
    expect(newest.leftOver.map((left) => left.text)).toContain('去年の目標')
    const chosen = recognise(await twoYears(), 2017)
    expect(chosen.draft).toMatchObject({ fiscalYear: 2017, goal: '去年の目標' })
  })
  test('a year that nobody names is asked for; a file’s name may say it; a year without a form gives no draft', async () => {
    const nameless = await typeBook({ 目標: { A1: '区の目標', B1: '元気なまち' } })
    expect(recognise(nameless)).toMatchObject({ fiscalYear: null, draft: null })
    expect(recognise(nameless, null, '令和元年度運営方針（福島区）.xlsx').draft).toMatchObject({
      fiscalYear: 2019,
      firstReiwaYearAs: 'reiwa',
      goal: '元気なまち',
    })
    expect(recognise(nameless, 2010)).toMatchObject({ fiscalYear: 2010, formGeneration: null, draft: null })
  })
  test('nothing of a plan in it: no draft, every text left over', async () => {
    const plan = recognise(await typeBook({ 名簿: { A1: '氏名', B1: '所属', A2: '山田', B2: '総務課' } }), 2015)
    expect(plan.draft).toBeNull()
    expect(plan.leftOver.map((left) => left.text)).toEqual(['氏名', '所属', '山田', '総務課'])
  })
})

describe('what is doubtful is said', () => {
  const one = async (cells: Readonly<Record<string, string | number>>) =>
    recognise(await typeBook({ 様式２: { A1: '平成27年度 北区運営方針', ...cells } }))
  test('two headings of one number, a number out of order, a number that was left out', async () => {
    const plan = await one({ A2: '経営課題１　安全', A3: '経営課題１　安心', A4: '経営課題４　交流', A5: '経営課題２　教育' })
    const titles = plan.places.filter((place) => place.path.endsWith('.title')).map((place) => [place.text, place.reason])
    expect(titles).toEqual([
      ['安全', null],
      ['安心', 'sameNumber'],
      ['交流', 'numberGap'],
      ['教育', 'outOfOrder'],
    ])
  })
  test('two texts for one place: the second is not lost', async () => {
    const plan = await one({ A2: '区の目標', B2: '一つ目', A4: '区の目標', B4: '二つ目' })
    expect(placeOf(plan, 'goal')).toMatchObject({ text: '一つ目', state: 'doubtful', reason: 'twoTexts' })
    expect(plan.leftOver).toEqual([{ address: '様式２!B4', text: '二つ目' }])
  })
  test('an amount that is none, and one of a year far away; neither is guessed', async () => {
    const plan = await one({ A2: '具体的取組1-1-1 見守り', A3: '26予算額', B3: '約３百万円', C3: '12算定額', D3: '５千円' })
    const initiative = 'managementIssues.0.strategies.0.initiatives.0'
    expect(placeOf(plan, `${initiative}.amounts.budget.2014`)).toMatchObject({ text: '約３百万円', reason: 'amountUnreadable' })
    expect(placeOf(plan, `${initiative}.amounts.assessed.2000`) ?? placeOf(plan, `${initiative}.amounts.assessed.2030`)).toMatchObject({
      reason: 'amountYear',
    })
    expect(plan.draft?.managementIssues[0]?.strategies[0]?.initiatives[0]?.amounts.map((amount) => amount.kind)).toEqual(['assessed'])
  })
})

describe('the program’s own workbook reads back', () => {
  const draftOf = (plan: WardPlan) => {
    const bare = (value: unknown): unknown => {
      if (typeof value === 'string') return value.trim() === '' ? '' : value.replaceAll('\t', '　')
      if (Array.isArray(value)) return value.map((one) => bare(one))
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => shown.has(key))
          .map(([key, one]) => [key, bare(one)]),
      )
    }
    return bare(plan)
  }
  const shown = new Set(
    'fiscalYear formGeneration goal mission mayorPolicy managementIssues title futureVision currentState causeAnalysis challenge strategies desiredState approach isMain outcomeIndicators name target initiatives content withdrawalCriterion pastResults processIndicators amounts kind yen reformItems purpose overview content'.split(
      ' ',
    ),
  )
  const filled = anyText(6).filter((text) => text.trim() !== '' && !/[・･]/.test(text) && !/\n/.test(text))
  // a text of a number between dashes is what the foot of a page looks like
  const longer = anyText(30).filter((text) => !/^[\s\p{Pd}－ー]*\p{N}+[\s\p{Pd}－ー]*$/u.test(text))
  const plans = fc
    .record({
      year: fc.constantFrom(2013, 2016, 2019, 2022),
      issues: fc.integer({ min: 1, max: 2 }),
      strategiesEach: fc.integer({ min: 1, max: 2 }),
      initiativesEach: fc.integer({ min: 0, max: 2 }),
      reformItems: fc.integer({ min: 0, max: 2 }),
      titles: fc.array(filled, { minLength: 12, maxLength: 12 }),
      texts: fc.array(longer, { minLength: 12, maxLength: 12 }),
    })
    .map(({ year, titles, texts, ...size }) =>
      makePlan(
        { ...size, indicatorsEach: 1 },
        (place, nth) => {
          const isShort = /\.(title|name|target)$/.test(place)
          const [list, salt] = isShort ? [titles, place.length] : [texts, place.length * 7]
          return list[(nth * 5 + salt) % list.length] ?? ''
        },
        year,
      ),
    )

  test.each([2013, 2014, 2015])('the sample ward’s plan of %i with its reviews: all found, nothing left over', async (year) => {
    const plan = samplePlan(year)
    const { bytes } = await buildWorkbook({
      generation: generation('G1'),
      formIds: ['form1', 'form2', 'form3'],
      plan,
      wardName: 'サンプル区',
    })
    const read = recognise(await readBook(bytes))
    expect(read.places.filter((place) => place.state !== 'found')).toEqual([])
    expect(read.leftOver).toEqual([])
    const sumsOf = (amounts: readonly Readonly<{ kind: string; fiscalYear: number; yen: number }>[]) => {
      const sums = new Map<string, number>()
      for (const { kind, fiscalYear, yen } of amounts) sums.set(`${fiscalYear} ${kind}`, (sums.get(`${fiscalYear} ${kind}`) ?? 0) + yen)
      return [...sums].toSorted()
    }
    // the quarters are for the ward's own use: no form has them
    const reviewsOf = (reviews: readonly Readonly<Record<string, string>>[] | undefined) =>
      (reviews ?? []).filter(({ period }) => !period?.endsWith('Quarter')).map(({ id: _, ...rest }) => rest)
    const bare = (issues: WardPlan['managementIssues']) =>
      issues.map((issue) =>
        issue.strategies.map((strategy) => [
          strategy.title,
          strategy.approach,
          strategy.isMain,
          strategy.outcomeIndicators.map((i) => [i.name, i.target, reviewsOf(i.reviews)]),
          strategy.initiatives.map((i) => [i.title, i.content, i.pastResults, i.isMain, sumsOf(i.amounts), reviewsOf(i.reviews)]),
        ]),
      )
    expect(bare((read.draft as unknown as WardPlan).managementIssues)).toEqual(bare(plan.managementIssues))
  })

  test('the short sheet with one strategy an issue: all found; with several nobody can say whose an indicator is, and it is said', async () => {
    const texts = (place: string, nth: number) => (/recognition|approach/.test(place) ? `・文${nth}\n・続き` : `${place}${nth}`)
    for (const strategiesEach of [1, 3]) {
      const plan = makePlan({ issues: 2, strategiesEach, initiativesEach: 0, indicatorsEach: 2 }, texts, 2024, 'G2')
      const { bytes } = await buildWorkbook({ generation: generation('G2'), formIds: ['sheet'], plan, wardName: '西成区' })
      const read = recognise(await readBook(bytes))
      const reasons = new Set(read.places.filter((place) => place.state === 'doubtful').map((place) => place.reason))
      expect([...reasons]).toEqual(strategiesEach === 1 ? [] : ['strategyOfIndicator'])
      expect(read.leftOver).toEqual([])
      const issues = read.draft?.managementIssues ?? []
      expect(issues.map((issue) => [issue.title, issue.recognition])).toEqual(
        plan.managementIssues.map((issue) => [issue.title, issue.recognition]),
      )
      const indicators = issues.flatMap((issue) =>
        issue.strategies.flatMap((strategy) => strategy.outcomeIndicators.map((i) => [i.name, i.target])),
      )
      const own = plan.managementIssues.flatMap((issue) =>
        issue.strategies.flatMap((s) => s.outcomeIndicators.map((i) => [i.name, i.target])),
      )
      expect(indicators).toEqual(own)
    }
  })

  test('any small plan: the same draft, nothing doubtful, nothing left over', async () => {
    const readForms = ['form1', 'form2', 'form3']
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { bytes } = await buildWorkbook({ generation: generation('G1'), formIds: readForms, plan, wardName: '天王寺区' })
        const read = recognise(await readBook(bytes))
        const doubtful = read.places.filter((place) => place.state === 'doubtful' && place.reason !== 'joined')
        expect(doubtful).toEqual([])
        expect(read.leftOver).toEqual([])
        expect(draftOf(read.draft as unknown as WardPlan)).toEqual(draftOf(plan))
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})
