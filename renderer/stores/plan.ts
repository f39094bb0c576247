// Knows the plan of the year in front, the form it is shown on, where the person stands in it, and the deeds on it.
import { create } from 'zustand'
import type { FieldRef, ItemKind } from '../../shared/model/fields.ts'
import { shareUnchanged } from '../../shared/forms/share-unchanged.ts'
import { keyOfField } from '../../shared/model/fields.ts'
import { mainFormOf } from '../../shared/rules/main-form.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { type LaidOutForm, laidOutForm, whereAfter } from './plan-layout.ts'
import { hasItem } from './plan-items.ts'
import { recallPosition, recallYear, recallZoom, rememberPosition, rememberYear, rememberZoom } from './plan-memory.ts'
import type { PlanStore } from './plan-store.ts'
import { useProblem } from './problem.ts'

const noPlan = {
  fiscalYear: null,
  plan: null,
  generation: null,
  formId: null,
  activeKey: null,
  itemId: null,
  isEditing: false,
  unsaved: {},
} as const

export const usePlan = create<PlanStore>((set, get) => {
  let queue: Promise<unknown> = Promise.resolve()
  let leaveGuard: (() => boolean) | null = null
  /** Items made by a first text while the old page was still in front: the next text of the same blank line belongs to them. */
  const madeFromBlank = new Map<string, string>()
  /** Form → the place that was left on it, in whatever year. */
  const leftPlaces = new Map<string, string>()

  /** One deed behind the other: a fast typist's next field must not overtake the one before. Undefined where it was refused. */
  function inTurn<T>(act: () => Promise<T>): Promise<T | undefined> {
    const result = queue.then(() => useProblem.getState().guard(act))
    queue = result
    return result
  }
  async function read(): Promise<void> {
    const { fiscalYear } = get()
    if (fiscalYear === null) return
    const [plan, summaries] = await Promise.all([api.getWardPlan(fiscalYear), api.listWardPlans()])
    if (get().fiscalYear !== fiscalYear) return
    // The year was taken back (年度更新, 案を破棄): the one that it came from comes to the front.
    const nearest = summaries.find((summary) => summary.fiscalYear < fiscalYear) ?? summaries[0]
    if (plan === null && get().plan !== null && nearest) {
      set({ summaries })
      return get().openYear(nearest.fiscalYear)
    }
    // What did not change stays the very same objects: the layout and the pages made of them are taken over.
    const shared = shareUnchanged(get().plan, plan)
    set({ plan: shared, summaries, ...whereAfter(get(), shared) })
  }
  async function change<T>(act: () => Promise<T>): Promise<T | undefined> {
    return inTurn(async () => {
      const value = await useApp.getState().runDeed(act)
      await read()
      return value
    })
  }
  function remember(topPt?: number): void {
    const { fiscalYear, formId, activeKey, itemId } = get()
    if (fiscalYear === null) return
    const before = recallPosition(fileName(), fiscalYear)
    rememberPosition(fileName(), fiscalYear, { formId, activeKey, itemId, topPt: topPt ?? before.topPt })
  }
  function fieldAfterCreation(ref: FieldRef): FieldRef {
    if (ref.kind !== 'newItem') return ref
    const id = madeFromBlank.get(blankKey(ref))
    const { plan } = get()
    return id !== undefined && plan && hasItem(plan, id) ? { kind: ref.itemKind, id, field: ref.field } : ref
  }

  return {
    summaries: [],
    generations: [],
    ...noPlan,
    status: 'none',
    zoom: recallZoom(),
    shownPercent: 100,
    revealCount: 0,
    isJump: false,
    focusCount: 0,
    openCount: 0,
    tiesAskedOf: null,
    pageIndex: 0,

    async loadFile() {
      rescueUnsaved()
      set({ ...noPlan, summaries: [], status: 'loading' })
      try {
        const [generations, summaries] = await Promise.all([api.listFormGenerations(), api.listWardPlans()])
        set({ generations, summaries })
        const kept = recallYear(fileName())
        const year = summaries.find((plan) => plan.fiscalYear === kept) ?? summaries[0]
        if (year) await get().openYear(year.fiscalYear)
        else set({ status: 'none' })
      } catch (error) {
        set({ status: 'failed' })
        useProblem.getState().show(error)
      }
    },
    async openYear(fiscalYear) {
      rescueUnsaved()
      set({ ...noPlan, fiscalYear, status: 'loading' })
      try {
        const plan = await api.getWardPlan(fiscalYear)
        if (get().fiscalYear !== fiscalYear) return
        const generation = get().generations.find((known) => known.id === plan?.formGeneration) ?? null
        const kept = recallPosition(fileName(), fiscalYear)
        const ready = generation?.forms.filter((form) => form.status === 'ready') ?? []
        const form = ready.find((known) => known.id === kept.formId) ?? (generation && mainFormOf(generation))
        set({
          plan,
          generation,
          formId: form?.id ?? null,
          activeKey: kept.activeKey,
          itemId: kept.itemId,
          status: plan && generation ? 'ready' : 'none',
        })
        set(whereAfter(get(), plan))
        rememberYear(fileName(), fiscalYear)
      } catch (error) {
        set({ status: 'failed' })
        useProblem.getState().show(error)
      }
    },
    async createYear(fiscalYear) {
      const plan = await inTurn(() => useApp.getState().runDeed(() => api.createWardPlan(fiscalYear)))
      if (!plan) return
      set({ summaries: await api.listWardPlans() })
      await get().openYear(fiscalYear)
    },
    async reload() {
      await inTurn(read)
    },
    closeFile() {
      rescueUnsaved()
      set({ ...noPlan, summaries: [], status: 'none' })
    },

    setForm(formId) {
      if (formId === get().formId || !mayLeave()) return
      const { activeKey, itemId, formId: leftId } = get()
      if (leftId !== null && activeKey !== null) leftPlaces.set(leftId, activeKey)
      set({ formId })
      const form = laidOutForm(get())
      const place =
        form?.placeOf.get(activeKey ?? '') ??
        form?.places.find((one) => one.cell.ownerId === itemId) ??
        form?.placeOf.get(leftPlaces.get(formId) ?? '') ??
        form?.places[0]
      // What stands beside the form is what the cursor is on, also where this form does not show the item that was selected.
      set({ activeKey: place?.key ?? null, itemId: place ? place.cell.ownerId || null : itemId, revealCount: get().revealCount + 1 })
      remember()
    },
    setZoom(zoom) {
      rememberZoom(zoom)
      set({ zoom })
    },
    showPercent(shownPercent) {
      if (shownPercent !== get().shownPercent) set({ shownPercent })
    },
    select(key) {
      if (key !== get().activeKey && !mayLeave()) return
      const place = key === null ? undefined : laidOutForm(get())?.placeOf.get(key)
      set({ activeKey: key, itemId: place ? place.cell.ownerId || null : get().itemId, revealCount: get().revealCount + 1, isJump: false })
      remember()
    },
    goToItem(id) {
      if (!mayLeave()) return
      if (id === get().itemId && laidOutForm(get())?.placeOf.get(get().activeKey ?? '')?.cell.ownerId === id) {
        set({ revealCount: get().revealCount + 1, isJump: true })
        return
      }
      goTo((form) => form.places.find((place) => place.cell.ownerId === id)?.key)
      set({ itemId: id })
      remember()
    },
    goToField(key) {
      return mayLeave() && goTo((form) => form.placeOf.get(key)?.key)
    },
    setEditing(isEditing) {
      if (isEditing !== get().isEditing) set({ isEditing })
    },
    keepUnsaved(key, text) {
      // The file went while its text was on the way: there is no cell left to keep it in.
      if (text !== null && get().plan === null) return useProblem.getState().rescue([text])
      const { [key]: _, ...others } = get().unsaved
      set({ unsaved: text === null ? others : { ...others, [key]: text } })
    },
    rememberTop: (topPt) => remember(topPt),
    showPage(pageIndex) {
      if (pageIndex !== get().pageIndex) set({ pageIndex })
    },
    pointAt(itemId) {
      if (itemId === get().itemId || !mayLeave()) return
      set({ itemId })
    },
    focusForm: () => set({ focusCount: get().focusCount + 1 }),
    openEditor: () => set({ openCount: get().openCount + 1 }),
    askTies: (tiesAskedOf) => set({ tiesAskedOf }),
    guardLeaving(guard) {
      leaveGuard = guard
      return () => {
        if (leaveGuard === guard) leaveGuard = null
      }
    },

    async saveField(ref, text) {
      const key = keyOfField(ref)
      const storing = change(async () => {
        const now = fieldAfterCreation(ref)
        if (now.kind === 'amount') await api.saveAmount(now, text)
        else {
          const id = await api.saveText(now, text)
          if (now.kind === 'newItem') {
            madeFromBlank.set(blankKey(now), id)
            followCreated(now, id)
          }
        }
        return true
      }).then((done) => {
        get().keepUnsaved(key, done ? null : text)
        return done === true
      })
      // Who waits for the storing is to find what was refused.
      queue = storing
      return storing
    },
    async whenSaved() {
      await queue
    },
    async addItem(kind, parentId, afterId) {
      const id = await change(() => api.addItem(kind, parentId, afterId))
      if (id !== undefined) goToFirstFieldOf(kind, id)
    },
    async duplicateItem(kind, id) {
      const copyId = await change(() => api.duplicateItem(kind, id))
      if (copyId !== undefined) goToFirstFieldOf(kind, copyId)
    },
    async moveItem(kind, id, parentId, afterId) {
      await change(() => api.moveItem(kind, id, parentId, afterId))
      set({ revealCount: get().revealCount + 1 })
    },
    async deleteItem(kind, id) {
      await change(() => api.deleteItem(kind, id))
    },
    async saveTies(kind, id, targets) {
      await change(() => api.saveTies(kind, id, targets))
    },
    async setMain(kind, id, isMain) {
      await change(() => api.setMain(kind, id, isMain))
    },
    async setCumulative(kind, id, years) {
      await change(() => api.setCumulative(kind, id, years))
    },
    async setFirstReiwaYearAs(as) {
      const { fiscalYear } = get()
      if (fiscalYear !== null) await change(() => api.setFirstReiwaYearAs(fiscalYear, as))
    },
    listFieldDeeds: (ref, limit) => api.listFieldDeeds(ref, limit),
  }

  /** What could not be stored goes with its cells when another plan comes to the front: the person gets it to copy. */
  function rescueUnsaved(): void {
    useProblem.getState().rescue(Object.values(get().unsaved))
  }
  function mayLeave(): boolean {
    if (!get().isEditing || leaveGuard === null || leaveGuard()) return true
    set({ focusCount: get().focusCount + 1 })
    return false
  }
  function followCreated(ref: Extract<FieldRef, { kind: 'newItem' }>, id: string): void {
    const { activeKey } = get()
    if (activeKey?.startsWith(blankKey(ref))) set({ activeKey: `${ref.itemKind}/${id}${activeKey.slice(blankKey(ref).length)}` })
  }
  function goToFirstFieldOf(kind: ItemKind, id: string): void {
    goTo((form) => form.places.find((place) => place.key.startsWith(`${kind}/${id}/`))?.key)
    get().focusForm()
  }
  /** Selects the first place for it: on the form in front, else on the one with the most cells of its item (様式1 only names what 様式3 tells). */
  function goTo(find: (form: LaidOutForm) => string | undefined): boolean {
    const { generation, formId } = get()
    let best: Readonly<{ id: string; key: string; size: number }> | null = null
    for (const { id, status } of generation?.forms.toSorted((one, other) => Number(other.id === formId) - Number(one.id === formId)) ??
      []) {
      const form = status === 'ready' ? laidOutForm({ ...get(), formId: id }) : null
      const key = form ? find(form) : undefined
      const place = form?.placeOf.get(key ?? '')
      if (!form || !place) continue
      const size = form.places.filter((one) => one.cell.ownerId === place.cell.ownerId).length
      if (best === null || size > best.size) best = { id, key: place.key, size }
      if (id === formId) break
    }
    if (best === null) return false
    set({ formId: best.id })
    get().select(best.key)
    set({ isJump: true })
    return true
  }
})

function blankKey(ref: Extract<FieldRef, { kind: 'newItem' }>): string {
  return `new/${ref.itemKind}/${ref.parentId}`
}
function fileName(): string {
  return useApp.getState().state?.file?.fileName ?? ''
}
