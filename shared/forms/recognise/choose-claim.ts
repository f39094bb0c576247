// Knows which of the texts that claim one place gets it, and that the others are not lost.
import { squash } from './fold-label.ts'
import type { Claim } from './plan-tree.ts'
import type { LeftOver } from './sweep-sheet.ts'

/** The full sheet's text before the summary's, the first before later ones; another text makes it doubtful and is left over. */
export function chooseClaim<C extends Claim>(
  claims: readonly C[],
  leave: (left: LeftOver) => void,
  isSame: (chosen: C, other: C) => boolean = saysTheSame,
): C | null {
  const written = claims.filter((claim) => claim.text.trim() !== '')
  const chosen = written.find((claim) => !claim.isSummary) ?? written[0]
  if (!chosen) return null
  let reason = chosen.reason
  for (const other of written) {
    if (other === chosen || isSame(chosen, other)) continue
    leave({ address: other.address, text: other.text })
    reason ??= 'twoTexts'
  }
  return { ...chosen, reason }
}

/** A summary says in fewer words what the full sheet says: nothing of it is lost. */
function saysTheSame(chosen: Claim, other: Claim): boolean {
  const [whole, part] = [squash(chosen.text), squash(other.text)]
  return whole === part || (other.isSummary && !chosen.isSummary && whole.includes(part))
}
