// Knows which of the city's masters were accepted, and on which the plan of each year stands.
import type { AcceptedMaster, MasterBook, MasterContent, MasterHead } from '../../../shared/model/master.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { getMasterJson, listAcceptedMasters, listPlansOnMasters } from '../../db/repositories/masters.ts'

export function getMasterBook({ files }: Context): MasterBook {
  const db = files.readable()
  const headOf = headsOf(db)
  const accepted = listAcceptedMasters(db).flatMap(({ hash, acceptedAt, acceptedBy }): readonly AcceptedMaster[] => {
    const head = headOf(hash)
    return head ? [{ ...head, acceptedAt, acceptedBy }] : []
  })
  return { accepted, years: listPlansOnMasters(db).map(({ fiscalYear, hash }) => ({ fiscalYear, standsOn: headOf(hash) })) }
}

/** Each is read once. */
export function headsOf(db: Db): (hash: string | null) => MasterHead | null {
  const known = new Map<string, MasterHead | null>()
  return (hash) => {
    if (hash === null) return null
    const before = known.get(hash)
    if (before !== undefined) return before
    const json = getMasterJson(db, hash)
    const content = json === null ? null : (JSON.parse(json) as MasterContent)
    const head = content && { name: content.name, issuedOn: content.issuedOn, hash }
    known.set(hash, head)
    return head
  }
}
