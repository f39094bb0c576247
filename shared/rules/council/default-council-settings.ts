// Knows what holds of a council before the ward says otherwise.
import type { CouncilSettings } from '../../model/council.ts'

/**
 * 開催回数 2 and 任期 2 years: the wards' 要綱 (浪速区 0000234648, 城東区 0000557035). 14 days to an answer: 市民の声. Labels as wards print them
 * (生野区 0000450018); all of it the ward's to change.
 */
export const defaultCouncilSettings: CouncilSettings = {
  bylaw: '',
  meetingsPerYear: 2,
  quota: null,
  termYears: 2,
  answerDays: 14,
  plenaryLabel: '',
  speakerNaming: 'kind',
  memberOrder: 'listed',
  chairsFirst: false,
  chairMark: '',
  kindHeading: '委員種別',
  termHeading: '委員の期間',
  termsShown: 'within',
  ruleHeading: '規則第5条第1項第1号関係',
  memberNote: '敬称略',
}
