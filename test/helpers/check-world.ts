// Knows how tests set up a ward whose people confirm: 総務係長 → 総務課長 → 副区長 (vacant) → 区長, an item of each kind, and one act as one line.
import type { Check, CheckedRef, Confirmation, ConfirmationAct } from '../../shared/model/check.ts'
import type { ConfirmationRequest } from '../../shared/api.ts'
import type { PostId } from '../../shared/model/ids.ts'
import { checkedItemsOf } from '../../shared/rules/check/checked-items.ts'
import type { ReviewState } from '../../shared/rules/check/review-state.ts'
import { keyOfCheck, statesOfYear } from '../../shared/rules/check/states-of-year.ts'
import { startAppInMemory, type TestApp } from './app-in-memory.ts'
import { generation } from './generations.ts'

export type CheckWorld = TestApp &
  Readonly<{
    year: number
    issue: string
    strategy: string
    initiative: string
    other: string
    outcome: string
    reformItem: string
    posts: Readonly<Record<'clerk' | 'manager' | 'deputy' | 'mayor', PostId>>
    /** Does one act as a person, with what stands there now as seen. */
    act(person: string, act: ConfirmationAct, step: string, change?: Partial<ConfirmationRequest>): Promise<Confirmation>
    state(subject?: CheckedRef, check?: Check): Promise<ReviewState>
    say(person: string, text: string, check?: Check): Promise<void>
  }>

export const people = { clerk: '担当 太郎', manager: '課長 花子', mayor: '区長 一郎' } as const

/** On 平成27年7月1日, as 担当 太郎. Steps by the proposed ids: owner, sectionManager, deputyMayor, wardMayor. */
export async function makeCheckWorld(): Promise<CheckWorld> {
  const app = startAppInMemory()
  const { api } = app
  app.setNow('2015-07-01T09:00:00+09:00')
  app.setOperator('企画 五郎')
  const general = await api.saveSection(null, '総務課')
  const office = await api.saveSection(null, '区長室')
  const post = async (section: string, name: string) => (await api.savePost(null, section, name)) as PostId
  const posts = {
    clerk: await post(general, '総務係長'),
    manager: await post(general, '総務課長'),
    deputy: await post(office, '副区長'),
    mayor: await post(office, '区長'),
  }
  for (const name of ['clerk', 'manager', 'mayor'] as const) await api.saveHolder(null, posts[name], people[name], '2015-04-01', null)
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  const strategy = await api.addItem('strategy', issue, 'last')
  const [initiative, other] = [await api.addItem('initiative', strategy, 'last'), await api.addItem('initiative', strategy, 'last')]
  const outcome = await api.addItem('outcomeIndicator', strategy, 'last')
  const reformItem = await api.addItem('reformItem', 'plan', 'last')
  await api.saveText({ kind: 'initiative', id: initiative, field: 'title' }, '乳児家庭の訪問')
  await api.saveText({ kind: 'outcomeIndicator', id: outcome, field: 'name' }, '訪問した家庭の割合')
  await api.setPostOf(
    [
      { kind: 'managementIssue', id: issue },
      { kind: 'strategy', id: strategy },
      { kind: 'initiative', id: initiative },
      { kind: 'initiative', id: other },
      { kind: 'reformItem', id: reformItem },
    ],
    posts.clerk,
  )
  const state: CheckWorld['state'] = async (subject = { kind: 'initiative', id: initiative }, check = 'firstQuarter') => {
    const [plan, book] = [await api.getWardPlan(2015), await api.getCheckBook(2015)]
    if (!plan) throw new Error('no plan')
    const found = statesOfYear(plan, generation('G1'), book, app.context.clock.today()).get(keyOfCheck(subject.kind, subject.id, check))
    if (!found) throw new Error(`nothing to check: ${checkedItemsOf(plan, generation('G1'), check).length} others`)
    return found
  }
  const say: CheckWorld['say'] = async (person, text, check = 'firstQuarter') => {
    app.setOperator(person)
    await api.saveText({ kind: 'initiativeReview', id: `${initiative}-${check}`, field: 'results' }, text)
  }
  const act: CheckWorld['act'] = async (person, act, stepId, change = {}) => {
    app.setOperator(person)
    const subject = change.subject ?? { kind: 'initiative', id: initiative }
    const check = change.check ?? 'firstQuarter'
    const contentHash = change.contentHash ?? (await state(subject, check)).contentHash
    return api.confirmCheck({
      fiscalYear: 2015,
      subject,
      check,
      stepId,
      act,
      decisionDate: null,
      documentNumber: '',
      comment: '',
      ...change,
      contentHash,
    })
  }
  await say(people.clerk, '予定どおり訪問した。')
  return { ...app, year: 2015, issue, strategy, initiative, other, outcome, reformItem, posts, act, state, say }
}

/** Up to 区長; 副区長, whose post is vacant, by 課長 in his place. */
export async function confirmAll({ act }: CheckWorld, change: Partial<ConfirmationRequest> = {}): Promise<void> {
  await act(people.clerk, 'confirm', 'owner', change)
  await act(people.manager, 'confirm', 'sectionManager', change)
  await act(people.manager, 'confirmFor', 'deputyMayor', change)
  await act(people.mayor, 'confirm', 'wardMayor', change)
}
