// Knows what 提出前点検 says of figures and symbols: a form that says otherwise than the indicator, a departure without reason, a changed target without one.
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadResources } from '../../../../electron/resources.ts'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { IndicatorSeries, TargetChange } from '../../../../shared/model/indicator.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { emptyOf, listCommonIndicators } from '../../../../shared/rules/common-series.ts'
import type { InspectedIndicators } from '../../../../shared/rules/inspect-plan.ts'
import { severityOf } from '../../../../shared/rules/inspection/severity.ts'
import { describeFinding, nameFindingPlace } from '../../../../shared/words/inspection.ts'
import { generation as generationOf } from '../../../helpers/generations.ts'
import { changed, inspectFor, planWith, policy } from '../../../helpers/inspect.ts'

const { judgementRules: rules } = loadResources(path.join(import.meta.dirname, '../../../../resources'))
const year = 2015
const nothing: IndicatorBook = {
  series: [],
  surveys: [],
  mysteryShoppings: [],
  decisions: [],
  settings: { referenceBelow: null, stars: null },
}
const saying = (more: Partial<InspectedIndicators>): InspectedIndicators => ({ book: nothing, rules, followed: [], changes: [], ...more })
/** A plan whose one outcome indicator has this target, result and symbol. */
function planSaying(target: string, result: string, attainment: string): Readonly<{ plan: WardPlan; id: string }> {
  const plan = planWith({ 'outcomeIndicator.target': target }, year)
  const [indicator] = plan.managementIssues[0]?.strategies[0]?.outcomeIndicators ?? []
  if (!indicator) throw new Error('no indicator')
  const reviews = [{ id: `${indicator.id}-selfEvaluation` as never, period: 'selfEvaluation' as const, result, attainment }]
  return { plan: changed(plan, { strategy: { outcomeIndicators: [{ ...indicator, reviews }] } }), id: indicator.id }
}
/** 45.0％ of 声かけ・見守り … against a 年次目標 of 50％: the indicator of the plan shows it. */
function seriesOf(id: string): IndicatorSeries {
  const [first] = listCommonIndicators(policy)
  if (!first) throw new Error('no policy')
  const measured = { state: 'value', value: '45', numerator: null, denominator: null, day: null, text: '', reason: '' } as const
  const rest = {
    substitute: '',
    questionId: null,
    mysteryShoppingId: null,
    from: null,
    until: null,
    measuredBy: '',
    evidence: null,
    note: '',
  }
  return {
    ...emptyOf(policy, first.indicator),
    targets: [{ fiscalYear: year, target: { value: '50', upper: null, day: null, text: '' }, withdrawal: null }],
    measurements: [{ fiscalYear: year, period: 'selfEvaluation', ...measured, ...rest }],
    links: [{ kind: 'outcomeIndicator', id, fiscalYear: year, name: '指標', ownerNumber: '1-1', ownerTitle: '戦略' }],
  }
}

describe('figureDiffers', () => {
  it('tells a target and a result that a person worded otherwise, and is silent where they agree or the series says nothing', () => {
    const { plan, id } = planSaying('50％', '46.0％', '')
    const followed = [
      { kind: 'outcomeIndicator', id, what: 'target', text: '50％以上' },
      { kind: 'outcomeIndicator', id, what: 'selfEvaluation', text: '45.0％\n区民アンケート回答者の割合（n=426、回収率28.4%）' },
      { kind: 'outcomeIndicator', id, what: 'midYearReview', text: '' },
    ] as const
    const found = inspectFor('figureDiffers', plan, { indicators: saying({ followed }) })
    expect(found.map(({ field, ownerId }) => [field, ownerId])).toEqual([
      [{ kind: 'outcomeIndicator', id, field: 'target' }, 'strategy-0'],
      [{ kind: 'outcomeReview', id: `${id}-selfEvaluation`, field: 'result' }, 'strategy-0'],
    ])
    expect(found[1] && describeFinding(found[1])).toBe(
      '指標「文章」の自己評価の実績が、様式では「46.0％」、指標の記録では「45.0％　区民アンケート回答者の割合（n=426、回収率28.4%）」です。どちらかに合わせてください。',
    )
    const agreeing = [{ kind: 'outcomeIndicator', id, what: 'target', text: '50％' } as const]
    expect(inspectFor('figureDiffers', plan, { indicators: saying({ followed: agreeing }) })).toEqual([])
    expect(inspectFor('figureDiffers', plan)).toEqual([])
  })

  it('leaves an empty target to targetNotSet, but tells a result that was emptied', () => {
    const { plan, id } = planSaying('', '', '')
    const followed = (['target', 'selfEvaluation'] as const).map((what) => ({ kind: 'outcomeIndicator' as const, id, what, text: '45' }))
    expect(inspectFor('figureDiffers', plan, { indicators: saying({ followed }) }).map(({ values }) => values['what'])).toEqual([
      'selfEvaluation',
    ])
  })
})

