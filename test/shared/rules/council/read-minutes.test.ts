// Knows that pasted minutes become lines in which nothing of them is lost, whatever paper they came from.
import { describe, expect, it } from 'vitest'
import { headOfSpeech } from '../../../../shared/rules/council/head-of-speech.ts'
import { joinWrapped, looksWrapped } from '../../../../shared/rules/council/join-wrapped.ts'
import { type MinutesWorld, printMinutes, readMinutes } from '../../../../shared/rules/council/read-minutes.ts'
import { withoutPageMarks } from '../../../../shared/rules/council/without-page-marks.ts'
import { violationsOfText } from '../../../../shared/rules/text.ts'
import { isBlocking } from '../../../../shared/rules/violation.ts'
import type { AgendaItemId } from '../../../../shared/model/ids.ts'
import { fc } from '../../../helpers/fast-check.ts'

const names = new Set(['大阪 太郎', '市民協働課 北 花子'])
const world: MinutesWorld = {
  agenda: [
    { id: 'a1' as AgendaItemId, number: '1', title: '議長・副議長の互選' },
    { id: 'a2' as AgendaItemId, number: '2', title: '令和6年度運営方針の策定に向けて' },
  ],
  isKnown: (name) => names.has(name.replace(/\s+/g, ' ')),
}
const plain: MinutesWorld = { agenda: [], isKnown: () => false }
const short = (text: string, of = world) =>
  readMinutes(text, of).lines.map(({ kind, speaker, text: said }) => (kind === 'speech' ? `${speaker}|${said}` : `${kind}|${said}`))

describe('a line begins a speech', () => {
  it.each([
    ['○大阪委員　道路が暗い。', '大阪委員', '道路が暗い。'],
    ['◯区長：本日は', '区長', '本日は'],
    ['〇 副区長　お答えします', '副区長', 'お答えします'],
    ['●松尾（雅）委員　質問です', '松尾（雅）委員', '質問です'],
    ['・議長　次に進みます', '議長', '次に進みます'],
    ['○市民協働課　山田課長　ご説明します', '市民協働課　山田課長', 'ご説明します'],
    ['○市民協働課 北 花子 ご説明します', '市民協働課 北 花子', 'ご説明します'],
    ['○大阪 太郎　質問です', '大阪 太郎', '質問です'],
    ['○○委員　名前は伏せます', '○○委員', '名前は伏せます'],
    ['○〇〇委員　名前は伏せます', '〇〇委員', '名前は伏せます'],
    ['【事務局】資料を配ります', '事務局', '資料を配ります'],
    ['○議長', '議長', ''],
    ['○山田委員ありがとうございます。', '山田委員', 'ありがとうございます。'],
    ['○宮本　初めて発言します', '宮本', '初めて発言します'],
    ['○グループ１　まちの魅力です', 'グループ１', 'まちの魅力です'],
    ['山田委員：道路が暗い', '山田委員', '道路が暗い'],
  ])('%s', (line, speaker, rest) => {
    expect(headOfSpeech(line, world.isKnown, true)).toEqual({ speaker, rest })
  })
  it.each([
    '○委員の任期について説明があった。',
    '・防災訓練を夜にも行う',
    '○防災訓練について',
    '二〇二五年に向けて',
    '山田委員　ありがとうございました',
    '10月1日　防災訓練',
    '○令和6年度の運営方針',
  ])('not: %s', (line) => {
    expect(headOfSpeech(line, world.isKnown, true)).toBeNull()
  })
  it('without any mark in the whole text a space behind the title is enough', () => {
    expect(short('山田委員　道路が暗い。\n議長　ほかには')).toEqual(['山田委員|道路が暗い。', '議長|ほかには'])
    expect(short('○議長　ほかには\n山田委員　道路が暗い。')).toEqual(['議長|ほかには\n山田委員　道路が暗い。'])
  })
})

describe('what belongs to the paper', () => {
  it('page breaks and page numbers in every writing are left out and told', () => {
    const text = '日時\n- 1 -\n\f○議長　始めます。\n－ ２ －\n\f続きです。\n3\n\f3ページ\n終わり\nー４ー'
    expect(withoutPageMarks(text)).toEqual({
      lines: ['日時', '○議長　始めます。', '続きです。', '終わり'],
      pageMarks: ['- 1 -', '－ ２ －', '3', '3ページ', 'ー４ー'],
    })
    expect(short(text)).toEqual(['note|日時', '議長|始めます。\n続きです。\n終わり'])
  })
  it('「3/12」 alone may be a date; several of the same total are pages', () => {
    expect(withoutPageMarks('開催日\n3/12\n終わり').lines).toEqual(['開催日', '3/12', '終わり'])
    expect(withoutPageMarks('あ\n1/12\nい\n２／１２\nう')).toEqual({ lines: ['あ', 'い', 'う'], pageMarks: ['1/12', '２／１２'] })
    expect(withoutPageMarks('あ\n12/3\nい\n11/3').pageMarks).toEqual([])
  })
  it('a number alone within a page is a text', () => {
    expect(withoutPageMarks('人数\n12\n以上').lines).toEqual(['人数', '12', '以上'])
  })
  it('every kind of line end, and what cannot be seen', () => {
    expect(withoutPageMarks('\ufeffあ\r\nい\rう\vえ\u2028お\u0000か').lines).toEqual(['あ', 'い', 'う', 'え', 'おか'])
  })
})

