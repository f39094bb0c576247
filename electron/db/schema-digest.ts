// Knows the digest of the schema that all migrations make (own-schema.ts). Written anew by its test.
export const schemaDigest = '97032049d44e944fb1941c720df23bdfa4fa5fb2321f25b13121ee85797955cf'
