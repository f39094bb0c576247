// Knows the numbers that a text states: how many of what, as of when. Only what is said plainly; 約, spans and parts of a whole are left alone.
import { onceFor } from './once-for.ts'

/** `what`: the words before the number, bare; `asOf`: the dates of its sentence. Two facts can only contradict where both are the same. */
export type ProseFact = Readonly<{ what: string; asOf: string; unit: string; value: number; shown: string }>

const units = '件|人|名|校区|校|か所|箇所|団体|世帯|棟|協議会|町会|店舗|施設|%|パーセント'
const stated = new RegExp(
  `([^、。,・:;()「」『』【】①-⑳※→\\n]{3,40}?)(?:は|が|[:\\s])\\s?(\\d[\\d,]*(?:\\.\\d+)?)(${units})(?![\\d~〜∼弱強超前後程以未])`,
  'gu',
)
const aPart = /^(?:うち|計|合計|累計|延べ|各|毎|約|前|同|その|この|これ|残|また|一方|さらに|なお)|約|およそ|うち|程度|\d{2,}$/
const noun = /[\p{Script=Han}\p{Script=Katakana}ー]{4}/u
const date = /(?:平成|令和|昭和|[HRS])?(?:\d{1,4}|元)年度?(?:\d{1,2}月)?/g

/** `text` is normalised (NFKC). */
export function factsOfText(text: string): readonly ProseFact[] {
  if (!/\d/.test(text)) return []
  return text.split(/[。\n]/).flatMap((sentence) => {
    const asOf = (sentence.match(date) ?? []).join('/')
    return [...sentence.matchAll(stated)].flatMap(([, subject = '', digits = '', unit = '']): ProseFact[] => {
      const what = subject.replace(date, '').replace(/[\s○●◆◇■□]/g, '')
      if (aPart.test(what) || !noun.test(what)) return []
      return [{ what, asOf, unit: unit === 'パーセント' ? '%' : unit, value: Number(digits.replaceAll(',', '')), shown: digits + unit }]
    })
  })
}

type Texts = Readonly<{ fields: readonly string[] }>
/** The facts of some fields of a record, made once while the record stays. `of` is one object for each kind of record. */
export const factsOfRecord = onceFor((record: object, of: Texts): readonly Readonly<{ field: string; fact: ProseFact }>[] => {
  const texts = record as Readonly<Record<string, string>>
  return of.fields.flatMap((field) => factsOfText((texts[field] ?? '').normalize('NFKC')).map((fact) => ({ field, fact })))
})
