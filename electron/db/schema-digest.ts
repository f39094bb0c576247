// Knows the digest of the schema that all migrations make (own-schema.ts). Written anew by its test.
export const schemaDigest = '7724e304c2efdaab421dac164103291be6782f0db01a47ed6568729d3d885a7c'
