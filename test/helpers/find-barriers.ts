// Knows how a drawn screen is checked for what shuts people out; contrast needs a real window and is checked there.
import axe from 'axe-core'

// axe asks for a canvas to tell icon fonts from text; jsdom has none, and would say so each time.
HTMLCanvasElement.prototype.getContext = () => null

/** One line for each finding of axe (WCAG 2.2 A and AA, best practices); [] in a sound screen. */
export async function findBarriers(root: Element = document.body): Promise<readonly string[]> {
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  return violations.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}
