// Knows how times of meetings are typed: as the minutes of the wards print them, and as they are typed fast.
import { expect, it } from 'vitest'
import { parseTime } from '../../../../shared/rules/council/parse-time.ts'

it.each([
  ['19時03分', '19:03'],
  ['19:03', '19:03'],
  ['1903', '19:03'],
  ['１９：０３', '19:03'],
  ['903', '09:03'],
  ['午後7時', '19:00'],
  ['午後 7時00分', '19:00'],
  ['午後8時57分', '20:57'],
  ['午後6時半', '18:30'],
  ['午前12時', '00:00'],
  ['午後12時5分', '12:05'],
  ['0時', '00:00'],
  ['24時', null],
  ['19:60', null],
  ['午後13時', null],
  ['19', null],
  ['7時から', null],
  ['', null],
])('%s → %s', (text, time) => {
  expect(parseTime(text)).toBe(time)
})
