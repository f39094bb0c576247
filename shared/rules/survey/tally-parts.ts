// Knows which columns of a tally count the men, the women and the age groups.
import type { Sex } from '../../model/survey.ts'
import { kindOfHeading } from './heading-kind.ts'
import { isAge, isUnsaid, sexOf } from './read-age.ts'

export type TallyPart = Readonly<{ column: number; sex: Sex | null; age: string; heading: string }>

/** `lines` are the headings, one for each column. 無回答 and その他 belong to what stands before them: sexes or ages. */
export function partsOf(lines: readonly (readonly string[])[], places: readonly number[]): readonly TallyPart[] {
  const parts: TallyPart[] = []
  for (const column of places) {
    const texts = lines.map((line) => line[column] ?? '').filter((text) => text !== '' && !isDivision(text))
    if (texts.length === 0 || texts.some((text) => kindOfHeading(text) === 'percent')) continue
    const before = parts.at(-1)
    const age = texts.find(isAge) ?? (before && before.age !== '' ? texts.findLast((text) => isUnsaid(text)) : undefined)
    const sexText = texts.find((text) => text !== age && isSex(text, before !== undefined))
    const sex = sexText === undefined ? null : sexOf(sexText)
    if (age === undefined && sex === null) continue
    parts.push({ column, sex, age: age === undefined ? '' : withoutBase(age), heading: texts.join(' ') })
  }
  return parts
}

/** 男性, 20代 … : no column of all. */
export function isPartHeading(text: string): boolean {
  return isAge(text) || sexOf(text) === 'male' || sexOf(text) === 'female'
}

/** 性別, 年代別: says how it is divided. */
export function isDivision(text: string): boolean {
  return /^[【(<]?(性別?|男女別|年齢(別|層|階層)?|年代別?|性・?年[齢代]別?|属性)[】)>]?$/.test(text.normalize('NFKC').replace(/\s/g, ''))
}

function isSex(text: string, isAfterPart: boolean): boolean {
  const sex = sexOf(text)
  return sex === 'male' || sex === 'female' || (sex !== null && isAfterPart)
}

const withoutBase = (text: string): string => text.replace(/[(（]\s*[nNｎＮ]\s*[=＝].*?[)）]/, '')
