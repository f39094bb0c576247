// Knows the two ways in which a request is refused on purpose; anything else thrown is a bug.
import type { Violation } from '../shared/rules/violation.ts'

/** A refusal with a code of shared/words/errors.ts; `detail` is plain data for the sentence, never a path. */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: string
  readonly detail: unknown
  constructor(code: string, detail: unknown = null, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.detail = detail
  }
}

/** A draft that breaks rules; names the fields. Crosses as code E-RULE-01. */
export class RuleBroken extends Error {
  override name = 'RuleBroken'
  readonly violations: readonly Violation[]
  constructor(violations: readonly Violation[]) {
    super(violations.map((v) => `${v.field}: ${v.code}`).join(', '))
    this.violations = violations
  }
}
