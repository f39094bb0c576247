// Knows that what residents said is recorded, merged, split and deleted without a word getting lost, and what is refused.
import { beforeEach, describe, expect, it, test } from 'vitest'
import type { NewVoice, Opinion, Reflection } from '../../../../shared/model/opinion.ts'
import { runDeed } from '../../../../electron/db/deed.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { typedMember, typedTerm } from '../../../helpers/council-member.ts'
import { everyOpinion, textsOf, voiceOf, wordsOf } from '../../../helpers/opinion-factory.ts'

let app: TestApp
beforeEach(() => {
  app = startAppInMemory([2015, 2016])
})

const refusal = async (...[method, ...args]: Parameters<TestApp['ask']>) => {
  const reply = await app.ask(method, ...args)
  return reply.ok ? null : reply.error
}
const read = async (id: string): Promise<Opinion> => {
  const { opinion, merged } = await app.api.getOpinion(id)
  return [opinion, ...merged].find((one) => one.id === id) as Opinion
}
const deedsDone = () => app.api.listDeeds(50, null).then((deeds) => deeds.length)
async function add(...voices: readonly (string | NewVoice)[]): Promise<readonly string[]> {
  return await app.api.addVoices(voices.map((voice) => (typeof voice === 'string' ? voiceOf(voice) : voice)))
}
const whole = () => JSON.stringify(['opinion', 'voice', 'voice_piece', 'opinion_question', 'opinion_about'].map(rowsOf))
const rowsOf = (table: string) => app.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()
async function reflect(opinionId: string): Promise<void> {
  runDeed(app.context, { name: 'saveReflection', subject: null }, (db) =>
    db
      .prepare(
        `INSERT INTO reflection (id, opinion_id, target_kind, target_id, target_title, day) VALUES (?, ?, 'form', 'form1', '様式1', '2015-10-01')`,
      )
      .run(`reflection-${opinionId}`, opinionId),
  )
}

