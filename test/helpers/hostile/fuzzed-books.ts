// Knows books in which some bytes were turned over: in the package itself, and in its parts with sums that are right again.
import { packParts, soundParts } from './sound-book.ts'

/** Always the same: a test that fails must fail again. Source: mulberry32 (Tommy Ettinger, public domain). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export async function fuzzedBooks(count: number): Promise<readonly Readonly<{ name: string; bytes: Uint8Array }>[]> {
  const parts = await soundParts()
  const readParts = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name) && !/theme|docProps/.test(name))
  const sound = packParts(parts)
  return Array.from({ length: count }, (_, seed) => {
    const random = randomOf(seed)
    const flip = (bytes: Uint8Array): Uint8Array => {
      const flipped = Uint8Array.from(bytes)
      const times = 1 + Math.floor(random() * 8)
      for (let time = 0; time < times; time += 1) flipped[Math.floor(random() * flipped.length)] = Math.floor(random() * 256)
      return flipped
    }
    if (seed % 3 === 0) return { name: `package ${seed}`, bytes: flip(sound) }
    const name = readParts[Math.floor(random() * readParts.length)] ?? ''
    return { name: `${name} ${seed}`, bytes: packParts({ ...parts, [name]: flip(parts[name] ?? new Uint8Array()) }) }
  })
}
