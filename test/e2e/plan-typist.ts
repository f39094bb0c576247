// Knows how a person types a whole plan into an empty window without a mouse: item by item, from cell to cell with Tab.
import type { Page } from 'playwright-core'
import type { PlanFixture, PlanNode } from '../fixtures/plan-node.ts'

/** The keys that add an item behind the one in front and put the cursor on its title or name. */
const addKeys: Readonly<Record<string, string>> = {
  managementIssue: 'Control+Alt+1',
  strategy: 'Control+Alt+2',
  initiative: 'Control+Alt+3',
  outcomeIndicator: 'Control+Alt+4',
  processIndicator: 'Control+Alt+5',
}
const cursor = '[data-testid=cell-editor]'
/** More Tabs than any item has cells: the form no longer leads to the field that is looked for. */
const mostSteps = 24

/** Where the cursor is ('' on a form without a cell to write in): the place key of the cell, e.g. 'initiative/ID/content', 'amount/ID/budget/2014', 'new/outcomeIndicator/ID/name'. */
export async function placeOfCursor(page: Page): Promise<string> {
  return page.evaluate((selector) => document.querySelector(selector)?.getAttribute('data-field') ?? '', cursor)
}

/** Types a text as it comes out of an IME, line by line; Alt+Enter begins a new line. */
export async function typeText(page: Page, text: string): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Alt+Enter')
    if (line !== '') await page.keyboard.insertText(line)
  }
}

/** Types the plan of a fixture into the open, empty plan of its year. `order`: position of each tie target in the picker. */
export async function typePlan(page: Page, fixture: PlanFixture, order: readonly string[]): Promise<void> {
  const isTwoForms = fixture.formGeneration === 'G1'
  if (isTwoForms) await page.keyboard.press('Control+PageUp')
  await fill(page, 'wardPlan', new Map(Object.entries(fixture.plan.texts)))
  if (isTwoForms) await page.keyboard.press('Control+PageDown')
  for (const child of fixture.plan.children) await typeNode(page, child, order, isTwoForms)
}

/** `hasMain`: the forms single out what is 主な. */
async function typeNode(page: Page, node: PlanNode, order: readonly string[], hasMain: boolean): Promise<void> {
  const isIndicator = node.kind === 'outcomeIndicator' || node.kind === 'processIndicator'
  const before = await placeOfCursor(page)
  await page.keyboard.press(addKeys[node.kind] as string)
  await waitForPlace(page, (place) => place !== before && place.startsWith(`${node.kind}/`) && /\/(title|name)$/.test(place))
  const texts = new Map(Object.entries(node.texts))
  for (const amount of node.amounts ?? []) texts.set(`${amount.kind}/${amount.fiscalYear}`, amount.typed)
  // The first indicator has a blank line of its own among the cells of its owner.
  const [first, ...rest] = node.children.filter((child) => child.kind.endsWith('Indicator'))
  if (!isIndicator && first) for (const [field, text] of Object.entries(first.texts)) texts.set(`${first.kind}/${field}`, text)
  await fill(page, node.kind, texts)
  if (node.ties && node.ties.length > 0) await tie(page, node.ties, order)
  if (node.isMain && hasMain) await page.keyboard.press('Control+Shift+O')
  for (const indicator of rest) await typeNode(page, indicator, order, hasMain)
  for (const child of node.children.filter((c) => !c.kind.endsWith('Indicator'))) await typeNode(page, child, order, hasMain)
}

/** Walks with Tab from the cell in front until every text has been typed where it belongs. */
async function fill(page: Page, kind: string, texts: Map<string, string>): Promise<void> {
  const owner = (await placeOfCursor(page)).split('/')[1] ?? ''
  let wasBlankLine = false
  for (let step = 0; texts.size > 0; step += 1) {
    if (step > mostSteps)
      throw new Error(`no cell for ${[...texts.keys()].join(', ')} of ${kind}; the cursor is on ${await placeOfCursor(page)}`)
    const place = await placeOfCursor(page)
    const field = fieldOf(place, kind, owner, wasBlankLine)
    wasBlankLine = place.startsWith('new/')
    const text = field === null ? undefined : texts.get(field)
    if (field !== null && text !== undefined) {
      texts.delete(field)
      await typeText(page, text)
    }
    if (texts.size === 0) await page.keyboard.press('Control+Enter')
    else {
      await page.keyboard.press('Tab')
      await waitForPlace(page, (now) => now !== place)
    }
  }
}

/**
 * 'title' of the record itself, 'budget/2014' of its amount, 'outcomeIndicator/name' of the blank line for its first indicator; null for a cell of
 * another record. Once its name is typed the blank line is an indicator with an id of its own.
 */
function fieldOf(place: string, kind: string, owner: string, wasBlankLine: boolean): string | null {
  const [head = '', second = '', third = '', fourth = ''] = place.split('/')
  if (head === 'amount') return second === owner ? `${third}/${fourth}` : null
  if (head === 'new') return third === owner ? `${second}/${fourth}` : null
  if (head === kind) return second === owner ? third : null
  return wasBlankLine && third === 'target' ? `${head}/${third}` : null
}

async function tie(page: Page, ties: readonly string[], order: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+Shift+K')
  const list = page.getByRole('dialog').getByRole('listbox')
  await list.waitFor()
  for (const target of ties) {
    await page.keyboard.press('Home')
    for (let i = 0; i < order.indexOf(target); i += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('Control+Enter')
  await list.waitFor({ state: 'detached' })
}

export async function waitForPlace(page: Page, isThere: (place: string) => boolean): Promise<void> {
  const end = Date.now() + 10_000
  while (!isThere(await placeOfCursor(page))) {
    if (Date.now() > end) throw new Error(`the cursor stays on ${await placeOfCursor(page)}`)
    await page.waitForTimeout(20)
  }
}

/** The cursor is in the cell again and nothing waits to be written. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByText('保存済み').first().waitFor({ timeout: 20_000 })
}
