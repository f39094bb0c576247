// Knows how 覆面調査 and the items of each lie in their tables.
import type { MysteryShoppingId } from '../../../shared/model/ids.ts'
import type { Decimal } from '../../../shared/model/indicator.ts'
import type { MysteryArea, MysteryShopping, MysteryShoppingHead } from '../../../shared/model/survey.ts'
import { type Db, prepare } from '../db.ts'

type HeadRow = Omit<MysteryShoppingHead, 'isCentral'> & { id: MysteryShoppingId; central: 0 | 1 }
type ItemRow = { shoppingId: string; area: string; name: string; scores: string }
const heads = `SELECT id, fiscal_year AS fiscalYear, name, from_date AS "from", until_date AS "until", notes, printed_mean AS printedMean,
  is_central AS central FROM mystery_shopping`
const toHead = ({ central, ...row }: HeadRow): MysteryShoppingHead & Readonly<{ id: MysteryShoppingId }> => ({
  ...row,
  isCentral: central === 1,
})

/** Newest year first, within a year in their order. */
export function listMysteryShoppings(db: Db): readonly MysteryShopping[] {
  const rows = prepare<[], ItemRow>(
    db,
    'SELECT mystery_shopping_id AS shoppingId, area, name, scores FROM mystery_item ORDER BY mystery_shopping_id, position, id',
  ).all()
  const items = Map.groupBy(rows, (row) => row.shoppingId)
  return prepare<[], HeadRow>(db, `${heads} ORDER BY fiscal_year DESC, position, id`)
    .all()
    .map((row) => ({ ...toHead(row), areas: areasOf(items.get(row.id) ?? []) }))
}

/** Rows without a name and scores stand for an area in which nothing was looked at. */
function areasOf(rows: readonly ItemRow[]): readonly MysteryArea[] {
  return [...Map.groupBy(rows, (row) => row.area)].map(([name, items]) => ({
    name,
    items: items.flatMap((item) => {
      const scores = JSON.parse(item.scores) as readonly Decimal[]
      return item.name === '' && scores.length === 0 ? [] : [{ name: item.name, scores }]
    }),
  }))
}

/** null where there is no such 覆面調査. */
export function getMysteryShoppingHead(
  db: Db,
  id: string,
): (MysteryShoppingHead & Readonly<{ id: MysteryShoppingId; position: string }>) | null {
  const row = prepare<[string], HeadRow>(db, `${heads} WHERE id = ?`).get(id)
  const place = prepare<[string], { position: string }>(db, 'SELECT position FROM mystery_shopping WHERE id = ?').get(id)
  return row && place ? { ...toHead(row), ...place } : null
}

/** Place of the last 覆面調査 of a year; null where it has none. */
export function lastShoppingPosition(db: Db, fiscalYear: number): string | null {
  const sql = 'SELECT max(position) AS p FROM mystery_shopping WHERE fiscal_year = ?'
  return prepare<[number], { p: string | null }>(db, sql).get(fiscalYear)?.p ?? null
}

/** Those of a year that the city sent, as ids. */
export function listCentralShoppings(db: Db, fiscalYear: number): readonly string[] {
  return prepare<[number], { id: string }>(
    db,
    'SELECT id FROM mystery_shopping WHERE fiscal_year = ? AND is_central = 1 ORDER BY position, id',
  )
    .all(fiscalYear)
    .map(({ id }) => id)
}

/** Its head alone, new or as it is from now on. */
export function putMysteryShopping(db: Db, id: string, position: string, head: MysteryShoppingHead): void {
  prepare(
    db,
    `INSERT INTO mystery_shopping (id, fiscal_year, position, name, from_date, until_date, notes, printed_mean, is_central)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET fiscal_year = excluded.fiscal_year, position = excluded.position, name = excluded.name,
      from_date = excluded.from_date, until_date = excluded.until_date, notes = excluded.notes, printed_mean = excluded.printed_mean,
      is_central = excluded.is_central`,
  ).run(id, head.fiscalYear, position, head.name, head.from, head.until, head.notes, head.printedMean, head.isCentral ? 1 : 0)
}

/** With its items. What named it as its source keeps its place, without the name. */
export function deleteMysteryShopping(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM mystery_shopping WHERE id = ?').run(id)
}

/** All of them: rows behind the last are taken away. No two areas have one name. */
export function putMysteryAreas(db: Db, shoppingId: string, areas: readonly MysteryArea[]): void {
  const rows = areas.flatMap((area) =>
    (area.items.length === 0 ? [{ name: '', scores: [] }] : area.items).map((item) => ({ ...item, area: area.name })),
  )
  const sql = 'DELETE FROM mystery_item WHERE mystery_shopping_id = ? AND position >= ?'
  prepare<[string, number]>(db, sql).run(shoppingId, rows.length)
  const put = prepare<[string, string, number, string, string, string]>(
    db,
    `INSERT INTO mystery_item (id, mystery_shopping_id, position, area, name, scores) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET area = excluded.area, name = excluded.name, scores = excluded.scores`,
  )
  for (const [position, { area, name, scores }] of rows.entries()) {
    put.run(`${shoppingId}-item-${position}`, shoppingId, position, area, name, JSON.stringify(scores))
  }
}
