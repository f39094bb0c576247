// Knows how a person's name is taken out of a text that goes to the public: 「●●」 stands where it stood.

/** What stands where a name stood. */
export const nameMark = '●●'

/** Texts in which names were, as they are published; `found`: the names that were taken out, as they are recorded, each once. */
export type NameMask = Readonly<{ hide: (text: string) => string; found: () => readonly string[] }>
/** `needs`: what has to stand behind it for it to be a name: nothing · a title · no word that makes it a place (大阪 in 大阪市). */
type Variant = Readonly<{ text: string; name: string; needs: 'nothing' | 'title' | 'noPlace' }>

/** Behind a surname alone they make it a name: 鈴木さん, and not 鈴木町. */
const title = /^(?:さん|様|さま|氏|君|くん|ちゃん|委員|議員|先生|会長|夫妻|ご夫妻)/
const trailingTitle = /(?:さん|様|さま|氏|君|くん|ちゃん|先生)$/
const place = /^(?:市(?!会)|区(?!長)|町(?!会)|村|府|県|郡|駅|橋|港|湾|城|線|筋)/u
const brackets = /[（(［[〔].*?[）)］\]〕]/g
const gap = /[\s\u3000]+/u
const han = /\p{Script=Han}/u
/** Who is not called by name: 区民（50代）, 来庁者の女性. */
const general =
  /^(?:区民|市民|住民|府民|来庁者|来場者|来館者|匿名|男性|女性|男|女|傍聴者|傍聴人|利用者|保護者|参加者|出席者|高齢者|若者|子ども|学生|生徒|児童|職員|事務局|司会|区長|副区長|委員|議長|副議長|町会|町会長|団体|企業|事業者|会社員|主婦|不明|在住|在勤|在学|グループ|班|その他|某|[0-9０-９]+(?:歳|代|名|人)?|[A-Za-zＡ-Ｚａ-ｚ]|の|と|・|、|\s|\u3000)+$/u

/** Whether what somebody was called by is the name of a person. */
export function isPersonName(called: string): boolean {
  const bare = called.replaceAll(brackets, '').trim()
  return bare !== '' && !general.test(bare)
}

/**
 * Takes out each of these names: whole, with or without the gap in it, and a surname or a given name before さん, 氏 and the like (of a name without a gap:
 * what it may begin with). A name of one letter only before such a title, one of two or a surname with a title not where it is that of a place (大阪市). Words that are no name (区民, 来庁者) are left alone.
 */
export function makeNameMask(names: readonly string[]): NameMask {
  const byBeginning = new Map<string, Variant[]>()
  const known = new Set<string>()
  for (const name of new Set(names)) {
    if (!isPersonName(name)) continue
    for (const variant of variantsOf(name)) {
      const id = `${variant.text}/${variant.needs}`
      if (known.has(id)) continue
      known.add(id)
      const beginning = [...variant.text].slice(0, 2).join('')
      const alike = byBeginning.get(beginning)
      if (alike) alike.push(variant)
      else byBeginning.set(beginning, [variant])
    }
  }
  const found = new Set<string>()
  return { hide: (text) => hideIn(text, byBeginning, found), found: () => [...found] }
}

function hideIn(text: string, byBeginning: ReadonlyMap<string, readonly Variant[]>, found: Set<string>): string {
  if (byBeginning.size === 0 || text === '') return text
  const letters = [...text]
  let shown = ''
  for (let at = 0; at < letters.length; ) {
    const hit = hitAt(letters, at, byBeginning)
    if (hit) found.add(hit.name)
    shown += hit ? nameMark : letters[at]
    at += hit ? [...hit.text].length : 1
  }
  return shown
}

/** The longest that stands here. */
function hitAt(letters: readonly string[], at: number, byBeginning: ReadonlyMap<string, readonly Variant[]>): Variant | undefined {
  const one = letters[at] ?? ''
  const candidates = [...(byBeginning.get(one + (letters[at + 1] ?? '')) ?? []), ...(byBeginning.get(one) ?? [])]
  if (candidates.length === 0) return undefined
  const rest = letters.slice(at, at + 60).join('')
  const isWithin = at > 0 && han.test(letters[at - 1] ?? '')
  return candidates
    .filter(({ text, needs }) => rest.startsWith(text) && isNameBefore(rest.slice(text.length), needs, isWithin))
    .toSorted((a, b) => b.text.length - a.text.length)[0]
}

/** `isWithin`: whether a kanji stands before it. */
function isNameBefore(behind: string, needs: Variant['needs'], isWithin: boolean): boolean {
  if (needs === 'title') return !isWithin && title.test(behind)
  return needs === 'nothing' || !place.test(behind)
}

function variantsOf(name: string): readonly Variant[] {
  const typed = name.trim().replace(trailingTitle, '')
  const whole = typed.replaceAll(brackets, '').trim()
  const bare = whole.replace(trailingTitle, '').trim()
  const parts = bare.split(gap).filter((part) => part !== '')
  const wholes = [...new Set(['', ' ', '\u3000', '\n'].map((between) => parts.join(between)))]
  const begins = parts.length === 1 ? beginningsOf(bare) : parts.filter((part) => !general.test(part))
  const length = [...parts.join('')].length
  const isSurname = parts.length === 1 && (length < 3 || bare !== name.replaceAll(brackets, '').trim())
  return [
    ...wholes.map((text) => ({ text, name, needs: length < 2 ? 'title' : isSurname ? 'noPlace' : 'nothing' }) as const),
    ...(whole === typed ? [] : bracketsOf(typed).map((text) => ({ text, name, needs: 'nothing' }) as const)),
    ...begins.map((text) => ({ text, name, needs: 'title' }) as const),
  ]
}

/** 松尾（雅）, 松尾(雅). */
const bracketsOf = (name: string): readonly string[] => [
  ...new Set([name, name.replaceAll('(', '（').replaceAll(')', '）'), name.replaceAll('（', '(').replaceAll('）', ')')]),
]

/** Of 鈴木一郎: 鈴, 鈴木 and 鈴木一, one of which is the surname. Of what is not written as a person's name: nothing. */
function beginningsOf(name: string): readonly string[] {
  const letters = [...name]
  if (letters.length > 7) return []
  return letters.slice(1).map((_, index) => letters.slice(0, index + 1).join(''))
}
