// Knows how the ties of strategies and initiatives to the basic policy lie in their table.
import type { TiedKind } from '../../../shared/model/fields.ts'
import type { TieTarget } from '../../../shared/model/tie.ts'
import { type Db, prepare } from '../db.ts'

const columnOf = { strategy: 'strategy_id', initiative: 'initiative_id' } as const

/** In the policy's order, which is that of the targets' keys. */
export function listTies(db: Db, kind: TiedKind, ownerId: string): readonly TieTarget[] {
  const rows = prepare<[string], { target: TieTarget }>(
    db,
    `SELECT target FROM policy_tie WHERE ${columnOf[kind]} = ? ORDER BY target`,
  ).all(ownerId)
  return rows.map((r) => r.target)
}

export function putTie(db: Db, kind: TiedKind, ownerId: string, target: TieTarget): void {
  prepare<[string, string, string]>(db, `INSERT INTO policy_tie (id, ${columnOf[kind]}, target) VALUES (?, ?, ?)`).run(
    `${ownerId}-${target}`,
    ownerId,
    target,
  )
}

export function deleteTie(db: Db, kind: TiedKind, ownerId: string, target: TieTarget): void {
  prepare<[string, string]>(db, `DELETE FROM policy_tie WHERE ${columnOf[kind]} = ? AND target = ?`).run(ownerId, target)
}
