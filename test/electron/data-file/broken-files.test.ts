// Knows what becomes of files that are no good: the right code, and not a byte of them or of their folder changed.
import Database from 'better-sqlite3'
import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorWords } from '../../../shared/words/errors.ts'
import { migrations } from '../../../electron/db/migrations/migrations.ts'
import { inspectFile } from '../../../electron/data-file/inspect-file.ts'
import { listingOf, makeDataFile, makeFolder, makeSession, sha256Of } from '../../helpers/data-files.ts'
import { fc } from '../../helpers/fast-check.ts'

/** Opens for writing, read-only and by taking over; asserts that nothing was changed. Returns the code of the opening. */
function refusalOf(file: string): string | null {
  const before = { sha256: sha256Of(file), listing: listingOf(file) }
  const session = makeSession()
  const problem = session.open(file)
  session.close()
  const copied = session.openReadOnlyCopy(file)
  session.close()
  session.takeOver(file)
  session.close()
  expect({ sha256: sha256Of(file), listing: listingOf(file) }).toEqual(before)
  if (problem) {
    expect(copied?.code).toBe(problem.code)
    expect(errorWords[problem.code]).toBeDefined()
    expect(problem).toMatchObject({ fileName: path.basename(file), holder: null, may: [] })
    expect(session.current()).toBeNull()
  }
  return problem?.code ?? null
}

function written(bytes: Uint8Array | string, name = '対象.kusei'): string {
  const file = path.join(makeFolder(), name)
  writeFileSync(file, bytes)
  return file
}

/** A good file with some bytes of its header changed. */
function withHeader(change: (header: Buffer) => void): string {
  const bytes = readFileSync(makeDataFile(makeFolder()))
  change(bytes)
  return written(bytes)
}

