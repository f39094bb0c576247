// Knows how to work on the window: Vite serves the page with hot reloading, main process and preload are rebuilt and the program restarted on change.
import { build, createServer } from 'vite'
import { root } from './project.mjs'

const onBuilt = (act) => ({ name: 'kusei-on-built', writeBundle: act })

/** Runs until the window is closed by hand. `launch(environment)` starts the program. */
export async function runDevelopment(launch) {
  process.chdir(root)
  const server = await createServer({
    configFile: 'vite.renderer.config.ts',
    server: { host: '127.0.0.1', hmr: { host: '127.0.0.1', protocol: 'ws' } },
  })
  await server.listen()
  const address = `http://127.0.0.1:${server.config.server.port && server.httpServer.address().port}`
  let running = null
  const restart = () => {
    running?.removeAllListeners('exit')
    running?.kill()
    running = launch({ KUSEI_DEV_SERVER: address })
    running.once('exit', async (code) => {
      await server.close()
      process.exit(code ?? 0)
    })
  }
  let builds = 0
  const watch = (part, act) =>
    build({ configFile: `vite.${part}.config.ts`, mode: 'development', logLevel: 'warn', build: { watch: {} }, plugins: [onBuilt(act)] })
  await watch('preload', () => {
    builds += 1
    if (builds > 1) restart()
  })
  await watch('main', restart)
}
