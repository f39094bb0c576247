// Knows that a file is replaced whole or not at all.
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../electron/app-error.ts'
import {
  removeLeftBehind,
  renameWithoutReplacing,
  replaceFile,
  replaceFileNow,
  requireSame,
} from '../../../electron/data-file/write-beside.ts'
import { listingOf, makeFolder } from '../../helpers/data-files.ts'

const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : String(error))

describe('replacing a file', () => {
  test('makes it, replaces it, and leaves nothing beside', async () => {
    const file = path.join(makeFolder(), '様式２ 平成27年度.xlsx')
    for (const text of ['一', '二']) {
      await replaceFile(file, Buffer.from(text))
      expect(readFileSync(file, 'utf8')).toBe(text)
    }
    expect(listingOf(file)).toEqual(['様式２ 平成27年度.xlsx'])
  })

  test('what was written is looked at before the old file gives way', async () => {
    const file = path.join(makeFolder(), 'x.xlsx')
    writeFileSync(file, '前')
    const seen: string[] = []
    await replaceFile(file, Buffer.from('後'), async (written) => {
      seen.push(readFileSync(written, 'utf8'), readFileSync(file, 'utf8'))
    })
    expect(seen).toEqual(['後', '前'])
    const refused = replaceFile(file, Buffer.from('悪'), () => {
      throw new Error('読み戻せない')
    })
    await expect(refused).rejects.toThrow('読み戻せない')
    expect(readFileSync(file, 'utf8')).toBe('後')
    expect(listingOf(file)).toEqual(['x.xlsx'])
  })

  test('a file that does not hold what was written into it takes no place', async () => {
    const file = path.join(makeFolder(), 'x.csv')
    writeFileSync(file, '前')
    await requireSame(file, Buffer.from('前'))
    expect(await requireSame(file, Buffer.from('後')).catch(codeOf)).toBe('E-OUT-04')
  })

  test('a target that cannot be replaced is refused, and nothing is left beside', async () => {
    const folder = makeFolder()
    const target = path.join(folder, 'フォルダー.xlsx')
    mkdirSync(target)
    expect(await replaceFile(target, Buffer.from('x')).catch(codeOf)).toBe('E-OUT-01')
    expect(await replaceFile(path.join(folder, 'ない', 'x.xlsx'), Buffer.from('x')).catch(codeOf)).toBe('E-OUT-01')
    expect(() => replaceFileNow(target, 'x')).toThrow()
    expect(listingOf(target)).toEqual(['フォルダー.xlsx'])
  })

  test('what a killed program left beside is taken away when it is old, a folder too', () => {
    const folder = makeFolder()
    const [old, fresh, other] = ['.様式.0123456789ab.tmp', '.様式.ba9876543210.tmp', '.控え.0123456789ab.tmp'].map((name) =>
      path.join(folder, name),
    )
    for (const left of [old, fresh, other]) {
      mkdirSync(left ?? '')
      writeFileSync(path.join(left ?? '', 'x.xlsx'), '')
    }
    const hourAgo = new Date(Date.now() - 3_600_000)
    for (const left of [old, other]) utimesSync(left ?? '', hourAgo, hourAgo)
    removeLeftBehind(path.join(folder, '様式'))
    expect([old, fresh, other].map((left) => existsSync(left ?? ''))).toEqual([false, true, true])
  })

  test('a name of 250 bytes', async () => {
    const file = path.join(makeFolder(), `${'区'.repeat(80)}.xlsx`)
    await replaceFile(file, Buffer.from('x'))
    expect(readFileSync(file, 'utf8')).toBe('x')
  })
})

test('a finished file takes a free name and never another’s', () => {
  const folder = makeFolder()
  const [from, to] = [path.join(folder, 'a'), path.join(folder, 'b')]
  writeFileSync(from, '新')
  renameWithoutReplacing(from, to)
  expect(listingOf(to)).toEqual(['b'])
  writeFileSync(from, '別')
  expect(() => renameWithoutReplacing(from, to)).toThrow(/EEXIST/)
  expect(readFileSync(to, 'utf8')).toBe('新')
})
