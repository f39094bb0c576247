// Knows that the sheets of 24区別 and 提出状況一覧 are printed whole: A4 on its side, every text of every ward.
import { describe, expect, it } from 'vitest'
import { resultsSheet, submissionsSheet } from '../../../electron/operations/submissions/all-wards-sheets.ts'
import { layoutReport } from '../../../shared/forms/report-sheet.ts'
import { listCommonIndicators } from '../../../shared/rules/common-series.ts'
import { wardRowsOf } from '../../../shared/rules/submission/ward-rows.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { choose, giveResults, sendResults, startOf } from '../../helpers/ward-results-world.ts'
import { expectWholePages } from '../../print/expect-whole-pages.ts'
import { canPrint } from '../../print/libre-office.ts'

describe.skipIf(!canPrint)('printed', () => {
  it('holds every text, of wards that sent and of wards that did not', { timeout: 180_000 }, async () => {
    const city = startOf('271004', '大阪市', [])
    const folder = makeFolder()
    const { wards, basicPolicy: policy } = city.context.resources
    const files: string[] = []
    for (const { code, name, order } of wards.slice(0, 4)) {
      const app = startOf(code, name, [])
      await giveResults(app, order === 3 ? { questionText: '別の設問です。'.repeat(20), base: 12, positive: 5 } : {})
      files.push(await sendResults(app, folder))
    }
    choose(city, files)
    const preview = await city.api.previewSubmissions(2017)
    await city.api.receiveSubmissions(preview?.token ?? '', preview?.files.map(({ key }) => ({ key, typed: [] })) ?? [])
    const all = await city.api.getAllWards(2017)
    await city.api.saveSubmissionNote(all.submissions[0]?.id ?? '', '電話で確認済み。'.repeat(12))
    const keys = listCommonIndicators(policy).map(({ indicator }) => indicator.key)
    const ruleSetId = all.submissions[0]?.head.ruleSetId ?? ''
    const source = {
      all: await city.api.getAllWards(2017),
      wards,
      policy,
      rows: wardRowsOf(all, wards, keys, { policy, ruleSetId }),
      today: '2018-06-10',
    }
    const layouts = [resultsSheet(source), submissionsSheet(source)].map(layoutReport)
    for (const { page } of layouts) expect(page.columnWidthsPt.reduce((sum, pt) => sum + pt, 0)).toBeLessThanOrEqual(768)
    await expectWholePages(layouts)
  })
})
