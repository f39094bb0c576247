// Knows how the list of findings goes out as a table: the lines that the screen shows, in its order, whole.
import type { Organisation } from '../../../shared/model/organisation.ts'
import { severityOf } from '../../../shared/rules/inspection/severity.ts'
import { nameOfField } from '../../../shared/words/fields.ts'
import { describeFinding, findingNames, inspectionWords as words, severityNames } from '../../../shared/words/inspection.ts'
import type { FindingRow } from './finding-rows.ts'

/** Texts of the columns `words.columns`. */
export function tableOfFindings(rows: readonly FindingRow[], organisation: Organisation): readonly (readonly string[])[] {
  const posts = new Map<string, string>(organisation.posts.map(({ id, name }) => [id, name]))
  return rows.flatMap((row) => {
    if (row.kind === 'group') return []
    const { finding, waived } = row
    const { code, postId, number, title, ownerId, field } = finding
    const place = field && 'field' in field ? (nameOfField(field.kind === 'newItem' ? field.itemKind : field.kind, field.field) ?? '') : ''
    const isWhole = ownerId === '' && code !== 'unservedStrategy'
    return [
      [
        severityNames[severityOf(code)],
        findingNames[code],
        posts.get(postId ?? '') ?? words.noPost,
        number,
        isWhole ? words.wholePlan : title === '' ? words.untitled : title,
        place,
        describeFinding(finding),
        waived?.reason ?? '',
      ],
    ]
  })
}
