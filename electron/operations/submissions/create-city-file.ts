// Knows how the city's own data file comes into being: without a plan, for what the wards hand in.
import type { Opened } from '../../../shared/api.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runFoundingDeed } from '../../db/deed.ts'
import { insertWard } from '../../db/repositories/ward.ts'
import { opened } from '../opened.ts'

/** null = cancelled. Throws E-OPERATOR-01 (nobody named), E-FILE-03 where something stands at the chosen name, E-FILE-04 and E-DB-03 where it cannot be written. */
export async function createCityFile(context: Context): Promise<Opened> {
  const { operator } = context.settings.get()
  if (operator === null) throw new AppError('E-OPERATOR-01')
  const { city, basicPolicy } = context.resources
  const path = await context.dialogs.chooseSavePath('dataFile', `${city.name}.kusei`)
  if (path === null) return null
  const at = context.clock.now()
  const stamp = { key: context.newId(), name: 'createDataFile', subject: null, operator, at }
  context.files.create(path, (db) =>
    runFoundingDeed(db, stamp, () =>
      insertWard(db, { code: city.code, name: city.name, isSample: false, basicPolicyVersion: basicPolicy.version, createdAt: at }),
    ),
  )
  return opened(context, context.files.open(path))
}
