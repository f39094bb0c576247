// Knows the tables under the change record as they are now: their columns, what stands under what, and what makes two rows the same place.

export type RecordedTable = Readonly<{
  columns: readonly string[]
  /** Column → table of the row that this row stands under. */
  parents: Readonly<Record<string, string>>
  /** Column → table of a row that this row names and outlives: a name can be given back only while the other row is there. */
  references?: Readonly<Record<string, string>>
  /** Columns that the change record leaves out: they are written once and never again. */
  unrecorded?: readonly string[]
  /** Columns that no two rows share; a row that comes back must find its place free. */
  unique?: readonly string[]
  /** Columns that name the one field that several rows make up together (the ties of a strategy are one field, not many). */
  field?: readonly string[]
}>

/** In an order in which parents come before what stands under them. */
export const recordedTables: Readonly<Record<string, RecordedTable>> = {
  ward: { columns: ['id', 'code', 'name', 'is_sample', 'basic_policy_version', 'created_at'], parents: {} },
  section: { columns: ['id', 'position', 'name'], parents: {} },
  post: { columns: ['id', 'section_id', 'position', 'name'], parents: { section_id: 'section' } },
  post_holder: { columns: ['id', 'post_id', 'person', 'from_date', 'until_date'], parents: { post_id: 'post' } },
  ward_plan: {
    columns: [
      'id',
      'fiscal_year',
      'form_generation',
      'first_reiwa_year_as',
      'goal',
      'mission',
      'mayor_policy',
      'budget_note',
      'internal_note',
      'numbered_up_to',
      'reform_numbered_up_to',
    ],
    parents: {},
    unique: ['fiscal_year'],
  },
  management_issue: {
    columns: [
      'id',
      'ward_plan_id',
      'position',
      'title',
      'future_vision',
      'current_state',
      'cause_analysis',
      'challenge',
      'recognition',
      'post_id',
      'number',
      'internal_note',
      'numbered_up_to',
    ],
    parents: { ward_plan_id: 'ward_plan' },
    references: { post_id: 'post' },
  },
  strategy: {
    columns: [
      'id',
      'management_issue_id',
      'position',
      'title',
      'desired_state',
      'approach',
      'is_main',
      'post_id',
      'number',
      'internal_note',
      'numbered_up_to',
    ],
    parents: { management_issue_id: 'management_issue' },
    references: { post_id: 'post' },
  },
  initiative: {
    columns: [
      'id',
      'strategy_id',
      'position',
      'title',
      'content',
      'withdrawal_criterion',
      'past_results',
      'is_main',
      'post_id',
      'number',
      'internal_note',
      'past_results_linked',
    ],
    parents: { strategy_id: 'strategy' },
    references: { post_id: 'post' },
  },
  outcome_indicator: {
    columns: [
      'id',
      'strategy_id',
      'position',
      'name',
      'target',
      'target_reason',
      'cumulative_from',
      'cumulative_until',
      'previous_result',
      'previous_rating',
      'previous_linked',
    ],
    parents: { strategy_id: 'strategy' },
  },
  process_indicator: {
    columns: ['id', 'initiative_id', 'position', 'name', 'target', 'target_reason', 'cumulative_from', 'cumulative_until'],
    parents: { initiative_id: 'initiative' },
  },
  reform_item: {
    columns: ['id', 'ward_plan_id', 'position', 'title', 'purpose', 'overview', 'goal', 'content', 'post_id', 'number', 'internal_note'],
    parents: { ward_plan_id: 'ward_plan' },
    references: { post_id: 'post' },
  },
  initiative_review: { columns: ['id', 'initiative_id', 'period', 'results', 'attainment'], parents: { initiative_id: 'initiative' } },
  outcome_review: {
    columns: ['id', 'outcome_indicator_id', 'period', 'result', 'attainment'],
    parents: { outcome_indicator_id: 'outcome_indicator' },
  },
  amount: { columns: ['id', 'initiative_id', 'kind', 'fund', 'fiscal_year', 'yen'], parents: { initiative_id: 'initiative' } },
  policy_tie: {
    columns: ['id', 'strategy_id', 'initiative_id', 'target'],
    parents: { strategy_id: 'strategy', initiative_id: 'initiative' },
    field: ['strategy_id', 'initiative_id'],
  },
  related_budget: { columns: ['id', 'ward_plan_id', 'kind', 'fund', 'yen'], parents: { ward_plan_id: 'ward_plan' } },
  label_override: { columns: ['id', 'ward_plan_id', 'key', 'text'], parents: { ward_plan_id: 'ward_plan' } },
  carried_text: {
    columns: ['id', 'ward_plan_id', 'kind', 'record_id', 'field', 'last_text'],
    parents: { ward_plan_id: 'ward_plan' },
  },
  lineage: { columns: ['id', 'kind', 'record_id', 'origin_id'], parents: {} },
  act_item: { columns: ['id', 'initiative_id', 'text', 'due_date', 'state', 'outcome'], parents: { initiative_id: 'initiative' } },
  inquiry: { columns: ['id', 'ward_plan_id', 'title', 'request_text', 'deadline', 'issued_at'], parents: { ward_plan_id: 'ward_plan' } },
  inquiry_section: {
    columns: ['id', 'inquiry_id', 'section_id', 'answered_at', 'note'],
    parents: { inquiry_id: 'inquiry', section_id: 'section' },
  },
  take_out: {
    columns: ['id', 'ward_plan_id', 'section_id', 'inquiry_id', 'way', 'taken_at', 'taken_by', 'items', 'base', 'base_hash', 'merged_at'],
    parents: { ward_plan_id: 'ward_plan', section_id: 'section' },
    references: { inquiry_id: 'inquiry' },
  },
  waived_finding: {
    columns: ['id', 'ward_plan_id', 'code', 'key', 'reason', 'by_whom', 'at'],
    parents: { ward_plan_id: 'ward_plan' },
  },
  edition: {
    columns: [
      'id',
      'ward_plan_id',
      'kind',
      'ordinal',
      'confirmed_by',
      'confirmed_at',
      'decision_date',
      'document_number',
      'revision_note',
      'hash',
    ],
    parents: { ward_plan_id: 'ward_plan' },
    unrecorded: ['snapshot'],
  },
}
