// Knows that the sample's council is whole: every person, meeting and opinion of the resource is there, and every reflection points at a sentence of its plan.
import path from 'node:path'
import { expect, test } from 'vitest'
import { handlers } from '../../../../electron/handlers.ts'
import { createSampleFile } from '../../../../electron/operations/create-sample-file.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import { makeTestContext } from '../../../helpers/test-context.ts'

test('the sample has a council of two terms, with what became of each opinion', async () => {
  const context = makeTestContext({ save: path.join(makeFolder(), 'sample.kusei') })
  const sample = context.resources.loadSampleCouncil()
  expect((await createSampleFile(context))?.problem).toBeNull()
  const book = await handlers.getCouncilBook(context)
  expect(book.settings).toEqual(sample.settings)
  expect(book.members.map(({ name }) => name)).toEqual(sample.members.map(({ name }) => name))
  expect(book.members.find(({ name }) => name === '北浜洲 勇')?.terms).toMatchObject([{ from: '2013-10-01', until: '2014-10-17' }])
  expect(book.kinds.map(({ name, quota }) => [name, quota])).toEqual([
    ['地域団体推薦', 11],
    ['公募', 5],
    ['学識経験者等', 2],
  ])
  expect(book.meetings).toHaveLength(sample.meetings.length)
  expect(book.meetings.find(({ day }) => day === '2014-12-12')).toMatchObject({
    number: 2,
    label: '本会',
    utterances: 8,
    publishedDay: '2015-02-06',
  })
  const all = await Promise.all(book.meetings.map(({ id }) => handlers.listOpinionsOfMeeting(context, id)))
  const opinions = all.flat()
  // two came by other ways than a meeting
  expect(opinions).toHaveLength(sample.opinions.length - 2)
  const reflections = opinions.flatMap((opinion) => opinion.reflections)
  expect(reflections).toHaveLength(sample.opinions.flatMap((opinion) => opinion.reflections).length)
  for (const { newText, oldText, target } of reflections) {
    expect(newText.length).toBeGreaterThan(oldText.length)
    expect(target).toMatchObject({ fiscalYear: 2015, isGone: false })
  }
  expect(opinions.filter(({ mergedInto }) => mergedInto !== null)).toHaveLength(1)
  expect(book.sheets[0]?.copies.filter(({ returnedDay }) => returnedDay !== null)).toHaveLength(15)
})
