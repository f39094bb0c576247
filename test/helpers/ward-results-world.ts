// Knows how tests get wards with results of the 17 common indicators, each a program of its own, and the city that receives them.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { OpenDataFile } from '../../electron/data-file/file-session.ts'
import { commonSeriesId, listCommonIndicators, measurerOf } from '../../shared/rules/common-series.ts'
import { startAppInMemory, type TestApp } from './app-in-memory.ts'
import { makeMeasurement } from './series-factory.ts'

export type WardStory = Readonly<{
  /** What people of the ward answered of the first rate that the city measures. */
  positive: number
  base: number
  questionText: string
  mode: string
  type: 'randomSample' | 'monitor'
}>
export const plainStory: WardStory = {
  positive: 191,
  base: 420,
  questionText: '防災の取組が進んでいると感じますか。',
  mode: '郵送',
  type: 'randomSample',
}

/** A program whose open file is that of this ward (or the city), at a moment when 平成29年度 is over. */
export function startOf(code: string, name: string, years: readonly number[] = [2017]): TestApp {
  const app = startAppInMemory(years)
  app.setNow('2018-06-01T09:00:00+09:00')
  const file: OpenDataFile = {
    ...(app.context.files.current() as OpenDataFile),
    wardCode: code,
    wardName: name,
    path: `/memory/${name}.kusei`,
  }
  app.setSession({ current: () => file })
  return app
}

/** Keys of the common indicators by who measures them and how. */
export function commonKeysOf({
  context,
}: TestApp): Readonly<{ rates: readonly string[]; counts: readonly string[]; wardRates: readonly string[] }> {
  const all = listCommonIndicators(context.resources.basicPolicy).map(({ indicator }) => indicator)
  const keysOf = (isOne: (indicator: (typeof all)[number]) => boolean) => all.filter(isOne).map(({ key }) => key)
  return {
    rates: keysOf((one) => measurerOf(one) === 'city' && one.type !== 'score'),
    counts: keysOf((one) => one.type === 'count'),
    wardRates: keysOf((one) => measurerOf(one) === 'ward' && one.type.endsWith('Rate')),
  }
}

/** The city's survey of the year before and of this year, and one count of the ward's own. */
export async function giveResults(app: TestApp, story: Partial<WardStory> = {}, fiscalYear = 2017): Promise<void> {
  const { positive, base, questionText, mode, type } = { ...plainStory, ...story }
  const { rates, counts } = commonKeysOf(app)
  for (const [year, more] of [
    [fiscalYear - 1, -21],
    [fiscalYear, 0],
  ] as const) {
    await app.api.receiveCommonSurvey(year, {
      survey: {
        name: '区政運営に関する区民アンケート',
        type,
        mode,
        population: '20歳以上の区民',
        from: `${year}-12-03`,
        until: `${year + 1}-01-06`,
        sent: 1500,
        returned: 426,
        printedRate: '',
        source: '市民局',
        notes: '',
      },
      rates: rates.slice(0, 2).map((commonKey, index) => ({
        commonKey,
        questionNumber: `問${index + 1}`,
        questionText,
        base,
        positive: Math.max(0, positive + more),
        printedRate: '',
      })),
      mysteryShopping: null,
    })
  }
  await measure(app, counts[0] ?? '', fiscalYear, '2')
}

export async function measure(app: TestApp, key: string, fiscalYear: number, value: string | null, part = {}): Promise<void> {
  const { fiscalYear: _, period: _period, ...measured } = makeMeasurement(fiscalYear, value, part)
  await app.api.saveMeasurement(commonSeriesId(key), fiscalYear, 'selfEvaluation', measured)
}

/** Writes the ward's 実績ファイル into the folder as the program does; returns its path. */
export async function sendResults(app: TestApp, folder: string, fiscalYear = 2017): Promise<string> {
  let target = ''
  Object.assign(app.context.dialogs, { chooseSavePath: async (_: string, name: string) => (target = path.join(folder, name)) })
  await app.api.exportResults(fiscalYear)
  return target
}

/** Writes 成果指標実績報告 into the folder; returns its path. */
export async function sendReport(app: TestApp, folder: string, fiscalYear = 2017): Promise<string> {
  let target = ''
  Object.assign(app.context.dialogs, { chooseSavePath: async (_: string, name: string) => (target = path.join(folder, name)) })
  await app.api.writeOutput({
    fiscalYear,
    editionId: null,
    audience: 'public',
    forms: [{ kind: 'resultReport' }],
    isOneBook: true,
    format: 'xlsx',
    hasCover: false,
  })
  return target
}

/** The city with these files chosen in its dialog. */
export function choose(city: TestApp, files: readonly string[]): void {
  Object.assign(city.context.dialogs, { chooseSubmissions: async () => files })
}

export function writeText(folder: string, name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}
