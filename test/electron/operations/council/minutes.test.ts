// Knows that 会議録 is changed line by line as deeds that can be taken back, that the same again is none, and that what was confirmed stays.
import { describe, expect, it } from 'vitest'
import type { Utterance } from '../../../../shared/model/council.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { fc } from '../../../helpers/fast-check.ts'

type Typed = Omit<Utterance, 'id'> & { id: string | null }
const speech = (text: string, more: Partial<Typed> = {}): Typed => ({
  id: null,
  kind: 'speech',
  agendaItemId: null,
  memberId: null,
  speaker: '区長',
  text,
  ...more,
})
async function start() {
  const app = startAppInMemory([2023])
  const meetingId = await app.api.saveMeeting(null, plainHead)
  return { app, meetingId }
}
const textsOf = async ({ api }: TestApp, meetingId: string) => (await api.getMinutes(meetingId)).map(({ text }) => text)
const deedCount = (app: TestApp) => Number(app.db.prepare('SELECT count(*) FROM deed').pluck().get())
const append = (app: TestApp, meetingId: string, texts: readonly string[]) =>
  app.api.changeMinutes(meetingId, { afterId: null, put: texts.map((text) => speech(text)), removed: [] })

describe('lines', () => {
  it('are put between two others, changed, moved and taken away; undo, redo and taking back one deed follow', async () => {
    const { app, meetingId } = await start()
    const { api } = app
    await append(app, meetingId, ['一', '二', '三'])
    const [one, two, three] = await api.getMinutes(meetingId)
    if (!one || !two || !three) throw new Error('no lines')
    await api.changeMinutes(meetingId, { afterId: one.id, put: [speech('間')], removed: [] })
    expect(await textsOf(app, meetingId)).toEqual(['一', '間', '二', '三'])
    await api.changeMinutes(meetingId, { afterId: null, put: [{ ...three, text: '三 に先立ち' }], removed: [two.id] })
    expect(await textsOf(app, meetingId)).toEqual(['三 に先立ち', '一', '間'])
    expect(await api.undo()).toMatchObject({
      name: 'changeMinutes',
      subject: { kind: 'meeting', title: '令和5年度第1回', fiscalYear: 2023 },
    })
    expect(await textsOf(app, meetingId)).toEqual(['一', '間', '二', '三'])
    await api.redo()
    expect(await textsOf(app, meetingId)).toEqual(['三 に先立ち', '一', '間'])
    const middle = app.db.prepare("SELECT id FROM deed WHERE name = 'changeMinutes' ORDER BY id LIMIT 1 OFFSET 1").pluck().get() as number
    await api.revertDeed(middle)
    expect(await textsOf(app, meetingId)).toEqual(['三 に先立ち', '一'])
  })

  it('the same again makes no deed, and a changed one leaves its neighbours untouched', async () => {
    const { app, meetingId } = await start()
    await append(app, meetingId, ['一', '三'])
    const [first] = await app.api.getMinutes(meetingId)
    await app.api.changeMinutes(meetingId, { afterId: first?.id ?? null, put: [speech('二')], removed: [] })
    const lines = await app.api.getMinutes(meetingId)
    const before = deedCount(app)
    await app.api.changeMinutes(meetingId, { afterId: null, put: lines, removed: [] })
    await app.api.changeMinutes(meetingId, { afterId: lines[0]?.id ?? null, put: lines.slice(1, 2), removed: [] })
    expect(deedCount(app)).toBe(before)
    await app.api.changeMinutes(meetingId, {
      afterId: null,
      put: lines.map((line, nth) => (nth === 1 ? { ...line, text: '弐' } : line)),
      removed: [],
    })
    const rows = app.db.prepare('SELECT count(*) FROM row_change WHERE deed_id = (SELECT max(id) FROM deed)').pluck().get()
    expect([deedCount(app), rows]).toEqual([before + 1, 1])
  })

  it('only speech has a speaker; line ends and spaces around are normalised', async () => {
    const { app, meetingId } = await start()
    await app.api.changeMinutes(meetingId, {
      afterId: null,
      put: [speech(' 一\r\n二 ', { speaker: ' 区長\n' }), speech('1　開会', { kind: 'heading', speaker: '区長' })],
      removed: [],
    })
    expect(await app.api.getMinutes(meetingId)).toMatchObject([
      { kind: 'speech', speaker: '区長', text: '一\n二' },
      { kind: 'heading', speaker: '', text: '1　開会' },
    ])
  })

  it('refused as a whole: nothing in a line, an impossible text, a line or member that is gone, confirmed minutes', async () => {
    const { app, meetingId } = await start()
    await append(app, meetingId, ['一'])
    const [one] = await app.api.getMinutes(meetingId)
    const refused = async (put: readonly Typed[], removed: readonly string[] = [], afterId: string | null = null, of = meetingId) => {
      const reply = await app.ask('changeMinutes', of, { afterId, put, removed })
      return reply.ok ? 'done' : reply.error.code
    }
    expect(await refused([speech('二'), speech(' ', { kind: 'note' })])).toBe('E-RULE-01')
    expect(await refused([speech('二\u0000')])).toBe('E-RULE-01')
    expect(await refused([speech('二', { memberId: 'nobody' as Typed['memberId'] })])).toBe('E-COUNCIL-20')
    expect(await refused([speech('二', { agendaItemId: 'nothing' as Typed['agendaItemId'] })])).toBe('E-COUNCIL-20')
    expect(await refused([], ['nothing'])).toBe('E-COUNCIL-20')
    expect(await refused([], [], 'nothing')).toBe('E-COUNCIL-20')
    expect(await refused([speech('二')], [], null, 'nothing')).toBe('E-COUNCIL-20')
    expect(await refused([{ ...speech('二'), id: one?.id ?? '' }], [one?.id ?? ''])).toBe('E-COUNCIL-20')
    expect(await refused([{ ...speech('二'), id: one?.id ?? '' }], [], one?.id ?? '')).toBe('E-COUNCIL-20')
    await app.api.setMinutesState(meetingId, 'confirmed', '2023-07-01')
    expect(await refused([speech('二')])).toBe('E-COUNCIL-21')
    expect(await textsOf(app, meetingId)).toEqual(['一'])
  })

  it('3,000 pasted lines are one deed and one undo', async () => {
    const { app, meetingId } = await start()
    const before = deedCount(app)
    await append(
      app,
      meetingId,
      Array.from({ length: 3000 }, (_, n) => `${n}番目の発言`),
    )
    expect(deedCount(app)).toBe(before + 1)
    expect((await textsOf(app, meetingId)).at(-1)).toBe('2999番目の発言')
    await app.api.undo()
    expect(await textsOf(app, meetingId)).toEqual([])
  })

  it('stand in the order that a plain list would have, whatever is put and taken away', async () => {
    const step = fc.record({ at: fc.nat(8), take: fc.nat(4), put: fc.nat(3), isMove: fc.boolean(), isReversed: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const { app, meetingId } = await start()
        await append(app, meetingId, ['一', '二', '三', '四'])
        let plain = [...(await app.api.getMinutes(meetingId))]
        for (const [nth, { at, take, put, isMove, isReversed }] of steps.entries()) {
          const from = Math.min(at, plain.length)
          const taken = plain.slice(from, from + take)
          const staying = plain.filter((line) => !taken.includes(line))
          const anchor = isMove ? staying.length : from
          const kept = isMove || put === 0 ? (isReversed ? taken.toReversed() : taken) : []
          const fresh = Array.from({ length: put }, (_, n) => speech(`新${nth}-${n}`))
          await app.api.changeMinutes(meetingId, {
            afterId: staying[anchor - 1]?.id ?? null,
            put: [...kept, ...fresh],
            removed: taken.filter((line) => !kept.includes(line)).map(({ id }) => id),
          })
          const wanted = [...staying.slice(0, anchor), ...kept, ...fresh, ...staying.slice(anchor)].map(({ text }) => text)
          plain = [...(await app.api.getMinutes(meetingId))]
          expect(plain.map(({ text }) => text)).toEqual(wanted)
        }
      }),
      { numRuns: 15 },
    )
  })
})
