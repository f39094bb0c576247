// Knows which records travel with a plan without being part of it: what was done for its items, what is to be improved, which findings were answered.
/** 取組の記録 · 予算の執行 · 工程 · 改善アクション · a finding that was answered with a reason. */
export const attachedKinds = ['logEntry', 'execution', 'milestone', 'actItem', 'waivedFinding'] as const
export type AttachedKind = (typeof attachedKinds)[number]
export const isAttachedKind = (kind: string): kind is AttachedKind => (attachedKinds as readonly string[]).includes(kind)
/** Kinds that are one thing: who wrote in a record of theirs wrote all of it. */
export const isWholeKind = (kind: string): boolean => isAttachedKind(kind) && kind !== 'actItem'
/** Where a record that outlives its item names it, in FlatRecord.values. */
export const ofItem = 'ofItem'
