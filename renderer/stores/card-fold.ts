// Knows whether the 調査概要カード is folded, in every survey and in the next window too.
import { create } from 'zustand'

type CardFold = Readonly<{ isFolded: boolean; fold(isFolded: boolean): void }>
const key = 'surveys.cardFolded'

export const useCardFold = create<CardFold>((set) => ({
  isFolded: readKept(),
  fold(isFolded) {
    set({ isFolded })
    try {
      localStorage.setItem(key, String(isFolded))
    } catch {
      // A convenience only.
    }
  },
}))

function readKept(): boolean {
  try {
    return localStorage.getItem(key) === 'true'
  } catch {
    return false
  }
}
