// Knows how what is handed to a section is called unless a person calls it otherwise.

/** '令和7年度_北区_総務課_持ち出し.kusei', '…_記入票.xlsx'; without what no file name can hold. */
export function suggestedTakeOutName(year: string, wardName: string, sectionName: string, way: 'file' | 'sheet'): string {
  const stem = [year, wardName, sectionName, way === 'file' ? '持ち出し' : '記入票'].join('_').replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '')
  return `${stem}.${way === 'file' ? 'kusei' : 'xlsx'}`
}
