// Knows that the room 区政会議 holds at its limits: texts as long and lists as many as they may be, 50,000 opinions, and a file that may only be read.
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../electron/context.ts'
import { createFileSession } from '../../electron/data-file/file-session.ts'
import { loadResources } from '../../electron/resources.ts'
import { addLargeCouncil } from '../bench/large-council.ts'
import { makeManyYears } from '../bench/many-years.ts'
import { plainHead } from '../helpers/council-factory.ts'
import { councilViews, listWide, showCouncilView } from './council-views.ts'
import { findBarriers, listSqueezed, listUnreachable, walkAround, walkDialog } from './find-barriers.ts'
import { everyOpinion } from '../../renderer/stores/opinion-query.ts'
import { ask, runCommand } from './keyboard.ts'
import { launch, makeRunFolder, type RunningApp } from './launch.ts'
import { openSample, type SampleWindow } from './open-sample.ts'

const now = '2015-12-14T10:00:00+09:00'
const opinions = 50_000
const sizes = [
  [1280, 720],
  [720, 450],
] as const
let sample: SampleWindow
let page: Page

beforeAll(async () => {
  sample = await openSample(now, '企画 太郎', 27)
  page = sample.page
})
afterEach(() => sample.putAway())
afterAll(() => sample.close())

describe('a file that somebody else has open', () => {
  const folder = makeRunFolder()
  let reader: RunningApp
  beforeAll(async () => {
    reader = await launch({ folder, environment: { KUSEI_NOW: now }, args: [path.join(sample.running.folder, '見本.kusei')] })
    await reader.page.getByRole('button', { name: '閲覧のみで開く' }).press('Enter')
    await reader.page.getByTestId('outline').waitFor()
    reader.page.setDefaultTimeout(10_000)
  })
  afterAll(async () => {
    await reader.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(councilViews)('$name shows all of it and nothing to write with; axe finds nothing, and Tab comes everywhere', async (view) => {
    const { page } = reader
    await showCouncilView(page, { ...view, landmark: '.council-view > *' })
    const main = page.getByRole('main')
    const writing =
      /書く|書き出|貼り付け|追加|加える|足す|削除|消す|消去|保存|分ける|直す|確定|まとめる|記録する|つくる|選ぶ|読む|案に戻|公表日|会議で報告/
    expect((await main.getByRole('button').allTextContents()).filter((name) => writing.test(name))).toEqual([])
    const fields = await main
      .locator('textarea, input:not([type=radio])')
      .evaluateAll((found) =>
        found.filter((one) => !(one as HTMLInputElement).readOnly && !one.closest('.opinion-search')).map((one) => one.outerHTML),
      )
    expect(fields.filter((html) => !/type="checkbox"/.test(html))).toEqual([])
    expect(await findBarriers(page)).toEqual([])
    expect(await walkAround(page)).toEqual([])
  })
})

describe('much and long', () => {
  const long = '名'.repeat(60)
  const head = { ...plainHead, place: '長い名前の会議室'.repeat(10) }

  beforeAll(async () => {
    const before = await ask(page, 'getCouncilBook')
    const plain = { kana: '', shortName: '', kindId: null, affiliation: '', note: '', seats: [] }
    const terms = [{ id: null, from: '2015-10-01', until: '2017-09-30', endReason: '' }]
    const names = Array.from({ length: 300 - before.members.length }, (_, nth) => (nth === 0 ? long : `大阪 太郎${nth}`))
    const [longMember] = await ask(
      page,
      'saveMembers',
      names.map((name) => ({ ...plain, id: null, name, affiliation: name === long ? long : '', terms })),
    )
    for (let nth = before.meetings.length; nth < 290; nth++) {
      const fiscalYear = 1990 + Math.floor(nth / 12)
      await ask(page, 'saveMeeting', null, { ...head, fiscalYear, number: 1 + (nth % 12), day: `${fiscalYear}-06-14` })
    }
    const said = '避難所の鍵を地域で預かれるようにしてほしい。'
    await ask(page, 'addVoices', [
      {
        channel: 'council',
        meetingId: before.meetings[0]?.id ?? null,
        agendaItemId: null,
        day: '2015-12-14',
        stage: 'planning',
        memberId: longMember as never,
        speaker: '',
        group: '',
        words: said.repeat(Math.floor(20_000 / said.length)),
        gist: '',
        questions: [],
        about: [],
      },
    ])
    await sample.reload()
  }, 120_000)

  it.each(councilViews.filter(({ line }) => line === undefined))(
    '$name: axe finds nothing, and nothing is squeezed or stands out sideways',
    async (view) => {
      await showCouncilView(page, view)
      expect(await findBarriers(page)).toEqual([])
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height })
        expect(await page.evaluate(listSqueezed, 'main')).toEqual([])
        expect(await listWide(page)).toEqual([])
      }
    },
  )

  it('an opinion of 20,000 letters by somebody with a name of 60: its words are there to the last letter, and Tab comes to what follows', async () => {
    await showCouncilView(page, { command: '区政会議の意見', landmark: '.opinion-thread', line: 'H27-12' })
    expect((await page.locator('.opinion-words').textContent())?.length).toBeGreaterThan(19_900)
    expect(await page.getByRole('main').locator('.opinion-piece-head').textContent()).toContain(long)
    expect(await findBarriers(page)).toEqual([])
    expect(await walkAround(page)).toEqual([])
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height })
      expect(await page.evaluate(listUnreachable, 'main')).toEqual([])
      expect(await listWide(page)).toEqual([])
    }
    const split = page.getByRole('main').getByRole('button', { name: /^分ける…/ })
    await split.focus()
    await page.keyboard.press('Enter')
    await sample.dialog().waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await walkDialog(page)).toEqual([])
  })

  it('of 300 members and 290 meetings the last is reached by one key, and seen', async () => {
    for (const [command, row] of [
      ['区政会議の委員', '.members-list [role=option]'],
      ['区政会議の会議', '.meeting-line'],
    ] as const) {
      await runCommand(page, command)
      const list = page.getByRole('main').getByRole('listbox').first()
      await list.press('End')
      const last = page.locator(`${row}:is([aria-selected=true], [data-cursor])`)
      await last.waitFor()
      await expect
        .poll(() =>
          last.evaluate((line) => {
            const { top, bottom } = line.getBoundingClientRect()
            return document.elementFromPoint(line.getBoundingClientRect().left + 20, (top + bottom) / 2)?.closest('[role=option]') === line
          }),
        )
        .toBe(true)
    }
  })
})

