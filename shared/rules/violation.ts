// Knows how a rule says that it is broken: which field, and a code whose sentence stands in words/violations.ts.

/** `field` as in keyOfField. An error keeps the draft from being saved; a warning is only shown. Absent = error. */
export type Violation = Readonly<{
  field: string
  code: string
  values?: Readonly<Record<string, string | number>>
  severity?: 'error' | 'warning'
}>

/** Whether the draft may not be saved as it is. */
export function isBlocking(violation: Violation): boolean {
  return violation.severity !== 'warning'
}
