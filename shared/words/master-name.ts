// Knows how the city's master file is called unless a person calls it otherwise.

/** '令和9年度版_20270401.kmaster'; without what no file name can hold. `issuedOn`: ISO date. */
export function suggestedMasterName(name: string, issuedOn: string): string {
  return `${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 80)}_${issuedOn.replaceAll('-', '')}.kmaster`
}
