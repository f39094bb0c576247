// Knows that everything that 様式の出力 offers of the sample ward stands whole on its printed pages, in every edition, inside and to the public.
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { handlers } from '../../../electron/handlers.ts'
import { createSampleFile } from '../../../electron/operations/create-sample-file.ts'
import type { FormLayout } from '../../../shared/forms/form-layout.ts'
import { layoutBooks } from '../../../shared/forms/layouts-of-source.ts'
import { editionKinds } from '../../../shared/model/edition.ts'
import type { Audience } from '../../../shared/model/council-form.ts'
import type { OutputForm } from '../../../shared/model/output.ts'
import { kindsAllowedNext } from '../../../shared/rules/edition-order.ts'
import { noSubject } from '../../helpers/council-form-world.ts'
import { generation } from '../../helpers/generations.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { makeTestContext, type TestContext } from '../../helpers/test-context.ts'
import { expectWholePages } from '../../print/expect-whole-pages.ts'
import { canPrint } from '../../print/libre-office.ts'

async function openSample(): Promise<TestContext> {
  const context = makeTestContext({ save: path.join(makeFolder(), 'sample.kusei') })
  expect((await createSampleFile(context))?.problem).toBeNull()
  return context
}

/** All that the council can hand out about the year and its first meeting. */
async function councilForms(context: TestContext, fiscalYear: number): Promise<readonly OutputForm[]> {
  const { meetings, sheets } = await handlers.getCouncilBook(context)
  const meetingId = meetings.find((meeting) => meeting.fiscalYear === fiscalYear)?.id ?? null
  const of = (request: object): OutputForm => ({ kind: 'council', request: { ...noSubject, ...request } })
  return [
    ...['agenda', 'attendance', 'minutes'].map((form) => of({ form, meetingId })),
    ...['meeting', 'class', 'initiative'].map((order) => of({ form: 'opinions', fiscalYear, order })),
    of({ form: 'measures', fiscalYear }),
    of({ form: 'evaluations', sheetId: sheets[0]?.id ?? null }),
    of({ form: 'report', periodYear: fiscalYear - 1 }),
  ]
}

type Asked = Readonly<{ audience?: Audience; editionId?: string | null }>

async function laidOut(
  context: TestContext,
  fiscalYear: number,
  forms: readonly OutputForm[],
  { audience = 'internal', editionId = null }: Asked = {},
): Promise<readonly FormLayout[]> {
  const request = { fiscalYear, editionId, audience, forms, isOneBook: true, format: 'xlsx', hasCover: true } as const
  const { books } = await handlers.fillOutput(context, request)
  const sheets = layoutBooks(books).flatMap((book) => book.sheets)
  expect(sheets.length).toBeGreaterThan(forms.length)
  return sheets.map(({ layout }) => layout)
}

/** In one book, which takes LibreOffice less time than many: no two sheets of one name. */
const expectWhole = (layouts: readonly FormLayout[]): Promise<void> =>
  expectWholePages(
    layouts.map((layout, index) => ({ ...layout, sheetName: `${index}` })),
    false,
  )

describe.skipIf(!canPrint)('the sample ward, printed by LibreOffice', () => {
  test('every form of both generations in every edition, with the cover', { timeout: 900_000 }, async () => {
    const context = await openSample()
    const layouts: FormLayout[] = []
    for (const fiscalYear of [2015, 2025]) {
      const { checks } = generation(fiscalYear === 2015 ? 'G1' : 'G2')
      const { planForms } = await handlers.listOutputs(context, fiscalYear, null)
      const forms = planForms.filter(({ isReady }) => isReady).map(({ id }): OutputForm => ({ kind: 'plan', formId: id }))
      for (const kind of editionKinds) {
        if (!kindsAllowedNext(await handlers.listEditions(context, fiscalYear), checks).includes(kind)) continue
        await handlers.confirmEdition(context, fiscalYear, { kind, decisionDate: null, documentNumber: '', revisionNote: '時点修正' })
      }
      const editions = await handlers.listEditions(context, fiscalYear)
      expect(editions.map(({ kind }) => kind).toSorted()).toEqual(
        editionKinds.filter((kind) => kind !== 'midYearReview' || checks.includes(kind)).toSorted(),
      )
      for (const { id } of editions) layouts.push(...(await laidOut(context, fiscalYear, forms, { editionId: id })))
    }
    await expectWhole(layouts)
  })

  test.each(['internal', 'public'] as const)(
    'all of the council, the indicators and the checks: %s',
    { timeout: 600_000 },
    async (audience) => {
      const context = await openSample()
      const { checks } = await handlers.listOutputs(context, 2015, null)
      const reviews = checks.map((check): OutputForm => ({ kind: 'reviewSheet', check, areaId: null }))
      const list: OutputForm = { kind: 'list', title: '提出前点検', columns: ['重さ', '指摘'], rows: [['必ず直す', '使命が空欄です。']] }
      const forms: readonly OutputForm[] = [...(await councilForms(context, 2015)), { kind: 'resultReport' }, ...reviews, list]
      await expectWhole(await laidOut(context, 2015, forms, { audience }))
    },
  )
})
