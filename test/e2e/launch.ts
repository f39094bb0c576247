// Knows how a test gets a real window of the built program: fresh settings, answered dialogs, and every complaint of the page collected.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

const root = path.join(import.meta.dirname, '../..')
const resultsDir = path.join(root, 'test-results')

export type RunningApp = Readonly<{
  app: ElectronApplication
  page: Page
  /** A folder of this run's own: settings in `userData`, and room for data files and exports. Gone after close(). */
  folder: string
  /** Errors of the page's console and refusals of the Content-Security-Policy so far; [] in a sound run. */
  complaints(): Promise<readonly string[]>
  /** What the next save dialogs answer; null = the person cancels. */
  answerSaveDialog(file: string | null): Promise<void>
  answerOpenDialog(file: string | null): Promise<void>
  /** Writes test-results/NAME.png. */
  takeScreenshot(name: string): Promise<void>
  close(): Promise<void>
}>

export type LaunchOptions = Readonly<{
  /** Keep settings over several launches; the caller removes the folder. */
  folder?: string
  environment?: Readonly<Record<string, string>>
  args?: readonly string[]
}>

/** The Electron that scripts/e2e.mjs found. */
export function electronExecutable(): string {
  const file = process.env['KUSEI_ELECTRON']
  if (!file) throw new Error('npm run test:e2e starts the window tests')
  return file
}

/** What every start of the program under test is given; root cannot have Chromium's sandbox. */
export function launchArgs(folder: string): string[] {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [root, `--user-data-dir=${path.join(folder, 'userData')}`, ...asRoot]
}

export function makeRunFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'kusei-e2e-'))
}

export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const folder = options.folder ?? makeRunFolder()
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...launchArgs(folder), ...(options.args ?? [])],
    env: { ...(process.env as Record<string, string>), ...options.environment },
    timeout: 60_000,
  })
  const errors: string[] = []
  app.context().on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const page = await app.firstWindow()
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.waitForLoadState('load')

  return {
    app,
    page,
    folder,
    complaints: async () => [...errors, ...(await policyViolationsOf(page))],
    answerSaveDialog: (file) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
      }, file),
    answerOpenDialog: (file) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = async () => ({ canceled: filePath === null, filePaths: filePath === null ? [] : [filePath] })
      }, file),
    takeScreenshot: async (name) => {
      mkdirSync(resultsDir, { recursive: true })
      await page.screenshot({ path: path.join(resultsDir, `${name}.png`) })
    },
    close: async () => {
      await app.close()
      if (!options.folder) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Reports are kept from the page's first moment, also those from before anyone listened. */
async function policyViolationsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const observer = new ReportingObserver((reports) => resolve(reports.map((report) => JSON.stringify(report.body))), {
          types: ['csp-violation'],
          buffered: true,
        })
        observer.observe()
        setTimeout(() => resolve([]), 100)
      }),
  )
}
