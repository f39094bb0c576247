// Knows that nobody is shut out of ホーム and of the five views of 振り返り: their pages and dialogs, by axe and by key, large, small and in forced colours.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { contentFactsOf } from '../../shared/rules/check/content-facts.ts'
import { allItemsOf } from '../../shared/rules/check/checked-items.ts'
import { convertInAll } from './convert-in-all.ts'
import { findBarriers, listSqueezed, listUnreachable, walkAround, walkDialog } from './find-barriers.ts'
import { ask, runCommand } from './keyboard.ts'
import { openSample, type SampleWindow } from './open-sample.ts'

const year = 2015
/** Of the sample: 市民協働課担当係長（防災） and 市民協働課長. */
const officer = '仮名 みどり'
const manager = '仮名 隆'
let sample: SampleWindow
let page: Page
let operator = officer

beforeAll(async () => {
  sample = await openSample('2015-09-07T10:00:00+09:00', officer, 27)
  page = sample.page
  for (const kind of ['draft', 'established'] as const) {
    await ask(page, 'confirmEdition', year, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
  }
  await handInMidYearReviews()
  await sample.reload()
})
afterEach(() => sample.putAway())
afterAll(() => sample.close())

const press = (key: string) => page.keyboard.press(key)
const dialog = () => sample.dialog()

/** The officer writes the first items of her own, hands them in, and notes what is to become of one. */
async function handInMidYearReviews(): Promise<void> {
  const check = 'midYearReview'
  const { posts, holders } = await ask(page, 'getOrganisation')
  const own = new Set<string | null>(holders.filter(({ person }) => person === officer).map(({ postId }) => postId))
  expect(posts.filter(({ id }) => own.has(id)).map(({ name }) => name)).toEqual(['市民協働課担当係長（防災）'])
  const itemsNow = async () => {
    const plan = await ask(page, 'getWardPlan', year)
    return plan ? allItemsOf(plan).filter(({ kind, postId }) => kind === 'initiative' && own.has(postId)) : []
  }
  const { route } = await ask(page, 'getCheckBook', year)
  const items = await itemsNow()
  expect(items.length).toBeGreaterThan(2)
  for (const { item } of items.slice(0, 3)) {
    const ref = { kind: 'initiativeReview', id: `${item.id}-${check}` } as const
    await ask(page, 'saveText', { ...ref, field: 'attainment' }, '②（ⅰ）')
    await ask(page, 'saveText', { ...ref, field: 'findingAndImprovement' }, '参加者が固定している。\n改善策として、学校と共同で開催する。')
  }
  for (const written of (await itemsNow()).slice(0, 2)) {
    await ask(page, 'confirmCheck', {
      fiscalYear: year,
      subject: { kind: written.kind, id: written.item.id },
      check,
      stepId: route[0]?.id ?? '',
      act: 'confirm',
      decisionDate: null,
      documentNumber: '',
      comment: '',
      contentHash: contentFactsOf(written, check).hash,
    })
  }
  const source = { kind: 'initiative', id: items[0]?.item.id ?? '', check } as const
  await ask(page, 'saveActItem', null, source, {
    text: '次年度は学校ごとに担い手を決める。',
    postId: posts.find(({ id }) => own.has(id))?.id ?? null,
    dueDate: '2015-08-31',
    destination: 'nextInitiative',
    state: 'open',
    outcome: '',
  })
}

/** By the name of its command, with this person before it; the part that stands there last. */
async function show(command: string, landmark: string, person: string): Promise<void> {
  if (operator !== person) {
    await ask(page, 'setOperator', person)
    operator = person
    await sample.reload()
  }
  if (command === 'ホーム') await press('Alt+Home')
  else await runCommand(page, command)
  await page.getByRole('main').locator(landmark).first().waitFor()
  await expect.poll(sample.holdsKeyboard).toBe(true)
}

const views = [
  ['ホーム', '.home-board', officer, []],
  ['振り返りの記入', '.entry-fields', officer, []],
  ['取組の記録', '.quick-line', officer, []],
  ['改善アクションの一覧', '.act-fields', manager, ['次年度の取組にする…', '削除…']],
  ['確認待ちの一覧', '.act-bar-buttons', manager, ['確認の経路…', '期限と公表日…', '差戻し…']],
  ['レビュー資料', '.sheet-page', manager, ['会議をはじめる（全画面）']],
] as const satisfies readonly (readonly [string, string, string, readonly string[]])[]

describe.each(views)('%s', (command, landmark, person, dialogs) => {
  it('axe finds nothing in it; Tab comes to every control, each has a name, and it is always seen where the keyboard is', async () => {
    await show(command, landmark, person)
    expect(await findBarriers(page)).toEqual([])
    expect(await walkAround(page)).toEqual([])
  })

  it.each([
    ['1280 × 720', 1280, 720],
    ['1440 × 900 at 200 %', 720, 450],
  ])('at %s nothing is out of sight or squeezed', async (_, width, height) => {
    await show(command, landmark, person)
    await page.setViewportSize({ width, height })
    expect(await page.evaluate(listUnreachable, 'main')).toEqual([])
    expect(await page.evaluate(listSqueezed, 'main')).toEqual([])
  })

  it('in forced colours and at 200 % the keyboard is seen likewise', async () => {
    await show(command, landmark, person)
    await page.setViewportSize({ width: 720, height: 450 })
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await walkAround(page)).toEqual([])
  })

  it('while an input method converts, Enter is its own', async () => {
    await show(command, landmark, person)
    await convertInAll(page, 'main')
    expect(await sample.running.complaints()).toEqual([])
  })

  it.each(dialogs.map((name) => [name]))(
    'the dialog behind %s: axe finds nothing, Tab stays in it, Enter of a conversion decides nothing, at 200 % all is in reach, and Esc leads back',
    async (name) => {
      await show(command, landmark, person)
      const button = page.getByRole('main').getByRole('button', { name, exact: true })
      await button.focus()
      await press('Enter')
      await dialog().waitFor()
      expect(await findBarriers(page)).toEqual([])
      expect(await walkDialog(page)).toEqual([])
      await sample.closeDialogs()
      await expect.poll(() => sample.holds(button)).toBe(true)
      await press('Enter')
      await dialog().waitFor()
      await convertInAll(page, '[role=dialog]')
      expect(await dialog().count()).toBe(1)
      await page.setViewportSize({ width: 720, height: 450 })
      const part = ':is([role=dialog], [role=alertdialog])'
      await expect.poll(() => page.evaluate(listUnreachable, part)).toEqual([])
      expect(await page.evaluate(listSqueezed, part)).toEqual([])
    },
  )
})
it('ホーム with the year as a list: axe finds nothing, and Tab comes to every control', async () => {
  await show('ホーム', '.home-board', officer)
  await page.getByRole('radio', { name: '一覧' }).press('Space')
  await page.locator('.year-list').waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(await walkAround(page)).toEqual([])
})
