// Knows how pasted lines of an agenda or a list of handouts are read: each with the number that it begins with.

export type NumberedLine = Readonly<{ number: string; title: string }>

const digits = '[0-9０-９]+'
/** 【資料1-1】 · 資料1-1 · 資料A · 1(2) · (1) · (1)及び(2) · 1. · 1 · ① · ・ · ○ */
const heads = [
  /^【([^】]{1,30})】\s*/,
  new RegExp(`^((?:当日|参考|事前配布)?資料\\s*[0-9０-９A-ZＡ-Ｚア-ン①-⑳]+(?:[-－‐―ー][0-9０-９]+)*)(?:[\\s:：.．、]+|(?=[「『]))`),
  new RegExp(`^((?:${digits})?[(（]${digits}[)）](?:(?:及び|・|、|～|~)[(（]${digits}[)）])*)\\s*`),
  new RegExp(`^(${digits}(?:[-－]${digits})*)(?:[.．、)）]\\s*|\\s+)`),
  /^([①-⑳])\s*/,
  /^()[・○●◯]\s*/,
]

/** One for each line with a text behind its number; a heading 「議題」 or 「資料」 alone is left out. A title goes as it stands, file notes 「(PDF, 92.62KB)」 cut off. */
export function readNumberedLines(text: string): readonly NumberedLine[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[【〔]?(?:議\s*題|議\s*事|次\s*第|(?:配布)?資\s*料)[】〕]?[:：]?$/.test(line))
    .map(readLine)
    .filter(({ title }) => title !== '')
}

function readLine(line: string): NumberedLine {
  for (const head of heads) {
    const found = head.exec(line)
    if (found) return { number: (found[1] ?? '').trim(), title: withoutFileNote(line.slice(found[0].length)) }
  }
  return { number: '', title: withoutFileNote(line) }
}

const withoutFileNote = (title: string): string =>
  title.replace(/\s*[(（](?:(?:pdf|xlsx?|docx?|pptx?|csv)(?:形式)?[,、，\s]*)?[0-9.,]+\s*[KM]B[)）]$/i, '').trim()
