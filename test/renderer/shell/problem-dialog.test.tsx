// Knows that a window whose text cannot be stored asks before it closes, shows the text, and closes once it is given up.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { KeptField } from '../../../renderer/components/kept-field.tsx'
import { UnstoredTextsContext } from '../../../renderer/components/unstored-texts-context.ts'
import { useDraft } from '../../../renderer/components/use-draft.ts'
import { CellGrid } from '../../../renderer/screens/indicators/cell-grid.tsx'
import { ProblemDialog } from '../../../renderer/shell/problem-dialog.tsx'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'
import { giveGridsHeight } from '../../helpers/survey-world.ts'

giveGridsHeight()
const close = vi.fn()
const unstoredTexts = useProblem.getState()
/** Whether the window would have gone. */
const tryToClose = () => act(async () => window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
const refuse = async () => false
const lost = (text: string) => useProblem.getState().rescue([text])

beforeEach(() => {
  resetStore(useProblem)
  close.mockClear()
  // the window asks once more before it goes
  vi.spyOn(window, 'close').mockImplementation(() => {
    close(window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

type FieldsProps = Readonly<{ mayWrite?: boolean; complaint?: string | null; isGone?: boolean }>
function Fields({ mayWrite = true, complaint = null, isGone = false }: FieldsProps) {
  return (
    <UnstoredTextsContext value={unstoredTexts}>
      {!isGone && (
        <>
          <KeptField label="備考" value="" mayWrite={mayWrite} complaintOf={() => complaint} onKeep={refuse} onLost={lost} />
          <Draft />
        </>
      )}
      <ProblemDialog />
    </UnstoredTextsContext>
  )
}
/** As the reason of a decision: written, and never stored. */
function Draft() {
  useDraft(refuse, '回答者に偏りがあるため')
  return null
}

test('each text is shown to be copied; going back keeps all, giving up closes', async () => {
  const user = userEvent.setup()
  render(<Fields />)
  await user.type(screen.getByRole('textbox', { name: '備考' }), '震災対応のため')
  expect(await tryToClose()).toBe(false)
  expect(await tryToClose()).toBe(false)
  expect(screen.getByRole('alertdialog', { name: '保存できない文があるため、閉じていません' })).toBeTruthy()
  const shown = screen.getAllByRole('textbox', { name: /^保存できない文/ }).map((box) => (box as HTMLTextAreaElement).value)
  expect(shown.toSorted()).toEqual(['回答者に偏りがあるため', '震災対応のため'])
  expect(await findBarriers()).toEqual([])
  // Esc and Enter go back
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'キャンセル' }))
  await user.keyboard('{Enter}')
  expect(close).not.toHaveBeenCalled()
  expect(screen.getByRole('textbox', { name: '備考' })).toHaveProperty('value', '震災対応のため')
  await tryToClose()
  await user.click(screen.getByRole('button', { name: '破棄して閉じる' }))
  expect(close.mock.calls).toEqual([[true]])
})

test('what can be mended is mended in its field; in a file that is only read it can be given up', async () => {
  const user = userEvent.setup()
  const { rerender } = render(<Fields complaint="数として読めません。" />)
  await user.type(screen.getByRole('textbox', { name: '備考' }), '約1500')
  await tryToClose()
  expect(useProblem.getState().unstored.map(({ text }) => text)).toEqual(['回答者に偏りがあるため'])
  act(() => useProblem.getState().close())
  rerender(<Fields complaint="数として読めません。" mayWrite={false} />)
  await tryToClose()
  expect(useProblem.getState().unstored.map(({ text }) => text)).toContain('約1500')
})

test('where the fields go away their texts are shown', async () => {
  const user = userEvent.setup()
  const { rerender } = render(<Fields />)
  await user.type(screen.getByRole('textbox', { name: '備考' }), '震災対応のため')
  rerender(<Fields isGone />)
  await act(async () => {})
  expect(useProblem.getState().rescued.toSorted()).toEqual(['回答者に偏りがあるため', '震災対応のため'])
})

test('the text of a cell is asked about in the same way', async () => {
  const user = userEvent.setup()
  render(
    <UnstoredTextsContext value={unstoredTexts}>
      <CellGrid
        label="集計"
        columns={[{ key: 'label', label: '選択肢', width: 100 }]}
        rows={[{ name: 'はい', texts: { label: 'はい' } }]}
        mayWrite
        takesFocus
        complaintOf={() => null}
        onCells={refuse}
      />
      <ProblemDialog />
    </UnstoredTextsContext>,
  )
  fireEvent.input(document.activeElement as Element, { target: { value: 'いいえ' } })
  expect(await tryToClose()).toBe(false)
  expect(screen.getByRole('textbox', { name: '保存できない文 1' })).toHaveProperty('value', 'いいえ')
  await user.click(screen.getByRole('button', { name: '破棄して閉じる' }))
  expect(close.mock.calls).toEqual([[true]])
})
