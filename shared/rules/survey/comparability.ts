// Knows in what two figures differ that makes them hard to compare: how people were asked, what, and who.
import type { FigureBase } from '../../model/indicator.ts'
import { foldText } from '../fold-text.ts'

const incomparabilities = ['type', 'wording', 'filter', 'mode'] as const
/** 調査の種類 · 設問の文言 · 母数の絞り込み · 調査方法 */
export type Incomparability = (typeof incomparabilities)[number]

/** Empty where they can be compared, or nothing is known of one of them. Width, spaces, case and the mark at the end do not matter; a wording or a mode that nobody wrote down differs from none. */
export function comparabilityOf(a: FigureBase | null, b: FigureBase | null): readonly Incomparability[] {
  if (a === null || b === null) return []
  const differs: Readonly<Record<Incomparability, boolean>> = {
    type: a.surveyType !== b.surveyType,
    wording: areUnlike(a.questionText, b.questionText),
    filter: foldText(a.filter) !== foldText(b.filter),
    mode: areUnlike(a.mode, b.mode),
  }
  return incomparabilities.filter((what) => differs[what])
}

function areUnlike(a: string, b: string): boolean {
  const [first, second] = [wordingOf(a), wordingOf(b)]
  return first !== '' && second !== '' && first !== second
}

const wordingOf = (text: string): string => foldText(text).replace(/[。．.？?]+$/, '')
