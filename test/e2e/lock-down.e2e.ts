// Knows that the window is locked down: each way out, each false message and each injected text is tried in a real one (faults 11, 83–90, D-1 to D-19).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { electronExecutable, launch, launchArgs, type RunningApp } from './launch.ts'
import { startAsOrdinaryUser, startUnderStrace } from './plain-start.ts'

const root = path.join(import.meta.dirname, '../..')

declare global {
  interface Window {
    /** Set by whatever of the injected code gets to run. */
    wasRun?: string
  }
}

let running: RunningApp
beforeAll(async () => {
  running = await launch()
})
afterAll(() => running.close())

describe('the page', () => {
  it('has one frozen function and nothing of Node or Electron', async () => {
    const seen = await running.page.evaluate(() => ({
      keys: Object.keys(window.bridge),
      isFrozen: Object.isFrozen(window.bridge),
      node: [typeof require, typeof process, typeof module, typeof Buffer],
      globals: Object.getOwnPropertyNames(window).filter((name) => /electron|ipc|^__/i.test(name)),
    }))
    expect(seen).toEqual({ keys: ['call'], isFrozen: true, node: Array(4).fill('undefined'), globals: [] })
  })

  it('runs with the settings that guard it', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
    })
  })

  it('starts without a complaint', async () => {
    expect(await running.complaints()).toEqual([])
  })
})

describe('the content security policy', () => {
  const attempts: Readonly<Record<string, string>> = {
    'an inline script': `const s = document.createElement('script'); s.textContent = "window.wasRun = 'script'"; document.body.append(s)`,
    'a script of another origin': `const s = document.createElement('script'); s.src = 'http://127.0.0.1:9/x.js'; document.body.append(s)`,
    'an inline handler': `const b = document.createElement('button'); b.setAttribute('onclick', "window.wasRun = 'handler'"); document.body.append(b); b.click()`,
    'markup from a string': `document.body.innerHTML += "<img src=x onerror=\\"window.wasRun = 'markup'\\">"`,
    eval: `eval("window.wasRun = 'eval'")`,
    'a new Function': `new Function("window.wasRun = 'function'")()`,
    'a timer with a text': `setTimeout("window.wasRun = 'timer'", 0)`,
    'a javascript: link': `const a = document.createElement('a'); a.href = "javascript:window.wasRun = 'link'"; document.body.append(a); a.click()`,
    'a picture of another origin': `const i = new Image(); i.src = 'http://127.0.0.1:9/x.png'; document.body.append(i)`,
    'a frame': `const f = document.createElement('iframe'); f.src = 'http://127.0.0.1:9/'; document.body.append(f)`,
    'an object': `const o = document.createElement('object'); o.data = 'http://127.0.0.1:9/'; document.body.append(o)`,
    'a style element': `const s = document.createElement('style'); s.textContent = 'body { outline: 9px solid red }'; document.body.append(s)`,
    'a base address': `const b = document.createElement('base'); b.href = 'http://127.0.0.1:9/'; document.head.append(b)`,
    'a form': `const f = document.createElement('form'); f.action = 'http://127.0.0.1:9/'; document.body.append(f); f.submit()`,
    'a worker': `new Worker(URL.createObjectURL(new Blob(["postMessage(1)"])))`,
    'a request': `fetch('http://127.0.0.1:9/').then(() => { window.wasRun = 'request' }, () => undefined)`,
    'a socket': `new WebSocket('ws://127.0.0.1:9/')`,
  }
  // from a timer of the page itself: what Playwright evaluates is let past the policy
  it.each(Object.entries(attempts))('refuses %s', async (_name, code) => {
    const { app, page } = await launchOnce()
    await app
      .evaluate(({ BrowserWindow }, source) => {
        const attempt = `setTimeout(() => { try { ${source} } catch {} }, 0)`
        return BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `new Promise((resolve) => { document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)); ${attempt}; setTimeout(() => resolve('none'), 2000) })`,
        )
      }, code)
      .then((directive) => expect(directive).not.toBe('none'))
    expect(await page.evaluate(() => window.wasRun)).toBeUndefined()
    expect(page.url()).toBe('app://main/index.html')
  })

  /** One window for all attempts, started when the first needs it: what they leave behind on the page is not the other tests' business. */
  let second: RunningApp | null = null
  const launchOnce = async () => (second ??= await launch())
  afterAll(() => second?.close())
})

