// Knows that the basic policy is held whole: its source byte for byte, what is printed, every difference, and the 17 indicators.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadResources } from '../../../electron/resources.ts'
import type { PolicyText } from '../../../shared/model/basic-policy.ts'

const { basicPolicy: policy } = loadResources('resources')
const source = readFileSync('resources/basic-policy-source.txt', 'utf8')
const visions = policy.pillars.flatMap((pillar) => pillar.visions)
const strategies = visions.flatMap((vision) => vision.basicStrategies)
const indicators = strategies.flatMap((strategy) => strategy.commonIndicators)

/** The white space with which the lines of the source are set out: indents, and blanks at the end of a line. */
const withoutLayout = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^[ 　]+|[ 　]+$/g, ''))
    .filter((line) => line !== '')
    .join('\n')

function textsOf(value: unknown): readonly PolicyText[] {
  if (value === null || typeof value !== 'object') return []
  if ('source' in value && 'print' in value) return [value as PolicyText]
  return Object.values(value).flatMap(textsOf)
}

test('the lines are the source, byte for byte', () => {
  expect(Buffer.from(policy.lines.map((line) => line.source).join('\n'))).toEqual(readFileSync('resources/basic-policy-source.txt'))
})

test('every text of the structure stands in the source, and in what is printed', () => {
  const texts = textsOf(policy.pillars)
  expect(texts.length).toBeGreaterThan(100)
  const printed = withoutLayout(policy.lines.map((line) => line.print).join('\n'))
  for (const text of texts) {
    expect(withoutLayout(source)).toContain(text.source)
    expect(printed).toContain(text.print)
  }
  for (const indicator of indicators) if (indicator.denominatorFilter !== null) expect(source).toContain(indicator.denominatorFilter)
})

test('each correction explains one difference of the lines, and no difference is unexplained', () => {
  const different = policy.lines.filter((line) => line.source !== line.print)
  const unused = [...policy.corrections]
  for (const line of different) {
    const index = unused.findIndex((c) => c.clause === line.clause && line.source.includes(c.source))
    expect(index, `unexplained: ${line.source}`).toBeGreaterThanOrEqual(0)
    const [correction] = unused.splice(index, 1)
    expect(line.source.split(correction!.source)).toHaveLength(2)
    expect(line.source.replace(correction!.source, correction!.print)).toBe(line.print)
  }
  expect(unused).toEqual([])
})

test('the texts of the structure differ from the source by nothing but listed corrections', () => {
  const corrected = (text: string): string => policy.corrections.reduce((t, c) => t.replace(c.source, c.print), text)
  for (const text of textsOf(policy.pillars)) expect(text.print).toBe(corrected(text.source))
})

test('what is corrected are slips of the file alone: spellings stay', () => {
  expect(policy.corrections).toHaveLength(10)
  const printed = policy.lines.map((line) => line.print).join('\n')
  for (const slip of ['[bookmark', '状　']) {
    expect(source).toContain(slip)
    expect(printed).not.toContain(slip)
  }
  for (const kept of ['取組みがビジネス手法', '少人数世帯･高齢単身世帯', '｢見守り｣', '支援して行く', '運用している状態。'])
    expect(printed).toContain(kept)
  expect(printed).not.toMatch(/^[ 　]*[123] /m)
})

test('two pillars, seven visions, thirteen basic strategies, seventeen common indicators', () => {
  expect([policy.pillars.length, visions.length, strategies.length, indicators.length]).toEqual([2, 7, 13, 17])
  expect(strategies.map((strategy) => `${strategy.key} ${strategy.cite} ${strategy.title.print}`)).toEqual([
    '1-1-ア 1⑴㋐ 人と人とのつながりづくりの促進',
    '1-2-ア 1⑵㋐ 地域活動協議会を核とした自律した地域運営の支援',
    '1-2-イ 1⑵㋑ 校区等地域を越えた多様な主体のネットワーク拡充の支援',
    '1-3-ア 1⑶㋐ 地域資源が活用されやすい仕組みづくり',
    '1-3-イ 1⑶㋑ 地域資源の循環による継続的な地域活動の促進',
    '1-3-ウ 1⑶ 本市事務事業の社会的ビジネス化の推進',
    '1-4-ア 1⑷㋐ 地域公共人材の充実と活用の促進',
    '1-4-イ 1⑷㋑ 中間支援組織の活用',
    '2-1-ア 2⑴㋐ 多様な区民の意見やニーズの的確な把握と区政情報の発信',
    '2-1-イ 2⑴㋑ 区民の参画と協働による区政運営',
    '2-2-ア 2⑵㋐ 区における市政の総合窓口機能の充実',
    '2-3-ア 2⑶㋐ 庁内案内や窓口業務におけるサービス向上',
    '2-3-イ 2⑶㋑ 区民が納税者の視点で納得できる効果的・効率的な業務運営',
  ])
})

