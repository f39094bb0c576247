// Knows how a plan that was read again takes over every object that has not changed, so that the layout (and the screen) keep what they made of it.

/**
 * `after` in value, but built of the very objects of `before` wherever they are equal; records in lists are matched by their id. Plain data only.
 * `before` itself where nothing changed.
 */
export function shareUnchanged<T>(before: unknown, after: T): T {
  if (Object.is(before, after) || typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return after
  if (Array.isArray(after)) return (Array.isArray(before) ? shareList(before, after) : after) as T
  if (Array.isArray(before)) return after
  const old = before as Readonly<Record<string, unknown>>
  const shared: Record<string, unknown> = {}
  let isSame = Object.keys(old).length === Object.keys(after).length
  for (const [key, value] of Object.entries(after)) {
    shared[key] = shareUnchanged(old[key], value)
    isSame &&= key in old && Object.is(shared[key], old[key])
  }
  return (isSame ? before : shared) as T
}

function shareList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const known = new Map(before.map((item, index) => [idOf(item) ?? index, item]))
  const shared = after.map((item, index) => shareUnchanged(known.get(idOf(item) ?? index), item))
  return shared.length === before.length && shared.every((item, index) => Object.is(item, before[index])) ? before : shared
}

function idOf(item: unknown): string | null {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : null
}
