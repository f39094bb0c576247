// Knows the questions that stand in somebody's words: those that are numbered there, or sentences that ask.

/** `isNumbered`: the words number them themselves. Each as one line without its number. */
export type QuestionsWithin = Readonly<{ isNumbered: boolean; questions: readonly string[] }>

/** What a question of an opinion can hold (electron/schemas). */
const longest = 1000
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const kanji = '一二三四五六七八九十'
/** At the beginning of a line or behind a sentence: ① (1) １． 1、 問1 質問１ 一つ目は 1点目 第一に. */
const mark =
  /(?:(?<=^|\n|[。．！？!?」）]\s*)(?:[（(]([0-9０-９]{1,2})[）)]|(?:問|質問)\s*([0-9０-９]{1,2})[.．、：:\s]?|([0-9０-９]{1,2})(?:[.．、:：)）](?![0-9０-９])|[\s\u3000])|([0-9０-９一二三四五六七八九十]{1,2})(?:つ目|点目|番目)(?:は|に|として)?、?|第([0-9０-９一二三四五六七八九十]{1,2})(?:に|は)、?)|([①-⑳]))\s*/g
const asks = /(?:か|かね|かな|でしょうか|ください|下さい|教えてほしい|教えて欲しい|伺いたい|お聞きしたい|聞きたい)[。．]?$|[?？]$/

/** A numbering has to begin with 1 and go on by one, and has at least two; else sentences that ask are told. */
export function questionsWithin(words: string): QuestionsWithin {
  const numbered = numberedIn(words)
  if (numbered.length > 1) return { isNumbered: true, questions: numbered }
  const sentences = words.match(/[^。．！？!?\n]+[。．！？!?]*/g) ?? []
  const asking = sentences.map(oneLine).filter((sentence) => asks.test(sentence))
  return { isNumbered: false, questions: asking }
}

function numberedIn(words: string): readonly string[] {
  const begins: { at: number; end: number }[] = []
  for (const match of words.matchAll(mark)) {
    const written = match.slice(1).find((group) => group !== undefined) ?? ''
    if (numberOf(written) === begins.length + 1) begins.push({ at: match.index, end: match.index + match[0].length })
  }
  return begins.map(({ end }, nth) => oneLine(words.slice(end, begins[nth + 1]?.at ?? words.length))).filter((question) => question !== '')
}

const oneLine = (text: string): string =>
  text
    .trim()
    .replace(/\s*\n\s*/g, '　')
    .slice(0, longest)

function numberOf(written: string): number {
  if (circled.includes(written)) return circled.indexOf(written) + 1
  if (kanji.includes(written)) return kanji.indexOf(written) + 1
  return Number(written.normalize('NFKC'))
}
