// Knows a role as lists of members write it: a mark before the name (◎), a word behind it in brackets (（議長）), or a cell of its own.
import type { SeatRole } from '../../model/council.ts'

export type ReadRole = Exclude<SeatRole, 'member'>
const marks: Readonly<Record<string, ReadRole>> = { '◎': 'chair', '●': 'chair', '○': 'viceChair', 〇: 'viceChair' }

/** '副議長', '部会長', '委員長': null where it names neither the head nor the deputy. */
export function readRole(text: string): ReadRole | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (/^副(議長|部会長|会長|委員長)|議長代理|職務代理/.test(plain)) return 'viceChair'
  return /^(部会)?(議長|部会長|会長|委員長)/.test(plain) ? 'chair' : null
}

/** The name without mark and role; brackets that name no role belong to the name: 松尾（雅）. `chairMark`: the ward's own, '' = none. */
export function readNamedRole(text: string, chairMark: string): Readonly<{ name: string; role: ReadRole | null }> {
  const typed = text.trim()
  const [head = ''] = typed
  if (chairMark !== '' && typed.startsWith(chairMark)) return { name: typed.slice(chairMark.length).trim(), role: 'chair' }
  const marked = marks[head]
  if (marked) return { name: typed.slice(head.length).trim(), role: marked }
  const [, name = '', inside = ''] = /^(.+?)\s*[（(]([^（）()]+)[）)]$/.exec(typed) ?? []
  const role = inside === '' ? null : readRole(inside)
  return role === null ? { name: typed, role: null } : { name, role }
}
