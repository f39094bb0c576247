// Knows that a line of text keeps what is typed to itself, and lets the window's own keys through.
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { TextField } from '../../../renderer/components/text-field.tsx'

afterEach(cleanup)

test('keys of commands and Escape reach the window, letters and Enter do not', async () => {
  const seen: string[] = []
  const listen = (event: KeyboardEvent) => seen.push(event.key)
  window.addEventListener('keydown', listen)
  const onEnter = vi.fn()
  render(<TextField label="名称・番号で探す" value="" onChange={() => {}} onEnter={onEnter} />)
  await userEvent.click(screen.getByRole('textbox'))
  await userEvent.keyboard('a{Enter}{Delete}{Control>}{Shift>}F{/Shift}{/Control}{F6}{Alt>}x{/Alt}{Escape}')
  window.removeEventListener('keydown', listen)
  expect(seen.filter((key) => !['Control', 'Shift', 'Alt'].includes(key))).toEqual(['F', 'F6', 'x', 'Escape'])
  expect(onEnter).toHaveBeenCalledOnce()
})
