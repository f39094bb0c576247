// Knows how a program works that is cut off while it exports or makes data files: one after another, each said when it stands.
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { makeDataFile } from '../../helpers/data-files.ts'
import { replaceFile } from '../../../electron/data-file/write-beside.ts'

/** What stands at the target is whole where all its bytes are the same and it has this length. */
export const exportedLength = 3_000_000

const [what, target = ''] = process.argv.slice(2)
if (what !== undefined) {
  writeSync(1, '"ready"\n')
  for (let n = 0; ; n++) {
    if (what === 'export') await replaceFile(target, Buffer.alloc(exportedLength, n % 256))
    else makeDataFile(target, `${randomUUID()}.kusei`, 20)
    writeSync(1, `${n}\n`)
  }
}
