// Knows how a dialog is left: by a click beside it only while nothing was written in it, by Esc always.
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Dialog } from '../../../renderer/components/dialog.tsx'

afterEach(cleanup)

function Asked() {
  const [isOpen, setOpen] = useState(true)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        開く
      </button>
      <Dialog title="理由" isOpen={isOpen} onClose={() => setOpen(false)} footer={null}>
        <input aria-label="理由" defaultValue="" />
      </Dialog>
    </>
  )
}
const veil = () => document.querySelector('.dialog-veil') as HTMLElement
const isOpen = () => screen.queryByRole('dialog') !== null

test('a click beside it closes it while nothing was written', async () => {
  render(<Asked />)
  await userEvent.click(veil())
  expect(isOpen()).toBe(false)
})

test('what was written is not lost to a click beside it; Esc closes, and opened again nothing is written', async () => {
  render(<Asked />)
  await userEvent.type(screen.getByRole('textbox'), '震災対応のため')
  await userEvent.click(veil())
  expect(isOpen()).toBe(true)
  await userEvent.keyboard('{Escape}')
  expect(isOpen()).toBe(false)
  await userEvent.click(screen.getByRole('button', { name: '開く' }))
  expect(isOpen()).toBe(true)
  await userEvent.click(veil())
  expect(isOpen()).toBe(false)
})