describe('what somebody says', () => {
  it('becomes one opinion with all of its words, numbered in the 年度 of its day, due after the days of the ward', async () => {
    const meetingId = await app.api.saveMeeting(null, { ...plainHead, fiscalYear: 2015, day: '2015-06-30' })
    const [memberId = ''] = await app.api.saveMembers([typedMember('大阪 太郎', { terms: [typedTerm('2011-10-01', '2013-09-30')] })])
    const [first, second, third] = await add(
      voiceOf(' 公園の灯りが暗い。\r\n直してほしい。 ', {
        meetingId: meetingId as NewVoice['meetingId'],
        memberId: memberId as NewVoice['memberId'],
        gist: '灯り',
        questions: ['いつ直すのか', ' ', 'どこを直すのか'],
        about: [{ kind: 'form', id: 'form1' }],
      }),
      voiceOf('前年度の意見', {
        day: '2015-03-31',
        channel: 'citizenVoice',
        speaker: ' 区民の方 ',
        group: 'グループ1',
        stage: 'evaluation',
      }),
      '次の意見',
    )
    const opinion = await read(first ?? '')
    expect(opinion).toMatchObject({ fiscalYear: 2015, number: 1, gist: '灯り', dueDate: '2015-07-14', answerState: 'none', answer: '' })
    expect(opinion.pieces).toEqual([
      {
        id: expect.any(String),
        text: '公園の灯りが暗い。\n直してほしい。',
        place: 1,
        of: 1,
        voice: {
          id: expect.any(String),
          channel: 'council',
          meetingId,
          agendaItemId: null,
          day: '2015-06-30',
          stage: 'planning',
          memberId,
          speaker: '',
          group: '',
          typedBy: '山田 花子',
        },
      },
    ])
    expect(opinion.questions.map(({ text, answer, isCovered }) => ({ text, answer, isCovered }))).toEqual([
      { text: 'いつ直すのか', answer: '', isCovered: false },
      { text: 'どこを直すのか', answer: '', isCovered: false },
    ])
    expect(opinion.about).toEqual([{ kind: 'form', id: 'form1', title: '様式1', number: '', fiscalYear: null, isGone: false }])
    expect(await read(second ?? '')).toMatchObject({
      fiscalYear: 2014,
      number: 1,
      pieces: [{ voice: { speaker: '区民の方', group: 'グループ1' } }],
    })
    expect(await read(third ?? '')).toMatchObject({ fiscalYear: 2015, number: 2 })
    expect((await app.api.listOpinionsOfMeeting(meetingId)).map(({ id }) => id)).toEqual([first])
  })

  it('follows the days to an answer that the ward fixed', async () => {
    const { settings } = await app.api.getCouncilBook()
    await app.api.saveCouncilSettings({ ...settings, answerDays: 30 })
    const [id = ''] = await add('公園の灯りが暗い。')
    expect((await read(id)).dueDate).toBe('2015-07-30')
  })

  it('gets the number behind the highest, also where one before was deleted', async () => {
    const [, second = ''] = await add('一', '二', '三')
    await app.api.deleteOpinion(second)
    const [next = ''] = await add('四')
    expect((await read(next)).number).toBe(4)
  })

  test.each<readonly [string, Partial<NewVoice>, string]>([
    ['without words', { words: ' \n　' }, 'E-RULE-01'],
    ['with a control character', { words: '公園\u0000' }, 'E-RULE-01'],
    ['at a meeting that is not there', { meetingId: 'none' as NewVoice['meetingId'] }, 'E-OPINION-09'],
    ['by a member who is not there', { memberId: 'none' as NewVoice['memberId'] }, 'E-OPINION-09'],
    ['on an agenda item without its meeting', { agendaItemId: 'none' as NewVoice['agendaItemId'] }, 'E-OPINION-09'],
    ['before 平成', { day: '1989-03-31' }, 'E-OPINION-11'],
    ['about an item that is not there', { about: [{ kind: 'strategy', id: 'none' }] }, 'E-OPINION-08'],
    ['about an indicator that is not there', { about: [{ kind: 'series', id: 'common-none' }] }, 'E-OPINION-08'],
    ['about a form that no year has', { about: [{ kind: 'form', id: 'form99' }] }, 'E-OPINION-08'],
  ])('is refused %s, and nothing of the others is recorded', async (_, change, code) => {
    const before = whole()
    expect((await refusal('addVoices', [voiceOf('よい意見'), voiceOf('x', change)]))?.code).toBe(code)
    expect(whole()).toBe(before)
  })
})

describe('what was said', () => {
  it('can be corrected; its voice stays, and the same again is no deed', async () => {
    const [id = ''] = await add(voiceOf('公園の明かりが暗い。', { speaker: '区民の方' }))
    const [piece] = (await read(id)).pieces
    if (!piece) throw new Error('no piece')
    const { id: voiceId, typedBy: _, ...place } = piece.voice
    const before = await deedsDone()
    await app.api.saveVoice(voiceId, place, [{ id: piece.id, text: piece.text }])
    expect(await deedsDone()).toBe(before)
    app.setOperator('鈴木 一郎')
    await app.api.saveVoice(voiceId, { ...place, stage: 'evaluation' }, [{ id: piece.id, text: '公園の灯りが暗い。' }])
    expect((await read(id)).pieces).toEqual([{ ...piece, text: '公園の灯りが暗い。', voice: { ...piece.voice, stage: 'evaluation' } }])
  })

  it('moves to another 年度 with its day, and gets the next number there', async () => {
    const [id = ''] = await add('一', voiceOf('前年度の意見', { day: '2015-03-01' }))
    const [piece] = (await read(id)).pieces
    if (!piece) throw new Error('no piece')
    const { id: voiceId, typedBy: _, ...place } = piece.voice
    await app.api.saveVoice(voiceId, { ...place, day: '2015-03-31' }, [])
    expect(await read(id)).toMatchObject({ fiscalYear: 2014, number: 2, pieces: [{ text: piece.text }] })
  })

  it('does not leave the 年度 of what it is merged with', async () => {
    const [first = '', second = ''] = await add('一', '二')
    await app.api.mergeOpinions([first, second])
    const [piece] = (await read(second)).pieces
    if (!piece) throw new Error('no piece')
    const { id: voiceId, typedBy: _, ...place } = piece.voice
    expect(await refusal('saveVoice', voiceId, { ...place, day: '2015-03-31' }, [])).toMatchObject({
      code: 'E-OPINION-02',
      detail: { years: '平成26年度と平成27年度' },
    })
  })

  it('is not emptied, and not written with the words of another', async () => {
    const [id = '', other = ''] = await add('一', '二')
    const [piece] = (await read(id)).pieces
    const [foreign] = (await read(other)).pieces
    if (!piece || !foreign) throw new Error('no piece')
    const { id: voiceId, typedBy: _, ...place } = piece.voice
    expect((await refusal('saveVoice', voiceId, place, [{ id: piece.id, text: ' ' }]))?.code).toBe('E-RULE-01')
    expect((await refusal('saveVoice', voiceId, place, [{ id: foreign.id, text: '三' }]))?.code).toBe('E-OPINION-01')
    expect((await refusal('saveVoice', 'none', place, []))?.code).toBe('E-OPINION-01')
  })
})