describe('figureDiffers of 撤退・再構築基準', () => {
  type Held = Readonly<{ unit: string; withdrawal: string | null } & Partial<IndicatorSeries>>
  function found(criterion: string, held: readonly Held[], generation = 'G1') {
    const plan = planWith({ 'initiative.withdrawalCriterion': criterion }, generation === 'G1' ? year : 2023)
    const [initiative] = plan.managementIssues[0]?.strategies[0]?.initiatives ?? []
    const [indicator] = initiative?.processIndicators ?? []
    if (!initiative || !indicator) throw new Error('no indicator')
    const processIndicators = held.map((_, nth) => ({ ...indicator, id: `process-${nth}` as never, name: `指標${nth + 1}` }))
    const series = held.map(({ withdrawal, ...more }, nth) => ({
      ...seriesOf(''),
      ...more,
      targets: [{ fiscalYear: plan.fiscalYear, target: { value: null, upper: null, day: null, text: '' }, withdrawal }],
      links: [
        { kind: 'processIndicator', id: `process-${nth}`, fiscalYear: year, name: '', ownerNumber: '1-1-1', ownerTitle: '' } as const,
      ],
    }))
    return inspectFor('figureDiffers', changed(plan, { initiative: { processIndicators } }), {
      generation: generationOf(generation as 'G1'),
      indicators: saying({ book: { ...nothing, series } }),
    })
  }
  const people = { unit: '人', decimals: 0, withdrawal: '20' } as const
  const percent = { unit: '％', decimals: 1, withdrawal: '60' } as const

  it('tells the number that the text states otherwise, at the text', () => {
    const [one, ...others] = found('参加者数が３０人未満の場合は、事業を再構築する。', [people])
    expect(others).toEqual([])
    expect(one).toMatchObject({ key: 'processIndicator/process-0/withdrawal', ownerId: 'initiative-0' })
    expect(one?.field).toEqual({ kind: 'initiative', id: 'initiative-0', field: 'withdrawalCriterion' })
    expect(one && describeFinding(one)).toBe(
      '指標「指標1」の撤退・再構築基準が、様式では「30人」、指標の記録では「20人」です。どちらかに合わせてください。',
    )
  })

  it.each<[string, readonly Held[], readonly string[]]>([
    ['参加者数が20人未満の場合は、事業を再構築する。', [people], []],
    ['参加者数が1,020人未満の場合', [{ ...people, withdrawal: '1020' }], []],
    ['参加者数が19人以下の場合', [people], []],
    ['参加者数が18人以下の場合', [people], ['18人']],
    ['苦情が21人以上の場合', [{ ...people, direction: 'down' }], []],
    ['上記の割合が60パーセント未満の場合は、講座の内容を再構築する。', [percent], []],
    ['上記の割合が５５％未満の場合は、講座の内容を再構築する。', [percent], ['55％']],
    ['59.9％以下の場合', [percent], []],
    // no number of this kind is stated
    ['', [percent], []],
    ['上記の割合が前年度を下回った場合は、周知の方法を再構築する。', [percent], []],
    ['参加者数が目標の6割に満たない場合は、開催の方法を再構築する。', [people], []],
    ['目標値の50％に満たない場合', [percent], []],
    ['計画した避難所数の80％に満たない場合', [percent], []],
    ['前年度比90％未満の場合', [percent], []],
    ['2年続けて創出件数が0件の場合は、取組を廃止する。', [people], []],
    ['割合が10％以上減少した場合', [percent], []],
    ['参加者数が30人未満の場合', [{ ...people, withdrawal: null }], []],
    ['参加者数が30人未満の場合', [{ ...people, unit: '' }], []],
    // each number belongs to one of them
    ['指標1が60％未満の場合', [percent, { ...percent, withdrawal: '30' }], []],
    ['指標1が60％未満、指標2が25％未満の場合', [percent, { ...percent, withdrawal: '30' }], ['25％']],
    ['20人未満又は60％未満の場合', [people, percent], []],
    ['25人未満又は60％未満の場合', [people, percent], ['25人']],
  ])('%s', (criterion, held, here) => expect(found(criterion, held).map(({ values }) => values['here'])).toEqual(here))

  it('is silent where the form has no such cell', () => expect(found('30人未満の場合', [people], 'G2')).toEqual([]))
})

