// Knows how レビュー資料 leaves the window: as a PDF of the pages that stand ready, or as a workbook.
import { useEffect, useState } from 'react'
import type { Check } from '../../../../shared/model/check.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { checkNames } from '../../../../shared/words/check-names.ts'
import { reviewSheetWords as words, suggestedSheetName } from '../../../../shared/words/review-sheet.ts'
import { useChecks } from '../../../stores/checks.ts'

export type SheetOutput = Readonly<{
  /** What came of the last one; '' = nothing yet. */
  said: string
  /** Ids of the areas whose pages have to stand in the window; null = nothing is being printed. */
  printing: readonly string[] | null
  print: (areaIds: readonly string[]) => void
  exportBook: (areaId: string | null) => void
}>
type Asked = Readonly<{ plan: WardPlan; check: Check; wardName: string; isRead: boolean }>

export function useSheetOutput({ plan, check, wardName, isRead }: Asked): SheetOutput {
  const [said, setSaid] = useState('')
  const [printing, setPrinting] = useState<readonly string[] | null>(null)
  const { fiscalYear, firstReiwaYearAs } = plan
  const name = suggestedSheetName(labelOfFiscalYear(fiscalYear, firstReiwaYearAs), wardName, checkNames[check], '')
  useEffect(() => setSaid(''), [check])
  // The pages stand in the window, unseen, as long as they are being printed.
  useEffect(() => {
    if (printing === null) return
    let isGone = false
    void useChecks
      .getState()
      .ask((client) => client.printToPdf(name, false))
      .then((result) => {
        if (isGone) return
        setPrinting(null)
        if (result) setSaid(words.done(result.fileName))
      })
    return () => {
      isGone = true
    }
  }, [printing, name])
  const exportBook = async (areaId: string | null) => {
    await useChecks.getState().whenSaved()
    const result = await useChecks.getState().ask((client) => client.exportReviewSheet(fiscalYear, check, areaId))
    if (result) setSaid(words.done(result.fileName))
  }
  return {
    said,
    printing,
    print: (areaIds) => {
      if (isRead && printing === null) setPrinting(areaIds)
    },
    exportBook: (areaId) => void exportBook(areaId),
  }
}
