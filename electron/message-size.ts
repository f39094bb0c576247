// Knows how large a message may be before anyone looks at what it says: checking the absurd against a schema would take longer than the work itself.

/** In UTF-16 units; what a person can send is refused by the rules long before, with a sentence. */
export const maxTextInMessage = 200_000
const maxDepth = 8
const maxValues = 200
const maxListLength = 64

/** Whether a message has a size that any of the program's own messages could have. Looks at no more than it must. */
export function isSmallMessage(message: unknown): boolean {
  let left = maxValues
  const isSmall = (value: unknown, depth: number): boolean => {
    left -= 1
    if (left < 0 || depth > maxDepth) return false
    if (typeof value === 'string') return value.length <= maxTextInMessage
    if (typeof value !== 'object' || value === null) return true
    if (Array.isArray(value)) return value.length <= maxListLength && value.every((v) => isSmall(v, depth + 1))
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return false
    for (const key in value) if (key.length > maxListLength || !isSmall((value as Record<string, unknown>)[key], depth + 1)) return false
    return true
  }
  return isSmall(message, 0)
}
