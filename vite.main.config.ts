// Knows how the main process is bundled: everything but Electron, Node and the native packages goes into out/main.
import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'
import manifest from './package.json' with { type: 'json' }

const external = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`), ...Object.keys(manifest.dependencies)]

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'out/main',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    // all parts lie in one folder: electron/excel looks for the worker and the process beside the part that it is in itself
    rolldownOptions: {
      input: {
        main: 'electron/main.ts',
        'excel-worker': 'electron/excel/excel-worker.ts',
        'read-book-process': 'electron/excel/read-book-process.ts',
      },
      external,
      output: { chunkFileNames: '[name]-[hash].js' },
    },
  },
})
