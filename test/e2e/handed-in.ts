// Knows files as wards hand them in to a window under test: a form that was typed into, and 実績ファイル of several wards, sound and not.
import { readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeResultsFile } from '../../electron/data-file/results-file.ts'
import type { OutputRequest } from '../../shared/model/output.ts'
import type { SubmittedContent } from '../../shared/model/submission.ts'
import { own, page, sample, year } from './forms-window.ts'
import { ask } from './keyboard.ts'

/** The forms of the year as a ward may send them back: some texts other, some gone, amounts in words, a note where no field is. */
export async function writeReturnedForm(file: string): Promise<void> {
  const { planForms } = await ask(page, 'listOutputs', year, null)
  const forms = planForms.filter(({ isReady }) => isReady).map(({ id }) => ({ kind: 'plan', formId: id }) as const)
  const request: OutputRequest = {
    fiscalYear: year,
    editionId: null,
    audience: 'public',
    forms,
    isOneBook: true,
    format: 'xlsx',
    hasCover: false,
  }
  await sample.running.answerSaveDialog(file)
  await ask(page, 'writeOutput', request)
  const parts = unzipSync(readFileSync(file))
  let texts = 0
  let amounts = 0
  for (const [name, part] of Object.entries(parts)) {
    if (name === 'xl/sharedStrings.xml') {
      parts[name] = strToU8(
        strFromU8(part).replaceAll(/<t([^>]*)>([^<]{12,})<\/t>/g, (all, attributes: string, text: string) => {
          texts += 1
          if (texts % 13 === 0) return `<t${attributes}></t>`
          return texts % 5 === 0 ? `<t${attributes}>${text}来年度も続ける。</t>` : all
        }),
      )
    } else if (name === 'xl/worksheets/sheet2.xml') {
      parts[name] = strToU8(
        strFromU8(part)
          .replaceAll(/<c r="([A-Z]+\d+)"( s="\d+")?><v>[\d.]+<\/v><\/c>/g, (all, address: string, style = '') => {
            amounts += 1
            return amounts % 3 === 0 ? `<c r="${address}"${style} t="inlineStr"><is><t>約5百万円程度</t></is></c>` : all
          })
          .replace('</sheetData>', '<row r="9000"><c r="Z9000" t="inlineStr"><is><t>担当者への連絡です。</t></is></c></row></sheetData>'),
      )
    }
  }
  writeFileSync(file, zipSync(parts))
}

/** What five wards may hand in: three plain ones, one by another edition of the policy, one that was changed afterwards, and a file that is cut. */
export async function writeSubmissions(): Promise<readonly string[]> {
  const content: SubmittedContent = await ask(page, 'getResults', year)
  const write = (wardCode: string, wardName: string, head: Partial<SubmittedContent> = {}) => {
    const file = own(`${wardName}.kjisseki`)
    writeFileSync(file, writeResultsFile({ ...content, wardCode, wardName, ...head }))
    return file
  }
  const files = [
    write('271276', '北区'),
    write('271021', '都島区'),
    write('271039', '福島区'),
    write('271047', '此花区', { policyVersion: '2014-9' }),
  ]
  const changed = write('271284', '中央区')
  writeFileSync(changed, readFileSync(changed, 'utf8').replace('中央区', '中央'))
  const cut = own('切れたファイル.kjisseki')
  writeFileSync(cut, readFileSync(files[0] ?? '').subarray(0, 900))
  return [...files, changed, cut]
}
