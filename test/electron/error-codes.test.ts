// Knows that every refusal the program can make has its sentences, and that no reply carries a path or a sentence that is not ours.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Reply } from '../../shared/api.ts'
import { errorWords } from '../../shared/words/errors.ts'
import { describeProblem } from '../../shared/words/problem.ts'
import { crashWords } from '../../shared/words/terminal.ts'
import { answer } from '../../electron/serve.ts'
import { makeDataFile, makeFolder } from '../helpers/data-files.ts'
import { makeTestContext } from '../helpers/test-context.ts'

const electron = path.join(import.meta.dirname, '../../electron')
const sources = readdirSync(electron, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
/** Without comments: a code that is only told of is thrown elsewhere. */
const code = sources.map((name) => readFileSync(path.join(electron, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')).join('\n')
const thrown = [...new Set([...code.matchAll(/['"`](E-[A-Z]+-\d+)['"`]/g)].map(([, found = '']) => found))].toSorted()

describe('the codes in electron/', () => {
  const ownDialog =
    JSON.stringify(Object.values(crashWords).map(String)) + crashWords.mainFailed('E-MAIN-01') + crashWords.startFailed('E-START-01')
  it.each(thrown)('%s has its sentences', (found) => {
    if (ownDialog.includes(found)) return
    expect(Object.keys(errorWords)).toContain(found)
    const words = describeProblem(found, { file: 'x', label: '区の目標' })
    for (const part of [words.happened, words.safety, words.doNow]) expect(part).toMatch(/^[^{}]*[ぁ-ん][^{}]*。$/)
    expect(words.code).toBe(found)
  })

  it('are all that words/errors.ts has', () => {
    expect(thrown.length).toBeGreaterThan(30)
    expect(Object.keys(errorWords).filter((known) => !thrown.includes(known))).toEqual([])
  })

  it('of the object prototype are no codes', () => {
    for (const odd of ['constructor', '__proto__', 'toString'])
      expect(describeProblem(odd, null).happened).toBe(errorWords['E-BUG-01']?.happened)
  })
})

describe('replies', () => {
  it('of every kind carry no path and no English sentence', async () => {
    const folder = makeFolder()
    const file = makeDataFile(folder)
    const context = makeTestContext({ open: file, save: path.join(folder, 'ない/様式.xlsx') })
    const replies: Reply[] = []
    const ask = async (method: string, ...args: readonly unknown[]) => void replies.push(await answer(context, method, args))
    await ask('getWardPlan', 2015)
    await ask('openRecentFile', 'no-such')
    await ask('openDataFile')
    await ask('createDataFile', '271098', 2015)
    await ask('exportForms', 2015, ['form4'])
    await ask('saveText', { kind: 'strategy', id: 'constructor', field: 'title' }, 'x')
    await ask('saveAmount', { kind: 'amount', initiativeId: 'x', amountKind: 'budget', fiscalYear: 2015 }, '約30')
    context.answers.open = folder
    await ask('openDataFile')
    context.answers.open = path.join(folder, 'あ'.repeat(100))
    await ask('openDataFile')
    context.answers.open = path.join(file, 'x.kusei')
    await ask('openDataFile')
    context.answers.save = path.join(file, 'x.kusei')
    await ask('createDataFile', '271098', 2015)
    context.answers.save = path.join(folder, `${'あ'.repeat(100)}.kusei`)
    await ask('createDataFile', '271098', 2015)
    await ask('getAppState')
    await ask('listDeeds', 10, null)
    const text = JSON.stringify(replies)
    expect(text).not.toContain('E-BUG-01')
    expect(text).not.toContain(folder)
    for (const reply of replies) if (!reply.ok) expect(JSON.stringify(reply)).not.toMatch(/[\\/]|[a-z]+ [a-z]+ [a-z]+/)
  })
})
