// Knows how a text is written into HTML or XML so that it is read back letter by letter.
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\r': '&#13;' }

/** For the content of an element and for an attribute in quotes. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"'\r]/g, (letter) => entities[letter] ?? letter)
}
