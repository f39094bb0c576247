// Knows the wards and the form generations, which never change while the program runs.
import { create } from 'zustand'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { Ward } from '../../shared/model/ward.ts'
import { api } from '../api.ts'

type MasterDataStore = Readonly<{
  wards: readonly Ward[]
  generations: readonly FormGeneration[]
  /** Reads them once; later calls do nothing. */
  load(): Promise<void>
}>

export const useMasterData = create<MasterDataStore>((set, get) => ({
  wards: [],
  generations: [],
  async load() {
    if (get().wards.length > 0) return
    const [wards, generations] = await Promise.all([api.listWards(), api.listFormGenerations()])
    set({ wards, generations })
  },
}))
