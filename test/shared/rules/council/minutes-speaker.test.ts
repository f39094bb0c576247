// Knows who is called by an office in a 会議録 that goes to the public.
import { expect, test } from 'vitest'
import { makeIsOfficial } from '../../../../shared/rules/council/minutes-speaker.ts'

const there = [
  { party: 'staff', name: '中央 区代', post: '総務課長代理' },
  { party: 'councillor', name: '大阪 議子', post: '' },
  { party: 'adviser', name: '相談 役男', post: '防災の専門家' },
] as const

test.each([
  ['区長', true],
  ['事務局', true],
  ['中村総務課長', true],
  ['中央　区代', true],
  ['中央総務課長代理', true],
  ['大阪議員', true],
  ['大阪 議子', true],
  ['相談 役男', false],
  ['天保 山男', false],
  ['町会の天保さん', false],
  ['', false],
])('%s: %s', (speaker, expected) => {
  expect(makeIsOfficial(there)(speaker)).toBe(expected)
})
