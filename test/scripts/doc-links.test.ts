// Knows that what the documents point at is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const documents = ['.', 'docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name)),
)

test.each(documents)('%s', (document) => {
  const text = readFileSync(path.join(root, document), 'utf8')
  const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link as string).filter((link) => !link.includes(':'))
  for (const link of links) expect(existsSync(path.join(root, path.dirname(document), link)), link).toBe(true)
})
