// Knows how to tell from a file's imports whether it keeps to the table of layers.mjs.
import path from 'node:path'
import { layers } from '../../layers.mjs'

const isUnder = (file, folder) => file === folder || file.startsWith(`${folder}/`)

/** The entry of the table that a file belongs to: the longest matching folder, undefined outside the table. */
function layerOf(file) {
  return Object.keys(layers)
    .filter((folder) => isUnder(file, folder))
    .toSorted((a, b) => b.length - a.length)[0]
}

/** What a file may not import, or null. `source` is what stands in the import; a type alone of a package is free. */
function forbiddenImport(file, source, isTypeOnly) {
  const layer = layerOf(file)
  if (!layer) return null
  const { files, packages } = layers[layer]
  if (source.startsWith('.')) {
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), source))
    return layerOf(target) === layer || files.some((folder) => isUnder(target, folder)) ? null : target
  }
  const isAllowed = (name) => source === name || source.startsWith(name.endsWith(':') ? name : `${name}/`)
  return isTypeOnly || packages.some(isAllowed) ? null : source
}

export const layersRule = {
  meta: { type: 'problem', schema: [], messages: { not: '{{layer}} may not import {{what}} (see layers.mjs)' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).replaceAll('\\', '/')
    const check = (node) => {
      const source = node.source?.value
      if (typeof source !== 'string') return
      const what = forbiddenImport(file, source, node.importKind === 'type' || node.exportKind === 'type')
      if (what) context.report({ node, messageId: 'not', data: { layer: layerOf(file), what } })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check }
  },
}
