// Knows the title of a city's form where the year and the ward are left blank: 令和　年度　○○区運営方針（案）.

const year = /(?:平成|令和)[\s　〇○◯]*(?:元|[0-9０-９]{0,2})[\s　〇○◯]*年度/
const blankYear = /(?:平成|令和)[\s　〇○◯]*年度/
const blankWard = /(?:[〇○◯]{1,3}|(?<=[\s　])[\s　]{1,8})区(?=運営方針|役所)/

/** What stands around nothing there: 「{year}　{ward}運営方針{edition}」; null where the text is no such title, or has nothing left to fill in. */
export function titleCellOf(text: string): string | null {
  if (text.length > 60 || !/運営方針/.test(text) || !year.test(text)) return null
  if (!blankYear.test(text) && !blankWard.test(text)) return null
  const titled = text.trim().replace(year, '{year}').replace(blankWard, '{ward}')
  return titled.replace(/（案）|\(案\)/, '{edition}')
}
