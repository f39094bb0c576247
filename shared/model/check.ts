// Knows the shape of checking: its periods, who confirms in which order, what was confirmed, sent back or decided, and what was done meanwhile.
import type { PostId } from './ids.ts'
import type { CheckPeriod } from './ward-plan.ts'

/** 進捗確認（四半期・区内管理用）: never on the city's forms. */
export const quarters = ['firstQuarter', 'secondQuarter', 'thirdQuarter', 'fourthQuarter'] as const
export type Quarter = (typeof quarters)[number]
/** All six of a year, by the last day that they look at: 第1四半期, 中間振り返り, 第2, 第3, 第4四半期, 自己評価（年度末）. */
export const checks = [
  'firstQuarter',
  'midYearReview',
  'secondQuarter',
  'thirdQuarter',
  'fourthQuarter',
  'selfEvaluation',
] as const satisfies readonly (Quarter | CheckPeriod)[]
export type Check = (typeof checks)[number]
export const isQuarter = (check: Check): check is Quarter => (quarters as readonly string[]).includes(check)

/** One check of one year. ISO dates. */
export type CheckDates = Readonly<{
  check: Check
  /** First and last day that it looks at; it can be written from the first. */
  from: string
  until: string
  /** 締切: what is not confirmed by then is late. */
  deadline: string
  /** 公表; null of a quarter. */
  publication: string | null
}>
/** The dates that a ward may set for a check of a year. */
export type CheckDeadline = Readonly<Pick<CheckDates, 'deadline' | 'publication'>>
/**
 * A day of any fiscal year: '09-30' of the calendar year in which April falls, or of the next one ('03-31' of the March that ends it, '06-09' after it).
 * 02-29 is the last of February where there is none.
 */
export type FiscalDay = Readonly<{ day: string; next: 0 | 1 }>
/** The city's calendar as data (resources/check-calendar.json). */
export type CheckCalendar = Readonly<{
  checks: readonly Readonly<{ check: Check; from: FiscalDay; until: FiscalDay; deadline: FiscalDay; publication: FiscalDay | null }>[]
  /** On which day (ISO date) the city published the checks of a year, where that is known. */
  published: readonly Readonly<{ check: CheckPeriod; fiscalYear: number; day: string; source: string }>[]
  /** What else the year knows: 次年度の考え方, 予算編成, 素案, 運営方針（案）, 市会. */
  seasons: readonly Readonly<{ id: string; label: string; from: FiscalDay; until: FiscalDay; source: string }>[]
}>

export const stepScopes = ['owner', 'section', 'ward'] as const
/**
 * One step of the way up (担当 → 課長 → 副区長 → 区長). owner: the item's own post · section: those of `postIds` in the section of the item's post ·
 * ward: any of `postIds`.
 */
export type ReviewStep = Readonly<{ id: string; name: string; scope: (typeof stepScopes)[number]; postIds: readonly PostId[] }>

/** Kinds that are checked; a quarter looks at 具体的取組 (戦略 where the form has none) and 取組項目 alone. */
export const checkedKinds = ['wardPlan', 'managementIssue', 'strategy', 'initiative', 'reformItem'] as const
export type CheckedKind = (typeof checkedKinds)[number]
export type CheckedRef = Readonly<{ kind: CheckedKind; id: string }>

export const confirmationActs = ['confirm', 'confirmFor', 'readLater', 'sendBack', 'takeBack'] as const
/** 確認 · 代決 (in the place of who holds the post) · 後閲 (read afterwards by who holds it) · 差戻し · 確認の取消し. */
export type ConfirmationAct = (typeof confirmationActs)[number]
/** One act on one item of one check. It prepares the 決裁 and does not replace it. */
export type Confirmation = CheckedRef &
  Readonly<{
    recordId: string
    fiscalYear: number
    check: Check
    stepId: string
    stepName: string
    act: ConfirmationAct
    /** 確認, 代決: its step was the last of the route then, so that its way up ended with it. */
    isLast: boolean
    /** The post whose step it is. */
    postId: PostId | null
    postName: string
    /** Who did it, and under which Windows user. */
    person: string
    windowsUser: string
    /** 代決: in whose place; '' = the post is vacant. */
    forPerson: string
    /** ISO moment. */
    at: string
    /** 決裁日, ISO date; null = none. */
    decisionDate: string | null
    documentNumber: string
    /** 差戻し, 取消し: why. */
    comment: string
    /** Hash of what the check said of the item then (rules/check/content-of-check.ts). */
    contentHash: string
    /** How it was called then. */
    number: string
    title: string
    /** The deed that wrote it: what changed since is asked by it. */
    deedId: number
  }>

/**
 * What one section manager's meeting decided in one check about one area: `areaId` is that of a 経営課題, or of the plan itself (the ward as a whole and
 * 様式3).
 */
export type ReviewSheet = Readonly<{ areaId: string; check: Check; itemIds: readonly string[]; decisions: string }>

/** Kinds for which 取組の記録 is kept: 具体的取組, and 戦略 where the year's form has none of those. */
export const loggedKinds = ['strategy', 'initiative'] as const satisfies readonly CheckedKind[]
export type LoggedKind = (typeof loggedKinds)[number]
export type LoggedItem = Readonly<{ itemKind: LoggedKind; itemId: string }>
/** 取組の記録: one line of an item's running log. */
export type LogEntry = LoggedItem &
  Readonly<{
    id: string
    /** ISO date. */
    day: string
    text: string
    /** What is counted (参加者数), how many, and how many it was in the same month last year; decimals, null = not told. */
    measure: string
    value: string | null
    lastYearValue: string | null
    unit: string
  }>
/** What was counted in the same month last year, on that day: proposed for `lastYearValue`. */
export type LastYearValue = Readonly<{ value: string; unit: string; day: string }>
/** 予算の執行: executed up to a day, all of it together, in whole yen; never less than 0. */
export type Execution = LoggedItem & Readonly<{ id: string; day: string; yen: number; note: string }>
/** 工程: what is to be done by when. */
export type Milestone = LoggedItem & Readonly<{ id: string; title: string; dueDay: string; doneDay: string | null; note: string }>
/** What was done for one item. Newest entry and execution first, milestones by their days. */
export type ItemRecord = Readonly<{
  entries: readonly LogEntry[]
  executions: readonly Execution[]
  milestones: readonly Milestone[]
}>
/** One line of the list of one's items. */
export type RecordSummary = LoggedItem &
  Readonly<{
    entries: number
    lastDay: string | null
    lastText: string
    executedYen: number | null
    milestonesDone: number
    milestones: number
    nextDueDay: string | null
  }>

/** All that checking a year needs beside its plan. */
export type CheckBook = Readonly<{
  fiscalYear: number
  /** Those that the year's forms have, in the order of `checks`. */
  dates: readonly CheckDates[]
  /** Checks whose dates the ward set itself. */
  ownDates: readonly Check[]
  /** In the order of the way up. */
  route: readonly ReviewStep[]
  /** The ward decided on the route; false = proposed from the names of its posts. */
  isRouteDecided: boolean
  /** In the order in which they were made. */
  confirmations: readonly Confirmation[]
  sheets: readonly ReviewSheet[]
  records: readonly RecordSummary[]
}>
