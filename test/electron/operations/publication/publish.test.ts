// Knows that what is published of an edition is whole and of one snapshot: the same numbers in every file, nothing of the office, nothing of later, nothing left behind.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterAll, expect, test } from 'vitest'
import type { Printer } from '../../../../electron/context.ts'
import type { EditionId } from '../../../../shared/model/ids.ts'
import { publishedParts } from '../../../../shared/model/publication.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import { makeReadOnlyView } from '../../../helpers/mounts.ts'

const marker = 'ここだけの話'

type World = TestApp & Readonly<{ editionId: EditionId; folder: string; place: { folder: string | null }; asked: string[] }>

/** A plan with amounts, a 策定 edition, and what the office keeps to itself; changed again after the edition. */
async function start(folder = makeFolder()): Promise<World> {
  const app = startAppInMemory()
  const { api } = app
  const place = { folder: folder as string | null }
  const asked: string[] = []
  Object.assign(app.context.dialogs, {
    chooseFolder: async (kind: string) => {
      asked.push(kind)
      return place.folder
    },
  })
  const write = (kind: string, id: string, texts: Readonly<Record<string, string>>) =>
    Promise.all(Object.entries(texts).map(([field, text]) => api.saveText({ kind, id, field } as never, text)))
  await write('wardPlan', 'plan', { goal: '住みよい"まち"𠮷\n二行目', mission: '=1+1 の使命', internalNote: marker, budgetNote: marker })
  const postId = await api.savePost(null, await api.saveSection(null, marker), marker)
  await api.saveHolder(null, postId, marker, '2015-04-01', null)
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  await write('managementIssue', issue, { title: '災害に強いまちづくり', challenge: '備え', internalNote: marker })
  const strategy = await api.addItem('strategy', issue, 'last')
  await write('strategy', strategy, { title: '防災', approach: '▢の訓練', internalNote: marker })
  const outcome = await api.addItem('outcomeIndicator', strategy, 'last')
  await write('outcomeIndicator', outcome, { name: '備えている区民の割合', target: '50％以上', targetReason: marker })
  for (const [nth, amount] of ['1,234,567', '3', '▲3'].entries()) {
    const initiative = await api.addItem('initiative', strategy, 'last')
    await write('initiative', initiative, { title: `訓練${nth}`, content: '全校区で行う', internalNote: marker })
    const process = await api.addItem('processIndicator', initiative, 'last')
    await write('processIndicator', process, { name: '訓練の回数', target: '10回以上', targetReason: marker })
    await api.saveAmount({ kind: 'amount', initiativeId: initiative, amountKind: 'budget', fiscalYear: 2014 }, amount)
    if (nth === 0) await api.setPostOf([{ kind: 'initiative', id: initiative }], postId)
    await api.saveText({ kind: 'initiativeReview', id: `${initiative}-secondQuarter`, field: 'results' }, marker)
    await api.saveText({ kind: 'initiativeReview', id: `${initiative}-selfEvaluation`, field: 'results' }, marker)
  }
  const edition = await api.confirmEdition(2015, {
    kind: 'draft',
    decisionDate: null,
    documentNumber: marker,
    revisionNote: '案をつくりました。',
  })
  await api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, marker)
  return { ...app, editionId: edition.id, folder, place, asked }
}

/** Stands in for Chromium: what it would print, as bytes. */
const printer: Printer = { toPdf: async () => new Uint8Array(), pageToPdf: async (html) => Buffer.from(html, 'utf8') }
const read = (...parts: readonly string[]) => readFileSync(path.join(...parts))
const csvOf = (file: Buffer) =>
  Papa.parse<Record<string, string>>(file.toString('utf8').slice(1), {
    header: true,
    newline: '\r\n',
    delimiter: ',',
    skipEmptyLines: true,
  }).data
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

