// Knows how the text of the selected cell is edited: when it opens, what keys do, when it is stored, and that nothing typed is lost.
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { type FormPlace, placeToFillFrom } from '../../../shared/forms/form-places.ts'
import { overrideGeneration } from '../../../shared/forms/override-generation.ts'
import { keyOfField } from '../../../shared/model/fields.ts'
import { useCellText } from '../../stores/cell-text.ts'
import { usePlan } from '../../stores/plan.ts'
import type { LaidOutForm } from '../../stores/plan-layout.ts'
import { textFromClipboard } from './clipboard-text.ts'
import { editorActionOf } from './editor-keys.ts'
import { complaintOf } from './field-check.ts'
import { moveTargetFrom } from './move-target.ts'
import { useLeaving } from './use-leaving.ts'

type Editing = Readonly<{ form: LaidOutForm; place: FormPlace; mayWrite: boolean }>
/** What the desk may ask of the editor. */
export type EditorHandle = Readonly<{ focus(): void; edit(): void; fillFromAbove(): void }>
export type CellEditing = Readonly<{
  handle: EditorHandle
  take(value: string): void
  finish(): boolean
  onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void
  onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void
  onCopy(event: ClipboardEvent<HTMLTextAreaElement>): void
}>

/** Longer ones are not cleared by one stray Delete. */
const longTextLength = 40
const store = usePlan.getState
const cellText = useCellText.getState

/**
 * The text box is not controlled: its text is its own while it is typed, so that an input method is never disturbed and a keystroke costs
 * one small redraw of the editor alone.
 */
