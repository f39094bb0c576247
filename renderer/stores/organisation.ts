// Knows who does the work of the ward: its sections, posts and holders, and the deeds that change them.
import { create } from 'zustand'
import type { Organisation } from '../../shared/model/organisation.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'
import { useProblem } from './problem.ts'

type OrganisationStore = Readonly<{
  /** null = not read yet. */
  organisation: Organisation | null
  load(): Promise<void>
  /** Each is one deed; the id of what was written, undefined where it was refused (which is shown). */
  saveSection(id: string | null, name: string): Promise<string | undefined>
  savePost(id: string | null, sectionId: string, name: string): Promise<string | undefined>
  saveHolder(id: string | null, postId: string, person: string, from: string, until: string | null): Promise<string | undefined>
  remove(kind: 'section' | 'post' | 'holder', id: string): Promise<void>
}>

export const useOrganisation = create<OrganisationStore>((set, get) => {
  async function change<T>(act: () => Promise<T>): Promise<T | undefined> {
    await usePlan.getState().whenSaved()
    const value = await useProblem.getState().guard(() => useApp.getState().runDeed(act))
    await useProblem.getState().guard(get().load)
    return value
  }
  return {
    organisation: null,
    async load() {
      set({ organisation: await api.getOrganisation() })
    },
    saveSection: (id, name) => change(() => api.saveSection(id, name)),
    savePost: (id, sectionId, name) => change(() => api.savePost(id, sectionId, name)),
    saveHolder: (id, postId, person, from, until) => change(() => api.saveHolder(id, postId, person, from, until)),
    async remove(kind, id) {
      await change(() => (kind === 'section' ? api.deleteSection(id) : kind === 'post' ? api.deletePost(id) : api.deleteHolder(id)))
      // items that it owned are nobody's now
      await usePlan.getState().reload()
    },
  }
})
