// Knows that opinions are read from tables and lists as wards write them, and that each written row becomes one or is told as wrong.
import { expect, it } from 'vitest'
import { readBlock, readTsv } from '../../../../shared/rules/read-block.ts'
import {
  agendaNamed,
  guessOpinionColumns,
  hasOpinionHeading,
  readOpinionList,
  readOpinionTable,
} from '../../../../shared/rules/council/read-opinion-table.ts'

const read = (tsv: string) => {
  const block = readTsv(tsv)
  const hasHeading = hasOpinionHeading(block)
  return readOpinionTable(hasHeading ? block.slice(1) : block, guessOpinionColumns(block, hasHeading))
}

it('the table of 港区: number, opinion, what the ward thinks of it', () => {
  const [first, second] = read('番号\t意見\t区役所の対応・考え方\n①\t目標値の決め方は\t前年度の結果を踏まえます。\n②\t"予算は\nいくらか"\t')
  expect(first).toMatchObject({ words: '目標値の決め方は', answer: '前年度の結果を踏まえます。', speaker: '', problem: null })
  expect(second).toMatchObject({ words: '予算は\nいくらか', answer: '' })
})

it('the table of 天王寺区: 件名 is the gist, days in the Japanese era', () => {
  expect(read('件名\t市民の声\t市の考え方\t受付日\n公園\t遊具が古い\t更新します\tR6.5.13')).toMatchObject([
    { gist: '公園', words: '遊具が古い', answer: '更新します', day: '2024-05-13' },
  ])
})

it('columns in any order; channel and stage by their words', () => {
  expect(read('委員名\t段階\t区分\t議題\tご意見の内容\n大阪委員\t評価\t事前意見\t(2)\t道路が暗い')).toMatchObject([
    { speaker: '大阪委員', stage: 'evaluation', channel: 'priorOpinion', agenda: '(2)', words: '道路が暗い' },
  ])
})

it('a row without words, and a day that is none, are told; an empty row is none', () => {
  expect(read('日付\t意見\n6月31日\t道路が暗い\nR6.6.27\t\n\t\nR6.6.27\t公園が古い').map(({ problem }) => problem)).toEqual([
    'badDay',
    'noWords',
    null,
  ])
})

it('without headings the longest column holds the words', () => {
  expect(read('1\t道路が暗くて危ない\n2\t公園の遊具が古い').map(({ words }) => words)).toEqual(['道路が暗くて危ない', '公園の遊具が古い'])
})

it('a merged cell is of all rows that it covers', () => {
  const cell = (text: string, rowSpan = 1) => ({ text, rowSpan, columnSpan: 1 })
  const block = readBlock('', [[cell('グループ'), cell('意見')], [cell('グループ1', 2), cell('道路')], [cell('公園')]])
  expect(readOpinionTable(block.slice(1), guessOpinionColumns(block, true))).toMatchObject([
    { group: 'グループ1', words: '道路' },
    { group: 'グループ1', words: '公園' },
  ])
})

it('a list: each mark begins one, groups lead those behind them, page numbers are left out', () => {
  const text = 'グループ1　テーマ：まちの魅力\n・100周年の広報紙をつくる\n・SNSで\n発信する\n- 3 -\n\f【グループ２】\n① 公園の活用'
  expect(readOpinionList(text).map(({ group, agenda, words }) => [group, agenda, words])).toEqual([
    ['グループ1', 'テーマ：まちの魅力', '100周年の広報紙をつくる'],
    ['グループ1', 'テーマ：まちの魅力', 'SNSで\n発信する'],
    ['グループ２', '', '公園の活用'],
  ])
  expect(readOpinionList('道路が暗い\n公園が古い').map(({ words }) => words)).toEqual(['道路が暗い', '公園が古い'])
})

it('a number that begins a sentence is none of a list, and is not lost', () => {
  const words = (text: string) => readOpinionList(text).map((one) => one.words)
  const sentences = [
    '道路が暗い。',
    '3.5点以上という目標は低い。',
    '10 月にも訓練を。',
    '1、2階の案内がわかりにくい。',
    '-5度の日も開けて。',
  ]
  expect(words(sentences.join('\n'))).toEqual(sentences)
  expect(words('1 道路が暗い。\n2 10 月にも\n訓練を。\n３　公園')).toEqual(['道路が暗い。', '10 月にも\n訓練を。', '公園'])
  expect(words('- 道路\n- -5度の日')).toEqual(['道路', '-5度の日'])
})

it('an item of the agenda is named by its number or its title', () => {
  const agenda = [
    { number: '(1)', title: '令和6年度運営方針' },
    { number: '(2)', title: 'その他' },
  ]
  expect(['１', '議題(2)', '令和６年度運営方針', '(2) その他', '3', ''].map((text) => agendaNamed(text, agenda)?.number ?? null)).toEqual([
    '(1)',
    '(2)',
    '(1)',
    '(2)',
    null,
    null,
  ])
})
