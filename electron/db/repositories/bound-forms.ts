// Knows how the city's own form files lie in their tables: the file once by its hash, the form with its years, its bound cells.
import type { BoundCell, BoundForm, BoundFormHead } from '../../../shared/model/form-template.ts'
import { type Db, prepare } from '../db.ts'

type HeadRow = BoundFormHead & Readonly<{ position: string }>
type CellRow = BoundCell & Readonly<{ id: string }>
export type StoredForm = Omit<BoundForm, 'cells' | 'fileName'> & Readonly<{ position: string }>

/** In the ward's order, each with its place. */
export function listBoundFormPlaces(db: Db): readonly HeadRow[] {
  return prepare<[], HeadRow>(
    db,
    `SELECT f.id, f.position, f.name, f.from_year AS fromYear, f.until_year AS untilYear, f.repeats, f.template_hash AS templateHash,
      coalesce(t.file_name, '') AS fileName, f.rebound_from AS reboundFrom,
      (SELECT count(*) FROM bound_cell c WHERE c.bound_form_id = f.id) AS cellCount
    FROM bound_form f LEFT JOIN form_template t ON t.hash = f.template_hash ORDER BY f.position, f.id`,
  ).all()
}
/** In the ward's order. */
export function listBoundForms(db: Db): readonly BoundFormHead[] {
  return listBoundFormPlaces(db).map(({ position: _, ...head }) => head)
}
/** Those that hold in a fiscal year, in the ward's order. */
export function listBoundFormsOf(db: Db, fiscalYear: number): readonly BoundFormHead[] {
  return listBoundForms(db).filter(({ fromYear, untilYear }) => fromYear <= fiscalYear && fiscalYear <= (untilYear ?? fiscalYear))
}
/** null where there is no such form. Its cells by sheet, in the order in which they were bound. */
export function getBoundForm(db: Db, id: string): BoundForm | null {
  const head = listBoundForms(db).find((form) => form.id === id)
  if (!head) return null
  const { cellCount: _, ...form } = head
  return { ...form, cells: listCellRows(db, id).map(({ id: _id, ...cell }) => cell) }
}
function listCellRows(db: Db, formId: string): readonly CellRow[] {
  return prepare<[string], CellRow>(
    db,
    `SELECT id, sheet, address, field_path AS fieldPath, label, before_text AS before, after_text AS after
    FROM bound_cell WHERE bound_form_id = ? ORDER BY rowid`,
  ).all(formId)
}

export function insertBoundForm(db: Db, { id, position, name, fromYear, untilYear, repeats, templateHash, reboundFrom }: StoredForm): void {
  prepare<[string, string, string, number, number | null, string, string, string | null]>(
    db,
    `INSERT INTO bound_form (id, position, name, from_year, until_year, repeats, template_hash, rebound_from)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, position, name, fromYear, untilYear, repeats, templateHash, reboundFrom)
}
export function updateBoundForm(db: Db, { id, name, fromYear, untilYear, repeats }: Omit<BoundForm, 'cells'>): void {
  prepare<[string, number, number | null, string, string]>(
    db,
    'UPDATE bound_form SET name = ?, from_year = ?, until_year = ?, repeats = ? WHERE id = ?',
  ).run(name, fromYear, untilYear, repeats, id)
}
export function placeBoundForm(db: Db, id: string, position: string): void {
  prepare<[string, string]>(db, 'UPDATE bound_form SET position = ? WHERE id = ?').run(position, id)
}
export function deleteBoundForm(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM bound_form WHERE id = ?').run(id)
}

/** Cells are known by where they stand: one that stays keeps its row, and only what differs is written. */
export function putBoundCells(db: Db, formId: string, cells: readonly BoundCell[], newId: () => string): void {
  const before = new Map(listCellRows(db, formId).map((row) => [keyOf(row), row]))
  const wanted = new Set(cells.map(keyOf))
  for (const [key, { id }] of before) if (!wanted.has(key)) prepare<[string]>(db, 'DELETE FROM bound_cell WHERE id = ?').run(id)
  for (const cell of cells) {
    const { sheet, address, fieldPath, label, before: head, after: tail } = cell
    const known = before.get(keyOf(cell))
    if (known) {
      prepare<[string, string, string, string, string]>(
        db,
        'UPDATE bound_cell SET field_path = ?, label = ?, before_text = ?, after_text = ? WHERE id = ?',
      ).run(fieldPath, label, head, tail, known.id)
    } else {
      prepare<[string, string, string, string, string, string, string, string]>(
        db,
        `INSERT INTO bound_cell (id, bound_form_id, sheet, address, field_path, label, before_text, after_text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(newId(), formId, sheet, address, fieldPath, label, head, tail)
    }
  }
}
const keyOf = ({ sheet, address }: Pick<BoundCell, 'sheet' | 'address'>): string => JSON.stringify([sheet, address])

/** Names of the forms that keep this very file. */
export function listFormsOfTemplate(db: Db, hash: string): readonly string[] {
  return prepare<[string], string>(db, 'SELECT name FROM bound_form WHERE template_hash = ? ORDER BY position, id')
    .pluck()
    .all(hash) as string[]
}
/** null where it is not kept. */
export function getTemplateBytes(db: Db, hash: string): Uint8Array | null {
  return (prepare<[string]>(db, 'SELECT bytes FROM form_template WHERE hash = ?').pluck().get(hash) as Uint8Array | undefined) ?? null
}
/** A file that is kept already stays as it is. */
export function keepTemplate(db: Db, hash: string, fileName: string, bytes: Uint8Array, at: string): void {
  prepare<[string, string, Uint8Array, string]>(
    db,
    'INSERT INTO form_template (hash, file_name, bytes, kept_at) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING',
  ).run(hash, fileName, bytes, at)
}
/** Of files that no form has, and that no deed which can still be taken back or done again would bring back. */
export function dropLeftTemplates(db: Db): void {
  prepare(
    db,
    `DELETE FROM form_template WHERE hash NOT IN (SELECT template_hash FROM bound_form) AND hash NOT IN (
      SELECT json_extract(coalesce(c.after, c.before), '$.template_hash') FROM row_change c JOIN deed d ON d.id = c.deed_id
      WHERE c.table_name = 'bound_form' AND (c.before IS NULL OR c.after IS NULL) AND d.kind IN ('do', 'revert') AND d.state <> 'gone')`,
  ).run()
}
