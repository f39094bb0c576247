// Knows that what the plan would put into the cells follows the binding as it is worked on, a moment after each change.
import { useEffect } from 'react'
import type { BoundFormTyped, TemplateSource } from '../../../shared/model/form-template.ts'
import { useApp } from '../../stores/app.ts'
import { useFormFill } from '../../stores/form-fill.ts'

/** Long enough that typing is not disturbed. */
const pauseMs = 200

/** `fiscalYear` null = there is no plan to be asked. */
export function useFormFillOf(source: TemplateSource, typed: BoundFormTyped, fiscalYear: number | null): void {
  const undoState = useApp((app) => app.undoState)
  const { fromYear, untilYear, repeats, cells } = typed
  useEffect(() => () => useFormFill.getState().forget(), [])
  useEffect(() => {
    if (fiscalYear !== null) void useFormFill.getState().readFields(fiscalYear, repeats)
  }, [fiscalYear, repeats, undoState])
  useEffect(() => {
    if (fiscalYear === null) return
    // Neither the name nor the years change what stands in a cell: they may be half typed.
    const asked = { name: '-', fromYear, untilYear: untilYear !== null && untilYear < fromYear ? null : untilYear, repeats, cells }
    const timer = setTimeout(() => void useFormFill.getState().fill(source, asked, fiscalYear), pauseMs)
    return () => clearTimeout(timer)
  }, [source, fromYear, untilYear, repeats, cells, fiscalYear, undoState])
}
