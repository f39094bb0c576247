// Knows that a data file is found among the words of a start, and nothing else is taken for one.
import path from 'node:path'
import { expect, test } from 'vitest'
import { fileArgumentOf } from '../../electron/file-argument.ts'

const cwd = path.resolve('/書類')

test.each([
  [['electron', '.', '天王寺区.kusei'], path.join(cwd, '天王寺区.kusei')],
  [['KuseiWorkbench.exe', path.resolve('/共有/天王寺区.KUSEI')], path.resolve('/共有/天王寺区.KUSEI')],
  [['electron', '.', '--allow-file-access', 'a.kusei', '--no-sandbox'], path.join(cwd, 'a.kusei')],
  [['electron', 'a.kusei', '../b.kusei'], path.resolve('/b.kusei')],
  [['electron', '.', '--user-data-dir=/x.kusei', 'plan.xlsx', 'kusei'], null],
  [['/opt/app.kusei'], null],
  [[], null],
])('%j', (argv, file) => expect(fileArgumentOf(argv, cwd)).toBe(file))
