// Knows how a check is made only once for a record that stays the same object: what was made of it is kept as long as it lives.

/**
 * `make` remembered for each pair of objects. Records are replaced when they change (shared/forms/share-unchanged.ts), so that after an edit only
 * what changed is made again.
 */
export function onceFor<R extends object, E extends object, T>(make: (record: R, env: E) => T): (record: R, env: E) => T {
  const made = new WeakMap<R, Readonly<{ env: E; value: T }>>()
  return (record, env) => {
    const before = made.get(record)
    if (before && before.env === env) return before.value
    const value = make(record, env)
    made.set(record, { env, value })
    return value
  }
}
