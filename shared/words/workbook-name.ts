// Knows how an exported workbook is called unless a person calls it otherwise.

/** '平成27年度_天王寺区_様式1・2_案.xlsx'. */
export function suggestedWorkbookName(year: string, wardName: string, formNames: readonly string[]): string {
  return `${year}_${wardName}_${joinNames(formNames)}_案.xlsx`
}

/** 様式1, 様式2 → 様式1・2; names without a common beginning stand whole. */
function joinNames(names: readonly string[]): string {
  const [first = '', ...rest] = names
  const stem = first.replace(/\d+$/, '')
  const share = (name: string): boolean => stem !== '' && stem !== first && name.startsWith(stem)
  return [first, ...rest.map((name) => (share(name) ? name.slice(stem.length) : name))].join('・')
}