describe('opinions of one meaning', () => {
  it('stand in the first, each with its own words; one stands alone again', async () => {
    const [a = '', b = '', c = '', d = ''] = await add('公園が暗い。', '街灯が足りない。', '夜道が怖い。', 'ごみの日を増やして。')
    await app.api.mergeOpinions([b, c])
    await app.api.mergeOpinions([a, b])
    const thread = await app.api.getOpinion(c)
    expect(thread.opinion.id).toBe(a)
    expect(thread.merged.map((one) => [one.id, one.mergedInto, wordsOf(one)])).toEqual([
      [b, a, '街灯が足りない。'],
      [c, a, '夜道が怖い。'],
    ])
    const { rows, total } = await app.api.listOpinions(everyOpinion, 0, 10)
    expect([total, rows.map(({ id, merged }) => [id, merged])]).toEqual([
      2,
      [
        [a, 2],
        [d, 0],
      ],
    ])
    await app.api.unmergeOpinion(b)
    expect((await app.api.getOpinion(a)).merged.map(({ id }) => id)).toEqual([c])
    expect((await app.api.listOpinions(everyOpinion, 0, 10)).total).toBe(3)
  })

  it('of two 年度 stay apart: said by name', async () => {
    const ids = await add('一', voiceOf('二', { day: '2015-03-01' }))
    const before = whole()
    expect(await refusal('mergeOpinions', ids)).toMatchObject({ code: 'E-OPINION-02', detail: { years: '平成26年度と平成27年度' } })
    expect(whole()).toBe(before)
  })

  it('that are merged already make no deed, and none where one is not there', async () => {
    const [a = '', b = ''] = await add('一', '二')
    await app.api.mergeOpinions([a, b])
    const before = await deedsDone()
    await app.api.mergeOpinions([a, b])
    await app.api.mergeOpinions([b, a])
    await app.api.unmergeOpinion(a)
    expect((await refusal('mergeOpinions', [a, 'none']))?.code).toBe('E-OPINION-01')
    expect(await deedsDone()).toBe(before)
  })
})

