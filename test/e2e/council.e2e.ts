// Knows a meeting of the ward council at the keyboard alone: recorded while it goes on, merged, split, answered, reflected into the plan, told back, published.
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { councilFormIds, type CouncilFormRequest } from '../../shared/model/council-form.ts'
import type { Meeting } from '../../shared/model/council.ts'
import type { Opinion } from '../../shared/model/opinion.ts'
import type { Initiative } from '../../shared/model/ward-plan.ts'
import { numberOf } from '../../shared/rules/numbering.ts'
import { textsOf } from '../helpers/opinion-factory.ts'
import { ask, chooseFromMenu, pressButton, runCommand, walkTo } from './keyboard.ts'
import { launch, makeRunFolder, type RunningApp } from './launch.ts'
import { placeOfCursor, waitUntilSaved } from './plan-typist.ts'

const folder = makeRunFolder()
const dataFile = path.join(folder, '見本の区.kusei')
const year = 2015
/** Planted where nothing is published: none of them may be in a public workbook. */
const markers = {
  note: '覚書印鴉',
  speaker: '来庁印梟',
  draft: '回答案印鷺',
  internal: '内部印鵺',
  member: '委員覚印鷹',
  endReason: '辞任印鶫',
}
/** 20 opinions, said by whom: a seat by its number, a kana, a group, again the same person, or nobody named. */
const said: readonly (readonly [who: string, words: string])[] = [
  ['1', '夜の訓練も年に1回は行ってほしい。'],
  ['2', '街灯が少なくて帰り道が暗いと子どもが言っている。'],
  ['ちぐさ', '町会の加入の案内を、転入のときに渡してほしい。'],
  ['', '案内は外国語でもつくってほしい。'],
  ['4', '百歳体操の会場が遠くて通えない人がいる。'],
  ['g1', '若い人が会議に来られる時間にしてほしい。'],
  ['3', '通学路の街灯をもっと増やせないか。'],
  ['5', '広報紙の文字をもう少し大きくしてほしい。'],
  ['6', '水辺の催しを地元の店にも手伝わせてほしい。'],
  ['？', '駐輪場の場所が分かりにくい。'],
  ['7', '防災倉庫の中身を地域でも確かめたい。'],
  ['8', '街灯の球が切れたままの場所がある。'],
  ['9', '子育てサロンを日曜日にも開いてほしい。'],
  ['10', '学習会の先生役に高校生も加えてはどうか。'],
  ['11', '広報紙に区政会議の記事を載せてほしい。それと、訓練の日程は3か月前に知らせてほしい。'],
  ['', '記事は写真を多くしてほしい。'],
  ['12', '空き家の相談先を一つにまとめてほしい。'],
  ['13', 'やさしい日本語の案内を窓口に置いてほしい。'],
  ['14', '休日の窓口の混み具合を知りたい。'],
  ['1', '意見がどうなったかを次の会議で教えてほしい。'],
]
const sentences = ['・夜間の訓練を年1回以上行う。', '・広報紙の本文の文字を大きくする。']
/** Some things are stored a moment after they were typed. */
const soon = { timeout: 5000 }
let running: RunningApp
let page: Page

beforeAll(async () => {
  running = await launch({ folder, environment: { KUSEI_NOW: '2016-02-05T18:50:00+09:00' } })
  page = running.page
})
afterEach(() => running.takeScreenshot('council'))
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

it('a meeting is added with its agenda, and who is there is noted by one key', async () => {
  await running.answerSaveDialog(dataFile)
  await page.locator('input:focus').waitFor()
  await chooseFromMenu(page, 'ファイル', '見本で試す')
  await page.getByRole('dialog').getByRole('textbox').waitFor()
  await page.keyboard.insertText('見本 花子')
  await page.keyboard.press('Enter')
  await page.getByTestId('outline').waitFor()
  await plant()
  await runCommand(page, '区政会議の会議')
  await page.getByText('平成27年度第3回本会').first().waitFor()
  await walkTo(page, /^会議を追加/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.insertText('H28.2.5')
  await page.getByRole('dialog').getByText('平成27年度第4回本会').waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await newest()).number, soon).toBe(4)
  await walkTo(page, '新しい議題')
  await page.keyboard.insertText('平成27年度の取組の状況について')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('平成28年度に向けて')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await newest()).agenda.map(({ title }) => title), soon)
    .toEqual(['平成27年度の取組の状況について', '平成28年度に向けて'])
  await showPane('出欠')
  await walkTo(page, /^この日に任期のある委員15人/)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await newest()).attendances.filter(({ party }) => party === 'member').length, soon).toBe(15)
  await waitUntilSaved(page)
})

