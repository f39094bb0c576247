// Knows that what the view 確認 shows before the file has answered is what then stands in the log.
import { expect, test } from 'vitest'
import { actsOfItem, askedAndExpected } from '../../../renderer/screens/check/queue/item-acts.ts'
import type { QueueItem } from '../../../renderer/screens/check/queue/queue-items.ts'
import { firstQuarter } from '../../helpers/check-factory.ts'
import { makeCheckWorld, people } from '../../helpers/check-world.ts'

test('every act is expected as it is written, up to the last step and back', async () => {
  const world = await makeCheckWorld()
  const { api } = world
  const organisation = await api.getOrganisation()
  const done: string[] = []
  for (const [person, act] of [
    [people.clerk, 'confirm'],
    [people.manager, 'confirm'],
    [people.manager, 'confirmFor'],
    [people.mayor, 'confirm'],
    [people.mayor, 'takeBack'],
  ] as const) {
    world.setOperator(person)
    const [book, state] = [await api.getCheckBook(2015), await world.state()]
    const about = { kind: 'initiative', id: world.initiative, check: 'firstQuarter', number: '1-1-1', title: '乳児家庭の訪問' } as const
    const item = { ...about, state, postId: world.posts.clerk } as unknown as QueueItem
    const today = '2015-07-01'
    const acts = actsOfItem(item, { dates: firstQuarter, organisation, person, today, isPart: false })
    const allowed = act === 'takeBack' ? acts.takeBack[0] : acts[act]
    if (!allowed) throw new Error(`${person} may not ${act}`)
    const said = { fiscalYear: 2015, person, today, decisionDate: null, documentNumber: '', comment: act === 'takeBack' ? '誤り' : '' }
    const told = askedAndExpected(item, allowed, said, book.confirmations.at(-1)?.at ?? '')
    if (!told) throw new Error('nothing to ask')
    const { recordId: _id, at: _at, deedId: _deed, windowsUser: _user, postName: _post, ...made } = await api.confirmCheck(told.request)
    expect(told.expected).toMatchObject(made)
    done.push(`${made.stepName} ${made.isLast}`)
  }
  expect(done).toEqual(['担当 false', '課長 false', '副区長 false', '区長 true', '区長 false'])
})
