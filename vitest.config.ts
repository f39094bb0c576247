// Knows where the tests are: `node` runs without a page, `dom` draws parts of the page without a browser.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', environment: 'node', include: ['test/{shared,electron,scripts}/**/*.test.ts'], testTimeout: 30_000 } },
      {
        plugins: [react()],
        test: { name: 'dom', environment: 'jsdom', include: ['test/renderer/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
    ],
  },
})
