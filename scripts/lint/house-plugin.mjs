// Knows the rules of the house that no linter brings: layers, purity of shared/, fixed SQL, and the sentence that opens each file.
import { layersRule } from './layers-rule.mjs'
import { pureRule } from './pure-rule.mjs'

/** SQL is a constant of the program: what comes from outside goes in as a parameter, never into the sentence. */
const fixedSql = {
  meta: { type: 'problem', schema: [], messages: { not: 'SQL is a fixed text: give values as parameters' } },
  create: (context) => ({
    CallExpression(node) {
      if (node.callee.type !== 'MemberExpression' || !['prepare', 'exec'].includes(node.callee.property.name)) return
      const [sql] = node.arguments
      const isBuilt =
        (sql?.type === 'TemplateLiteral' && sql.expressions.length > 0) || (sql?.type === 'BinaryExpression' && sql.operator === '+')
      if (isBuilt) context.report({ node: sql, messageId: 'not' })
    },
  }),
}

const opening = {
  meta: { type: 'suggestion', schema: [], messages: { not: 'a file opens with one sentence that says what it knows: // Knows …' } },
  create: (context) => ({
    Program(node) {
      if (!/^(#!.*\n)?\/\/ Knows /.test(context.sourceCode.text)) context.report({ node, messageId: 'not' })
    },
  }),
}

export default {
  meta: { name: 'house' },
  rules: { layers: layersRule, pure: pureRule, 'fixed-sql': fixedSql, opening },
}
