// Knows how a store of the window is brought back to where it starts, since a module keeps it from test to test.
import type { StoreApi } from 'zustand'

export function resetStore<State>(store: Pick<StoreApi<State>, 'setState' | 'getInitialState'>): void {
  store.setState(store.getInitialState(), true)
}