describe('departureWithoutReason', () => {
  it('tells Ａ where 45.0％ is short of 50％ (Ｂ proposed), until a reason is written', () => {
    const { plan, id } = planSaying('50％以上', '45.0％', 'Ａ')
    const series = [seriesOf(id)]
    const found = inspectFor('departureWithoutReason', plan, { indicators: saying({ book: { ...nothing, series } }) })
    expect(found).toMatchObject([
      {
        field: { kind: 'outcomeReview', id: `${id}-selfEvaluation`, field: 'attainment' },
        ownerId: 'strategy-0',
        values: { decided: 'Ａ' },
      },
    ])
    expect(found[0] && describeFinding(found[0])).toContain('自己評価の評価「Ａ」は、基準による提案「Ｂ：順調でない」より良い評価です。')
    const reasoned = {
      subjectKind: 'outcomeReview',
      subjectId: `${id}-selfEvaluation`,
      field: 'attainment',
      fiscalYear: year,
      period: 'selfEvaluation',
      scheme: 'outcomeRating',
      symbol: '',
      reason: '3月に目標を達成する見込み',
    } as const
    const book = { ...nothing, series, decisions: [reasoned] }
    expect(inspectFor('departureWithoutReason', plan, { indicators: saying({ book }) })).toEqual([])
    const asProposed = planSaying('50％以上', '45.0％', 'Ｂ').plan
    expect(inspectFor('departureWithoutReason', asProposed, { indicators: saying({ book: { ...nothing, series } }) })).toEqual([])
  })
})

