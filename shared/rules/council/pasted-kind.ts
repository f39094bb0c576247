// Knows which 委員種別 of the ward a cell of a pasted list means: 地域団体選定委員（○○地域）, 公募委員, 一般公募, ○○地域活動協議会.
import type { MemberKind } from '../../model/council.ts'
import { foldText } from '../fold-text.ts'

/** '地域団体選定委員（○○地域）' → the kind and what stands in the brackets behind it. */
export function splitKind(cell: string): Readonly<{ label: string; affiliation: string }> {
  const [, label, inside] = /^(.+?)\s*[（(]([^（）()]+)[）)]$/s.exec(cell.trim()) ?? []
  return { label: (label ?? cell).trim(), affiliation: (inside ?? '').trim() }
}

const withoutEnd = (text: string): string =>
  foldText(text)
    .replace(/^一般(?=公募)/, '')
    .replace(/(選出)?委員$/, '')

/** null where no kind of the ward is called so; 公募委員 and 一般公募 are 公募. */
export const kindCalled = (label: string, kinds: readonly MemberKind[]): MemberKind | null =>
  kinds.find(({ name }) => foldText(name) === foldText(label)) ?? kinds.find(({ name }) => withoutEnd(name) === withoutEnd(label)) ?? null