describe('navigation', () => {
  const attempts: Readonly<Record<string, string>> = {
    'location = https': "location.href = 'https://example.com/'",
    'location = file': "location.href = 'file:///etc/passwd'",
    'location = another app host': "location.href = 'app://evil/index.html'",
    'location.replace': "location.replace('http://127.0.0.1:9/')",
    'a data: address': "location.href = 'data:text/html,<p>x</p>'",
    'a blob: address': "location.href = URL.createObjectURL(new Blob(['x'], { type: 'text/html' }))",
    'about:blank': "location.href = 'about:blank'",
    'window.open': "window.open('https://example.com/')",
    'a link to a new window':
      "const a = document.createElement('a'); a.href = 'https://example.com/'; a.target = '_blank'; document.body.append(a); a.click()",
    'a middle click':
      "const a = document.createElement('a'); a.href = 'https://example.com/'; document.body.append(a); a.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }))",
    'a download':
      "const a = document.createElement('a'); a.href = 'data:text/plain,x'; a.download = 'x.txt'; document.body.append(a); a.click()",
    'a meta refresh':
      "const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=https://example.com/'; document.head.append(m)",
    'a dropped file':
      "const d = new DataTransfer(); d.items.add(new File(['x'], 'x.html', { type: 'text/html' })); document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: d, bubbles: true, cancelable: true }))",
    'a webview': "const w = document.createElement('webview'); w.src = 'https://example.com/'; document.body.append(w)",
  }
  it.each(Object.entries(attempts))('goes nowhere by %s', async (_name, code) => {
    const { app, page } = running
    await app.evaluate(
      ({ BrowserWindow }, source) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`{ ${source} } undefined`, true),
      code,
    )
    await page.waitForTimeout(150)
    await page.waitForURL('app://main/index.html')
    const after = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()))
    expect(after).toEqual(['app://main/index.html'])
    expect(await page.evaluate(() => typeof window.bridge.call)).toBe('function')
  })
})

describe('permissions', () => {
  it('are not granted, any of them', async () => {
    const states = await running.page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'persistent-storage',
        'screen-wake-lock',
        'window-management',
      ]
      return Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            (status) => status.state,
            () => 'unknown',
          ),
        ),
      )
    })
    expect(states).not.toContain('granted')
  })
  it('are refused where they are asked for', async () => {
    const outcomes = await running.page.evaluate(async () => {
      const refused = async (ask: () => Promise<unknown> | undefined) => {
        try {
          const outcome = await ask()
          return outcome === 'denied' || outcome === 'default' || outcome === undefined ? 'refused' : String(outcome)
        } catch {
          return 'refused'
        }
      }
      return Promise.all([
        refused(() => navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
        refused(() => Notification.requestPermission()),
        refused(() => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
        refused(() => navigator.clipboard.readText()),
      ])
    })
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused'])
  })
})

