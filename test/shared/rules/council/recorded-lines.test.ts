// Knows that a line is recorded where its words are an opinion of the same speaker, and not where only somebody else said the same.
import { expect, test } from 'vitest'
import type { Utterance } from '../../../../shared/model/council.ts'
import type { MemberId } from '../../../../shared/model/ids.ts'
import { recordedLines } from '../../../../shared/rules/council/recorded-lines.ts'

const line = (id: string, memberId: string | null, text: string, kind: Utterance['kind'] = 'speech'): Utterance => ({
  id,
  kind,
  agendaItemId: null,
  memberId: memberId as MemberId | null,
  speaker: '',
  text,
})
const opinionOf = (memberId: string | null, text: string) => ({ pieces: [{ text, voice: { memberId } }] }) as never

test.each([
  ['the same member', line('1', 'a', '賛成です。'), [opinionOf('a', '賛成です。')], true],
  ['other widths of letters', line('1', 'a', '１回で よい'), [opinionOf('a', '1回でよい')], true],
  ['another member', line('1', 'b', '賛成です。'), [opinionOf('a', '賛成です。')], false],
  ['both of them', line('1', 'b', '賛成です。'), [opinionOf('a', '賛成です。'), opinionOf('b', '賛成です。')], true],
  ['a line of nobody known', line('1', null, '賛成です。'), [opinionOf('a', '賛成です。')], true],
  ['an opinion of nobody known', line('1', 'a', '賛成です。'), [opinionOf(null, '賛成です。')], true],
  ['other words', line('1', 'a', '反対です。'), [opinionOf('a', '賛成です。')], false],
  ['a heading', line('1', null, '賛成です。', 'heading'), [opinionOf(null, '賛成です。')], false],
] as const)('%s', (_, one, opinions, isRecorded) => {
  expect(recordedLines([one], opinions).has('1')).toBe(isRecorded)
})
