// Knows the seed of every random property: what passed once passes again, and KUSEI_SEED (a number, or `random`) goes through other cases.
import fc from 'fast-check'

const seed = process.env['KUSEI_SEED'] ?? '20261123'
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) })

export { fc }
