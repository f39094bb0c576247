// Knows what every hostile or broken book of the corpus must meet, through the process that reads books: its own sentence within a second, and nothing changed anywhere.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../../electron/app-error.ts'
import type { Context } from '../../../electron/context.ts'
import { createFileSession, type FileSession } from '../../../electron/data-file/file-session.ts'
import { createBookReader, type StartBookProcess } from '../../../electron/excel/book-reader.ts'
import { previewPlanImport } from '../../../electron/operations/preview-plan-import.ts'
import { errorWords } from '../../../shared/words/errors.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { makeDataFile, makeFolder } from '../../helpers/data-files.ts'
import { fuzzedBooks } from '../../helpers/hostile/fuzzed-books.ts'
import type { HostileBook } from '../../helpers/hostile/hostile-book.ts'
import { hostilePackages } from '../../helpers/hostile/hostile-packages.ts'
import { hostileParts } from '../../helpers/hostile/hostile-parts.ts'
import { keptBookProcess } from '../../helpers/hostile/kept-book-process.ts'
import { runningBooks } from '../../helpers/hostile/running-books.ts'
import { packParts, soundParts } from '../../helpers/hostile/sound-book.ts'

/** From the question to the answer; the machine that reads a sound book in a fresh process more slowly than `usualFloor` is given as much more. */
const mostMilliseconds = 1000
const usualFloor = 150
const mostGrowth = 50e6

let kept: ReturnType<typeof keptBookProcess>
let room = 1
let began = 0
let temporary: string | undefined
let ownFolder = ''
let dataFile = ''
let files: FileSession
let app: TestApp

beforeAll(() => {
  app = startAppInMemory([])
  ownFolder = mkdtempSync(path.join(tmpdir(), 'kusei-'))
  dataFile = makeDataFile(ownFolder)
  files = createFileSession({ now: () => new Date().toISOString(), newId: randomUUID, log: () => {}, operator: () => '山田 花子' })
  if (files.open(dataFile)) throw new Error('the data file does not open')
  kept = keptBookProcess()
  temporary = process.env['TMPDIR']
  began = heldMemory()
})
afterAll(() => {
  kept.end()
  files.close()
  restoreTemporary()
  rmSync(ownFolder, { recursive: true, force: true })
})
function restoreTemporary(): void {
  if (temporary === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = temporary
}

/** Bytes that are held after everything else was let go. */
function heldMemory(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
const sumOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

type World = Readonly<{ context: Context; book: string; temporary: string }>

/** The data file is the same for all: none may change it. */
async function makeWorld(bytes: Uint8Array, start?: StartBookProcess): Promise<World> {
  const folder = makeFolder()
  const inTemporary = path.join(folder, 'temporary')
  mkdirSync(inTemporary)
  const book = path.join(folder, '届いた様式.xlsx')
  writeFileSync(book, bytes)
  const context: Context = {
    ...app.context,
    files,
    dialogs: { ...app.context.dialogs, chooseOpenPath: async () => book },
    workbooks: createBookReader(start),
  }
  return { context, book, temporary: inTemporary }
}

async function readIn({ context }: World): Promise<Readonly<{ met: string; milliseconds: number; cells: readonly string[] }>> {
  const asked = performance.now()
  let milliseconds = 0
  let cells: readonly string[] = []
  const timed: Context = {
    ...context,
    workbooks: {
      ...context.workbooks,
      read: async (file) => {
        try {
          const book = await context.workbooks.read(file)
          cells = book.sheets.flatMap((sheet) => sheet.cells.map((cell) => cell.text))
          return book
        } finally {
          milliseconds = performance.now() - asked
        }
      },
    },
  }
  const met = await previewPlanImport(timed)
    .then((preview) => (preview?.hasLinks ? 'linked' : 'read'))
    .catch((error: unknown) => (error instanceof AppError ? error.code : String(error)))
  return { met, milliseconds, cells }
}

async function expectUnharmed(book: HostileBook, start?: StartBookProcess): Promise<number> {
  const world = await makeWorld(await book.make(), start)
  process.env['TMPDIR'] = world.temporary
  const before = { book: sumOf(world.book), dataFile: sumOf(dataFile) }
  const { met, milliseconds, cells } = await readIn(world)
  restoreTemporary()
  expect(met).toBe(book.meets)
  if (met.startsWith('E-')) {
    const words = errorWords[met]
    expect(words?.happened).toMatch(/[ぁ-ん）]。$/)
    expect(words?.safety).toContain('データファイル')
  } else expect(cells).toContain('平成28年度　鶴見区運営方針')
  expect({ book: sumOf(world.book), dataFile: sumOf(dataFile) }).toEqual(before)
  expect(readdirSync(world.temporary)).toEqual([])
  return milliseconds
}

test('a sound book in a fresh process is the measure of this machine', async () => {
  const sound = { name: 'a sound book', meets: 'read', make: async () => packParts(await soundParts()) }
  const floor = Math.min(await expectUnharmed(sound), await expectUnharmed(sound))
  room = Math.max(1, floor / usualFloor)
})

/** Of two tries the better: other work on the machine is not the reader's. `spare`: what is not counted. */
async function expectQuick(book: HostileBook, spare: number, start?: StartBookProcess): Promise<void> {
  const most = mostMilliseconds * room + spare
  const first = await expectUnharmed(book, start)
  expect(first > most ? await expectUnharmed(book, start) : first).toBeLessThan(most)
}

describe.each([
  ['packages', hostilePackages],
  ['parts', hostileParts],
  ['what could run or leads out', runningBooks],
] as const)('%s', (_, books) => {
  test.each(books.filter((book) => !book.isHeavy))('$name: $meets', (book) => expectQuick(book, 0, kept.start), 60_000)
})

describe('as the program reads it, in a process that has just begun', () => {
  test.each(hostileParts.filter((book) => book.isHeavy))('$name: $meets', (book) => expectQuick(book, usualFloor * room), 60_000)
})

test('the corpus is as large as it says', () => {
  const books = [...hostilePackages, ...hostileParts, ...runningBooks]
  expect(books.length).toBeGreaterThan(100)
  expect(new Set(books.map((book) => book.name)).size).toBe(books.length)
})

test('bytes turned over anywhere in a rich book: each is read or refused, none hangs, none ends the process', async () => {
  const world = await makeWorld(packParts(await soundParts()), kept.start)
  const starts = kept.starts()
  const met = new Set<string>()
  for (const { name, bytes } of await fuzzedBooks(300)) {
    writeFileSync(world.book, bytes)
    const read = await readIn(world)
    expect(['read', 'linked', 'E-IMPORT-01', 'E-IMPORT-02', 'E-IMPORT-03', 'E-IMPORT-12'], name).toContain(read.met)
    expect(read.milliseconds, name).toBeLessThan(mostMilliseconds * room)
    met.add(read.met)
  }
  expect([...met]).toEqual(expect.arrayContaining(['read', 'E-IMPORT-01']))
  expect(kept.starts()).toBe(starts)
}, 60_000)

test('this process holds no more than before', () => {
  expect(heldMemory() - began).toBeLessThan(mostGrowth)
})
