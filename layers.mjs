// Knows who may import whom: the one table.
/** Longest matching folder wins; a file may always import its own folder's files. Type-only imports of packages are free. */
export const layers = {
  'shared/model': { files: [], packages: [] },
  'shared/words': { files: ['shared/model', 'shared/rules'], packages: [] },
  'shared/rules': {
    files: ['shared/model'],
    packages: ['@noble/hashes', 'big.js', 'date-fns', 'diff', 'htmlparser2', 'japanese-holidays', 'papaparse', 'simple-statistics'],
  },
  'shared/forms': { files: ['shared/model', 'shared/rules'], packages: ['d3-scale', 'get-east-asian-width'] },
  'shared/api.ts': { files: ['shared/council-api.ts', 'shared/forms-api.ts', 'shared/model'], packages: [] },
  'shared/forms-api.ts': { files: ['shared/forms', 'shared/model'], packages: [] },
  'shared/council-api.ts': { files: ['shared/model'], packages: [] },
  'electron/app-error.ts': { files: ['shared/rules/violation.ts'], packages: [] },
  'electron/hash-of.ts': { files: [], packages: ['node:'] },
  'electron/context.ts': { files: ['electron', 'shared'], packages: [] },
  'electron/preload.ts': { files: [], packages: ['electron'] },
  'electron/schemas.ts': { files: ['electron/message-size.ts', 'electron/schemas', 'shared'], packages: ['zod'] },
  'electron/schemas': { files: ['electron/message-size.ts', 'shared'], packages: ['zod'] },
  'electron/resources.ts': {
    files: ['electron/app-error.ts', 'electron/hash-of.ts', 'electron/resources', 'shared'],
    packages: ['zod', 'node:'],
  },
  'electron/db/migrations': { files: ['electron/db/migrate.ts', 'electron/db/db.ts'], packages: [] },
  'electron/db/repositories': { files: ['electron/db/db.ts', 'shared/model', 'shared/rules'], packages: [] },
  'electron/db': {
    files: ['electron/app-error.ts', 'electron/context.ts', 'electron/db', 'electron/hash-of.ts', 'shared'],
    packages: ['better-sqlite3', 'node:'],
  },
  'electron/data-file': {
    files: ['electron/app-error.ts', 'electron/context.ts', 'electron/db', 'electron/hash-of.ts', 'shared'],
    packages: ['better-sqlite3', 'node:', 'zod'],
  },
  'electron/excel': {
    files: ['electron/app-error.ts', 'shared/forms', 'shared/model', 'shared/rules'],
    packages: ['exceljs', 'fast-xml-builder', 'fflate', 'saxes', 'yauzl', 'node:'],
  },
  'electron/operations': {
    files: [
      'electron/db',
      'electron/data-file',
      'electron/excel',
      'electron/context.ts',
      'electron/app-error.ts',
      'electron/hash-of.ts',
      'shared',
    ],
    packages: ['node:', 'fractional-indexing'],
  },
  electron: { files: ['electron', 'shared'], packages: ['electron', 'node:', 'zod'] },
  'renderer/api.ts': { files: ['shared/api.ts'], packages: [] },
  'renderer/components': {
    files: ['shared'],
    packages: [
      'react',
      'react-aria-components',
      'lucide-react',
      '@tanstack/react-virtual',
      '@tanstack/react-table',
      'd3-scale',
      'd3-shape',
    ],
  },
  'renderer/stores': { files: ['renderer/api.ts', 'shared'], packages: ['zustand'] },
  'renderer/screens': {
    files: ['renderer/components', 'renderer/stores', 'shared'],
    packages: ['react', 'react-aria-components', 'lucide-react', '@tanstack/react-virtual', '@internationalized/date'],
  },
  renderer: {
    files: ['renderer', 'shared'],
    packages: ['react', 'react-dom', 'react-aria-components', 'lucide-react', '@digital-go-jp/design-tokens'],
  },
}