export function useCellEditing(box: RefObject<HTMLTextAreaElement | null>, { form, place, mayWrite }: Editing): CellEditing {
  const unsavedText = usePlan((plan) => plan.unsaved[fieldKeyOf(place)])
  const unitYen = usePlan(({ plan, generation }) => (plan && generation ? overrideGeneration(generation, plan.overrides).unit.yen : 1000))
  /** The place whose text lies in the box, and that text as it was last stored. While a new page is on its way it may be another than `place`. */
  const edited = useRef({ place, stored: place.cell.value })
  const complain = (target: FormPlace, value: string) => complaintOf(target.cell, value, unitYen)

  // Puts the selected cell's text into the box; a text that could not be saved is open again at once.
  useLayoutEffect(() => {
    if (store().isEditing) return
    edited.current = { place, stored: place.cell.value }
    const value = unsavedText ?? place.cell.value
    putText(box.current, place, value)
    const isUnsaved = unsavedText !== undefined
    cellText().show(value, isUnsaved ? complaintOf(place.cell, value, unitYen) : null, isUnsaved ? 'unsavedHere' : null)
    cellText().toggleHelp(false)
    if (isUnsaved && mayWrite) store().setEditing(true)
  }, [box, place, unsavedText, mayWrite, unitYen])

  function begin(select: 'end' | 'all'): void {
    const area = box.current
    if (!area || !mayWrite) return
    area.focus({ preventScroll: true })
    if (select === 'all') area.select()
    else area.setSelectionRange(area.value.length, area.value.length)
    store().setEditing(true)
  }
  function take(value: string): void {
    cellText().show(value, complain(edited.current.place, value), null)
    store().setEditing(true)
  }
  function save(target: FormPlace, value: string): void {
    const field = target.cell.field
    if (!field) return
    void store()
      .saveField(field, value)
      .then((isSaved) => {
        // Back to the text that was refused, unless the person is already writing elsewhere: then it waits in its cell.
        if (!isSaved && !store().isEditing) store().goToField(keyOfField(field))
      })
  }
  /** Ends the editing and stores what changed. False where the text is invalid: then the editor stays open. */
  function finish(): boolean {
    const area = box.current
    if (!area || !store().isEditing) return true
    const { place: target, stored } = edited.current
    const value = area.value
    const key = fieldKeyOf(target)
    if (value !== stored || store().unsaved[key] !== undefined) {
      const wrong = complain(target, value)
      if (wrong !== null) {
        cellText().show(value, wrong, 'keepTyping')
        return false
      }
      edited.current = { place: target, stored: value }
      store().keepUnsaved(key, null)
      store().setEditing(false)
      save(target, value)
    } else store().setEditing(false)
    cellText().say(null)
    return true
  }
  function cancel(): void {
    store().keepUnsaved(fieldKeyOf(edited.current.place), null)
    store().setEditing(false)
    edited.current = { place, stored: place.cell.value }
    putText(box.current, place, place.cell.value)
    cellText().show(place.cell.value, null, null)
  }
  /** Clears an amount or a short text at once; a long one is opened marked, so that it takes a second Delete. */
  function clear(): void {
    const { field, value } = place.cell
    if (value === '' || !field || field.kind === 'newItem') return
    if (field.kind !== 'amount' && (value.length > longTextLength || value.includes('\n'))) {
      begin('all')
      cellText().say('deleteAgain')
    } else save(place, '')
  }
  function fillFromAbove(): void {
    const source = placeToFillFrom(form.places, place.key)
    if (!mayWrite || !source || source.cell.value === '' || source.cell.value === place.cell.value) return
    if (complain(place, source.cell.value) === null) save(place, source.cell.value)
  }
  function insert(value: string): void {
    const area = box.current
    if (!area) return
    // The old command is the only way that leaves the box's own undo whole.
    if (typeof document.execCommand === 'function' && document.execCommand('insertText', false, value)) return
    area.setRangeText(value, area.selectionStart, area.selectionEnd, 'end')
    take(area.value)
  }

  useLeaving(finish, () => {
    const { place: target, stored } = edited.current
    const { text } = cellText()
    return { field: target.cell.field, text, isChanged: text !== stored, isValid: complain(target, text) === null }
  })

  return {
    handle: { focus: () => box.current?.focus({ preventScroll: true }), edit: () => begin('end'), fillFromAbove },
    take,
    finish,
    onKeyDown(event) {
      const { key, ctrlKey, altKey, shiftKey, metaKey, keyCode } = event
      const press = { key, ctrlKey, altKey, shiftKey, metaKey, keyCode, isComposing: event.nativeEvent.isComposing }
      const action = editorActionOf(press, { editing: store().isEditing, mayWrite })
      if (action.kind === 'native') return
      event.stopPropagation()
      if (action.kind === 'own') return
      if (action.kind === 'move') {
        const target = moveTargetFrom(form.places, place.key, action.to)
        // At the last and the first cell Tab leaves the form, so that the keyboard is never caught in it.
        if (target || !['next', 'previous'].includes(action.to)) event.preventDefault()
        if (target) store().select(target.key)
        return
      }
      event.preventDefault()
      if (action.kind === 'commit') {
        const target = action.move && moveTargetFrom(form.places, place.key, action.move)
        if (finish() && target) store().select(target.key)
      } else if (action.kind === 'edit') begin(action.select)
      else if (action.kind === 'newLine') insert('\n')
      else if (action.kind === 'cancel') cancel()
      else if (action.kind === 'clear') clear()
      else if (action.kind === 'fillFromAbove') fillFromAbove()
      else cellText().toggleHelp()
    },
    onPaste(event) {
      event.preventDefault()
      if (!mayWrite) return
      // On a cell that is only selected, what is pasted takes the place of its text, as in Excel; Esc still takes it back.
      if (!store().isEditing) begin('all')
      insert(textFromClipboard(event.clipboardData.getData('text/plain')))
    },
    onCopy(event) {
      if (store().isEditing) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', place.cell.value)
      if (event.type === 'cut' && mayWrite) clear()
    },
  }
}

export function fieldKeyOf({ cell }: FormPlace): string {
  return cell.field ? keyOfField(cell.field) : ''
}

/** The caret goes behind a text, so that typing goes on, and over the whole of an amount, so that typing replaces it. */
function putText(area: HTMLTextAreaElement | null, place: FormPlace, value: string): void {
  if (!area) return
  area.value = value
  if (place.cell.field?.kind === 'amount') area.select()
  else area.setSelectionRange(area.value.length, area.value.length)
  area.scrollTop = 0
}
