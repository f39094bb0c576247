// Knows the search over the texts of all years: what was typed, what was found, which hit is chosen, and how the person gets there.
import { create } from 'zustand'
import { checks } from '../../shared/model/check.ts'
import { type FieldRef, isReviewKind, keyOfField, textFields } from '../../shared/model/fields.ts'
import type { PlaceInCouncil, PlaceInRecord, PlaceOfText, SearchHit, SearchResult } from '../../shared/model/search.ts'
import { isPlaceInCouncil } from '../../shared/words/council-search.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { useChecks } from './checks.ts'
import { useCouncil } from './council.ts'
import { useDialogs } from './dialogs.ts'
import { useIndicators } from './indicators.ts'
import { useInquiries } from './inquiries.ts'
import { usePlan } from './plan.ts'
import { useProblem } from './problem.ts'

/** A burst of letters asks once. */
const pauseMs = 80
/** So many are asked for at first, and so many when the person gets to their end: the most that one answer carries. */
export const searchLimits = { first: 100, most: 1000 } as const

type SearchStore = Readonly<{
  typed: string
  /** The words that `result` answers; '' before the first answer. */
  query: string
  /** null = nothing was asked yet. */
  result: SearchResult | null
  isSearching: boolean
  /** Index of the chosen hit; -1 = none. */
  chosen: number
  /** The box was opened: has the texts read before the first word is there, and asks again what was asked before. */
  begin(): Promise<void>
  /** While an input method converts, what stands in the box is not yet what is looked for. */
  type(text: string, isConverting: boolean): void
  choose(index: number): void
  /** Asks for all that one answer carries. */
  loadMore(): Promise<void>
  /**
   * Opens the year of a hit and selects its cell, its item where no form shows the text, what stands beside the plan, or the indicator or survey. What is
   * of the council comes to the front there; the plan's year stays.
   */
  goTo(hit: SearchHit): Promise<void>
  /** Forgets everything: another file is in front. */
  clear(): void
}>

const nothing = { typed: '', query: '', result: null, isSearching: false, chosen: -1 } as const

export const useSearch = create<SearchStore>((set, get) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Grows with each question: an answer that was overtaken is not shown. */
  let asked = 0

  async function ask(query: string, limit: number): Promise<void> {
    clearTimeout(timer)
    const nth = (asked += 1)
    if (query.trim() === '') return set({ query: '', result: null, isSearching: false, chosen: -1 })
    set({ isSearching: true })
    const result = await useProblem.getState().guard(() => api.searchTexts(query, limit))
    if (nth !== asked) return
    if (result === undefined) return set({ isSearching: false })
    const { chosen } = get()
    const isSame = query === get().query && chosen < result.hits.length
    set({ query, result, isSearching: false, chosen: isSame ? chosen : Math.min(0, result.hits.length - 1) })
  }

  return {
    ...nothing,
    async begin() {
      const { typed } = get()
      if (typed.trim() === '') await useProblem.getState().guard(() => api.searchTexts('', 1))
      else await ask(typed, searchLimits.first)
    },
    type(typed, isConverting) {
      set({ typed })
      clearTimeout(timer)
      if (!isConverting) timer = setTimeout(() => void ask(typed, searchLimits.first), pauseMs)
    },
    choose(index) {
      const last = (get().result?.hits.length ?? 0) - 1
      set({ chosen: Math.max(Math.min(index, last), Math.min(0, last)) })
    },
    async loadMore() {
      const { query, result, isSearching } = get()
      if (!result || isSearching || result.hits.length >= Math.min(result.total, searchLimits.most)) return
      await ask(query, searchLimits.most)
    },
    async goTo({ fiscalYear, field }) {
      useDialogs.getState().close()
      if (isPlaceInCouncil(field)) return revealInCouncil(field)
      const isInPlan = isPlaceInPlan(field)
      const isOfRecord = isPlaceInRecord(field)
      useApp
        .getState()
        .goTo(isInPlan ? 'plan' : isOfRecord || field.kind === 'actItem' ? 'check' : field.kind === 'inquiry' ? 'sections' : 'indicators')
      const plan = usePlan.getState()
      // what was measured or asked may be of a year without a plan
      const isKnown = fiscalYear !== null && plan.summaries.some((one) => one.fiscalYear === fiscalYear)
      if (isKnown && plan.fiscalYear !== fiscalYear) await plan.openYear(fiscalYear)
      if (isOfRecord) return useChecks.getState().reveal('records', { subject: { kind: field.itemKind, id: field.itemId } })
      if (field.kind === 'actItem') return useChecks.getState().reveal('actItems', { actItemId: field.id })
      if (field.kind === 'inquiry') return useInquiries.getState().reveal(field.id)
      if (field.kind === 'labelOverride') return useDialogs.getState().show('overrides')
      if (!isInPlan) return revealIndicator(field)
      const { goToField, goToItem, focusForm } = usePlan.getState()
      if (!goToField(keyOfField(field)) && field.kind !== 'wardPlan') goToItem(itemOf(field))
      focusForm()
    },
    clear() {
      clearTimeout(timer)
      asked += 1
      set(nothing)
    },
  }
})

