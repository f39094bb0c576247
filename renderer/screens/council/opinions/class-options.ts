// Knows 対応分類 as a list to choose from: those of the year, and the one that an opinion has although its years are over.
import type { AnswerClass } from '../../../../shared/model/opinion.ts'

type Option = Readonly<{ id: string; label: string }>

/** `fiscalYear` null = of any year. */
export function classOptions(classes: readonly AnswerClass[], fiscalYear: number | null, keptId: string | null): readonly Option[] {
  return classes
    .filter(
      ({ id, fromYear, untilYear }) =>
        id === keptId ||
        fiscalYear === null ||
        ((fromYear === null || fromYear <= fiscalYear) && (untilYear === null || fiscalYear <= untilYear)),
    )
    .map(({ id, name }) => ({ id, label: name }))
}
