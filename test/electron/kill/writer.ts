// Knows how a busy person works who is cut off at any moment: opens the file, does one deed after another, and says each only when it has come back.
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import path from 'node:path'
import type { Context } from '../../../electron/context.ts'
import { createFileSession } from '../../../electron/data-file/file-session.ts'
import { addItem } from '../../../electron/operations/add-item.ts'
import { deleteItem } from '../../../electron/operations/delete-item.ts'
import { redo } from '../../../electron/operations/redo.ts'
import { saveAmount } from '../../../electron/operations/save-amount.ts'
import { saveText } from '../../../electron/operations/save-text.ts'
import { undo } from '../../../electron/operations/undo.ts'
import { loadResources } from '../../../electron/resources.ts'

/** One line of output: the deed is done, and this text (if any) is what it wrote. */
export type Ack = Readonly<{ deed: number; text: string | null }>

const [file = '', seed = '0'] = process.argv.slice(2)
const now = () => new Date().toISOString()
const files = createFileSession({ now, newId: randomUUID, log: () => {}, operator: () => '山田 花子' })
const unused = () => {
  throw new Error('not used here')
}
const context: Context = {
  version: '0',
  clock: { now, today: () => now().slice(0, 10) },
  windowsUser: 'user01',
  newId: randomUUID,
  resources: loadResources(path.join(import.meta.dirname, '../../../resources')),
  settings: { get: () => ({ operator: '山田 花子', recentFiles: [] }), update: unused },
  files,
  dialogs: { chooseSavePath: unused, chooseOpenPath: unused, chooseSubmissions: unused, chooseFolder: unused, showInFolder: unused },
  exports: {} as Context['exports'],
  workbooks: {} as Context['workbooks'],
  printer: null,
  fullScreen: null,
  log: () => {},
}

const problem = files.open(file)
if (problem) {
  writeSync(1, `${JSON.stringify({ problem })}\n`)
  process.exit(1)
}
writeSync(1, `"ready"\n`)

let issue = addItem(context, 'managementIssue', 'plan', 'last')
acknowledge(null)
let strategy = addItem(context, 'strategy', issue, 'last')
acknowledge(null)
let initiative = addItem(context, 'initiative', strategy, 'last')
acknowledge(null)
for (let n = 0; ; n++) {
  const text = `本文${seed}-${n} ${'災害に強いまちづくりを進める。'.repeat((n * 37) % 200)}`
  const acts: readonly (() => string | null)[] = [
    () => written(saveText(context, { kind: 'initiative', id: initiative, field: 'content' }, text), text),
    () =>
      written(
        saveText(context, { kind: 'newItem', itemKind: 'processIndicator', parentId: initiative, field: 'name' }, `指標${seed}-${n}`),
        `指標${seed}-${n}`,
      ),
    () => written(saveText(context, { kind: 'managementIssue', id: issue, field: 'currentState' }, text), text),
    () => {
      saveAmount(context, { kind: 'amount', initiativeId: initiative, amountKind: 'budget', fiscalYear: 2015 }, String(n + 1))
      return null
    },
    () => written(undo(context), null),
    () => written(redo(context), null),
    () => written((initiative = addItem(context, 'initiative', strategy, 'last')), null),
  ]
  acknowledge(acts[n % acts.length]?.() ?? null)
  if (n % 35 === 34) {
    deleteItem(context, 'managementIssue', issue)
    acknowledge(null)
    issue = addItem(context, 'managementIssue', 'plan', 'last')
    acknowledge(null)
    strategy = addItem(context, 'strategy', issue, 'last')
    acknowledge(null)
    initiative = addItem(context, 'initiative', strategy, 'last')
    acknowledge(null)
  }
}

function written(_result: unknown, text: string | null): string | null {
  return text
}

/** Every act above is exactly one deed, so the newest deed is the one that came back. */
function acknowledge(text: string | null): void {
  const deed = files.readable().prepare('SELECT max(id) FROM deed').pluck().get() as number
  writeSync(1, `${JSON.stringify({ deed, text } satisfies Ack)}\n`)
}
