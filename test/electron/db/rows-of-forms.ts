// Knows one row of each recorded table of bound forms, submissions and master data, as the test of the change record writes them: parents first.
type Row = Readonly<Record<string, string | number | null>>

export const rowsOfForms: Readonly<Record<string, Row>> = {
  bound_form: {
    id: 'bf',
    position: 'a0',
    name: '様式2',
    from_year: 2015,
    until_year: null,
    repeats: 'managementIssue',
    template_hash: 'ab',
    rebound_from: null,
  },
  bound_cell: {
    id: 'bc',
    bound_form_id: 'bf',
    sheet: '様式2',
    address: 'B12',
    field_path: 'managementIssue.title',
    label: '経営課題',
    before_text: '【経営課題{number}　',
    after_text: '】',
  },
  submission: {
    id: 'su',
    fiscal_year: 2015,
    ward_code: '271276',
    kind: 'results',
    file_name: '北区.kjisseki',
    hash: 'cd',
    received_at: '2016-06-01T09:00:00+09:00',
    received_by: '北 花子',
    head_json: '{}',
    note: '',
  },
  submitted_result: { id: 'sr', submission_id: 'su', common_key: '1-1-ア', fiscal_year: 2015, result_json: '{}', address: '' },
  accepted_master: { id: 'am', hash: 'ef', accepted_at: '2016-04-01T09:00:00+09:00', accepted_by: '北 花子' },
  plan_master: { id: 'pm', ward_plan_id: 'plan', hash: 'ef' },
}
