// Knows what the plan of a year would put into the cells of the form file in front, and which fields a cell could show.
import { create } from 'zustand'
import type { BindableField, BoundFormTyped, FillPreview, FormRepeats, TemplateSource } from '../../shared/model/form-template.ts'
import { api } from '../api.ts'

type FormFillStore = Readonly<{
  fields: readonly BindableField[]
  /** null = none could be had. */
  preview: FillPreview | null
  isUnderWay: boolean
  /** What was asked last had no answer. */
  isRefused: boolean
  /** Which of the books is looked at; of the plan where nothing is chosen. */
  ownerId: string
  readFields(fiscalYear: number, repeats: FormRepeats): Promise<void>
  fill(source: TemplateSource, typed: BoundFormTyped, fiscalYear: number): Promise<void>
  chooseBook(ownerId: string): void
  forget(): void
}>

const nothing = { fields: [], preview: null, isUnderWay: false, isRefused: false, ownerId: '' } as const

/** A refusal is no problem here: the person is in the midst of typing, and saving tells it. */
export const useFormFill = create<FormFillStore>((set) => {
  let askedFields = 0
  let askedFill = 0
  return {
    ...nothing,
    async readFields(fiscalYear, repeats) {
      const own = ++askedFields
      const fields = await api.listBindableFields(fiscalYear, repeats).catch(() => [])
      if (own === askedFields) set({ fields })
    },
    async fill(source, typed, fiscalYear) {
      const own = ++askedFill
      set({ isUnderWay: true })
      const preview = await api.fillBoundForm({ source, typed, fiscalYear, editionId: null }).catch(() => null)
      if (own === askedFill) set({ preview, isUnderWay: false, isRefused: preview === null })
    },
    chooseBook: (ownerId) => set({ ownerId }),
    forget() {
      askedFields += 1
      askedFill += 1
      set(nothing)
    },
  }
})