const shared = mkdtempSync(path.join(tmpdir(), 'kusei-publication-'))
afterAll(() => rmSync(shared, { recursive: true, force: true }))
/** One for all that only look at it. */
async function publishAll() {
  const world = await start(shared)
  Object.assign(world.context, { printer })
  const result = await world.api.publish(world.editionId, publishedParts)
  expect(readdirSync(world.folder)).toEqual([result?.folderName])
  return { ...world, result, inside: path.join(world.folder, result?.folderName ?? '') }
}
let once: ReturnType<typeof publishAll> | undefined
const published = () => (once ??= publishAll())

test('a new folder with every file, named by the manifest with its hash; a second one beside it', async () => {
  const { api, editionId, folder, asked, result, inside } = await published()
  expect(asked).toEqual(['publication'])
  expect(result?.folderName).toBe('平成27年度_天王寺区_運営方針_案_公表用')
  const names = ['index.html', 'items.csv', 'texts.csv', 'indicators.csv', 'amounts.csv', 'forms.xlsx', 'forms.pdf', 'manifest.json']
  expect(readdirSync(inside).toSorted()).toEqual(names.toSorted())
  expect(result?.files.map(({ name }) => name)).toEqual(names)
  const manifest = JSON.parse(read(inside, 'manifest.json').toString('utf8'))
  const [edition] = await api.listEditions(2015)
  expect(manifest).toMatchObject({
    format: 'kusei-publication',
    ward: { code: '271098', name: '天王寺区' },
    fiscalYear: 2015,
    edition: { id: editionId, name: '案' },
    snapshotSha256: edition?.hash,
    program: '0.0.0',
  })
  expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(names.slice(0, -1))
  for (const { name, size, sha256 } of manifest.files) {
    const bytes = read(inside, name)
    expect([bytes.byteLength, createHash('sha256').update(bytes).digest('hex')], name).toEqual([size, sha256])
  }
  expect(read(inside, 'texts.csv').subarray(0, 3).toString('hex')).toBe('efbbbf')
  const again = await api.publish(editionId, ['page'])
  expect(again?.folderName).toBe('平成27年度_天王寺区_運営方針_案_公表用（2）')
  expect(readdirSync(path.join(folder, again?.folderName ?? '')).toSorted()).toEqual(['index.html', 'manifest.json'])
})

