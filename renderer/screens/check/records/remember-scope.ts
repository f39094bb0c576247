// Knows which items a person last had in the list of records, kept in the window's own storage.
import { type RecordScope, recordScopes } from '../../../../shared/rules/check/items-in-scope.ts'

const key = 'records.scope'

// What is remembered is a convenience: storage that is full, blocked or holds something else is passed over in silence.
export function recallScope(): RecordScope {
  try {
    return recordScopes.find((scope) => scope === localStorage.getItem(key)) ?? 'own'
  } catch {
    return 'own'
  }
}

export function rememberScope(scope: RecordScope): void {
  try {
    localStorage.setItem(key, scope)
  } catch {
    // see above
  }
}
