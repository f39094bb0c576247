// Knows how the fields that a cell of the city's form can show are called, where no record of the plan says it.
export const bindingWords = {
  special: '全体',
  specials: {
    '{year}': '年度（平成27年度）',
    '{ward}': '区名',
    '{edition}': '版の印（案）',
    '{number}': '番号（この様式が対象とする項目の）',
    '{empty}': 'なし（前後の文だけを入れる）',
  },
  number: '番号',
  ofBook: (kind: string) => `対象の${kind}`,
  all: (group: string, kind: string) => `${group}　${kind}（すべて、1行に1つ）`,
} as const
