// Knows what must be true of the 24 wards' master data.
import { expect, test } from 'vitest'
import { loadResources } from '../../../electron/resources.ts'

const { wards, sampleWard } = loadResources('resources')

/** Check digit of a local government code (全国地方公共団体コード): (11 − Σ digit × 6,5,4,3,2 mod 11) mod 10. */
function checkDigitOf(shortCode: string): number {
  const sum = [...shortCode].reduce((total, digit, index) => total + Number(digit) * (6 - index), 0)
  return (11 - (sum % 11)) % 10
}

test('the 24 wards stand in the order of the city', () => {
  const names =
    '北 都島 福島 此花 中央 西 港 大正 天王寺 浪速 西淀川 淀川 東淀川 東成 生野 旭 城東 鶴見 阿倍野 住之江 住吉 東住吉 平野 西成'
  expect(wards.map((ward) => ward.name)).toEqual(names.split(' ').map((name) => `${name}区`))
  expect(wards.map((ward) => ward.order)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1))
})

test('every code ends in its check digit, and none stands twice', () => {
  for (const ward of wards) expect(ward.code, ward.name).toBe(`${ward.shortCode}${checkDigitOf(ward.shortCode)}`)
  for (const key of ['code', 'shortCode', 'name', 'kana', 'slug'] as const)
    expect(new Set(wards.map((ward) => ward[key])).size, key).toBe(24)
})

test('a few codes and readings, by hand', () => {
  const byName = new Map(wards.map((ward) => [ward.name, ward]))
  expect(byName.get('北区')).toMatchObject({ code: '271276', kana: 'きたく', slug: 'kita' })
  expect(byName.get('西淀川区')).toMatchObject({ code: '271136', kana: 'にしよどがわく' })
  expect(byName.get('阿倍野区')).toMatchObject({ code: '271195', kana: 'あべのく' })
  expect(byName.get('西成区')).toMatchObject({ code: '271225', kana: 'にしなりく' })
})

test('the sample ward has no official code and is not one of the 24', () => {
  expect(sampleWard).toMatchObject({ order: 0, code: '000000', name: 'サンプル区（架空）' })
  expect(wards.some((ward) => ward.code === sampleWard.code)).toBe(false)
})
