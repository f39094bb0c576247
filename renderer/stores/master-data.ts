// Knows the wards, and the form generations that new plans of the open file can be made on.
import { create } from 'zustand'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { Ward } from '../../shared/model/ward.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'

type MasterDataStore = Readonly<{
  wards: readonly Ward[]
  generations: readonly FormGeneration[]
  /** Reads them once for each file; later calls do nothing. */
  load(): Promise<void>
}>

export const useMasterData = create<MasterDataStore>((set, get) => {
  /** The file that they were read of. */
  let of = ''
  return {
    wards: [],
    generations: [],
    async load() {
      const { fileCount, state } = useApp.getState()
      const file = `${fileCount}/${state?.file?.fileName ?? ''}`
      if (get().wards.length > 0 && of === file) return
      const [wards, generations] = await Promise.all([api.listWards(), api.listFormGenerations()])
      of = file
      set({ wards, generations })
    },
  }
})
