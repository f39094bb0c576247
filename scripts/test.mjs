// Knows how `npm test` runs with nothing but Node, and names what it leaves to .ci/run. Arguments go to vitest.
import './require-node.mjs'
import { spawnSync } from 'node:child_process'
import { runVitest } from './run-vitest.mjs'

const { testWords } = await import('../shared/words/terminal.ts')

/** Tests that judge a printed page skip themselves where these are missing. */
const printTools = ['soffice', 'pdftotext']
const missingTools = printTools.filter((tool) => spawnSync(tool, [tool === 'soffice' ? '--version' : '-v'], { stdio: 'ignore' }).error)

const leftOut = [...(missingTools.length > 0 ? [testWords.leftPrint(missingTools)] : []), testWords.leftWindow]
process.exit(runVitest(process.argv.slice(2), { say: leftOut }))
