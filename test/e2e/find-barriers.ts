// Knows what shuts people out of a window, as real pixels show it: what axe finds (with contrast), what Tab does not come to, and a focus that is not seen.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(path.join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')
/** Of dialogs that stand over one another the one that can be used. */
export const dialogInFront = ':is([role=dialog], [role=alertdialog]):not(:is([inert], [aria-hidden=true]) *)'
/** More stops than any view of the window has. */
const longestWalk = 160
const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

declare global {
  interface Window {
    axe: { run(root: Document, options: object): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> }
  }
}

/** One line for each thing that axe finds against WCAG 2.2 A and AA; [] in a sound view. `without`: rules of axe that are not asked. */
export async function findBarriers(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(
    async ({ standards, without }) => {
      const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]))
      const { violations } = await window.axe.run(document, { runOnly: standards, rules })
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
    },
    { standards, without },
  )
}

/**
 * Walks with Tab from the first menu once around the window. Each control that is in sight and was not come to, each place where nothing holds the
 * keyboard or where it is not seen what does; [] in a sound view. `least`: the menus and the rooms alone are so many; with less the walk looks at nothing.
 */
export async function walkAround(page: Page, least = 15): Promise<readonly string[]> {
  await page.locator('.menu-title').first().focus()
  return walkRound(page, 'body', least)
}

/** The same of the dialog in front, from where the keyboard is in it: Tab stays in it. */
export function walkAroundDialog(page: Page): Promise<readonly string[]> {
  return walkRound(page, dialogInFront, 1)
}

async function walkRound(page: Page, part: string, least: number): Promise<readonly string[]> {
  const wanted = await page.evaluate(nameControls, part)
  const reached = new Set<string>()
  const complaints: string[] = []
  if (wanted.length < least) complaints.push(`only ${wanted.length} controls in sight`)
  const first = await page.evaluateHandle(() => document.activeElement)
  for (let step = 0; ; step++) {
    if (step === longestWalk) {
      complaints.push('never came round')
      break
    }
    const now = await page.evaluate(seeFocus, { first, part })
    if (now.isLost) complaints.push('nothing holds the keyboard')
    else if (now.isOutside) complaints.push(`outside: ${now.html}`)
    else if (now.name.trim() === '') complaints.push(`without a name: ${now.html}`)
    if (!now.isSeen) complaints.push(`not seen: ${now.html}`)
    reached.add(now.name)
    if (step > 0 && now.isFirst) break
    await page.keyboard.press('Tab')
  }
  // What stands beside the work belongs to what is in front: only what is still there can have been reached.
  const still = new Set(await page.evaluate(nameControls, part))
  return [...complaints, ...wanted.filter((name) => still.has(name) && !reached.has(name)).map((name) => `not reached: ${name}`)]
}

/** What each control in sight is called; those of a toolbar or a group of radio buttons share its name, since the arrows go from one to the next. Runs in the page. */
function nameControls(part: string): string[] {
  const controls = document.querySelectorAll<HTMLElement>(`${part} :is(button:not([disabled]), input, select, textarea, [tabindex="0"])`)
  const names = new Set<string>()
  for (const control of controls) {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.tabIndex < 0 || control.matches(':disabled')) continue
    if (control.closest('[aria-hidden=true], [inert]')) continue
    // Of a group of radio buttons one is come to, and the arrows go on from there.
    if (control instanceof HTMLInputElement && control.type === 'radio' && !control.checked) continue
    const named = control.closest('[role=toolbar], [role=radiogroup]') ?? control
    const labels = 'labels' in control && control.labels instanceof NodeList ? [...control.labels] : []
    names.add(named.getAttribute('aria-label') ?? (labels.map((label) => label.textContent).join(' ') || (named.textContent ?? '')))
  }
  return [...names]
}

/** What holds the keyboard now, and whether that can be seen: by an outline or a frame on it, on what it stands in, or on its active row. Runs in the page. */
function seeFocus({ first, part }: Readonly<{ first: Element | null; part: string }>) {
  const element = document.activeElement as HTMLElement
  const named = element.closest('[role=toolbar], [role=radiogroup]') ?? element
  const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : []
  const row = element.getAttribute('aria-activedescendant')
  const holders = [
    element,
    element.closest<HTMLElement>('.palette-box, .cell-editor, .grid-editor, .target-box, .opinion-search'),
    element.closest<HTMLElement>('label'),
    row === null ? null : document.getElementById(row),
  ].filter((one) => one !== null)
  const isSeen = holders.some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || /\b[2-4]px inset|inset.* [2-4]px/.test(boxShadow)
  })
  const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '')
  return {
    html: element.outerHTML.slice(0, 160),
    name:
      named.getAttribute('aria-label') ??
      (labels.map((label) => label.textContent).join(' ') || labelledBy.join(' ').trim() || (named.textContent ?? '')),
    isSeen,
    isLost: element === document.body,
    isOutside: element.closest(part) === null,
    // Its toolbar may take the keyboard back at another of its buttons.
    isFirst: element === first || (first?.matches('.menu-title') === true && element.matches('.menu-title')),
  }
}

/** Tab through what is open; where the keyboard leaves it or is not seen. */
export async function walkDialog(page: Page): Promise<readonly string[]> {
  const complaints: string[] = []
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Tab')
    const outside = await page.evaluate(() => {
      const element = document.activeElement
      return element?.closest('[role=dialog], [role=alertdialog]') ? null : (element?.outerHTML.slice(0, 120) ?? 'nothing')
    })
    if (outside !== null) complaints.push(outside)
  }
  return complaints
}

/** Controls in this part of the window (a selector; 'main': and the rooms beside it) whose middle cannot be scrolled into sight, or lies under something else. Runs in the page. */
export function listUnreachable(part: string): string[] {
  const lost: string[] = []
  for (const control of document.querySelectorAll<HTMLElement>(
    `${part} :is(button, input, select, textarea)${part === 'main' ? ', .rail-room' : ''}`,
  )) {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.sr-only, [aria-hidden=true]')) continue
    // The field of a table lies over its cell, and leaves the pointer to it.
    if (getComputedStyle(control).pointerEvents === 'none') continue
    // Of a check box it is the label that is seen.
    const seen = control.closest('label') ?? control
    seen.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // A person cannot scroll the window itself, only its parts.
    window.scrollTo(0, 0)
    for (const whole of [document.documentElement, document.body]) whole.scrollTo(0, 0)
    const { left, right, top, bottom } = seen.getBoundingClientRect()
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    const front = document.elementFromPoint(x, y)
    if (front === null) lost.push(`out of sight: ${control.outerHTML.slice(0, 120)}`)
    else if (!seen.contains(front)) lost.push(`${control.outerHTML.slice(0, 120)} under ${front.outerHTML.slice(0, 80)}`)
  }
  return lost
}

/** Texts whose box has no room for two characters of them. Runs in the page. */
export function listSqueezed(part: string): string[] {
  const squeezed: string[] = []
  for (const element of document.querySelectorAll<HTMLElement>(`${part} *:not(svg *)`)) {
    const text = [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '')).join('')
    if (text.length < 2 || !element.checkVisibility({ visibilityProperty: true }) || element.closest('.sr-only, option, datalist')) continue
    const { display, clipPath } = getComputedStyle(element)
    // What is clipped away is for screen readers alone.
    if (display !== 'inline' && clipPath === 'none' && element.clientWidth < 18) squeezed.push(`${element.className}: ${text.slice(0, 40)}`)
  }
  return squeezed
}
