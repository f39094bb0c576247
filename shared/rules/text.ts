// Knows which texts a plan can hold: what every part of the way (database, Excel cell, printed page) gives back as it was typed.
import type { Violation } from './violation.ts'

/** In characters (code points). */
export const maxTextLength = 100_000
/** What one Excel cell holds, in UTF-16 units. Source: Microsoft, Excel specifications and limits. */
export const maxExcelCellLength = 32_767

/** NUL and the rest of C0 without tab and line feed, and DEL. */
const controlCharacter = /(?![\t\n\u0080-\u009f])\p{Cc}/u
const loneSurrogate = /\p{Surrogate}/u
const nonCharacter = /[\ufffe\uffff]/
/** ▢, 〇 or ○ where a number is to come: 〇年度末までに▢パーセント以上, ○○地区. Not 二〇〇〇年, and not a ○ that begins a line as a bullet. */
const placeholder =
  /▢|(?<![〇一二三四五六七八九十])〇(?=年|月|日|％|%|パーセント|件|人|名|回|か所|箇所|千円)|(?<![〇一二三四五六七八九十])〇〇(?![一二三四五六七八九])|○○|(?<![\n○])(?<!^)○(?=年|月|日|％|%|パーセント|件|人|名|回|か所|箇所|千円)/

/** The text as it is kept: line ends are \n. Nothing else is changed; what a person typed stays as typed. */
export function normaliseText(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** Normalised, a line break as a space, without spaces at its ends. */
export function inOneLine(text: string): string {
  return normaliseText(text)
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim()
}

/** Whether a blank of a model sentence was left open. */
export function hasPlaceholder(text: string): boolean {
  return placeholder.test(text)
}

/**
 * Errors: controlCharacter (NUL and C0 but line feed and tab, DEL), brokenCharacter (half a surrogate pair, U+FFFE, U+FFFF), tooLong {max, length}.
 * Warnings: overExcelLimit {max, length}, placeholderLeft. `field` as in keyOfField; `text` is normalised.
 */
export function violationsOfText(field: string, text: string): readonly Violation[] {
  const violations: Violation[] = []
  if (controlCharacter.test(text)) violations.push({ field, code: 'controlCharacter' })
  if (loneSurrogate.test(text) || nonCharacter.test(text)) violations.push({ field, code: 'brokenCharacter' })
  const length = text.length > maxTextLength ? lengthOf(text) : text.length
  if (length > maxTextLength) violations.push({ field, code: 'tooLong', values: { max: maxTextLength, length } })
  else if (text.length > maxExcelCellLength) {
    violations.push({ field, code: 'overExcelLimit', values: { max: maxExcelCellLength, length: text.length }, severity: 'warning' })
  }
  if (hasPlaceholder(text)) violations.push({ field, code: 'placeholderLeft', severity: 'warning' })
  return violations
}

function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}
