// Knows how the one who speaks is called in a 会議録 that goes to the public.
import type { Attendance } from '../../model/council.ts'
import { withoutSpaces } from '../without-spaces.ts'

const office =
  /^(?:事務局|司会|進行|傍聴席|市側|区役所|アドバイザー|.{0,12}(?:区長|区シティ・マネージャー|議長|部会長|局長|部長|課長|課長代理|係長|所長|署長|主査|担当|議員))$/u

/**
 * Whether a speaker who is no member is called by an office, or is one of the 市会議員 and 市側 who were there (大阪花子, 大阪議員, 総務課長, 大阪総務課長):
 * these stand in a published 会議録. For many speakers and many who were there: each of these is looked at once.
 */
export function makeIsOfficial(attendances: readonly Pick<Attendance, 'party' | 'name' | 'post'>[]): (speaker: string) => boolean {
  const namesOf = new Map<string, Set<string>>()
  for (const { party, name, post } of attendances) {
    if (party !== 'councillor' && party !== 'staff') continue
    const names = namesOf.get(post) ?? new Set()
    namesOf.set(post, names.add(name))
  }
  const officials = [...namesOf].map(([post, names]) => ({ post: withoutSpaces(post), names: [...names].map(withoutSpaces) }))
  const called = new Set(officials.flatMap(({ post, names }) => [post, ...names.flatMap((name) => [name, post + name, name + post])]))
  return (speaker) => {
    const said = withoutSpaces(speaker)
    if (office.test(said)) return true
    if (said === '') return false
    return called.has(said) || officials.some((one) => isSurnameWithPost(said, one))
  }
}

function isSurnameWithPost(said: string, { post, names }: Readonly<{ post: string; names: readonly string[] }>): boolean {
  const surname = post !== '' && said.endsWith(post) ? said.slice(0, -post.length) : said.replace(/(?:市会)?議員$/u, '')
  return surname !== '' && surname !== said && names.some((name) => name.startsWith(surname))
}
