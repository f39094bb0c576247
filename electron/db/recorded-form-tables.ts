// Knows the tables of bound forms, submissions and master data that are under the change record, as recorded-tables.ts knows the others.
import type { RecordedTable } from './recorded-tables.ts'

export const recordedFormTables = {
  bound_form: {
    columns: ['id', 'position', 'name', 'from_year', 'until_year', 'repeats', 'template_hash', 'rebound_from'],
    parents: {},
  },
  bound_cell: {
    columns: ['id', 'bound_form_id', 'sheet', 'address', 'field_path', 'label', 'before_text', 'after_text'],
    parents: { bound_form_id: 'bound_form' },
    unique: [['bound_form_id', 'sheet', 'address']],
  },
  submission: {
    columns: ['id', 'fiscal_year', 'ward_code', 'kind', 'file_name', 'hash', 'received_at', 'received_by', 'head_json', 'note'],
    parents: {},
  },
  submitted_result: {
    columns: ['id', 'submission_id', 'common_key', 'fiscal_year', 'result_json', 'address'],
    parents: { submission_id: 'submission' },
    unique: [['submission_id', 'common_key', 'fiscal_year']],
  },
  accepted_master: { columns: ['id', 'hash', 'accepted_at', 'accepted_by'], parents: {} },
  plan_master: { columns: ['id', 'ward_plan_id', 'hash'], parents: { ward_plan_id: 'ward_plan' }, unique: ['ward_plan_id'] },
} as const satisfies Readonly<Record<string, RecordedTable>>
