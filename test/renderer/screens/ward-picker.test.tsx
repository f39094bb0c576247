// Knows that a ward is found by name, kana, code or Latin name, by keyboard alone, and that a conversion chooses nothing.
import { readFileSync } from 'node:fs'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { isWardFound, WardPicker } from '../../../renderer/screens/start/ward-picker.tsx'
import type { Ward } from '../../../shared/model/ward.ts'

const { wards } = JSON.parse(readFileSync('resources/wards.json', 'utf8')) as { wards: readonly Ward[] }
afterEach(cleanup)

test.each([
  ['よどがわ', ['淀川区']],
  ['ヨドガワ', ['淀川区']],
  ['淀川', ['西淀川区', '淀川区', '東淀川区']],
  ['271110', ['浪速区']],
  ['２７１１１０', ['浪速区']],
  ['Naniwa', ['浪速区']],
  ['堺', []],
])('%s finds %j', (typed, names) => {
  expect(wards.filter((ward) => isWardFound(ward, typed)).map((ward) => ward.name)).toEqual(names)
})

test('the 24 wards stand in the order of the city; the sample ward is not among them', () => {
  render(<WardPicker wards={wards} value={null} onChange={() => undefined} />)
  const names = screen.getAllByRole('option').map((option) => option.textContent?.slice(0, 2))
  expect(names).toHaveLength(24)
  expect([names[0], names[4], names[23]]).toEqual(['北区', '中央', '西成'])
})

test('type, arrow, Enter chooses; Enter during conversion does not', async () => {
  const onChange = vi.fn()
  render(<WardPicker wards={wards} value={null} onChange={onChange} />)
  const field = screen.getByRole('searchbox')
  await userEvent.type(field, 'なに{ArrowDown}')
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229, isComposing: true })
  expect(onChange).not.toHaveBeenCalled()
  await userEvent.keyboard('{Enter}')
  expect(onChange).toHaveBeenCalledWith('271110')
})