test('the 17 indicators, as the policy states them', () => {
  const survey = '無作為抽出した区民に対してアンケート'
  const graded = '区役所の格付けとして、全ての区で、統一的手法のもと、無作為抽出した区民に対してアンケートを行う。'
  // key, mark, type, value, unit, by, who is asked, beginning of the method, part of the grading; end of the name
  const stated = [
    ['1-1-ア-1', '', 'residentRate', 50, '％', 2017, null, survey, false, '「支え合い」を実感している区民の割合'],
    [
      '1-2-ア-1',
      '',
      'residentRate',
      50,
      '％',
      2017,
      '「地域活動協議会を知っている」と回答した区民',
      survey,
      false,
      '自律的に運営されていると感じている区民の割合',
    ],
    ['1-2-イ-1', '', 'residentRate', 50, '％', 2017, null, survey, false, '連携・協働により進められていると感じている区民の割合'],
    ['1-3-ア-1', '', 'milestone', null, null, 2015, null, null, false, '情報が得られる仕組みを立ち上げる。'],
    ['1-3-イ-1', '', 'count', 1, '件', 2017, null, null, false, '（コミュニティ・ビジネス、ソーシャル・ビジネス）が創出された件数'],
    ['1-3-ウ-1', '', 'count', 1, '件', 2017, null, null, false, '社会的ビジネス効果が見込まれる事務事業件数'],
    [
      '1-4-ア-1',
      '',
      'residentRate',
      50,
      '％',
      2017,
      '「地域活動に参加している」と回答した区民',
      survey,
      false,
      '人材が活躍していると感じている区民の割合',
    ],
    [
      '1-4-イ-1',
      '',
      'organisationRate',
      50,
      '％',
      2017,
      null,
      '団体にアンケートを行い、',
      false,
      '支援を受けていると感じている活動主体の割合',
    ],
    ['2-1-ア-1', '①', 'residentRate', 60, '％', 2017, null, graded, true, '区民の意見や要望を反映していると思う区民の割合'],
    ['2-1-ア-2', '②', 'residentRate', 60, '％', 2017, null, graded, true, '地域実情に応じたものがあると感じる区民の割合'],
    ['2-1-ア-3', '③', 'residentRate', 60, '％', 2017, null, graded, true, '必要とする情報が伝えられていると感じる区民の割合'],
    [
      '2-1-イ-1',
      '①',
      'residentRate',
      60,
      '％',
      2017,
      null,
      graded,
      true,
      '企画・計画段階において、区民の意見や要望を反映していると思う区民の割合',
    ],
    ['2-1-イ-2', '②', 'residentRate', 60, '％', 2017, null, graded, true, '区政運営の改善につなげていると思う区民の割合'],
    [
      '2-2-ア-1',
      '',
      'residentRate',
      80,
      '％',
      2017,
      '過去１年間に、区役所に日常生活に関する相談や要望を行った区民',
      graded,
      true,
      '適切に対応したと思う区民の割合',
    ],
    [
      '2-3-ア-1',
      '①',
      'residentRate',
      80,
      '％',
      2017,
      '区役所を過去１年間に訪れた区民',
      graded,
      true,
      '窓口での応対が良いと感じた区民の割合',
    ],
    ['2-3-ア-2', '②', 'score', 3.5, '点', 2017, null, '民間事業者の覆面調査員による調査（５点満点）', false, '調査（５点満点）での点数'],
    ['2-3-イ-1', '', 'residentRate', 60, '％', 2017, null, graded, true, '区役所の取組が進められていることを知っている区民の割合'],
  ] as const
  expect(indicators).toHaveLength(stated.length)
  for (const [index, [key, mark, type, value, unit, by, filter, method, isGraded, nameEnd]] of stated.entries()) {
    const indicator = indicators[index]!
    expect([indicator.key, indicator.mark, indicator.type, indicator.denominatorFilter, indicator.gradedByCity]).toEqual([
      key,
      mark,
      type,
      filter,
      isGraded,
    ])
    const { text, ...target } = indicator.commonTarget
    expect(target, key).toEqual({ value, unit, comparison: value === null ? null : '以上', byFiscalYear: by })
    expect(text.print, key).toContain(by === 2015 ? '平成27年度中に' : '平成29年度までに　')
    expect(indicator.name.print.endsWith(nameEnd), `${key}: ${indicator.name.print}`).toBe(true)
    expect(indicator.measurementMethod?.print.slice(0, method?.length ?? 0) ?? null, key).toBe(method)
  }
})

test('every rate asks for approval, but one, whose name says so, for knowledge', () => {
  const asked = (asks: string | null) => indicators.filter((indicator) => indicator.asks === asks)
  expect(asked('knowledge').map((indicator) => indicator.name.print.slice(-11))).toEqual(['を知っている区民の割合'])
  expect(
    asked('approval')
      .map((indicator) => indicator.type)
      .toSorted(),
  ).toEqual(['organisationRate', ...Array<string>(11).fill('residentRate')])
  expect(
    asked(null)
      .map((indicator) => indicator.type)
      .toSorted(),
  ).toEqual(['count', 'count', 'milestone', 'score'])
})

test('parts Ⅰ, Ⅲ, Ⅳ and Ⅴ are there, and the longest sentence is whole', () => {
  for (const part of ['Ⅰ', 'Ⅲ', 'Ⅳ', 'Ⅴ'])
    expect(policy.lines.filter((line) => line.clause === part && line.print.trim() !== '').length).toBeGreaterThanOrEqual(2)
  const sentences = policy.lines.flatMap((line) => line.print.trim().split(/(?<=。)/))
  expect(Math.max(...sentences.map((sentence) => [...sentence].length))).toBe(245)
})
