// Knows how it is counted what became of a year's opinions.
import type { OpinionFigures } from '../../../shared/model/opinion.ts'
import { opinionFigures } from '../../../shared/rules/council/opinion-figures.ts'
import type { Context } from '../../context.ts'
import { countVoices, listCountedOpinions } from '../../db/repositories/counted-opinions.ts'
import { listReflectedClasses } from '../../db/repositories/opinion-lines.ts'

/** All 0 and null where the year has none. */
export function getOpinionFigures({ files, clock }: Context, fiscalYear: number): OpinionFigures {
  const db = files.readable()
  return opinionFigures(
    fiscalYear,
    listCountedOpinions(db, fiscalYear),
    countVoices(db, fiscalYear),
    clock.today(),
    listReflectedClasses(db),
  )
}
