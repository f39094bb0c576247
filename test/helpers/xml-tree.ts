// Knows how tests look into the XML of a package: its elements as a tree, found by name.
import { SaxesParser } from 'saxes'

export type XmlElement = Readonly<{
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly XmlElement[]
  text: string
}>
type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string }

/** The root. Throws where the XML is not well-formed. */
export function xmlTree(xml: string): XmlElement {
  const top: Growing = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name, attributes: attributes as Record<string, string>, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    for (const element of open) element.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  const [root] = top.children
  if (!root) throw new Error('no element')
  return root
}

/** All that are called so, at whatever depth, in their order. */
export function allOf(of: XmlElement, name: string): readonly XmlElement[] {
  return of.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)])
}