it('20 opinions are recorded as fast as they are typed', async () => {
  await showPane('意見の記録')
  await page
    .getByRole('combobox', { name: '発言者' })
    .or(page.getByRole('textbox', { name: '発言者' }))
    .waitFor()
  await walkTo(page, /^発言者/)
  const waits: number[] = []
  for (const [who, words] of said) {
    if (who !== '') await page.keyboard.insertText(who)
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(words)
    const start = Date.now()
    await page.keyboard.press('Enter')
    await expect.poll(() => wordsInLine(), soon).toBe('')
    waits.push(Date.now() - start)
  }
  await waitUntilSaved(page)
  const opinions = await opinionsOfMeeting()
  expect(opinions.map(wordsOf)).toEqual(said.map(([, words]) => words))
  expect(opinions.map(({ pieces }) => pieces[0]?.voice.group)).toContain('グループ1')
  // the person who spoke last goes on without being named again
  const [third, fourth] = [opinions[2], opinions[3]]
  expect(fourth?.pieces[0]?.voice.memberId).toBe(third?.pieces[0]?.voice.memberId)
  expect(third?.pieces[0]?.voice.memberId).not.toBeNull()
  expect(Math.max(...waits)).toBeLessThan(1000)
})

it('three that say the same are merged, a mixed one is split, and not a letter is lost', async () => {
  const before = (await opinionsOfMeeting()).map(wordsOf).toSorted()
  await runCommand(page, '区政会議の意見')
  await search('街灯')
  await expect.poll(() => listed(), soon).toBe(3)
  await toList()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('m')
  await page.getByRole('dialog').getByText('まとめる').first().waitFor()
  await pressButton(page, /^3件をまとめる$/)
  await expect.poll(async () => (await opinionsOfMeeting()).filter(({ mergedInto }) => mergedInto !== null).length, soon).toBe(2)
  await search('記事を載せて')
  await expect.poll(() => listed(), soon).toBe(1)
  await toList()
  await page.keyboard.press('s')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('1')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await opinionsOfMeeting()).filter(({ splitFrom }) => splitFrom !== null).length, soon).toBe(1)
  const after = await opinionsOfMeeting()
  const pieces = after.flatMap((opinion) => opinion.pieces).toSorted((a, b) => a.place - b.place)
  const whole = Map.groupBy(pieces, ({ voice }) => voice.id)
  expect([...whole.values()].map((list) => list.map(({ text }) => text).join('')).toSorted()).toEqual(before)
})

it('two are answered and reflected: the plan is changed, and the changed sentence names the meeting', async () => {
  const [night, paper] = [said[0]?.[1] ?? '', said[7]?.[1] ?? '']
  await answer(night, '夜間の訓練を年1回以上行うこととします。')
  await answer(paper, '本文の文字を大きくします。')
  await choosePlan()
  const initiatives = await initiativesOfYear()
  for (const [index, number] of ['1-1-1', '5-1-2'].entries()) await addSentence(initiatives, number, sentences[index] ?? '')
  await reflect(night, '夜間の訓練')
  await reflect(paper, '本文の文字')
  const { reflections } = await ask(page, 'getCouncilTraces', year)
  const own = reflections.filter(({ day }) => day === '2016-02-05')
  expect(
    own.map(({ reflection }) => reflection.newText.endsWith(sentences[0] ?? '') || reflection.newText.endsWith(sentences[1] ?? '')),
  ).toEqual([true, true])
  await choosePlan()
  await openContent('校区ごとの防災計画')
  await page.getByText('この一文は平成27年度第4回区政会議の意見による').waitFor()
  await page.keyboard.press('F6')
  await walkTo(page, /の意見13番を開く$/)
  await page.keyboard.press('Enter')
  await page.getByText(night).first().waitFor()
})

it('the next meeting is told what became of them', async () => {
  await ask(page, 'saveMeeting', null, { ...headOf(await newest()), number: 5, day: '2016-03-18' })
  await runCommand(page, '区政会議の意見')
  await search('夜の訓練')
  await expect.poll(() => listed(), soon).toBe(1)
  await toList()
  await page.keyboard.press('t')
  await page.getByRole('dialog').waitFor()
  // the day of the meeting that comes next is not yet there: the person says which meeting, and when
  await walkTo(page, '（会議によらない）', 'Shift+Tab')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await walkTo(page, '報告した日')
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('H28.2.5')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await find(said[0]?.[1] ?? '')).toldDay, soon).toBe('2016-02-05')
})

