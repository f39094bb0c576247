// Knows what a person should look at before handing in laid-out forms: blanks of model sentences left open, texts too long for one Excel cell.
import type { ExportWarning } from '../model/app-state.ts'
import { keyOfField } from '../model/fields.ts'
import { hasPlaceholder, maxExcelCellLength } from '../rules/text.ts'
import type { FormLayout } from './form-layout.ts'

/** One warning a field and code, in reading order; a field that stands on two forms is named once. */
export function warningsOfLayouts(layouts: readonly FormLayout[]): readonly ExportWarning[] {
  const warnings = new Map<string, ExportWarning>()
  for (const layout of layouts) {
    for (const { cells } of layout.pages) {
      for (const { field, value, label } of cells) {
        if (!field || value === '') continue
        const key = keyOfField(field)
        if (hasPlaceholder(value) && !warnings.has(`${key} placeholder`))
          warnings.set(`${key} placeholder`, { code: 'placeholderLeft', label })
        if (value.length > maxExcelCellLength && !warnings.has(`${key} limit`))
          warnings.set(`${key} limit`, { code: 'overExcelLimit', label })
      }
    }
  }
  return [...warnings.values()]
}
