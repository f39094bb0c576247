// Knows how a text from the clipboard is taken into one cell of the form, Excel's way of writing a cell included.

/**
 * The text of one cell: line breaks as LF, the one line break that Excel puts behind a copied cell taken off, and the quotes
 * taken off that it puts around a cell with line breaks. Several cells stay as they are, tabs between them as full-width spaces.
 */
export function textFromClipboard(clipboard: string): string {
  const text = clipboard.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)
  if (quoted?.[1]?.includes('\n')) return quoted[1].replaceAll('""', '"')
  return text.replaceAll('\t', '　')
}
