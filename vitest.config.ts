// Knows where the tests are: `node` runs without a page, `dom` draws parts of the page without a browser.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // two tests at a time also where there are two cores: most of the time of one goes into waiting for disks and other programs
    maxWorkers: '100%',
    projects: [
      { test: { name: 'node', environment: 'node', include: ['test/{shared,electron,scripts}/**/*.test.ts'], testTimeout: 60_000 } },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/renderer/set-patience.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
})