describe('a mixed opinion', () => {
  const words = '訓練を増やしてほしい。公園が暗い。訓練は夜にも。'
  const cut = (pieceId: string) => [
    {
      pieceId,
      texts: [
        { text: '訓練を増やしてほしい。', to: null },
        { text: '公園が暗い。', to: 0 },
        { text: '訓練は夜にも。', to: null },
      ],
    },
  ]

  it('is split with nothing lost: joined the pieces are what was said, and the voice is one', async () => {
    const section = await app.api.saveSection(null, '総務課')
    const [id = ''] = await add(voiceOf(words, { about: [{ kind: 'form', id: 'form1' }] }))
    const opinion = await read(id)
    await app.api.saveOpinion(id, textsOf(opinion, { sectionId: section as Opinion['sectionId'], answer: '検討します。' }), [])
    const [part = ''] = await app.api.splitOpinion(id, cut(opinion.pieces[0]?.id ?? ''))
    const [left, right] = [await read(id), await read(part)]
    expect(left.pieces.map(({ text, place, of }) => [text, place, of])).toEqual([
      ['訓練を増やしてほしい。', 1, 3],
      ['訓練は夜にも。', 3, 3],
    ])
    expect(right.pieces.map(({ text, place, of }) => [text, place, of])).toEqual([['公園が暗い。', 2, 3]])
    expect(right).toMatchObject({ splitFrom: id, number: 2, sectionId: section, dueDate: left.dueDate, answer: '', about: left.about })
    expect(new Set([...left.pieces, ...right.pieces].map(({ voice }) => voice.id)).size).toBe(1)
    const all = [...left.pieces, ...right.pieces].toSorted((a, b) => a.place - b.place)
    expect(all.map(({ text }) => text).join('')).toBe(words)
  })

  it('is split again between pieces that are there', async () => {
    const [id = ''] = await add(words)
    const [first] = (await read(id)).pieces
    await app.api.splitOpinion(id, cut(first?.id ?? ''))
    const [head] = (await read(id)).pieces
    const texts = ['訓練を', '増やして', 'ほしい。'].map((text, nth) => ({ text, to: nth === 1 ? 0 : null }))
    await app.api.splitOpinion(id, [{ pieceId: head?.id ?? '', texts }])
    const rows = app.db.prepare('SELECT text FROM voice_piece ORDER BY position').all() as { text: string }[]
    expect(rows.map(({ text }) => text)).toEqual(['訓練を', '増やして', 'ほしい。', '公園が暗い。', '訓練は夜にも。'])
  })

  it('is not split with a word lost, nor under a confirmed answer', async () => {
    const [id = ''] = await add(words)
    const opinion = await read(id)
    const pieceId = opinion.pieces[0]?.id ?? ''
    const lossy = [
      {
        pieceId,
        texts: [
          { text: '訓練を増やしてほしい。', to: null },
          { text: '公園が暗い。', to: 0 },
        ],
      },
    ]
    expect((await refusal('splitOpinion', id, lossy))?.code).toBe('E-OPINION-03')
    await app.api.saveOpinion(
      id,
      textsOf(opinion, { answer: '検討します。', answerClassId: 'class-later' as Opinion['answerClassId'], answerState: 'confirmed' }),
      [],
    )
    expect(await refusal('splitOpinion', id, cut(pieceId))).toMatchObject({
      code: 'E-OPINION-06',
      detail: { opinions: '平成27年度の意見1番' },
    })
  })
})

describe('an opinion that was recorded by mistake', () => {
  it('goes with its words; a voice that was split stays with the others', async () => {
    const [id = ''] = await add('訓練。公園。')
    const [piece] = (await read(id)).pieces
    const parts = [
      {
        pieceId: piece?.id ?? '',
        texts: [
          { text: '訓練。', to: null },
          { text: '公園。', to: 0 },
        ],
      },
    ]
    const [part = ''] = await app.api.splitOpinion(id, parts)
    await app.api.deleteOpinion(id)
    expect((await read(part)).pieces.map(({ text, of }) => [text, of])).toEqual([['公園。', 1]])
    await app.api.deleteOpinion(part)
    expect(rowsOf('voice')).toEqual([])
  })

  it('stays where something came of it: confirmed, reflected, told back, merged; each is said', async () => {
    const [a = '', b = '', c = '', d = '', e = ''] = await add('一', '二', '三', '四', '五')
    const later = { answer: '検討します。', answerClassId: 'class-later' as Opinion['answerClassId'], answerState: 'confirmed' } as const
    await app.api.saveOpinion(a, textsOf(await read(a), later), [])
    await reflect(b)
    await app.api.setToldBack([c], null, '2015-10-01')
    await app.api.mergeOpinions([d, e])
    const whys = await Promise.all([a, b, c, d, e].map((id) => refusal('deleteOpinion', id)))
    expect(whys.map((why) => [why?.code, (why?.detail as { why: string } | undefined)?.why])).toEqual([
      ['E-OPINION-04', '回答が確定しています。'],
      ['E-OPINION-04', '反映先が記録されています。'],
      ['E-OPINION-04', '会議に報告済みです。'],
      ['E-OPINION-04', 'ほかの意見とまとめられています。'],
      ['E-OPINION-04', 'ほかの意見とまとめられています。'],
    ])
  })
})