const periodMark = new RegExp(`-(${checks.join('|')})$`)

/** Id of the record in the outline: a review is named after what it is about. */
function itemOf({ kind, id }: Extract<FieldRef, { id: string }>): string {
  return isReviewKind(kind) ? id.replace(periodMark, '') : id
}

type PlaceInPlan = Extract<PlaceOfText, Extract<FieldRef, { id: string }> | Readonly<{ kind: 'labelOverride' }>>
type PlaceOfIndicator = Exclude<PlaceOfText, PlaceInPlan | PlaceInRecord | PlaceInCouncil | Readonly<{ kind: 'actItem' | 'inquiry' }>>

function isPlaceInRecord(place: PlaceOfText): place is PlaceInRecord {
  return place.kind === 'logEntry' || place.kind === 'execution' || place.kind === 'milestone'
}

function isPlaceInPlan(place: PlaceOfText): place is PlaceInPlan {
  return Object.hasOwn(textFields, place.kind) || place.kind === 'labelOverride'
}

function revealInCouncil(place: PlaceInCouncil): void {
  const { reveal } = useCouncil.getState()
  const { kind, id } = place
  useApp.getState().goTo('council')
  if (kind === 'opinion') return reveal('opinions', { opinionId: id })
  if (kind === 'member' || kind === 'memberTerm') return reveal('members', { memberId: id })
  if (kind === 'memberSheet' || kind === 'memberSheetItem' || kind === 'memberSheetAnswer') return reveal('sheets', { sheetId: id })
  if (kind === 'councilReport') return reveal('forms', {})
  reveal('meetings', { meetingId: id, lineId: kind === 'utterance' ? place.lineId : '' })
}

function revealIndicator(place: PlaceOfIndicator): void {
  const { reveal } = useIndicators.getState()
  const { kind, id } = place
  switch (kind) {
    case 'survey':
      return reveal('surveys', { surveyId: id, questionId: '' })
    case 'surveyQuestion':
    case 'answerOption':
      return reveal('surveys', { surveyId: id, questionId: place.questionId })
    case 'mysteryShopping':
    case 'mysteryItem':
      return reveal('mysteryShopping', { mysteryShoppingId: id })
    case 'targetChange':
      return reveal('targetChanges', { changeKey: id })
    case 'decision': {
      const { subjectKind, symbolField, period } = place
      if (subjectKind === 'series') return reveal('common', { seriesId: id, period })
      return reveal('judgement', { period, lineKey: `${itemOf({ kind: subjectKind, id, field: symbolField })}/${symbolField}` })
    }
    default:
      return reveal('series', { seriesId: id })
  }
}
