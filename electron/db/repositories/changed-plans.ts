// Knows which plans were changed since their last edition, told by the deeds behind it.

/** The id of the deed that confirmed the last edition of a plan `p`; NULL where there is none. */
const lastEdition = `(SELECT max(e.deed_id) FROM edition o JOIN row_change e ON e.table_name = 'edition' AND e.row_id = o.id WHERE o.ward_plan_id = p.id)`
/** What the forms can print. */
const tables = `('ward_plan', 'management_issue', 'strategy', 'initiative', 'outcome_indicator', 'process_indicator', 'reform_item',
  'strategy_review', 'initiative_review', 'outcome_review', 'reform_item_review', 'management_issue_review', 'ward_plan_review', 'amount', 'label_override')`
const neverPrinted = `'$.internal_note', '$.budget_note', '$.target_reason', '$.post_id', '$.past_results_linked', '$.previous_linked', '$.blank_reason'`

const isOfEdition = (kinds: string): string => `EXISTS (SELECT 1 FROM edition o WHERE o.ward_plan_id = p.id AND o.kind IN (${kinds}))`
/**
 * What a check says counts from its own edition on, with last year's rating that stands beside it; what a quarter says never does. The id of such a row
 * ends with its check. A row that came or went empty, or with nothing in it but why it stays blank, is no change.
 */
const isShown = `CASE WHEN c.table_name = 'outcome_indicator' AND json_remove(c.after, ${neverPrinted}, '$.previous_rating') = '{}'
    THEN ${isOfEdition(`'selfEvaluation'`)}
  WHEN substr(c.table_name, -7) <> '_review' THEN 1
  WHEN (c.before IS NULL OR c.after IS NULL) AND NOT EXISTS (SELECT 1 FROM json_each(coalesce(c.after, c.before)) v
    WHERE v.key NOT IN ('id', 'period', 'blank_reason') AND substr(v.key, -3) <> '_id' AND v.value <> '') THEN 0
  WHEN c.row_id LIKE '%-selfEvaluation' THEN ${isOfEdition(`'selfEvaluation'`)}
  WHEN c.row_id LIKE '%-midYearReview' AND c.table_name IN ('strategy_review', 'initiative_review', 'reform_item_review')
    THEN ${isOfEdition(`'midYearReview', 'selfEvaluation'`)}
  ELSE 0 END`

/** The plan of a cell that is fed from a series. */
const planOfFedCell = `CASE c.table_name
  WHEN 'process_indicator' THEN (SELECT m.ward_plan_id FROM process_indicator x JOIN initiative i ON i.id = x.initiative_id
    JOIN strategy s ON s.id = i.strategy_id JOIN management_issue m ON m.id = s.management_issue_id WHERE x.id = c.row_id)
  ELSE (SELECT m.ward_plan_id FROM outcome_indicator x JOIN strategy s ON s.id = x.strategy_id
    JOIN management_issue m ON m.id = s.management_issue_id WHERE x.id = iif(c.table_name = 'outcome_indicator', c.row_id,
      (SELECT v.outcome_indicator_id FROM outcome_review v WHERE v.id = c.row_id))) END`
/** A deed on a plan names its year; one on series and surveys writes cells of whatever plans show them. */
const isOfPlan = `CASE WHEN json_extract(d.subject, '$.kind') IN ('series', 'survey', 'mysteryShopping', 'setting') THEN ${planOfFedCell} = p.id
  ELSE json_extract(d.subject, '$.fiscalYear') = p.fiscal_year END`

/** SQL: 1 where a deed that stands has changed what the forms of a plan `p` can print since its last edition; 0 without an edition. */
// the deeds behind the edition come first (CROSS JOIN keeps SQLite to it): the whole change record of many years is never gone through
export const isPlanChanged = `EXISTS (SELECT 1 FROM deed d CROSS JOIN row_change c ON c.deed_id = d.id
  WHERE d.id > ${lastEdition} AND d.state = 'done' AND d.kind <> 'undo'
    AND c.table_name IN ${tables} AND ${isOfPlan} AND ${isShown}
    AND (c.before IS NULL OR c.after IS NULL OR json_remove(c.after, ${neverPrinted}) <> '{}'))`
