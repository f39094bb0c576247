// Knows how tests make what checking a year needs: a ward's posts, the way up, dates, rows of the log, an item with a review.
import type { Check, CheckBook, CheckDates, Confirmation, ReviewStep } from '../../shared/model/check.ts'
import type { InitiativeId, PostId, ReviewId, SectionId } from '../../shared/model/ids.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import type { Initiative, InitiativeReview } from '../../shared/model/ward-plan.ts'
import type { CheckedItem } from '../../shared/rules/check/content-of-check.ts'

const post = (id: string, sectionId: string, name: string) => ({ id: id as PostId, sectionId: sectionId as SectionId, name })
const holder = (postId: string, person: string, from = '2015-04-01', until: string | null = null) => ({
  id: `holder-${postId}-${person}-${from}`,
  postId: postId as PostId,
  person,
  from,
  until,
})
/** 総務課: 係長 担当 太郎, 総務課長 課長 花子 · 福祉課: 福祉課長 福祉 次郎 · 区長室: 副区長 (vacant), 区長 区長 一郎. */
export const testOrganisation: Organisation = {
  sections: [
    { id: 'general' as SectionId, name: '総務課' },
    { id: 'welfare' as SectionId, name: '福祉課' },
    { id: 'office' as SectionId, name: '区長室' },
  ],
  posts: [
    post('clerk', 'general', '総務係長'),
    post('manager', 'general', '総務課長'),
    post('welfareManager', 'welfare', '福祉課長'),
    post('deputy', 'office', '副区長'),
    post('mayor', 'office', '区長'),
  ],
  holders: [
    holder('clerk', '担当 太郎'),
    holder('manager', '課長 花子'),
    holder('welfareManager', '福祉 次郎'),
    holder('mayor', '区長 一郎'),
  ],
}
export const makeHolder = holder

const step = (id: string, name: string, scope: ReviewStep['scope'], ...postIds: readonly string[]): ReviewStep => ({
  id,
  name,
  scope,
  postIds: postIds as readonly PostId[],
})
/** 担当 → 課長 → 副区長 → 区長 */
export const testRoute: readonly ReviewStep[] = [
  step('owner', '担当', 'owner'),
  step('section', '課長', 'section', 'manager', 'welfareManager'),
  step('deputyMayor', '副区長', 'ward', 'deputy'),
  step('wardMayor', '区長', 'ward', 'mayor'),
]

/** 平成27年度 */
export const firstQuarter: CheckDates = {
  check: 'firstQuarter',
  from: '2015-04-01',
  until: '2015-06-30',
  deadline: '2015-07-15',
  publication: null,
}

export const makeReview = (check: Check, texts: Partial<InitiativeReview> = {}): InitiativeReview => ({
  id: `initiative-${check}` as ReviewId,
  period: check,
  results: '',
  attainment: '',
  effectiveness: '',
  finding: '',
  improvement: '',
  findingAndImprovement: '',
  blankReason: '',
  ...texts,
})

export const makeChecked = (...reviews: readonly InitiativeReview[]): CheckedItem => ({
  kind: 'initiative',
  item: { id: 'initiative' as InitiativeId, reviews } as unknown as Initiative,
})

/** 確認 of 担当 in 第1四半期 unless told otherwise; a minute later for each of `nth`. */
export function makeConfirmation(nth: number, change: Partial<Confirmation> = {}): Confirmation {
  return {
    recordId: `record-${nth}`,
    fiscalYear: 2015,
    kind: 'initiative',
    id: 'initiative',
    check: 'firstQuarter',
    stepId: 'owner',
    stepName: '担当',
    act: 'confirm',
    isLast: false,
    postId: 'clerk' as PostId,
    postName: '総務係長',
    person: '担当 太郎',
    windowsUser: 'user01',
    forPerson: '',
    at: `2015-07-01T09:${String(nth % 60).padStart(2, '0')}:00+09:00`,
    decisionDate: null,
    documentNumber: '',
    comment: '',
    contentHash: '',
    number: '1-1-1',
    title: '訪問',
    deedId: nth,
    ...change,
  }
}

export const makeCheckBook = (change: Partial<CheckBook> = {}): CheckBook => ({
  fiscalYear: 2015,
  dates: [firstQuarter],
  ownDates: [],
  route: testRoute,
  isRouteDecided: true,
  confirmations: [],
  sheets: [],
  records: [],
  ...change,
})
