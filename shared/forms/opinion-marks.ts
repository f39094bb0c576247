// Knows how the places of 意見・対応一覧 are called in a workbook: of which opinion and column each is, and what it said when the book went out.
import { hashOfContent } from './cell-name.ts'

export const opinionFormId = 'council/opinions'
/** What a person may write: answer, 分類, 担当課, 期限 (among the lines of how it stands), 覚え書き (behind what it was reflected in). */
export const opinionFields = ['answer', 'class', 'section', 'progress', 'reflection'] as const
/** `field`: a column; number: what tells a line from the others. */
export type OpinionPlace = Readonly<{ opinionId: string; field: string; hash: string }>

/** Of every column that says something, and of those that a person may write also where they are blank. */
export function opinionMarksOf(opinionId: string, cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([field, text]) =>
      text !== '' || opinionFields.some((one) => one === field) ? [[field, `opinion/${opinionId}/${field}/${hashOfContent(text)}`]] : [],
    ),
  )
}

/** null where it is no place of an opinion. */
export function readOpinionMark(key: string): OpinionPlace | null {
  const [kind, opinionId = '', field = '', hash = '', ...rest] = key.split('/')
  return kind === 'opinion' && opinionId !== '' && field !== '' && hash !== '' && rest.length === 0 ? { opinionId, field, hash } : null
}