it('what is published says all that the ordinance asks for, and none of what is internal', async () => {
  const target = path.join(folder, '運営状況.xlsx')
  const book = await ask(page, 'getCouncilBook')
  const parts: string[] = []
  for (const form of councilFormIds) {
    const subjects = form === 'report' ? [2014, 2015] : [null]
    const meetings = form === 'agenda' || form === 'attendance' || form === 'minutes' ? book.meetings.map(({ id }) => id) : [null]
    for (const periodYear of subjects) {
      for (const meetingId of meetings) {
        const request: CouncilFormRequest = {
          form,
          audience: 'public',
          meetingId,
          fiscalYear: year,
          periodYear,
          sheetId: book.sheets[0]?.id ?? null,
          order: 'meeting',
        }
        await running.answerSaveDialog(target)
        await ask(page, 'exportCouncilForm', request)
        const text = textOf(target)
        if (form === 'report' && periodYear === 2014) expectReport(text)
        parts.push(text)
        rmSync(target)
      }
    }
  }
  for (const marker of Object.values(markers))
    expect(
      parts.some((text) => text.includes(marker)),
      marker,
    ).toBe(false)
  expect(await running.complaints()).toEqual([])
})

/** Marker names in every field that stays inside. */
async function plant(): Promise<void> {
  const book = await ask(page, 'getCouncilBook')
  const [member] = book.members
  const [meeting] = book.meetings
  if (!member || !meeting) throw new Error('the sample has no council')
  await ask(page, 'saveMembers', [
    { ...member, note: markers.member, terms: member.terms.map((term) => ({ ...term, endReason: markers.endReason })) },
  ])
  await ask(page, 'saveMeeting', meeting.id, { ...headOf(meeting), note: markers.note })
  const [id] = await ask(page, 'addVoices', [
    {
      channel: 'visitorVoice',
      meetingId: null,
      agendaItemId: null,
      day: '2015-11-02',
      stage: 'implementation',
      memberId: null,
      speaker: markers.speaker,
      group: '',
      words: `${markers.speaker}です。窓口の椅子を増やしてほしい。`,
      gist: '',
      questions: [],
      about: [],
    },
  ])
  if (id === undefined) throw new Error('no opinion was made')
  const { opinion } = await ask(page, 'getOpinion', id)
  await ask(page, 'saveOpinion', id, textsOf(opinion, { answer: markers.draft, answerState: 'draft', internalNote: markers.internal }), [])
}

const headOf = ({
  id: _id,
  minutesState: _s,
  minutesConfirmedDay: _c,
  publishedDay: _p,
  agenda: _a,
  handouts: _h,
  attendances: _t,
  utterances: _u,
  opinions: _o,
  ...head
}: Meeting) => head

/** The meeting that was added last. */
async function newest(): Promise<Meeting> {
  const { meetings } = await ask(page, 'getCouncilBook')
  const [meeting] = meetings.toSorted((a, b) => b.fiscalYear - a.fiscalYear || b.number - a.number)
  if (!meeting) throw new Error('no meeting')
  return meeting
}
const opinionsOfMeeting = async () => {
  const { meetings } = await ask(page, 'getCouncilBook')
  const own = meetings.find(({ day }) => day === '2016-02-05')
  return ask(page, 'listOpinionsOfMeeting', own?.id ?? '')
}
const wordsOf = ({ pieces }: Opinion) => pieces.map(({ text }) => text).join('')
async function find(words: string): Promise<Opinion> {
  const found = (await opinionsOfMeeting()).find((opinion) => wordsOf(opinion) === words)
  if (!found) throw new Error(`no opinion ${words}`)
  return found
}
const wordsInLine = () =>
  page.evaluate(
    () => [...document.querySelectorAll('textarea')].find((box) => box.labels?.[0]?.textContent?.startsWith('発言'))?.value ?? '',
  )

/** Chooses what of the meeting is shown. */
async function showPane(name: string): Promise<void> {
  await walkTo(page, /^(次第|出欠|意見の記録|会議録)$/, 'Shift+Tab', 120)
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft')
  await walkTo(page, new RegExp(`^${name}$`), 'ArrowRight', 5)
  await page.keyboard.press('Space')
}

async function search(words: string): Promise<void> {
  await page.keyboard.press('Escape')
  await walkTo(page, '言葉で探す', 'Tab', 160)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(words)
}
const listed = () => page.getByRole('listbox', { name: '意見の一覧' }).getByRole('option').count()
/** From the search into the list. */
async function toList(): Promise<void> {
  await page.keyboard.press('Enter')
  await page.getByRole('listbox', { name: '意見の一覧' }).and(page.locator(':focus')).waitFor()
}

