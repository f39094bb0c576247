// Knows the places of a list that is written from its beginning.
import { generateNKeysBetween } from 'fractional-indexing'

export const firstPositions = (count: number): readonly string[] => generateNKeysBetween(null, null, count)
