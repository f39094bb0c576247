// Knows how a member is called in 会議録 and in the meeting: the short name, else the surname, with 委員 behind it.
import type { Member } from '../../model/council.ts'

/** 「大阪委員」「大阪（太）委員」. A name without a space stands whole. */
export function callName({ name, shortName }: Pick<Member, 'name' | 'shortName'>): string {
  const base = shortName.trim() || (name.trim().split(/\s+/)[0] ?? '')
  return /(?:委員|議長|副議長)$/.test(base) ? base : `${base}委員`
}