/** Answers one in the thread at the right, for 総務課, classed 反映, and makes the answer final. */
async function answer(words: string, text: string): Promise<void> {
  const { id } = await find(words)
  await runCommand(page, '区政会議の意見')
  await search(words)
  await expect.poll(() => listed(), soon).toBe(1)
  await toList()
  await page.keyboard.press('Enter')
  await walkTo(page, '（担当課なし）')
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown')
  await walkTo(page, '（分類なし）')
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown')
  await walkTo(page, '対応方針・区の考え方')
  await page.keyboard.insertText(text)
  await walkTo(page, '回答案')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await ask(page, 'getOpinion', id)).opinion.answerState, soon).toBe('confirmed')
  expect((await ask(page, 'getOpinion', id)).opinion).toMatchObject({ answer: text, answerClassId: 'class-reflected' })
}

async function choosePlan(): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.getByTestId('outline').waitFor()
  if ((await page.getByRole('button', { name: '年度：平成27年度' }).count()) > 0) return
  await walkTo(page, /^年度：/, 'Tab', 200)
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemradio').first().waitFor()
  await walkTo(page, /平成27年度/, 'ArrowDown', 12)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '年度：平成27年度' }).waitFor()
}

async function initiativesOfYear(): Promise<ReadonlyMap<string, Initiative>> {
  const plan = await ask(page, 'getWardPlan', year)
  if (!plan) throw new Error('no plan')
  const numbers = numberOf(plan)
  const all = plan.managementIssues.flatMap((issue) => issue.strategies.flatMap((strategy) => strategy.initiatives))
  return new Map(all.map((initiative) => [numbers.get(initiative.id) ?? '', initiative]))
}

/** Comes to the item by its name, and from cell to cell to 当年度の取組内容. */
async function openContent(title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.locator('input:focus').waitFor()
  await page.keyboard.insertText(title)
  await page.getByRole('option').filter({ hasText: title }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.palette-popover').waitFor({ state: 'detached' })
  await page.keyboard.press('F2')
  for (let step = 0; step < 12; step += 1) {
    if (/^initiative\/[^/]+\/content$/.test(await placeOfCursor(page))) return
    await page.keyboard.press('Tab')
    await page.waitForTimeout(60)
  }
  throw new Error(`no cell of the content of ${title}; the cursor is on ${await placeOfCursor(page)}`)
}

async function addSentence(initiatives: ReadonlyMap<string, Initiative>, number: string, sentence: string): Promise<void> {
  const initiative = initiatives.get(number)
  if (!initiative) throw new Error(`no initiative ${number}`)
  await openContent(initiative.title)
  await page.keyboard.press('F2')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.insertText(sentence)
  await page.keyboard.press('Control+Enter')
  await waitUntilSaved(page)
  await expect.poll(async () => (await initiativesOfYear()).get(number)?.content, soon).toBe(`${initiative.content}\n${sentence}`)
}

/** Ties the opinion to the change that the record has of the sentence. */
async function reflect(words: string, sentence: string): Promise<void> {
  const { id } = await find(words)
  await runCommand(page, '区政会議の意見')
  await search(words)
  await expect.poll(() => listed(), soon).toBe(1)
  await toList()
  await page.keyboard.press('Enter')
  await pressButton(page, '文の変更から選ぶ…')
  await page.getByRole('dialog').waitFor()
  await walkTo(page, '項目・欄・文で絞り込む')
  await page.keyboard.insertText(sentence)
  await page.getByRole('dialog').getByText(sentence).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(async () => (await ask(page, 'getOpinion', id)).opinion.reflections.length, soon).toBe(1)
}

/** All that is in a workbook, whatever the part. */
const textOf = (file: string) =>
  Object.values(unzipSync(readFileSync(file)))
    .map((part) => strFromU8(part))
    .join('\n')

/** 運営状況の公表 of 平成26年10月から平成27年9月: what the rule asks for, of the sample. */
function expectReport(text: string): void {
  for (const part of [
    '対象期間',
    '平成26年10月1日',
    '平成27年9月30日',
    '規則第5条第1項第1号関係',
    '委員種別',
    '委員の期間',
    '北浜洲　勇'.replace('　', ' '),
    '平成26年10月17日',
    '安全・安心部会',
    '地域団体推薦',
    '平成26年度第2回本会',
    '平成27年度第2回本会',
    '平成27年度区運営方針（素案）について',
    '浸水が想定される避難所の倉庫から、鍵の管理を地域と区の双方に改めました。',
  ]) {
    expect(text, part).toContain(part)
  }
}
