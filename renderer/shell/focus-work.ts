// Knows where the work of the room in front stands, and brings the keyboard there.

/** A room marks where its work stands with data-home="work", and where it begins while it is empty with data-home="begin". */
export function focusWork(): void {
  const home = document.querySelector<HTMLElement>('[data-home=work]') ?? document.querySelector<HTMLElement>('[data-home=begin]')
  home?.focus({ preventScroll: true })
}
