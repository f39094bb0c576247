// Knows the words with which the home room and the rail say what of the council is due.
import type { DueAnswers, EndingTerms } from '../model/council-due.ts'
import { soonDays } from '../rules/council/council-due.ts'
import { labelOfDay } from './dates.ts'
import { homeWords } from './home.ts'

export const councilHomeWords = {
  title: '区政会議',
  kinds: { meeting: '会議', answers: '回答', pointless: '反映', untold: '報告', ending: '任期' },
  ownAnswers: '自分の担当の意見への回答',
  allAnswers: '区全体の意見への回答',
  pointless: '「反映」とした意見で、反映先のないもの',
  untold: '確定した回答で、会議で未報告のもの',
  ending: ({ count }: EndingTerms) => `任期がまもなく終わる委員 ${count}人`,
  today: '今日',
  until: ({ until }: EndingTerms) => `${labelOfDay(until)}まで`,
  badge: (count: number) => `自分の担当で期限を過ぎた回答 ${sayCount(count)}`,
} as const

/** '1,234件' */
export function sayCount(count: number): string {
  return `${count.toLocaleString('ja-JP')}件`
}

/** '！期限超過 3件', '7日以内 2件'; '' where there is none. */
export const sayLateAnswers = ({ late }: Pick<DueAnswers, 'late'>): string =>
  late === 0 ? '' : `${homeWords.overdueMark}期限超過 ${sayCount(late)}`
export const saySoonAnswers = ({ soon }: Pick<DueAnswers, 'soon'>): string => (soon === 0 ? '' : `${soonDays}日以内 ${sayCount(soon)}`)
