// Knows that the strip of the 13 basic strategies is one stop of the Tab key, walked with the arrows, and says each state in words.
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { CoverageStrip } from '../../../renderer/components/coverage-strip.tsx'

afterEach(cleanup)
const coverage = [
  { key: 'a', cite: '1⑴㋐', title: '人と人', strategies: 2, initiatives: 1 },
  { key: 'b', cite: '1⑵㋐', title: '地域活動', strategies: 0, initiatives: 3 },
  { key: 'c', cite: '1⑵㋑', title: 'ネットワーク', strategies: 0, initiatives: 0 },
]

test('Tab comes to it once, the arrows go from one strategy to the next, Enter chooses', async () => {
  const chosen: string[] = []
  render(
    <>
      <CoverageStrip coverage={coverage} onPress={(key) => chosen.push(key)} />
      <button type="button">後</button>
    </>,
  )
  await userEvent.tab()
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/人と人.*戦略 2・取組 1/)
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}')
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/なし/)
  expect(chosen).toEqual(['c'])
  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByText('後'))
})

test('a sentence stands under it where there is one to say', () => {
  const { rerender } = render(<CoverageStrip coverage={coverage} note="対象の年度ではありません。" />)
  expect(screen.getByText('対象の年度ではありません。')).toBeTruthy()
  rerender(<CoverageStrip coverage={coverage} />)
  expect(screen.queryByText('対象の年度ではありません。')).toBeNull()
})