describe('countingRuleMissing', () => {
  // of these the policy says no 測定方法
  const keys = ['1-3-ア-1', '1-3-イ-1', '1-3-ウ-1']
  const book = (more: Partial<IndicatorSeries>): IndicatorBook => ({
    ...nothing,
    series: listCommonIndicators(policy).map(({ indicator }) => ({ ...emptyOf(policy, indicator), ...more })),
  })
  const { measurements } = seriesOf('')
  const found = (more: Partial<IndicatorSeries>, plan = planWith({}, year)) =>
    inspectFor('countingRuleMissing', plan, { indicators: saying({ book: book(more) }) })

  it('tells each common indicator without a method that has a value of the year and nothing that says what counts', () => {
    const [milestone, count, ...more] = found({ measurements })
    expect([milestone, count, ...more].map((finding) => finding?.key)).toEqual(keys)
    expect(milestone && [nameFindingPlace(milestone), describeFinding(milestone)]).toEqual([
      '平成27年度中に地域資源に関する情報が得られる仕組みを立ち上げる。',
      '基本方針に測定方法の定めがない指標「平成27年度中に地域資源に関する情報が得られる仕組みを立ち上げる。」に、計上ルールがありません。何をもって実施とするかを記入してください（様式には出ません）。',
    ])
    expect(count && describeFinding(count)).toMatch(/計上ルールがありません。何を1件と数えるかを記入してください（様式には出ません）。$/)
    expect(severityOf('countingRuleMissing')).toBe('warning')
  })

  it('is silent where the rule is written, nothing was measured in the year, or no figure was', () => {
    expect(found({ measurements, countingRule: '新たに始めた活動を1件と数える。' })).toEqual([])
    expect(found({ measurements, countingRule: '　' })).toHaveLength(3)
    expect(found({ measurements }, planWith({}, year + 1))).toEqual([])
    expect(found({ measurements: measurements.map((each) => ({ ...each, state: 'notApplicable' })) })).toEqual([])
    expect(inspectFor('countingRuleMissing', planWith({}, year))).toEqual([])
  })

  it('tells a count of the ward’s own whose total is judged, where no method is written either', () => {
    const own = {
      measurements,
      commonKey: null,
      id: 's1',
      name: '見守りの登録',
      kind: 'count',
      method: '',
      totalFrom: year,
    } as Partial<IndicatorSeries>
    const one = (more: Partial<IndicatorSeries>) => {
      const series = [{ ...seriesOf(''), ...own, ...more }]
      return inspectFor('countingRuleMissing', planWith({}, year), { indicators: saying({ book: { ...nothing, series } }) })
    }
    const [finding] = one({})
    expect(finding).toMatchObject({ key: 's1', values: { seriesId: 's1' } })
    expect(finding && describeFinding(finding)).toBe(
      '累計で判定し、測定方法の記入もない指標「見守りの登録」に、計上ルールがありません。何を1件と数えるかを記入してください（様式には出ません）。',
    )
    const quiet: readonly Partial<IndicatorSeries>[] = [
      { countingRule: '登録簿の人数' },
      { method: '登録簿を数える' },
      { totalFrom: null },
      { totalFrom: year + 1 },
      { kind: 'rate', totalFrom: null },
      { measurements: [] },
    ]
    for (const more of quiet) expect(one(more), JSON.stringify(more)).toEqual([])
  })
})

describe('targetChangeWithoutReason', () => {
  const change = (more: Partial<TargetChange>): TargetChange => ({
    key: 'k',
    fiscalYear: year,
    kind: 'outcomeIndicator',
    recordId: 'outcomeIndicator-0',
    seriesId: null,
    name: '見守りを実感している割合',
    ownerNumber: '1-1',
    ownerId: 'strategy-0',
    aspect: 'target',
    before: '60％以上',
    after: '50％以上',
    changedBy: '山田',
    changedAt: '2015-09-01T10:00:00+09:00',
    sinceEdition: '策定',
    reason: '',
    ...more,
  })

  it('tells each change without a reason at its indicator, and one of a series by its name', () => {
    const { plan } = planSaying('50％以上', '', '')
    const id = plan.managementIssues[0]?.strategies[0]?.outcomeIndicators[0]?.id ?? ''
    const changes = [
      change({ recordId: id }),
      change({ key: 'w', recordId: id, aspect: 'wording', before: '見守り', after: '' }),
      change({ key: 's', kind: 'series', recordId: 'common-1-1-a-1', aspect: 'base', before: '全員', after: '知っている人' }),
      change({ key: 'i', recordId: id, aspect: 'identity', before: '見守りの割合', after: 'なし' }),
      change({ key: 'done', reason: '調査の方法が変わったため' }),
      change({ key: 'other', fiscalYear: year + 1 }),
    ]
    const found = inspectFor('targetChangeWithoutReason', plan, { indicators: saying({ changes }) })
    expect(found.map(({ key, field }) => [key, field && 'field' in field && field.field])).toEqual([
      ['s', null],
      ['k', 'target'],
      ['w', 'name'],
      ['i', 'target'],
    ])
    expect(found.map(nameFindingPlace)).toEqual(['見守りを実感している割合', '1-1　文章', '1-1　文章', '1-1　文章'])
    expect(found[2] && describeFinding(found[2])).toBe(
      '指標「見守りを実感している割合」の文言が策定のあとに変わっています（見守り → 空欄）。変更の理由を記入してください。',
    )
    expect(found[3] && describeFinding(found[3])).toBe(
      '指標「見守りを実感している割合」のつながる指標が策定のあとに変わっています（見守りの割合 → なし）。変更の理由を記入してください。',
    )
  })
})
