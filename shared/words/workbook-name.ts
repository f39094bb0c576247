// Knows how an exported workbook is called unless a person calls it otherwise.

/** '平成27年度_天王寺区_様式1・2_案.xlsx'; `edition`: '案', '策定', '改定1', '' where it is none of them. */
export function suggestedWorkbookName(year: string, wardName: string, formNames: readonly string[], edition = '案'): string {
  return `${year}_${wardName}_${joinNames(formNames)}${edition === '' ? '' : `_${edition}`}.xlsx`
}

/** '平成27年度_天王寺区_新旧対照表_案→策定.xlsx', without what no file may be called. */
export function suggestedComparisonName(year: string, wardName: string, older: string, newer: string): string {
  return `${year}_${wardName}_新旧対照表_${older}→${newer}.xlsx`.replaceAll(/[\\/:*?"<>|]/g, '')
}

/** 'title_天王寺区.xlsx'; the title without what no file name can hold. */
export function suggestedListName(title: string, wardName: string): string {
  return `${[title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim(), wardName].filter((part) => part !== '').join('_')}.xlsx`
}

/** 'title.pdf'; the title without what no file name can hold, 印刷 where nothing is left. */
export function suggestedPdfName(title: string): string {
  const name = title
    .replace(/\.pdf$/i, '')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .trim()
  return `${name === '' ? '印刷' : name}.pdf`
}

/** 様式1, 様式2 → 様式1・2; names without a common beginning stand whole. */
function joinNames(names: readonly string[]): string {
  const [first = '', ...rest] = names
  const stem = first.replace(/\d+$/, '')
  const share = (name: string): boolean => stem !== '' && stem !== first && name.startsWith(stem)
  return [first, ...rest.map((name) => (share(name) ? name.slice(stem.length) : name))].join('・')
}
