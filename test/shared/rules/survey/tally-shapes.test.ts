// Knows that tallies in the shapes in which other wards and their counting firms hand them over are read right, or say what they leave open.
import { describe, expect, it } from 'vitest'
import { readTally } from '../../../../shared/rules/survey/read-tally.ts'
import { crossedShapes } from '../../../fixtures/surveys/shapes/crossed-shapes.ts'
import { oddShapes } from '../../../fixtures/surveys/shapes/odd-shapes.ts'
import { plainShapes } from '../../../fixtures/surveys/shapes/plain-shapes.ts'

const cells = (text: string): string[][] => text.split('\n').map((line) => line.split('|'))

describe.each([
  ['plain', plainShapes],
  ['crossed', crossedShapes],
  ['odd', oddShapes],
] as const)('%s tables', (_, shapes) => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))('%s', (__, { table, questions }) => {
    const read = readTally(cells(table))
    const told = read.map((question, at) => {
      const expected = questions[at]
      return {
        ...(expected?.number === undefined ? {} : { number: question.number }),
        ...(expected?.text === undefined ? {} : { text: question.text }),
        options: question.options.map(({ label, role, isPositive, count, printedPercent }) =>
          `${{ answer: '', noAnswer: '?', outside: '!' }[role]}${isPositive ? '+' : ''}${label} ${count ?? '－'} ${printedPercent}`.trim(),
        ),
        base: question.printedBase,
        rate: question.printedRate,
        several: question.allowsSeveral,
        ...(expected?.countsNoAnswer === undefined ? {} : { countsNoAnswer: question.countsNoAnswer }),
        notes: question.notes.map(({ code }) => code),
        problems: question.problems.map(({ text }) => text),
        ...(expected?.breakdown === undefined ? {} : { breakdown: question.breakdown.length }),
      }
    })
    expect(told).toEqual(questions.map((each) => ({ base: null, rate: '', several: false, notes: [], problems: [], ...each })))
  })
})

describe('headings', () => {
  const answers = '選択肢 回答項目 項目名 カテゴリー名 カテゴリ 回答 ラベル 回答内容 回答区分 区分 項目 選択肢名 内容'.split(' ')
  const counts =
    '人数 回答者数 度数 件 n ｎ N 実数 計 合計 全体 サンプル数 有効回答 回答数 件数 票数 総数 標本数 有効回答数 回答数（人） 人数(人) 実数（件） 該当数 回答人数'.split(
      ' ',
    )
  const percents = '構成比 割合(%) ％ % 比率 回答率 割合 構成比（％） 比率(%) 割合［％］ パーセント 構成割合 パーセンテージ 選択率'.split(
    ' ',
  )
  it.each(answers)('%s beside every name of counts and percentages, in any order', (answer) => {
    for (const count of counts) {
      for (const percent of percents) {
        for (const order of [
          [0, 1, 2],
          [0, 2, 1],
          [2, 1, 0],
          [1, 0, 2],
        ]) {
          const row = (cells: readonly string[]) => order.map((at) => cells[at] ?? '')
          const [read, ...others] = readTally([
            row([answer, count, percent]),
            row(['感じる', '58', '13.6']),
            row(['ある程度感じる', '143', '33.6']),
            row(['あまり感じない', '128', '30.0']),
            row(['感じない', '71', '16.7']),
            row(['無回答', '26', '6.1']),
          ])
          const figures = read?.options.map((option) => [option.label, option.count, option.printedPercent])
          expect([count, percent, order, others, figures, read?.notes], `${count} ${percent} ${order}`).toEqual([
            count,
            percent,
            order,
            [],
            [
              ['感じる', 58, '13.6'],
              ['ある程度感じる', 143, '33.6'],
              ['あまり感じない', 128, '30.0'],
              ['感じない', 71, '16.7'],
              ['無回答', 26, '6.1'],
            ],
            [],
          ])
        }
      }
    }
  })

  it.each([
    'n=426',
    '(n=426)',
    'N = 426',
    '（ｎ＝４２６）',
    '回答者数:426人',
    '（回答者数：426人）',
    '回答者数 426人',
    '有効回答数：426件',
    'サンプル数 n=426',
    '回答数＝426',
  ])('%s above the table is the base', (text) => {
    for (const place of [[text], [text, '', ''], ['', text, '']]) {
      const [read, ...others] = readTally([
        ['問5 感じますか', '', ''],
        place,
        ['選択肢', '割合', ''],
        ['感じる', '45.0', ''],
        ['感じない', '55.0', ''],
      ])
      expect([others, read?.number, read?.printedBase, read?.options.map(({ printedPercent }) => printedPercent)]).toEqual([
        [],
        '問5',
        426,
        ['45.0', '55.0'],
      ])
    }
  })
})
