// Knows how pasted agendas and lists of handouts are read, written as wards write them.
import { expect, it } from 'vitest'
import { readNumberedLines } from '../../../../shared/rules/council/read-numbered-lines.ts'

it.each([
  ['1(2) 予定と運営方針策定スケジュール', '1(2)', '予定と運営方針策定スケジュール'],
  ['（１）議長・副議長の選任', '（１）', '議長・副議長の選任'],
  ['(1)及び(2) 平成30年度港区予算(案)と運営方針(案)について', '(1)及び(2)', '平成30年度港区予算(案)と運営方針(案)について'],
  ['3 その他', '3', 'その他'],
  ['2．令和8年度の運営方針', '2', '令和8年度の運営方針'],
  ['④ 教育会議', '④', '教育会議'],
  ['・令和8年度西淀川区運営方針の策定状況', '', '令和8年度西淀川区運営方針の策定状況'],
  ['【資料1-1】令和5年度西区運営方針委員評価一覧 (PDF, 92.62KB)', '資料1-1', '令和5年度西区運営方針委員評価一覧'],
  ['【資料1-2】委員評価シート (177.66KB)', '資料1-2', '委員評価シート'],
  ['資料2　事前意見への回答', '資料2', '事前意見への回答'],
  ['当日資料ア：格付けの結果', '当日資料ア', '格付けの結果'],
  ['令和8年度天王寺区運営方針(素案)について', '', '令和8年度天王寺区運営方針(素案)について'],
  ['10年後のまちの姿', '', '10年後のまちの姿'],
])('%s', (line, number, title) => {
  expect(readNumberedLines(line)).toEqual([{ number, title }])
})

it('leaves out headings, empty lines and numbers without a text', () => {
  expect(readNumberedLines('議題\r\n\r\n(1) 素案\n(2)\n　\n資料：\n(3) その他')).toEqual([
    { number: '(1)', title: '素案' },
    { number: '(3)', title: 'その他' },
  ])
})
