// Knows the pages of what would go out: asked for a moment after each choice, laid out sheet by sheet so that the window stays in hand.
import { useEffect, useState } from 'react'
import { type LaidOutSheet, layingOut } from '../../../shared/forms/layouts-of-source.ts'
import type { FilledBoundForm, FilledOutput, OutputBook, OutputSource } from '../../../shared/forms/output-source.ts'
import { sheetsOf } from '../../../shared/forms/output-source.ts'
import type { OutputFinding, OutputForm, OutputRequest } from '../../../shared/model/output.ts'
import type { ProblemWords } from '../../../shared/words/problem.ts'
import { useExport } from '../../stores/export.ts'
import { problemOf } from '../../stores/problem.ts'

export type LaidOut =
  | Readonly<{ state: 'nothing' }>
  | Readonly<{ state: 'failed'; problem: ProblemWords }>
  /** `tooLong`: names of forms that are not shown because they have more rows than anybody waits for. */
  | Readonly<{
      state: 'ready'
      sheets: readonly LaidOutSheet[]
      /** What was asked for of the program's own forms, and what came of each. */
      forms: readonly OutputForm[]
      sources: readonly OutputSource[]
      boundForms: readonly FilledBoundForm[]
      findings: readonly OutputFinding[]
      tooLong: readonly string[]
    }>

/** Sheets that are laid out, of all; null = nothing is under way. */
export type LayingOut = Readonly<{ done: number; total: number }> | null

/** Choices that follow one another closely are asked for once. */
const pauseMs = 120
const mostRows = 3000

/** `request` null = nothing is chosen. What was shown stays until the next is ready. */
export function useLaidOut(request: OutputRequest | null): Readonly<{ laidOut: LaidOut; under: LayingOut; again: () => void }> {
  const [laidOut, setLaidOut] = useState<LaidOut>({ state: 'nothing' })
  const [under, setUnder] = useState<LayingOut>(null)
  const [tries, setTries] = useState(0)
  const key = JSON.stringify(request)
  useEffect(() => {
    const asked = JSON.parse(key) as OutputRequest | null
    setUnder(asked && { done: 0, total: 0 })
    if (asked === null) return setLaidOut({ state: 'nothing' })
    let isGone = false
    const isStill = () => !isGone
    const timer = setTimeout(() => {
      void useExport
        .getState()
        .fill(asked)
        .then((filled) => layOut(asked.forms, filled, isStill, setUnder))
        .catch((error: unknown): LaidOut => ({ state: 'failed', problem: problemOf(error) }))
        .then((next) => {
          if (isGone || next === null) return
          setLaidOut(next)
          setUnder(null)
        })
    }, pauseMs)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [key, tries])
  return { laidOut, under, again: () => setTries(tries + 1) }
}

/** null = nobody waits for it any more. */
async function layOut(
  forms: readonly OutputForm[],
  filled: FilledOutput,
  isStill: () => boolean,
  tell: (under: LayingOut) => void,
): Promise<LaidOut | null> {
  const { books, tooLong } = withoutLong(filled.books)
  const total = books.flatMap(({ sources }) => sources).reduce((sum, source) => sum + ('cover' in source ? 0 : sheetsOf(source)), 0)
  const steps = layingOut(books)
  for (let done = 0; ; done += 1) {
    await new Promise((resolve) => setTimeout(resolve))
    if (!isStill()) return null
    const step = steps.next()
    if (!step.done) tell({ done: done + 1, total })
    else {
      const sources = filled.books.flatMap((book) => book.sources.filter((source) => !('cover' in source)))
      const { boundForms, findings } = filled
      const own = forms.filter(({ kind }) => kind !== 'boundForm')
      return { state: 'ready', sheets: step.value.flatMap(({ sheets }) => sheets), forms: own, sources, boundForms, findings, tooLong }
    }
  }
}

function withoutLong(books: readonly OutputBook[]): Readonly<{ books: readonly OutputBook[]; tooLong: readonly string[] }> {
  const tooLong: string[] = []
  const isShort = (source: OutputSource): boolean => {
    const long = nameOfLong(source)
    if (long !== null) tooLong.push(long)
    return long === null
  }
  return { books: books.map(({ fileName, sources }) => ({ fileName, sources: sources.filter(isShort) })), tooLong }
}

function nameOfLong(source: OutputSource): string | null {
  if ('list' in source) return source.list.rows.length > mostRows ? source.list.title : null
  if (!('council' in source)) return null
  const { data, form } = source.council
  const rows = Object.values(data.blocks).reduce((sum, block) => sum + block.length, 0)
  return rows > mostRows ? form.name : null
}
