// Knows how a dialog is left: by a click beside it only while nothing was typed or pasted into it, by Esc always; and that it never loses the keyboard.
import { cleanup, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Dialog } from '../../../renderer/components/dialog.tsx'
import { TextField } from '../../../renderer/components/text-field.tsx'

afterEach(cleanup)

function Asked() {
  const [isOpen, setOpen] = useState(true)
  const [reason, setReason] = useState('')
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        開く
      </button>
      <Dialog title="理由" isOpen={isOpen} onClose={() => setOpen(false)} footer={null}>
        <TextField label="理由" value={reason} onChange={setReason} />
      </Dialog>
    </>
  )
}
const clickBeside = () => userEvent.click(document.querySelector('.dialog-veil') as HTMLElement)
const isOpen = () => screen.queryByRole('dialog') !== null

test('a click beside it closes it while nothing was written', async () => {
  render(<Asked />)
  await clickBeside()
  expect(isOpen()).toBe(false)
})

test('what was typed is not lost to a click beside it; Esc closes, and opened again nothing is written', async () => {
  render(<Asked />)
  await userEvent.type(screen.getByRole('textbox'), '震災対応のため')
  await clickBeside()
  expect(screen.getByRole('textbox')).toHaveProperty('value', '震災対応のため')
  // The click takes the focus from the box; the dialog takes it back in the next frame.
  await waitFor(() => expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true))
  await userEvent.keyboard('{Escape}')
  expect(isOpen()).toBe(false)
  await userEvent.click(screen.getByRole('button', { name: '開く' }))
  expect(isOpen()).toBe(true)
  await clickBeside()
  expect(isOpen()).toBe(false)
})

test('a table that was pasted is not lost to it either', async () => {
  render(<Asked />)
  const box = screen.getByRole('textbox')
  fireEvent(box, createEvent.paste(box))
  await clickBeside()
  expect(isOpen()).toBe(true)
})

function Working({ step }: Readonly<{ step: 'before' | 'during' | 'after' | 'other' }>) {
  const footer = (
    <>
      <button type="button" disabled={step === 'during'}>
        閉じる
      </button>
      {step !== 'other' && (
        <button type="button" disabled={step === 'during'}>
          選ぶ
        </button>
      )}
    </>
  )
  return (
    <Dialog title="読み取り" isOpen onClose={() => undefined} footer={footer}>
      <p>説明</p>
    </Dialog>
  )
}
const expectHeldBy = (name: string) => waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name })))

test('what held the keyboard cannot be used for a while: the dialog holds it, and gives it back; what is gone leaves it to another control', async () => {
  const { rerender } = render(<Working step="before" />)
  screen.getByRole('button', { name: '選ぶ' }).focus()
  rerender(<Working step="during" />)
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('dialog')))
  rerender(<Working step="after" />)
  await expectHeldBy('選ぶ')
  rerender(<Working step="other" />)
  await expectHeldBy('閉じる')
})
