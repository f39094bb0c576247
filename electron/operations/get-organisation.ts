// Knows who does the work of the ward whose file is open.
import type { Organisation } from '../../shared/model/organisation.ts'
import type { Context } from '../context.ts'
import { getOrganisation as readOrganisation } from '../db/repositories/organisation.ts'

export function getOrganisation({ files }: Context): Organisation {
  return readOrganisation(files.readable())
}