describe('the own protocol', () => {
  it('has the built page and nothing beside it', async () => {
    const seen = await running.page.evaluate(async () => {
      const status = async (url: string, method = 'GET') => (await fetch(url, { method })).status
      return {
        page: await status('/index.html'),
        post: await status('/index.html', 'POST'),
        outside: await Promise.all(
          ['/..%2f..%2fpackage.json', '/%2e%2e%2fmain%2fmain.js', '/..%5cmain%5cmain.js', '/index.html%00', '//etc/passwd'].map((url) =>
            status(new URL(url.replace(/^\/\//, '/%2f'), location.href).href),
          ),
        ),
        policy: (await fetch('/index.html')).headers.get('content-security-policy'),
      }
    })
    expect(seen).toMatchObject({ page: 200, post: 405, outside: [404, 404, 404, 404, 404] })
    expect(seen.policy).toContain("default-src 'none'")
  })
})

describe('the one channel', () => {
  it('refuses what does not fit, quickly, and stays alive', async () => {
    const seen = await running.page.evaluate(async () => {
      const call = window.bridge.call as (method: unknown, args: unknown) => ReturnType<typeof window.bridge.call>
      const cyclic: Record<string, unknown> = {}
      cyclic['self'] = cyclic
      let deep: unknown = 1
      for (let i = 0; i < 900; i += 1) deep = [deep]
      const strange: unknown[] = [
        undefined,
        null,
        0,
        -0,
        Number.NaN,
        Number.POSITIVE_INFINITY,
        10n,
        'x',
        new Date(),
        new Map([['a', 1]]),
        new Set([1]),
        new Uint8Array(8),
        cyclic,
        deep,
        'あ'.repeat(5_000_000),
        Array(100_000).fill(0),
        { length: 1 },
        { __proto__: null, constructor: 1 },
        '\ud800',
        '../../etc/passwd',
        "'; DROP TABLE deed; --",
      ]
      const methods = [
        'getAppState',
        'setOperator',
        'saveText',
        'getWardPlan',
        'exportForms',
        'nothing',
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
      ]
      const before = Object.getOwnPropertyNames(Object.prototype).join()
      const codes = new Set<string>()
      const times: number[] = []
      for (const method of methods) {
        for (const value of strange) {
          for (const args of [value, [value, value, value, value]]) {
            const start = performance.now()
            const reply = await call(method, args)
            times.push(performance.now() - start)
            codes.add(reply.ok ? `ok ${method}` : reply.error.code)
          }
        }
      }
      for (const method of strange) {
        const reply = await call(method, [])
        codes.add(reply.ok ? 'ok' : reply.error.code)
      }
      return {
        codes: [...codes],
        isClean: Object.getOwnPropertyNames(Object.prototype).join() === before,
        typicalTime: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.9)],
        alive: (await window.bridge.call('getAppState', [])).ok,
      }
    })
    expect(seen).toMatchObject({ codes: ['E-ASK-01'], isClean: true, alive: true })
    expect(seen.typicalTime).toBeLessThan(50)
    const isClean = await running.app.evaluate(() => Object.keys(Object.prototype).length === 0)
    expect(isClean).toBe(true)
  })

  it('lets no function, event or object of the main process through', async () => {
    const outcome = await running.page.evaluate(() => window.bridge.call('getAppState', [() => 1]).then(String, () => 'refused'))
    expect(outcome).toBe('refused')
  })

  it('does not listen to another window, nor to a frame that is gone', async () => {
    const codes = await running.app.evaluate(
      async ({ BrowserWindow, ipcMain }, preload) => {
        const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } })
        await other.loadURL('app://main/index.html')
        const question = "window.bridge.call('getAppState', []).then(JSON.stringify)"
        const fromOther = (await other.webContents.executeJavaScript(question)) as string
        other.destroy()
        const handlers = (
          ipcMain as unknown as {
            _invokeHandlers: Map<string, (event: unknown, ...args: unknown[]) => Promise<{ error?: { code: string } }>>
          }
        )._invokeHandlers
        const ask = async (senderFrame: unknown) => (await handlers.get('call')?.({ senderFrame }, 'getAppState', []))?.error?.code
        return [
          (JSON.parse(fromOther) as { error?: { code: string } }).error?.code,
          await ask(null),
          await ask({ url: 'app://main/index.html' }),
          [...handlers.keys()].join(),
        ]
      },
      path.join(root, 'out/preload/preload.cjs'),
    )
    expect(codes).toEqual(['E-ASK-01', 'E-ASK-01', 'E-ASK-01', 'call'])
  })
})

