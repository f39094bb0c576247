// Knows the list of opinions: what it is narrowed to, the pages of it that were in sight, which one is in front and which are chosen.
import { create } from 'zustand'
import type { OpinionPage, OpinionQuery, OpinionRow, PlanTarget } from '../../shared/model/opinion.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import type { ProblemWords } from '../../shared/words/problem.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { useCouncil } from './council.ts'
import { everyOpinion } from './opinion-query.ts'
import { problemOf } from './problem.ts'

/** Rows that are read at a time. */
export const opinionsPerPage = 200
/** How many can be chosen at once: one deed takes no more. */
export const mostChosen = 10_000
/** The most that the main process gives in one answer. */
const mostRead = 2000

type Chosen = ReadonlyMap<string, OpinionRow>
type Pages = ReadonlyMap<number, readonly OpinionRow[]>

type OpinionsStore = Readonly<{
  query: OpinionQuery
  /** What `query.aboutId` names, where that was chosen here. */
  about: PlanTarget | null
  /** null = not read yet. */
  total: number | null
  counts: OpinionPage['counts']
  /** By number of the page; what is not there was not read yet. */
  pages: Pages
  organisation: Organisation
  /** Why the list could not be read. */
  problem: ProblemWords | null
  /** Place in the list of the opinion in front; where that is not in the list, the place where it was last. */
  at: number
  isListed: boolean
  /** Several chosen, by id, as they stand in the list; none = what is in front alone. */
  chosen: Chosen
  /** Grows each time the list was narrowed. */
  narrowed: number
  /** The words of an opinion that was begun by hand and not recorded. */
  unsent: string

  /** Reads what is in sight anew; all of it from the start where another file came to the front. */
  refresh(): Promise<void>
  narrow(change: Partial<OpinionQuery>): Promise<void>
  /** Every opinion about this. */
  onlyAbout(target: PlanTarget): Promise<void>
  /** These places come into sight: what is not there is read. */
  see(first: number, last: number): Promise<void>
  goTo(at: number): Promise<void>
  /** All from where the choosing began to this place. */
  extendTo(at: number): Promise<void>
  toggle(at: number): void
  /** All that match; false where they are too many. */
  chooseAll(): Promise<boolean>
  chooseNone(): void
  /** Its place in the list, where it has one. */
  find(id: string): Promise<void>
  keepUnsent(words: string): void
  /** An opinion that is there no more: the one in its place comes to the front. */
  letGo(id: string): Promise<void>
}>

const nobody: Chosen = new Map()
const nothingRead = {
  query: everyOpinion,
  about: null,
  total: null,
  counts: { open: 0, late: 0, pointless: 0 },
  pages: new Map() as Pages,
  organisation: { sections: [], posts: [], holders: [] } as Organisation,
  problem: null,
  at: 0,
  isListed: false,
  chosen: nobody,
  unsent: '',
}
const pageOf = (at: number) => Math.floor(at / opinionsPerPage)

/** The row at a place of the list; undefined where it was not read yet. */
export function rowAt(pages: Pages, at: number): OpinionRow | undefined {
  return pages.get(pageOf(at))?.[at % opinionsPerPage]
}

