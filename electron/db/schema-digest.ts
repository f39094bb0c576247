// Knows the digest of the schema that all migrations make (own-schema.ts). Written anew by its test.
export const schemaDigest = 'b119a2efb58b67f331596c7dc0d9190f3320ee5741b963a16c6eddb1124087a6'
