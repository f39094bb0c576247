// Knows that the published page shuts nobody out: read as a browser reads it, and judged by axe.
import { afterEach, expect, test } from 'vitest'
import { pageHtml } from '../../../shared/forms/publication/page-html.ts'
import { publishedPlanOf } from '../../../shared/forms/publication/published-plan.ts'
import { publicationPageWords as words } from '../../../shared/words/publication.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { generation, samplePlan } from '../../helpers/generations.ts'

const facts = {
  title: '平成27年度　天王寺区運営方針',
  edition: '策定',
  revisions: [{ edition: '策定', note: '策定しました。' }],
  hash: 'ab12',
  day: '令和8年11月23日',
  program: '0.0.0',
  files: [{ name: 'items.csv', size: 2048 }],
}
afterEach(() => document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body')))

test.each([
  ['G1', 2015],
  ['G2', 2025],
] as const)('of the sample on %s', async (id, year) => {
  const plan = publishedPlanOf(samplePlan(year), generation(id), { code: '271098', name: '天王寺区' })
  const read = new DOMParser().parseFromString(pageHtml(plan, words, facts), 'text/html')
  document.documentElement.lang = read.documentElement.lang
  document.title = read.title
  document.body.replaceChildren(...document.importNode(read.body, true).childNodes)
  expect(document.documentElement.lang).toBe('ja')
  expect(document.title).toBe(facts.title)
  expect(document.querySelectorAll('h1')).toHaveLength(1)
  expect(document.querySelectorAll('main, header, nav, footer')).toHaveLength(4)
  expect(document.querySelectorAll('script, img, link, iframe')).toHaveLength(0)
  expect(await findBarriers()).toEqual([])
})