test('every file says the same numbers as the snapshot, and its texts letter by letter', async () => {
  const { api, editionId, inside } = await published()
  const plan = await api.getEditionPlan(editionId)
  const yen = plan.managementIssues.flatMap(({ strategies }) =>
    strategies.flatMap(({ initiatives }) => initiatives.flatMap(({ amounts }) => amounts.map((one) => one.yen))),
  )
  expect(yen).toEqual([1_234_567_000, 3_000, -3_000])
  const fromCsv = csvOf(read(inside, 'amounts.csv')).filter((row) => row['金額'] !== '')
  expect(fromCsv.map((row) => [row['番号'], row['金額の年度（西暦）'], row['金額の年度（和暦）'], row['金額'], row['単位']])).toEqual([
    ['1-1-1', '2014', '平成26年度', '1234567', '千円'],
    ['1-1-2', '2014', '平成26年度', '3', '千円'],
    ['1-1-3', '2014', '平成26年度', '-3', '千円'],
  ])
  const shown = ['1,234,567', '3', '▲3']
  const page = read(inside, 'index.html').toString('utf8')
  const cells = [...page.matchAll(/平成26年度（2014年度）　予算額<\/th><td class="number">([^<]*)</g)].map(([, text]) => text)
  expect(cells).toEqual(shown)
  const printed = plain(read(inside, 'forms.pdf').toString('utf8')).split('\n')
  for (const text of shown) expect(printed).toContain(`${text}千円`)
  const book = unzipSync(read(inside, 'forms.xlsx'))
  const sheet2 = strFromU8(book['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
  const numbers = [...sheet2.matchAll(/<c [^>]*?(?<!t="s")><v>(-?[\d.]+)<\/v>/g)].map(([, value]) => Number(value))
  expect(numbers).toEqual(yen.map((one) => one / 1000))
  for (const text of ['住みよい"まち"𠮷\n二行目', '=1+1 の使命', '50％以上', '10回以上', '▢の訓練']) {
    expect(plain(page)).toContain(text)
    const [first = ''] = text.split('\n')
    expect(printed.join('\n')).toContain(first)
  }
  const texts = csvOf(read(inside, 'texts.csv'))
  expect(texts.find((row) => row['項目名'] === '区の使命')?.['内容']).toBe("'=1+1 の使命")
  expect(csvOf(read(inside, 'indicators.csv')).map((row) => [row['目標'], row['目標の数値'], row['目標の単位']])).toEqual([
    ['50％以上', '50', '％'],
    ...Array.from({ length: 3 }, () => ['10回以上', '10', '回']),
  ])
})

test('nothing of the office, of a person, of a quarter or of later is in any byte of any file', async () => {
  const { inside } = await published()
  for (const name of readdirSync(inside)) {
    const bytes = read(inside, name)
    const parts = name.endsWith('.xlsx') ? Object.values(unzipSync(bytes)) : [bytes]
    for (const part of parts) {
      const text = Buffer.from(part).toString('utf8')
      for (const secret of [marker, '山田', 'user01']) expect(text, name).not.toContain(secret)
    }
  }
})

test('told before: the outline of the page, its counts, and where a mark was left; only editions can be published', async () => {
  const { api, ask, editionId } = await start()
  const preview = await api.previewPublication(editionId)
  expect(preview).toMatchObject({ title: '平成27年度　天王寺区運営方針（案）', canPrint: false, counts: { indicators: 4, amounts: 3 } })
  expect(preview.outline.slice(0, 8)).toEqual([
    { level: 1, text: '平成27年度　天王寺区運営方針（案）' },
    { level: 2, text: 'この計画について' },
    { level: 2, text: '計画の全体' },
    { level: 2, text: '経営課題1　災害に強いまちづくり' },
    { level: 3, text: '戦略1-1　防災' },
    { level: 4, text: '具体的取組1-1-1　訓練0' },
    { level: 4, text: '具体的取組1-1-2　訓練1' },
    { level: 4, text: '具体的取組1-1-3　訓練2' },
  ])
  expect(preview.placeholders).toEqual(['戦略1-1　戦略（中期的な取組の方向性）'])
  expect(await ask('previewPublication', 'now')).toMatchObject({ ok: false, error: { code: 'E-EDITION-04' } })
  expect(await ask('publish', 'plan', ['page'])).toMatchObject({ ok: false, error: { code: 'E-EDITION-04' } })
  expect(await ask('publish', editionId, ['pdf'])).toMatchObject({ ok: false, error: { code: 'E-PRINT-01' } })
})

test('nothing is left where no folder is chosen, it is cancelled, the page is not printed, or the place cannot be written', async (test) => {
  const { api, ask, context, editionId, folder, place } = await start()
  place.folder = null
  expect(await api.publish(editionId, ['page'])).toBeNull()
  place.folder = folder
  const stopped: Printer = {
    ...printer,
    pageToPdf: (_html, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('stopped')))
        void api.cancelExport()
      }),
  }
  Object.assign(context, { printer: stopped })
  expect(await api.publish(editionId, publishedParts)).toBeNull()
  Object.assign(context, { printer: { ...printer, pageToPdf: async () => Promise.reject(new Error('gone')) } })
  expect(await ask('publish', editionId, ['page', 'pdf'])).toMatchObject({ ok: false, error: { code: 'E-OUTPUT-01' } })
  expect(readdirSync(folder)).toEqual([])
  place.folder = makeReadOnlyView(test, folder)
  expect(await ask('publish', editionId, ['page'])).toMatchObject({ ok: false, error: { code: 'E-OUT-01' } })
  place.folder = path.join(folder, 'gone')
  expect(await ask('publish', editionId, ['page'])).toMatchObject({ ok: false, error: { code: 'E-OUT-01' } })
})