describe('headings', () => {
  it('items of the agenda lead what follows them; full-width numbers are understood', () => {
    const { lines } = readMinutes(
      '開会\n○議長　始めます。\n議題１　議長・副議長の互選\n○区長　お願いします。\n２．令和６年度運営方針の策定に向けて\n○大阪委員　質問です。\n【休憩】\n○議長　再開します。',
      world,
    )
    expect(lines.map(({ kind, agendaItemId, speaker }) => [kind, agendaItemId, speaker])).toEqual([
      ['heading', null, ''],
      ['speech', null, '議長'],
      ['heading', 'a1', ''],
      ['speech', 'a1', '区長'],
      ['heading', 'a2', ''],
      ['speech', 'a2', '大阪委員'],
      ['heading', 'a2', ''],
      ['speech', 'a2', '議長'],
    ])
  })
  it('a numbered point within a speech is none', () => {
    expect(short('○大阪委員　2点あります。\n1. 予算が少ない\n2. 広報が弱い')).toEqual([
      '大阪委員|2点あります。\n1. 予算が少ない\n2. 広報が弱い',
    ])
  })
})

describe('of any text', () => {
  const pieces =
    '○|◯|〇|●|・|大阪委員|議長|区長|市民協働課|大阪 太郎|○○委員|宮本|　| |：|。|（|）|【|】|\t|道路が暗い|ありがとうございます|の件|1|３|議題|議題1|- 3 -|3/12|開会|山田委員|令和6年度運営方針の策定に向けて|\n|\r\n|\f|\n\f|\n\n'
  const piece = fc.constantFrom(...pieces.split('|'))
  const pasted = fc.oneof(
    fc.array(piece, { maxLength: 60, size: 'max' }).map((some) => some.join('')),
    fc.string({ unit: 'grapheme', maxLength: 60, size: 'max' }),
  )
  const bare = (text: string) => text.replace(/[\s○◯〇●・：:【】（）()[\]［］■□◆◇▼▽▲△☆★◎]|\p{Cc}|\ufeff/gu, '')

  it('nothing but spaces, page marks and the marks at speakers is lost', () => {
    fc.assert(
      fc.property(pasted, fc.constantFrom(world, plain), (text, of) => {
        const { lines, pageMarks } = readMinutes(text, of)
        const letters = (all: readonly string[]) => [...bare(all.join(''))].toSorted().join('')
        expect(letters([...lines.flatMap(({ speaker, text: said }) => [speaker, said]), ...pageMarks])).toBe(letters([text]))
      }),
      { numRuns: 100 },
    )
  })
  it('read, printed and read again it is the same', () => {
    fc.assert(
      fc.property(pasted, fc.constantFrom(world, plain), (text, of) => {
        const { lines } = readMinutes(text, of)
        const short = (all: typeof lines) => all.map(({ kind, speaker, text: said }) => ({ kind, speaker, text: said }))
        expect(short(readMinutes(printMinutes(lines, of.isKnown), of).lines)).toEqual(short(lines))
      }),
      { numRuns: 100 },
    )
  })
})

describe('lines that were cut by the edge of the paper', () => {
  const page =
    '○議長　ただいまから令和六年度第一回の区政会\n議を開会いたします。本日はお忙しいところお集\nまりいただき、ありがとうございます。\nそれでは始めます。\n・配布資料の確認です'
  it('are joined, and nothing else is', () => {
    expect(joinWrapped(page.slice(4))).toBe(
      'ただいまから令和六年度第一回の区政会議を開会いたします。本日はお忙しいところお集まりいただき、ありがとうございます。\nそれでは始めます。\n・配布資料の確認です',
    )
    fc.assert(
      fc.property(fc.array(fc.constantFrom('あ', 'い。', '\n', '・', '道路が暗くて危ないという声があり'), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        expect(joinWrapped(text).replaceAll('\n', '')).toBe(text.replaceAll('\n', ''))
      }),
      { numRuns: 50 },
    )
  })
  it('are known by being most of a text', () => {
    const wrapped = Array.from({ length: 8 }, () => 'ただいまから令和六年度第一回の区政会議を開いて').join('\n')
    expect(looksWrapped(`${wrapped}\n続き`)).toBe(true)
    expect(looksWrapped(Array.from({ length: 8 }, () => 'ただいまから令和六年度第一回の区政会議を開きます。').join('\n'))).toBe(false)
  })
})

it('3,000 lines are read at once', () => {
  const text = Array.from({ length: 3000 }, (_, n) =>
    n % 3 === 0 ? `○大阪委員　${n}番目の意見です。` : n % 50 === 1 ? `- ${n} -\n\f` : 'さらに続けて申し上げます。',
  ).join('\r\n')
  const begun = performance.now()
  const { lines, pageMarks } = readMinutes(text, world)
  expect(performance.now() - begun).toBeLessThan(1000)
  expect(lines).toHaveLength(1000)
  // n % 50 === 1 and not a third: of 60 such n, every third is divisible by 3
  expect(pageMarks).toHaveLength(40)
})

it('a text in which nobody is found to speak is kept in lines that a data file can hold', () => {
  const source = Array.from({ length: 3000 }, (_, n) => `${'道路が暗い。'.repeat(10)}${n}`)
  for (const [head, kind] of [
    ['', 'note'],
    ['○大阪委員　', 'speech'],
  ]) {
    const { lines } = readMinutes(head + source.join('\n'), world)
    // 3,000 lines of 61 to 64 letters: more than 150,000, at most 200,000
    expect(lines).toHaveLength(4)
    expect(lines.map((line) => line.kind)).toEqual(lines.map(() => kind))
    expect(Math.max(...lines.map(({ text }) => violationsOfText('text', text).filter(isBlocking).length))).toBe(0)
    expect(lines.flatMap(({ text }) => text.split('\n'))).toEqual(source)
  }
})