export const useOpinions = create<OpinionsStore>((set, get) => {
  /** The file that all of it is of. */
  let of = -1
  /** Grows with each new reading of the whole list: what an older one brings is too late. */
  let reading = 0
  let underWay = new Map<number, Promise<void>>()
  let inSight: readonly [number, number] = [0, 0]
  /** Where the choosing of several in a row began, and what was chosen before. */
  let anchor: Readonly<{ at: number; before: Chosen }> | null = null
  const front = () => useCouncil.getState().chosen.opinionId
  const bringToFront = (opinionId: string) => useCouncil.getState().choose({ opinionId })

  function placeIn(pages: Pages, id: string): number {
    for (const [page, rows] of pages) {
      const place = rows.findIndex((row) => row.id === id)
      if (place >= 0) return page * opinionsPerPage + place
    }
    return -1
  }
  /** What is in front is found in what was read, or stays where it was; where nothing is in front, what stands in its place comes. */
  function settle(): void {
    const { pages, total, at } = get()
    const last = Math.max(0, (total ?? 0) - 1)
    const place = front() === '' ? -1 : placeIn(pages, front())
    if (place >= 0) return set({ at: place, isListed: true })
    set({ at: Math.min(at, last), isListed: false })
    const row = front() === '' ? rowAt(pages, Math.min(at, last)) : undefined
    if (!row) return
    bringToFront(row.id)
    set({ isListed: true })
  }
  async function guarded(act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      set({ problem: problemOf(error) })
    }
  }
  function readPage(page: number): Promise<void> {
    const own = reading
    const before = underWay.get(page)
    if (before) return before
    const done = api.listOpinions(get().query, page * opinionsPerPage, opinionsPerPage).then(({ total, counts, rows }) => {
      if (own === reading) set({ total, counts, pages: new Map(get().pages).set(page, rows) })
    })
    underWay.set(page, done)
    return done.finally(() => underWay.delete(page))
  }
  /** Reads these pages in the place of all that was read before. */
  async function readAfresh(pages: readonly number[]): Promise<boolean> {
    reading += 1
    const own = reading
    underWay = new Map()
    const { query } = get()
    const read = await Promise.all(pages.map((page) => api.listOpinions(query, page * opinionsPerPage, opinionsPerPage)))
    const first = read[0]
    if (own !== reading || !first) return false
    const filled = pages.flatMap((page, nth) => [[page, read[nth]?.rows ?? []] as const])
    set({ total: first.total, counts: first.counts, pages: new Map(filled), problem: null })
    return true
  }
  /** Rows from one place to another, of the list as it is narrowed now. */
  async function rowsBetween(first: number, last: number): Promise<readonly OpinionRow[]> {
    const rows: OpinionRow[] = []
    while (rows.length <= last - first) {
      const { rows: more } = await api.listOpinions(get().query, first + rows.length, Math.min(mostRead, last - first + 1 - rows.length))
      if (more.length === 0) break
      rows.push(...more)
    }
    return rows
  }
  /** What was done changed some of the chosen; what is not in the list any more is not chosen any more. */
  async function renewChosen(): Promise<void> {
    const { chosen, total } = get()
    if (chosen.size === 0) return
    const own = reading
    const rows = await rowsBetween(0, (total ?? 0) - 1)
    if (own === reading && get().chosen === chosen)
      set({ chosen: new Map(rows.flatMap((row) => (chosen.has(row.id) ? [[row.id, row]] : []))) })
  }
  function followFile(): void {
    const { fileCount } = useApp.getState()
    if (fileCount === of) return
    of = fileCount
    inSight = [0, 0]
    anchor = null
    set({ ...nothingRead, narrowed: get().narrowed + 1 })
  }
  return {
    ...nothingRead,
    narrowed: 0,

    refresh: () =>
      guarded(async () => {
        followFile()
        const [first, last] = inSight.map(pageOf) as [number, number]
        const around = [...new Set([...Array.from({ length: last - first + 1 }, (_, nth) => first + nth), pageOf(get().at)])]
        const [isLatest, organisation] = await Promise.all([readAfresh(around), api.getOrganisation()])
        if (!isLatest) return
        set({ organisation })
        settle()
        await renewChosen()
      }),
    narrow: (change) =>
      guarded(async () => {
        followFile()
        anchor = null
        inSight = [0, 0]
        set({ query: { ...get().query, ...change }, chosen: nobody })
        if (!(await readAfresh([0]))) return
        set({ at: 0, narrowed: get().narrowed + 1 })
        const isThere = front() !== '' && placeIn(get().pages, front()) >= 0
        const row = rowAt(get().pages, 0)
        if (!isThere && row) bringToFront(row.id)
        settle()
      }),
    onlyAbout(about) {
      set({ about })
      return get().narrow({ ...everyOpinion, order: get().query.order, aboutId: about.id })
    },
    see: (first, last) =>
      guarded(async () => {
        inSight = [first, last]
        if (get().total === null) return
        const missing: Promise<void>[] = []
        for (let page = pageOf(first); page <= pageOf(last); page += 1) if (!get().pages.has(page)) missing.push(readPage(page))
        await Promise.all(missing)
      }),
    goTo: (at) =>
      guarded(async () => {
        const { total } = get()
        if (total === null || total === 0) return
        anchor = null
        const to = Math.max(0, Math.min(at, total - 1))
        if (!get().pages.has(pageOf(to))) {
          // the list goes there at once, what stands there comes with its page
          set({ at: to })
          await readPage(pageOf(to))
          if (get().at !== to) return
        }
        const row = rowAt(get().pages, to)
        if (!row) return
        set({ at: to, isListed: true })
        bringToFront(row.id)
      }),
    extendTo: (at) =>
      guarded(async () => {
        const { total, chosen, at: from } = get()
        if (total === null || total === 0) return
        anchor ??= { at: from, before: chosen }
        const own = anchor
        const to = Math.max(0, Math.min(at, total - 1, own.at + mostChosen - 1))
        const [first, last] = [Math.min(own.at, to), Math.max(own.at, to)]
        set({ at: to })
        const known = Array.from({ length: last - first + 1 }, (_, nth) => rowAt(get().pages, first + nth))
        const rows = known.every((row) => row !== undefined) ? known : await rowsBetween(first, last)
        if (anchor !== own || get().at !== to) return
        set({ chosen: new Map([...own.before, ...rows.map((row) => [row.id, row] as const)]), isListed: true })
        const row = rows[to - first]
        if (row) bringToFront(row.id)
      }),
    toggle(at) {
      const row = rowAt(get().pages, at)
      if (!row) return
      anchor = null
      const chosen = new Map(get().chosen)
      if (!chosen.delete(row.id)) chosen.set(row.id, row)
      set({ chosen })
    },
    async chooseAll() {
      const { total } = get()
      if ((total ?? 0) > mostChosen) return false
      await guarded(async () => {
        anchor = null
        const own = reading
        const rows = await rowsBetween(0, (total ?? 0) - 1)
        if (own === reading) set({ chosen: new Map(rows.map((row) => [row.id, row])) })
      })
      return true
    },
    chooseNone() {
      anchor = null
      set({ chosen: nobody })
    },
    find: (id) =>
      guarded(async () => {
        if (placeIn(get().pages, id) < 0) {
          const own = reading
          for (let from = 0; from < (get().total ?? 0); from += mostRead) {
            const { rows } = await api.listOpinions(get().query, from, mostRead)
            const place = rows.findIndex((row) => row.id === id)
            if (own !== reading) return
            if (place < 0) continue
            await readPage(pageOf(from + place))
            break
          }
        }
        if (front() === id) settle()
      }),
    keepUnsent: (unsent) => set({ unsent }),
    async letGo(id) {
      if (front() !== id) return
      bringToFront('')
      await get().refresh()
    },
  }
})
