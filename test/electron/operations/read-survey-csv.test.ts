// Knows that the CSV files of Japanese offices are read cell by cell in every encoding in which they come, that others are refused, and that none is touched.
import { mkdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readCsv } from '../../../shared/rules/read-csv.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { makeFolder, sha256Of } from '../../helpers/data-files.ts'

async function read(bytes: Uint8Array | string, name = '集計.csv') {
  const file = path.join(makeFolder(), name)
  writeFileSync(file, bytes)
  const before = [sha256Of(file), statSync(file).mtimeMs]
  const reply = await readFrom(file)
  expect([sha256Of(file), statSync(file).mtimeMs]).toEqual(before)
  return reply
}

async function readFrom(file: string | null) {
  const { context, ask } = startAppInMemory()
  const kinds: unknown[] = []
  Object.assign(context.dialogs, {
    chooseOpenPath: async (kind: unknown) => {
      kinds.push(kind)
      return file
    },
  })
  const reply = await ask('readSurveyCsv')
  expect(kinds).toEqual(['csv'])
  return reply.ok ? (reply.value as { fileName: string; encoding: string; rows: string[][] } | null) : reply.error.code
}

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const utf16 = (text: string, mark: 'le' | 'be') => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return mark === 'le' ? bytes : bytes.swap16()
}

test('Shift_JIS as Windows writes it: 髙﨑①㈱～－, and letters whose second byte is a mark of CSV or half of another letter', async () => {
  const rows = [
    '91 49 91 f0 8e 88 2c 89 f1 93 9a 90 94 0d 0a', // 選択肢,回答数
    'fb fc fa b1 87 40 87 8a 81 60 81 7c 2c 31 35 38 0d 0a', // 髙﨑①㈱～－,158
    'ee e0 ed 95 2c 0d 0a', // 髙﨑, as other programs write them
    '83 5c 95 5c b1 2c 82 cd 82 a2 0d 0a', // ソ表ｱ,はい
  ]
  expect(await read(hex(rows.join('')))).toEqual({
    fileName: '集計.csv',
    encoding: 'shift_jis',
    rows: [
      ['選択肢', '回答数'],
      ['髙﨑①㈱～－', '158'],
      ['髙﨑', ''],
      ['ソ表ｱ', 'はい'],
    ],
  })
})

test.each<readonly [string, Uint8Array | string, string]>([
  ['UTF-8', '髙﨑①㈱～－,𠮷', 'utf-8'],
  ['UTF-8 with its mark', '\ufeff髙﨑①㈱～－,𠮷\r\n', 'utf-8'],
  ['UTF-16, little end first', utf16('髙﨑①㈱～－,𠮷\r\n', 'le'), 'utf-16'],
  ['UTF-16, big end first', utf16('髙﨑①㈱～－,𠮷\r\n', 'be'), 'utf-16'],
])('%s is told apart', async (_, bytes, encoding) => {
  expect(await read(bytes)).toMatchObject({ encoding, rows: [['髙﨑①㈱～－', '𠮷']] })
})

test.each<readonly [string, string, readonly (readonly string[])[]]>([
  [
    'commas',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'tabs',
    'a\tb\n1,234\t2\n',
    [
      ['a', 'b'],
      ['1,234', '2'],
    ],
  ],
  [
    'tabs between cells with commas',
    'a,b\t2,500\n1,2\t3,4\n',
    [
      ['a,b', '2,500'],
      ['1,2', '3,4'],
    ],
  ],
  [
    'semicolons',
    'a;b\n1;2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'quotes with marks and line breaks in them',
    '"１，\r\n２","""x"",y"\r\n3,4',
    [
      ['１，\n２', '"x",y'],
      ['3', '4'],
    ],
  ],
  [
    'old Mac line ends',
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'blanks, full width and ％ as they are',
    ' a ,　４５．５％\n,\n5,',
    [
      [' a ', '　４５．５％'],
      ['', ''],
      ['5', ''],
    ],
  ],
  ['empty lines between, none at the end', 'a,b\n\n1,2\n\n,,\n \n\n', [['a', 'b'], [''], ['1', '2'], [''], ['', '', ''], [' ']]],
  ['one column', '集計\n45.5\n', [['集計'], ['45.5']]],
  ['nothing', '\n\n', []],
  ['rows of unlike lengths', '問5\n選択肢,回答数,割合\nはい,3', [['問5'], ['選択肢', '回答数', '割合'], ['はい', '3']]],
])('cells: %s', (_, text, rows) => expect(readCsv(text)).toEqual(rows))

test('what is no text, or none of these encodings, is refused', async () => {
  expect(await read(hex('82 cd 82'))).toBe('E-SURVEY-03') // half a letter
  expect(await read(hex('8f b0 a1 2c fd'))).toBe('E-SURVEY-03') // EUC-JP
  expect(await read(hex('50 4b 03 04 14 00 00 00 08 00'))).toBe('E-SURVEY-03') // a workbook
  expect(await read(hex('ff fe 41'))).toBe('E-SURVEY-03') // half a UTF-16 letter
})

test('what is empty, too large, no file or not there is refused, and a person may cancel', async () => {
  expect(await read('')).toBe('E-IMPORT-06')
  const folder = makeFolder()
  const large = path.join(folder, '大.csv')
  writeFileSync(large, '')
  truncateSync(large, 10 * 1024 * 1024 + 1)
  expect(await readFrom(large)).toBe('E-SURVEY-04')
  mkdirSync(path.join(folder, '集計.csv'))
  expect(await readFrom(path.join(folder, '集計.csv'))).toBe('E-IMPORT-05')
  expect(await readFrom(path.join(folder, 'ない.csv'))).toBe('E-IMPORT-05')
  expect(await readFrom(null)).toBeNull()
})
