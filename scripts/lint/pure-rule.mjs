// Knows what would make shared/ hang on more than its arguments: the clock, chance, the console, timers.

const globals = new Set([
  'crypto',
  'console',
  'performance',
  'fetch',
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
])
const properties = { Date: new Set(['now']), Math: new Set(['random']) }

const isPlainUse = (node) => {
  const { parent } = node
  if (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) return false
  if (parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand) return false
  return !parent.type.startsWith('TS')
}

export const pureRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { not: '{{what}}: shared/ works on its arguments alone; today, ids and chance come from the Context' },
  },
  create(context) {
    const report = (node, what) => context.report({ node, messageId: 'not', data: { what } })
    return {
      Identifier: (node) => {
        if (globals.has(node.name) && isPlainUse(node)) report(node, node.name)
      },
      MemberExpression: (node) => {
        const forbidden = node.object.type === 'Identifier' ? properties[node.object.name] : undefined
        if (Object.hasOwn(properties, node.object.name ?? '') && forbidden.has(node.property.name))
          report(node, `${node.object.name}.${node.property.name}`)
      },
      NewExpression: (node) => {
        if (node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'new Date()')
      },
      CallExpression: (node) => {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date') report(node, 'Date()')
      },
    }
  },
}
