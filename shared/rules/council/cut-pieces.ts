// Knows how the words of a mixed opinion are shared out, so that joined they are what was said, to the character.
type Text = Readonly<{ text: string; to: number | null }>
export type CutPiece = Readonly<{ pieceId: string; texts: readonly Text[] }>

/**
 * `pieces`: of the opinion, in their order. `parts`: those that are cut, `to` null = stays, else place among the new opinions. Returns them without empty
 * texts, neighbours of one opinion as one text. null where words would be lost or changed, where one of the opinions would have no words, or where there
 * is nothing to be split.
 */
export function cutPieces(
  pieces: readonly Readonly<{ id: string; text: string }>[],
  parts: readonly CutPiece[],
): Readonly<{ cut: readonly CutPiece[]; newOpinions: number }> | null {
  const byId = new Map(parts.map((part) => [part.pieceId, part]))
  const isKnown = byId.size === parts.length && parts.every(({ pieceId }) => pieces.some(({ id }) => id === pieceId))
  const isWhole = pieces.every(
    ({ id, text }) =>
      (byId
        .get(id)
        ?.texts.map((one) => one.text)
        .join('') ?? text) === text,
  )
  if (!isKnown || !isWhole) return null
  const words = new Map<number | null, string>([[null, '']])
  for (const { id, text } of pieces) {
    for (const one of byId.get(id)?.texts ?? [{ text, to: null }]) words.set(one.to, (words.get(one.to) ?? '') + one.text)
  }
  const newOpinions = words.size - 1
  const isCounted = newOpinions > 0 && [...words.keys()].every((to) => to === null || to < newOpinions)
  if (!isCounted || [...words.values()].some((text) => text.trim() === '')) return null
  return { cut: parts.map(({ pieceId, texts }) => ({ pieceId, texts: joinNeighbours(texts) })), newOpinions }
}

function joinNeighbours(texts: readonly Text[]): readonly Text[] {
  const joined: Text[] = []
  for (const { text, to } of texts) {
    if (text === '') continue
    const last = joined.at(-1)
    if (last?.to === to) joined[joined.length - 1] = { text: last.text + text, to }
    else joined.push({ text, to })
  }
  return joined
}
