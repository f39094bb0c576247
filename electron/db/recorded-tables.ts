// Knows the tables under the change record as they are now: their columns, what stands under what, and what makes two rows the same place.

export type RecordedTable = Readonly<{
  columns: readonly string[]
  /** Column → table of the row that this row stands under. */
  parents: Readonly<Record<string, string>>
  /** Columns that no two rows share; a row that comes back must find its place free. */
  unique?: readonly string[]
  /** Columns that name the one field that several rows make up together (the ties of a strategy are one field, not many). */
  field?: readonly string[]
}>

/** In an order in which parents come before what stands under them. */
export const recordedTables: Readonly<Record<string, RecordedTable>> = {
  ward: { columns: ['id', 'code', 'name', 'is_sample', 'basic_policy_version', 'created_at'], parents: {} },
  ward_plan: {
    columns: ['id', 'fiscal_year', 'form_generation', 'first_reiwa_year_as', 'goal', 'mission', 'mayor_policy'],
    parents: {},
    unique: ['fiscal_year'],
  },
  management_issue: {
    columns: ['id', 'ward_plan_id', 'position', 'title', 'future_vision', 'current_state', 'cause_analysis', 'challenge', 'recognition'],
    parents: { ward_plan_id: 'ward_plan' },
  },
  strategy: {
    columns: ['id', 'management_issue_id', 'position', 'title', 'desired_state', 'approach', 'is_main'],
    parents: { management_issue_id: 'management_issue' },
  },
  initiative: {
    columns: ['id', 'strategy_id', 'position', 'title', 'content', 'withdrawal_criterion', 'past_results', 'is_main'],
    parents: { strategy_id: 'strategy' },
  },
  outcome_indicator: { columns: ['id', 'strategy_id', 'position', 'name', 'target'], parents: { strategy_id: 'strategy' } },
  process_indicator: { columns: ['id', 'initiative_id', 'position', 'name', 'target'], parents: { initiative_id: 'initiative' } },
  amount: { columns: ['id', 'initiative_id', 'kind', 'fiscal_year', 'yen'], parents: { initiative_id: 'initiative' } },
  policy_tie: {
    columns: ['id', 'strategy_id', 'initiative_id', 'target'],
    parents: { strategy_id: 'strategy', initiative_id: 'initiative' },
    field: ['strategy_id', 'initiative_id'],
  },
}
