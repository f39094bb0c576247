// Knows that the differences of two masters are exactly what was changed, and that they read as a person would say them.
import { expect, test } from 'vitest'
import { loadResources } from '../../../../electron/resources.ts'
import type { MasterParts } from '../../../../shared/model/master.ts'
import { differencesOfMasters } from '../../../../shared/rules/master/differences-of-masters.ts'
import { sayMasterDifference } from '../../../../shared/words/master.ts'
import { fc } from '../../../helpers/fast-check.ts'

const parts = loadResources('resources').masterParts
type Path = readonly (string | number)[]

/** Texts that name nothing: changed, an entry is still the same one. */
const names = ['key', 'id', 'commonKey', 'wardCode', 'firstYear']
function textsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string')
    return names.includes(String(path.at(-1))) || path.includes('columnWidthsPt') || isOfList(path) ? [] : [path]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, one]) => textsOf(one, [...path, Array.isArray(value) ? Number(name) : name]))
}
/** Texts that stand in a list of texts are one place together. */
const isOfList = (path: Path): boolean => typeof path.at(-1) === 'number'
const places = textsOf(parts)

const editable = (): Record<string | number, never> => structuredClone(parts) as never
function put(root: unknown, path: Path, text: string): string {
  let at = root as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) at = at[step] as never
  const before = String(at[path.at(-1)!])
  at[path.at(-1)!] = before + text
  return before
}

test('the same has none', () => {
  expect(differencesOfMasters(parts, structuredClone(parts))).toEqual([])
  expect(places.length).toBeGreaterThan(1000)
})

test('of any texts that were changed, exactly these', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(places.length - 1), { minLength: 1, maxLength: 12 }), (chosen) => {
      const after = editable()
      const expected = chosen.map((index, nth) => {
        const before = put(after, places[index]!, `＊${nth}`)
        return `${before} → ${before}＊${nth}`
      })
      const found = differencesOfMasters(parts, after as unknown as MasterParts).map(({ before, after: now }) => `${before} → ${now}`)
      expect(found.toSorted()).toEqual(expected.toSorted())
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('a difference reads as where it stands and what it says', () => {
  const after = structuredClone(parts) as never as { -readonly [K in keyof MasterParts]: never }
  const edited = after as never as {
    basicPolicy: {
      pillars: {
        visions: { basicStrategies: { purpose: { print: string }; commonIndicators: { commonTarget: { value: number } }[] }[] }[]
      }[]
    }
    legends: { text: string }[]
    judgementRules: { ruleSets: { symbols: { label: string }[] }[] }
    formGenerations: { forms: { blocks: unknown[] }[]; unit: { label: string } }[]
  }
  const strategy = edited.basicPolicy.pillars[0]!.visions[0]!.basicStrategies[0]!
  strategy.purpose.print = '新しい趣旨'
  strategy.commonIndicators[0]!.commonTarget.value = 90
  edited.legends[0]!.text = '「新しい改革」に基づく取組等'
  edited.judgementRules.ruleSets[0]!.symbols[1]!.label = '届かず'
  edited.formGenerations[0]!.unit.label = '百万円'
  edited.formGenerations[0]!.forms[0]!.blocks.push({ kind: 'row', cells: [{ columns: [0, 12], style: 'label', before: '新しい欄' }] })
  const lines = differencesOfMasters(parts, after as never).map(sayMasterDifference)
  expect(lines.map(({ group, place, after: now }) => [group, place, now])).toEqual([
    ['policy', expect.stringMatching(/1⑴㋐.+ › 趣旨$/), '新しい趣旨'],
    ['commonIndicators', expect.stringMatching(/1⑴㋐.+ › .+ › 市の目標・値$/), '90'],
    ['legends', '様式3の見出し（平成25年度から） › 本文', '「新しい改革」に基づく取組等'],
    ['rules', '共通指標の達成／未達成 › 評価の記号・2番目・見出し', '届かず'],
    ['forms', expect.stringMatching(/ › 単位・見出し$/), '百万円'],
    ['forms', expect.stringMatching(/ › 様式1/), expect.stringContaining('新しい欄')],
  ])
})
