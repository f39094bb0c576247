// Knows the order of a question's options after the one at a place was moved up or down.
import type { AnswerOption } from '../../../../shared/model/survey.ts'

/** `at` from 0. The same options where it is at that end already, or not there. */
export function moveOption(options: readonly AnswerOption[], at: number, by: -1 | 1): readonly AnswerOption[] {
  const [moved, other] = [options[at], options[at + by]]
  return moved && other ? options.with(at, other).with(at + by, moved) : options
}
