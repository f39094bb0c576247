// Knows how a rule says that it is broken: which field, and a code whose sentence stands in words/violations.ts.
export type Violation = Readonly<{ field: string; code: string; values?: Readonly<Record<string, string | number>> }>
