// Knows which common indicator a text of a table means: by its number (2-1-ア-1, 2⑴㋐①), by its name, or by the greater part of its wording.
import type { BasicPolicy, CommonIndicator } from '../../model/basic-policy.ts'
import { listCommonIndicators } from '../common-series.ts'
import { foldText } from '../fold-text.ts'
import { remembered } from './remembered.ts'

/** No name is longer. */
const longestText = 400

/** `numbers`, `cite` and `name` without anything but letters and digits: '21あ1' is 2-1-ア-1 and 2⑴㋐①. */
type Known = Readonly<{ indicator: CommonIndicator; numbers: readonly string[]; cite: string; name: string; pairs: ReadonlySet<string> }>
type Found = readonly Known[]
export type KnownIndicators = Readonly<{ all: Found; byName: (text: string) => Found; mostAlike: (text: string) => Found }>

export function knownIndicators(policy: BasicPolicy): KnownIndicators {
  const all = listCommonIndicators(policy).map(({ indicator, strategy }) => {
    const name = bareOf(indicator.name.print)
    return {
      indicator,
      // as its key and as it is cited; a strategy with one indicator is cited for it
      numbers: [indicator.key, `${strategy.cite}${indicator.mark}`].map(bareOf),
      cite: bareOf(strategy.cite),
      name,
      pairs: pairsOf(name),
    }
  })
  return {
    all,
    byName: remembered((text) => byName(text, all), longestText, []),
    mostAlike: remembered((text) => mostAlike(text, all), longestWording, []),
  }
}

/** `texts` of a row: a number in one of them goes before a name. `cite` is that of the rows before ('21あ'), to which ② alone belongs. */
export function findCommonIndicator(
  texts: readonly string[],
  known: KnownIndicators,
  cite = '',
): CommonIndicator | 'unknown' | 'ambiguous' {
  const written = texts.map(bareOf).filter((text) => text !== '')
  // '2-3-イ-1　効果的・効率的な業務運営'
  const heads = [...written, ...texts.map((text) => bareOf(text.trim().split(/[\s:：]/, 1)[0] ?? ''))].filter((text) => text !== '')
  const own = heads.find((text) => isCite(text, known))
  const marks = heads.filter((text) => /^[1-9]$/.test(text))
  const numbered = (numbers: readonly string[]) => {
    const found = known.all.filter((each) => numbers.some((number) => each.numbers.includes(number)))
    return found.length === 1 ? found[0]?.indicator : undefined
  }
  const byNumber = numbered(heads) ?? (own === undefined ? undefined : numbered(marks.map((mark) => `${own}${mark}`)))
  if (byNumber) return byNumber
  const named = written.map(known.byName)
  const [only] = named.filter((found) => found.length === 1)
  const found = only?.[0]?.indicator ?? (cite === '' ? undefined : numbered(marks.map((mark) => `${cite}${mark}`)))
  if (found) return found
  const alike = written.map(known.mostAlike)
  const [most] = alike.filter((each) => each.length === 1)
  const isAmbiguous = own !== undefined || [...named, ...alike].some((each) => each.length > 1)
  return (named.some((each) => each.length > 1) ? undefined : most?.[0]?.indicator) ?? (isAmbiguous ? 'ambiguous' : 'unknown')
}

/** The cite of a strategy that one of the texts is: '21あ' of 2⑴㋐ and 2-1-ア; null = none. */
export function citeIn(texts: readonly string[], known: KnownIndicators): string | null {
  return texts.map(bareOf).find((text) => isCite(text, known)) ?? null
}

const isCite = (text: string, known: KnownIndicators): boolean => text.length > 1 && known.all.some(({ cite }) => cite === text)

function byName(text: string, known: Found): Found {
  const whole = known.filter(({ name }) => text.includes(name))
  if (whole.length > 0) return whole
  const part = text.replace(/^\d+/, '')
  return part.length < shortestPart ? [] : known.filter(({ name }) => name.includes(part))
}
/** Fewer letters of a name could be anything. */
const shortestPart = 6
const shortestWording = 10
const longestWording = 150

/** A shortened or asked wording: most of its pairs of letters stand in one name, and clearly fewer in any other. */
function mostAlike(text: string, known: Found): Found {
  if (text.length < shortestWording) return []
  const pairs = [...pairsOf(text.replace(/(と思いますか|と感じますか|ますか|区民の割合|の割合)$/, ''))]
  const alike = known
    .map((each) => ({ each, share: pairs.filter((pair) => each.pairs.has(pair)).length / Math.max(1, pairs.length) }))
    .toSorted((a, b) => b.share - a.share)
  const [first, second] = alike
  if (!first || first.share < 0.75) return []
  return second && first.share - second.share < 0.15 ? [first.each, second.each] : [first.each]
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...text]
  return new Set(letters.slice(1).map((letter, nth) => `${letters[nth]}${letter}`))
}

const bareOf = remembered((text) => foldText(text).replace(/[^\p{L}\p{N}]/gu, ''), longestText, '')