describe('every deed', () => {
  it('is undone, redone and taken back alone', async () => {
    const [a = '', b = '', c = ''] = await add(voiceOf('訓練。公園。', { questions: ['いつか'] }), '二', '三')
    const opinion = await read(a)
    const [piece] = opinion.pieces
    const { id: voiceId = '', typedBy: _, ...place } = piece?.voice ?? ({} as NonNullable<typeof piece>['voice'])
    const question = { ...(opinion.questions[0] as Opinion['questions'][number]), answer: '来月です。' }
    const confirmed = { answer: '検討します。', answerClassId: 'class-later', answerState: 'confirmed' } as const
    const deeds: readonly (() => Promise<unknown>)[] = [
      () => app.api.saveVoice(voiceId, { ...place, group: 'グループ2' }, []),
      () =>
        app.api.splitOpinion(a, [
          {
            pieceId: piece?.id ?? '',
            texts: [
              { text: '訓練。', to: 0 },
              { text: '公園。', to: null },
            ],
          },
        ]),
      () =>
        app.api.saveOpinion(a, textsOf(opinion, confirmed as Partial<Opinion>), [
          question,
          { id: null, text: 'どこか', answer: '', isCovered: true },
        ]),
      () => app.api.saveOpinions([b, c], { dueDate: '2015-08-01', isMainMeasure: true }),
      () => app.api.saveOpinionAbout(b, [{ kind: 'form', id: 'form1' }]),
      () => app.api.mergeOpinions([b, c]),
      () => app.api.unmergeOpinion(c),
      () => app.api.setToldBack([a, b], null, '2015-09-01'),
      () => app.api.deleteOpinion(c),
      () => add('四'),
    ]
    const states = [whole()]
    for (const act of deeds) {
      await act()
      expect(whole()).not.toBe(states.at(-1))
      states.push(whole())
    }
    for (const state of states.slice(0, -1).toReversed()) {
      await app.api.undo()
      expect(whole()).toBe(state)
    }
    for (const state of states.slice(1)) {
      await app.api.redo()
      expect(whole()).toBe(state)
    }
    await add('五')
    const deletion = (await app.api.listDeeds(50, null)).find(({ deed }) => deed.name === 'deleteOpinion' && deed.kind === 'do')
    await app.api.revertDeed(deletion?.deed.id ?? 0)
    expect((await app.api.listOpinions(everyOpinion, 0, 10)).rows.map(({ summary }) => summary)).toEqual([
      '公園。',
      '二',
      '三',
      '訓練。',
      '四',
      '五',
    ])
  })
})

type Kept = Reflection['target']
describe('what an opinion is about', () => {
  it('is called as it is called now, and as it was called last when it is gone', async () => {
    const issue = await app.api.addItem('managementIssue', 'plan', 'last')
    const ref = { kind: 'managementIssue', id: issue } as const
    await app.api.saveText({ ...ref, field: 'title' }, '防災')
    const [id = ''] = await add(voiceOf('訓練を増やしてほしい。', { about: [ref] }))
    const about = async (): Promise<readonly Kept[]> => (await read(id)).about
    await app.api.saveText({ ...ref, field: 'title' }, '防災・減災')
    expect(await about()).toEqual([{ ...ref, title: '防災・減災', number: '1', fiscalYear: 2015, isGone: false }])
    await app.api.deleteItem('managementIssue', issue)
    expect(await about()).toEqual([{ ...ref, title: '防災・減災', number: '', fiscalYear: null, isGone: true }])
    await app.api.saveOpinionAbout(id, [ref, { kind: 'form', id: 'form2' }])
    expect((await about()).map(({ title }) => title)).toEqual(['防災・減災', '様式2'])
    await app.api.saveOpinionAbout(id, [{ kind: 'form', id: 'form2' }])
    expect((await refusal('saveOpinionAbout', id, [ref]))?.code).toBe('E-OPINION-08')
  })
})
