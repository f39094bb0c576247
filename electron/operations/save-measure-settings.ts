// Knows how it is written what the ward sets about figures: from how many answers on a rate is no mere reference, and the stars of 覆面調査.
import type { MeasureSettings } from '../../shared/model/survey.ts'
import { RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { putMeasureSettings } from '../db/repositories/measure-settings.ts'
import { runFedDeed } from './run-fed-deed.ts'

/** null = as the program has it. What is set already makes no deed. Throws RuleBroken (doubleStars: two thresholds for as many stars). */
export function saveMeasureSettings(context: Context, settings: MeasureSettings): void {
  context.files.writable()
  const stars = (settings.stars ?? []).map((threshold) => threshold.stars)
  if (new Set(stars).size < stars.length) throw new RuleBroken([{ field: 'setting//stars', code: 'doubleStars' }])
  runFedDeed(context, { name: 'saveMeasureSettings', subject: { kind: 'setting', id: 'measure' } }, (db) =>
    putMeasureSettings(db, settings),
  )
}
