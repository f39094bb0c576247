// Knows which year and which ward a book without marks says it is of, by the titles of its forms.
import { yearOfSheet } from '../../../shared/forms/recognise/plan-year.ts'
import type { ReadBook } from '../../../shared/model/sheet-cells.ts'

/** null where no sheet tells. */
export function yearInTitles({ sheets }: ReadBook): number | null {
  for (const sheet of sheets) {
    const year = sheet.isHidden ? null : yearOfSheet(sheet)
    if (year) return year.fiscalYear
  }
  return null
}

/** 区運営方針, 成果指標実績報告, 区政会議: how a title names its ward. */
const titles = [
  { is: /区運営方針/, ward: /(?:年度|[\s　])([^\s　年度]{1,4}区)運営方針/, own: (ward: string) => `${ward}運営方針` },
  { is: /成果指標実績報告/, ward: /年度[\s　]+([^\s　]{1,4}区)[\s　]+成果指標実績報告/, own: (ward: string) => ward },
  { is: /区区政会議/, ward: /^([^\s　]{1,4}区)区政会議/, own: (ward: string) => `${ward}区政会議` },
] as const

/** Another ward's name; `own` where a title names it, or none names a ward. */
export function wardInTitles({ sheets }: ReadBook, own: string): string {
  const texts = sheets.flatMap(({ cells }) => cells.filter(({ text }) => text.length < 60).map(({ text }) => text))
  for (const title of titles) {
    const found = texts.filter((text) => title.is.test(text))
    if (found.length === 0 || found.some((text) => text.includes(title.own(own)))) continue
    const name = found.map((text) => title.ward.exec(text)?.[1] ?? null).find((one) => one !== null)
    if (name !== undefined && name !== null) return name
  }
  return own
}
