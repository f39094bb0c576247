// Knows that what the window prints is written whole to where a person says, and that nothing is written where that fails.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { suggestedPdfName } from '../../../shared/words/workbook-name.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { makeFolder } from '../../helpers/data-files.ts'

const pdf = new TextEncoder().encode('%PDF-1.4 …')

function start(target: string | null, toPdf: () => Promise<Uint8Array> = async () => pdf) {
  const app = startAppInMemory()
  const asked: unknown[] = []
  const shown: string[] = []
  Object.assign(app.context, {
    printer: {
      toPdf: (options: unknown) => {
        asked.push(options)
        return toPdf()
      },
    },
  })
  Object.assign(app.context.dialogs, {
    chooseSavePath: async (...question: unknown[]) => {
      asked.push(question)
      return target
    },
    showInFolder: (file: string) => shown.push(file),
  })
  return { ...app, asked, shown }
}

test('the PDF stands where it was asked for, in the place of an older one, and can be shown', async () => {
  const file = path.join(makeFolder(), '一覧.pdf')
  writeFileSync(file, 'old')
  const { api, asked, shown } = start(file)
  expect(await api.printToPdf('共通指標の一覧', true)).toEqual({ fileName: '一覧.pdf', sheets: [], warnings: [] })
  expect(asked).toEqual([['pdf', '共通指標の一覧.pdf'], { isLandscape: true }])
  expect(readFileSync(file)).toEqual(Buffer.from(pdf))
  expect(readdirSync(path.dirname(file))).toEqual(['一覧.pdf'])
  await api.showExportedFile()
  expect(shown).toEqual([file])
})

test('without a window it is refused before anything is asked; cancelled, nothing is printed', async () => {
  const { api, asked } = start(null)
  expect(await api.printToPdf('一覧', false)).toBeNull()
  expect(asked).toEqual([['pdf', '一覧.pdf']])
  const { api: terminal } = startAppInMemory()
  await expect(terminal.printToPdf('一覧', false)).rejects.toMatchObject({ code: 'E-PRINT-01' })
})

test('a page that cannot be printed and a place that cannot be written leave what was there', async () => {
  const folder = makeFolder()
  const file = path.join(folder, '一覧.pdf')
  writeFileSync(file, 'old')
  const failing = start(file, () => Promise.reject(new Error('no page')))
  await expect(failing.api.printToPdf('一覧', false)).rejects.toMatchObject({ code: 'E-PRINT-01' })
  expect(readFileSync(file, 'utf8')).toBe('old')
  mkdirSync(path.join(folder, '別.pdf'))
  await expect(start(path.join(folder, '別.pdf')).api.printToPdf('一覧', false)).rejects.toMatchObject({ code: 'E-OUT-01' })
  expect(readdirSync(folder).toSorted()).toEqual(['一覧.pdf', '別.pdf'].toSorted())
})

test('names hold nothing that no file may be called', () => {
  expect(suggestedPdfName('../1-1/ア: "率"?.pdf')).toBe('..1-1ア 率.pdf')
  expect(suggestedPdfName('\\/')).toBe('印刷.pdf')
})
