// Knows that the digest kept for the start is that of the program's own migrations.
import { expect, it } from 'vitest'
import { migrations } from '../../../electron/db/migrations/migrations.ts'
import { digestOfMigrations } from '../../../electron/db/own-schema.ts'

it('the kept digest is that of all migrations', async () => {
  const text = `// Knows the digest of the schema that all migrations make (own-schema.ts). Written anew by its test.
export const schemaDigest = '${digestOfMigrations(migrations)}'
`
  await expect(text).toMatchFileSnapshot('../../../electron/db/schema-digest.ts')
})
