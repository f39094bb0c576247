// Knows what Windows forbids in the name of a file, and that no name of ours has it: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
import { expect, test } from 'vitest'
import { fileNameOf, freeFileName, keyOfFileName } from '../../../shared/words/file-name.ts'
import { fc } from '../../helpers/fast-check.ts'

test.each([
  ['平成27年度_北区_様式1', 'xlsx', '平成27年度_北区_様式1.xlsx'],
  ['意見/対応:「一覧」?', 'pdf', '意見対応「一覧」.pdf'],
  ['  ..様式.. ', 'xlsx', '様式.xlsx'],
  ['<>|', 'xlsx', 'ファイル.xlsx'],
  ['CON', 'xlsx', '_CON.xlsx'],
  ['com1.様式', '', '_com1.様式'],
  ['改行\nとタブ\t', '', '改行とタブ'],
  // 195 bytes are left for the stem: 65 letters of three bytes
  ['あ'.repeat(100), 'xlsx', `${'あ'.repeat(65)}.xlsx`],
  // four bytes each: none of them torn
  ['𠮷'.repeat(100), '', '𠮷'.repeat(50)],
])('%j as %s is %j', (stem, extension, name) => {
  expect(fileNameOf(stem, extension)).toBe(name)
})

test('whatever it is called: allowed, ended by its kind, and not too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (stem) => {
      const name = fileNameOf(stem, 'xlsx')
      expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.xlsx$/u)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200)
      expect(name).not.toMatch(/^[\s.]|[\s.]\.xlsx$/u)
    }),
    { numRuns: 100 },
  )
})

test('a name that is taken gets a number before its ending, large and small letters alike', () => {
  const taken = new Set(['様式a.xlsx', '様式a（2）.xlsx', '一式'].map(keyOfFileName))
  expect(freeFileName('様式A.xlsx', (key) => taken.has(key))).toBe('様式A（3）.xlsx')
  expect(freeFileName('一式', (key) => taken.has(key))).toBe('一式（2）')
  expect(freeFileName('様式B.xlsx', (key) => taken.has(key))).toBe('様式B.xlsx')
})