describe('texts of people', () => {
  const payloads = [
    '<script>window.wasRun = 1</script>',
    '<img src=x onerror="window.wasRun = 2">',
    '"><svg onload=window.wasRun=3>',
    'javascript:window.wasRun=4',
    '{{constructor.constructor("window.wasRun = 5")()}}',
    '<iframe srcdoc="<script>parent.wasRun = 6</script>"></iframe>',
    "'; DROP TABLE deed; --",
    '=HYPERLINK("http://127.0.0.1:9/","x")',
    '%00../../etc/passwd',
    '__proto__',
  ]
  it('are shown as they are, in the plan, the outline and the history', async () => {
    const own = await launch()
    await own.answerSaveDialog(path.join(own.folder, '<img src=x onerror=wasRun=7>.kusei'))
    const written = await own.page.evaluate(async (texts) => {
      const ask = async (method: string, ...args: unknown[]) => {
        const reply = await window.bridge.call(method, args)
        if (!reply.ok) throw new Error(`${method}: ${reply.error.code}`)
        return reply.value
      }
      await ask('setOperator', '<b onclick=wasRun=8>区</b>')
      await ask('createDataFile', '271276', 2015)
      const { id } = (await ask('getWardPlan', 2015)) as { id: string }
      await ask('saveText', { kind: 'wardPlan', id, field: 'goal' }, texts.join('\n'))
      for (const text of texts) {
        const issue = (await ask('addItem', 'managementIssue', id, 'last')) as string
        await ask('saveText', { kind: 'managementIssue', id: issue, field: 'title' }, text)
      }
      const plan = (await ask('getWardPlan', 2015)) as { goal: string; managementIssues: { title: string }[] }
      return { goal: plan.goal, titles: plan.managementIssues.map((issue) => issue.title) }
    }, payloads)
    expect(written).toEqual({ goal: payloads.join('\n'), titles: payloads })

    await own.page.reload()
    await own.page.getByText('<img src=x onerror="window.wasRun = 2">').first().waitFor()
    await own.page.keyboard.press('Control+3')
    await own.page.getByText('<b onclick=wasRun=8>区</b>').first().waitFor()
    await own.takeScreenshot('foreign-texts')
    expect(await own.page.evaluate(() => window.wasRun)).toBeUndefined()
    expect(await own.complaints()).toEqual([])
    await own.close()
  })
})

describe('a second start', () => {
  it('brings the first window to the front and ends with 0', async () => {
    await running.app.evaluate(({ app, BrowserWindow }) => {
      const shared = globalThis as unknown as { seen: string[] }
      shared.seen = []
      app.on('second-instance', () => shared.seen.push('second-instance'))
      BrowserWindow.getAllWindows()[0]?.on('focus', () => shared.seen.push('focus'))
      BrowserWindow.getAllWindows()[0]?.hide()
    })
    const second = spawn(electronExecutable(), launchArgs(running.folder), { stdio: 'ignore' })
    const [code] = (await once(second, 'exit')) as [number]
    expect(code).toBe(0)
    const after = await running.app.evaluate(({ BrowserWindow }) => ({
      seen: (globalThis as unknown as { seen: string[] }).seen,
      windows: BrowserWindow.getAllWindows().length,
      isVisible: BrowserWindow.getAllWindows()[0]?.isVisible(),
    }))
    expect(after).toMatchObject({ windows: 1, isVisible: true })
    expect(after.seen).toContain('second-instance')
  })
})

describe('a fault', () => {
  it('of the page brings the page back once, and says so', async () => {
    const own = await launch()
    const said = await own.app.evaluate(async ({ BrowserWindow, dialog }) => {
      const messages: string[] = []
      dialog.showMessageBox = (async (_window: unknown, options: { message: string }) => {
        messages.push(options.message)
        return { response: 0, checkboxChecked: false }
      }) as unknown as typeof dialog.showMessageBox
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()))
      contents?.forcefullyCrashRenderer()
      await loaded
      return [...messages, await contents?.executeJavaScript('typeof window.bridge.call')]
    })
    expect(said).toEqual(['画面の表示が止まったため、読み込み直します。', 'function'])
    await own.close()
  })

  it('of the main process is logged, told, and ends the program with 1', async () => {
    const own = await launch({ folder: running.folder.replace(/[^/\\]*$/, `kusei-e2e-fault-${process.pid}`) })
    const exit = once(own.app.process(), 'exit')
    await own.app.evaluate(({ dialog }) => {
      dialog.showErrorBox = () => undefined
      setTimeout(() => {
        throw new TypeError('北区の文')
      }, 0)
    })
    const [code] = (await exit) as [number]
    expect(code).toBe(1)
    const log = readFileSync(path.join(own.folder, 'userData/log.jsonl'), 'utf8')
    expect(log).toContain('"event":"mainFailed"')
    expect(log).toContain('TypeError')
    expect(log).not.toContain('北区')
  })
})

describe('the process', () => {
  it('opens no socket to any network', async () => {
    expect(await startUnderStrace()).toEqual([])
  })

  it('keeps its page in the sandbox of the system', async () => {
    const renderers = await startAsOrdinaryUser()
    expect(renderers.length).toBeGreaterThan(0)
    for (const status of renderers) expect(status).toMatch(/Seccomp:\t2/)
  })
})
