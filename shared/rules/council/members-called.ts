// Knows whom of the members a name in 会議録 means: 「大阪 太郎」「大阪委員」「大阪（太）委員」「議長」.
import type { Member } from '../../model/council.ts'
import type { MemberId } from '../../model/ids.ts'
import { foldText } from '../fold-text.ts'
import { termAt } from './term-at.ts'

type Meeting = Readonly<{ day: string; subcommitteeId: string | null }>

const titles = /(?:委員|副議長|議長|座長|副部会長|部会長|さん|氏|様)$/
const roles: Readonly<Record<string, 'chair' | 'viceChair'>> = {
  議長: 'chair',
  座長: 'chair',
  部会長: 'chair',
  副議長: 'viceChair',
  副座長: 'viceChair',
  副部会長: 'viceChair',
}

/** Nobody, one, or several who are called alike. Those in office on the day come before those who are not. */
export function membersCalled(called: string, members: readonly Member[], meeting: Meeting): readonly Member[] {
  const name = foldText(called)
  if (name === '') return []
  const role = roles[name]
  const found = role ? members.filter((member) => hasSeat(member, role, meeting)) : alike(name, members)
  const inOffice = found.filter((member) => termAt(member, meeting.day).kind === 'within')
  return inOffice.length > 0 ? inOffice : found
}

/** The one who is meant; null where nobody is, or several are. */
export function memberCalled(called: string, members: readonly Member[], meeting: Meeting): MemberId | null {
  const [first, second] = membersCalled(called, members, meeting)
  return first && !second ? first.id : null
}

/** Exact names go before surnames, surnames before beginnings. */
function alike(name: string, members: readonly Member[]): readonly Member[] {
  const base = name.replace(titles, '')
  for (const isCalled of [isWhole, isSurname, isBeginning]) {
    const found = members.filter((member) => isCalled(member, name) || (base !== '' && isCalled(member, base)))
    if (found.length > 0) return found
  }
  return []
}

const isWhole = ({ name, shortName }: Member, called: string): boolean =>
  foldText(name) === called || (shortName !== '' && foldText(shortName).replace(titles, '') === called.replace(titles, ''))

function isSurname({ name }: Member, called: string): boolean {
  const [surname = '', given = ''] = name.split(/\s+/).map(foldText)
  const [, bare = called, letters = ''] = /^(.+)\((.+)\)$/.exec(called) ?? []
  return given !== '' && bare === surname && given.startsWith(letters)
}

/** A name without a space does not tell where its surname ends. */
const isBeginning = ({ name }: Member, called: string): boolean =>
  called.length >= 2 && !/\s/.test(name.trim()) && foldText(name).startsWith(called)

const hasSeat = ({ seats }: Member, role: 'chair' | 'viceChair', { day, subcommitteeId }: Meeting): boolean =>
  seats.some(
    (seat) =>
      seat.role === role && seat.subcommitteeId === subcommitteeId && seat.from <= day && (seat.until === null || day <= seat.until),
  )