describe('a file that is no data file', () => {
  const notOurs: Record<string, Uint8Array | string> = {
    'a text': 'これはメモです。\n'.repeat(50),
    'a short text': 'メモ',
    'a workbook (zip)': Buffer.concat([Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'), Buffer.alloc(5000, 7)]),
    'nothing but zeros': Buffer.alloc(8192),
    'a text that begins like a database': `SQLite format 4\0${'x'.repeat(600)}`,
  }
  test.each(Object.entries(notOurs))('%s is refused as not ours', (_, bytes) => {
    expect(refusalOf(written(bytes))).toBe('E-DB-12')
  })

  test('an empty file is refused, not made into a data file', () => {
    expect(refusalOf(written(''))).toBe('E-DB-11')
  })

  test('a database of another program is refused', () => {
    const file = path.join(makeFolder(), 'ほか.kusei')
    const other = new Database(file)
    other.exec('CREATE TABLE t (a TEXT) STRICT')
    other.close()
    expect(refusalOf(file)).toBe('E-DB-12')
  })

  test('a folder is refused', () => {
    const folder = path.join(makeFolder(), 'フォルダー.kusei')
    mkdirSync(folder)
    expect(makeSession().open(folder)?.code).toBe('E-DB-12')
  })

  test('a file that is not there is a problem that can be tried again', () => {
    expect(makeSession().open(path.join(makeFolder(), 'ない.kusei'))).toEqual({
      code: 'E-FILE-05',
      fileName: 'ない.kusei',
      holder: null,
      may: ['retry'],
    })
  })
})

describe('a file of another version', () => {
  test.each([migrations.length + 1, 1001, 2 ** 31 - 1, -1, -(2 ** 31)])(
    'user_version %i is refused as newer, with nothing offered',
    (version) => {
      expect(refusalOf(withHeader((header) => header.writeInt32BE(version, 60)))).toBe('E-DB-13')
    },
  )

  test('no version at all is damage', () => {
    expect(refusalOf(withHeader((header) => header.writeInt32BE(0, 60)))).toBe('E-DB-15')
  })
})

describe('a file that was cut off', () => {
  test('at 50 lengths', () => {
    const bytes = readFileSync(makeDataFile(makeFolder(), 'x.kusei', 60))
    const lengths = [1, 15, 16, 20, 71, 99, 100, 511, 512, 4095, 4096, 4097, bytes.length - 1, bytes.length - 100, bytes.length - 4096]
    const random = fc.sample(fc.integer({ min: 1, max: bytes.length - 1 }), { numRuns: 50 - lengths.length, seed: 7 })
    for (const length of [...lengths, ...random]) {
      const file = written(bytes)
      truncateSync(file, length)
      expect([length, refusalOf(file)]).toEqual([length, 'E-DB-14'])
    }
  })
})

describe('a damaged file', () => {
  /** What SQLite itself finds in a copy: an independent witness. */
  function isSound(bytes: Buffer): boolean {
    try {
      const db = new Database(Buffer.from(bytes))
      try {
        return db.pragma('quick_check', { simple: true }) === 'ok'
      } finally {
        db.close()
      }
    } catch {
      return false
    }
  }

  test('bits flipped anywhere: what SQLite finds is refused, what is refused is untouched', () => {
    const good = readFileSync(makeDataFile(makeFolder(), 'x.kusei', 30))
    const header = fc.integer({ min: 0, max: 99 })
    const flips = fc.tuple(fc.oneof(header, fc.integer({ min: 0, max: good.length - 1 })), fc.integer({ min: 0, max: 7 }))
    const codes = new Set<string | null>()
    fc.assert(
      fc.property(flips, ([at, bit]) => {
        const bytes = Buffer.from(good)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        const code = refusalOf(written(bytes))
        codes.add(code)
        if (!isSound(bytes)) expect([at, bit, code]).not.toEqual([at, bit, null])
        if (at < 16) expect(code).toBe('E-DB-12')
        if (at >= 68 && at < 72) expect(code).toBe('E-DB-12')
      }),
      { numRuns: 150, seed: 11 },
    )
    expect([...codes]).toEqual(expect.arrayContaining([null, 'E-DB-12', 'E-DB-15']))
  }, 60_000)

  test('a page of zeros in the middle', () => {
    const file = makeDataFile(makeFolder(), 'x.kusei', 60)
    const bytes = readFileSync(file)
    bytes.fill(0, 8192, 12288)
    writeFileSync(file, bytes)
    expect(refusalOf(file)).toBe('E-DB-15')
  })

  test('the same in a file that another program left in WAL mode', () => {
    const bytes = readFileSync(makeDataFile(makeFolder(), 'x.kusei', 60))
    bytes[18] = bytes[19] = 2
    bytes.fill(0, 8192, 12288)
    expect(refusalOf(written(bytes))).toBe('E-DB-15')
  })

  test('a file without its tables', () => {
    const file = makeDataFile(makeFolder())
    const db = new Database(file)
    db.pragma('foreign_keys = OFF')
    db.exec('DROP TABLE ward')
    db.close()
    expect(refusalOf(file)).toBe('E-DB-15')
  })
})

describe('what lies beside a file', () => {
  test('unfinished writes of another program (-wal) are not mixed in', () => {
    const file = makeDataFile(makeFolder())
    writeFileSync(`${file}-wal`, Buffer.alloc(4128, 1))
    expect(refusalOf(file)).toBe('E-DB-16')
  })

  test('a file that another program left in WAL mode, whole, opens and is turned back', () => {
    const file = makeDataFile(makeFolder())
    const other = new Database(file)
    other.pragma('journal_mode = WAL')
    other.close()
    expect(inspectFile(file, migrations.length)).toMatchObject({ code: null, inWalMode: true })
    const copy = makeSession()
    expect(copy.openReadOnlyCopy(file)).toBeNull()
    const session = makeSession()
    expect(session.open(file)).toBeNull()
    session.close()
    expect(inspectFile(file, migrations.length)).toMatchObject({ code: null, inWalMode: false })
  })

  test('a copy of a file without its cut-off write is read after the write is taken back', () => {
    const folder = makeFolder()
    const file = makeDataFile(folder, 'x.kusei', 5)
    const writer = new Database(file)
    writer.pragma('cache_size = 1')
    writer.pragma('cache_spill = ON')
    writer.exec('BEGIN; DROP TRIGGER management_issue_updated')
    const update = writer.prepare('UPDATE management_issue SET current_state = ?')
    for (let i = 0; i < 3; i++) update.run(`書きかけ${i}`.repeat(3000))
    copyFileSync(file, path.join(folder, '写し.kusei'))
    copyFileSync(`${file}-journal`, path.join(folder, '写し.kusei-journal'))
    writer.exec('ROLLBACK')
    writer.close()
    const copied = path.join(folder, '写し.kusei')
    expect(inspectFile(copied, migrations.length)).toMatchObject({ code: null, hotJournal: true })
    const session = makeSession()
    expect(session.openReadOnlyCopy(copied)).toMatchObject({ code: 'E-LOCK-03', may: ['retry'] })
    expect(session.open(copied)).toBeNull()
    expect(session.readable().prepare(`SELECT count(*) FROM management_issue WHERE current_state LIKE '書きかけ%'`).pluck().get()).toBe(0)
  })
})