describe('50,000 opinions', () => {
  const folder = makeRunFolder()
  let running: RunningApp
  beforeAll(async () => {
    const file = makeManyYears(folder, 1, 1)
    const files = createFileSession({ now: () => now, newId: randomUUID, log: () => {}, operator: () => null })
    if (files.open(file)) throw new Error('the file cannot be opened')
    const context = {
      files,
      resources: loadResources(path.join(import.meta.dirname, '../../resources')),
      settings: { get: () => ({ operator: '見本', recentFiles: [] }) },
      clock: { now: () => now, today: () => now.slice(0, 10) },
      newId: randomUUID,
    } as unknown as Context
    addLargeCouncil(context, opinions)
    files.close()
    running = await launch({ folder, environment: { KUSEI_NOW: now }, args: [file] })
    running.page.setDefaultTimeout(20_000)
    await running.page.getByTestId('outline').waitFor()
  }, 180_000)
  afterAll(async () => {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('are listed with a few lines in the page; the last is one key away, typing narrows them, and nothing shuts anybody out', async () => {
    const { page } = running
    await showCouncilView(page, { command: '区政会議の意見', landmark: '.opinion-line' })
    const list = page.locator('.opinion-list')
    const { total } = await ask(page, 'listOpinions', { ...everyOpinion, order: 'newest' }, 0, 1)
    expect(total).toBeGreaterThan(opinions * 0.8)
    expect(await page.locator('.opinion-line').first().getAttribute('aria-setsize')).toBe(String(total))
    expect(await page.locator('.opinion-line').count()).toBeLessThan(60)
    await list.press('End')
    const last = page.locator(`.opinion-line[aria-posinset="${total}"]`)
    await last.locator('.opinion-number').waitFor()
    await expect.poll(() => last.getAttribute('data-here')).toBe('true')
    expect(await findBarriers(page)).toEqual([])
    expect(await walkAround(page)).toEqual([])
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height })
      expect(await page.evaluate(listUnreachable, 'main')).toEqual([])
      expect(await listWide(page)).toEqual([])
    }
    expect(await running.complaints()).toEqual([])
  })
})
