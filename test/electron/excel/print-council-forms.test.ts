// Knows that every form of the council, inside and to the public, with the longest texts, stands whole on its printed pages.
import { describe, expect, test } from 'vitest'
import { verifyWorkbook } from '../../../electron/excel/verify-workbook.ts'
import { writeWorkbook } from '../../../electron/excel/write-workbook.ts'
import { layoutCouncilForm } from '../../../shared/forms/council-form.ts'
import type { FormLayout } from '../../../shared/forms/form-layout.ts'
import { type Audience, audiences } from '../../../shared/model/council-form.ts'
import { type CouncilFormWorld, makeCouncilFormWorld, requestsOf } from '../../helpers/council-form-world.ts'
import { typedMember } from '../../helpers/council-member.ts'
import { expectSoundLayout } from '../../helpers/layout-checks.ts'
import { canPrint, printWorkbook, squeeze } from '../../print/libre-office.ts'

const long = (words: string, letters: number): string => words.repeat(Math.ceil(letters / words.length)).slice(0, letters)

/** 45 members more, an opinion of 4,000 letters with an answer as long, 120 lines of 会議録 of which one is longer than a page. */
async function fillUp({ app, meetingId, members, opinions }: CouncilFormWorld): Promise<void> {
  const { api } = app
  await api.saveMembers(
    Array.from({ length: 45 }, (_, index) =>
      typedMember(`${long('長い名前の委員', 14)} ${index + 1}`, {
        affiliation: long('天王寺区地域活動協議会連絡会議', 40),
        kindId: 'kind-organisation' as never,
        terms: [{ id: null, from: '2025-10-01', until: '2027-09-30', endReason: '' }],
      }),
    ),
  )
  const answer = long('区としては、地域の皆さまのご意見を踏まえ、来年度の運営方針に反映します。', 4000)
  const opinion = (await api.getOpinion(opinions.confirmed)).opinion
  const { gist: _, ...texts } = opinion
  const typed = {
    gist: long('夜間の防災訓練を、若い世代も参加できるように行ってほしい。', 4000),
    answerClassId: texts.answerClassId,
    sectionId: texts.sectionId,
    postId: texts.postId,
    dueDate: texts.dueDate,
    answer,
    answerState: 'draft',
    answeredDay: null,
    measureTaken: answer,
    isMainMeasure: true,
    internalNote: long('担当で検討中。', 300),
  } as const
  await api.saveOpinion(opinions.confirmed, typed, opinion.questions)
  await api.confirmAnswers([opinions.confirmed], '2026-06-10')
  await api.addVoices(
    Array.from({ length: 30 }, (_, index) => ({
      channel: 'council' as const,
      meetingId: meetingId as never,
      agendaItemId: null,
      day: '2026-05-26',
      stage: 'evaluation' as const,
      memberId: (members[index % 2] ?? null) as never,
      speaker: '',
      group: index % 5 === 0 ? `グループ${index + 1}` : '',
      words: long('①から⑤まで、ＡＢＣやabc、半角ｶﾅ、(1)と１．の混じった意見です。', 40 + index * 20),
      gist: '',
      questions: [],
      about: [],
    })),
  )
  const last = (await api.getMinutes(meetingId)).at(-1)
  await api.changeMinutes(meetingId, {
    afterId: last?.id ?? null,
    put: Array.from({ length: 120 }, (_, index) => ({
      id: null,
      kind: index % 30 === 0 ? ('heading' as const) : ('speech' as const),
      agendaItemId: null,
      memberId: (members[index % 2] ?? null) as never,
      speaker: '難波委員',
      text: index === 60 ? long('話が一ページより長く続きます。', 5000) : long('地域の取組について、', 20 + ((index * 37) % 300)),
    })),
    removed: [],
  })
}

async function layoutsOf(world: CouncilFormWorld, audience: Audience): Promise<readonly FormLayout[]> {
  const forms = await world.app.api.listCouncilForms()
  return Promise.all(
    requestsOf(world).map(async (request, index) => {
      const { data } = await world.app.api.fillCouncilForm({ ...request, audience })
      const form = forms.find(({ id }) => id === request.form)
      if (!form) throw new Error(request.form)
      const layout = layoutCouncilForm({ form, audience, data })
      return { ...layout, sheetName: `${index + 1} ${layout.sheetName}`.slice(0, 31) }
    }),
  )
}

describe.each(audiences)('%s', (audience) => {
  test('pages are sound, and a table that goes on has its heads on each page', async () => {
    const world = await makeCouncilFormWorld()
    await fillUp(world)
    for (const layout of await layoutsOf(world, audience)) {
      expectSoundLayout(layout)
      for (const { cells } of layout.pages.slice(1)) {
        const first = cells[0]?.key ?? ''
        expect(first, layout.formName).toMatch(/\/head:0\/|\/heading$|^minutes\/row\/|^note:|^remarks|^memberNote/)
      }
    }
  })

  test.skipIf(!canPrint)('every text stands whole on a printed page', async () => {
    const world = await makeCouncilFormWorld()
    await fillUp(world)
    const layouts = await layoutsOf(world, audience)
    const bytes = await writeWorkbook(layouts)
    verifyWorkbook(bytes, layouts)
    const pages = printWorkbook(bytes)
    const wanted = layouts.flatMap(({ pages: own }) => own.map(({ cells }) => cells))
    expect(pages.length).toBe(wanted.length)
    pages.forEach(({ text }, index) => {
      for (const { key, lines } of wanted[index] ?? []) for (const line of lines) expect(text, key).toContain(squeeze(line))
    })
  })
})
