// Knows how a table is put under the change record: triggers that write each of its rows before and after into row_change.

/**
 * SQL of the triggers that record every change of a table with a column `id`, by whatever statement or foreign key it comes. A write
 * outside a deed fails, since row_change.deed_id then is NULL. Of an update only the columns that differ are kept, and nothing where
 * none does. Plain SQL with built-in functions alone, so that it works with trusted_schema = OFF. Frozen: migrations call it.
 */
export function recordingTriggers(table: string, columns: readonly string[]): string {
  const others = columns.filter((c) => c !== 'id')
  const whole = (row: 'OLD' | 'NEW') => `json_object(${columns.map((c) => `'${c}', ${row}.${c}`).join(', ')})`
  const differing = (row: 'OLD' | 'NEW') =>
    `'{' || substr(${others.map((c) => `iif(OLD.${c} IS NOT NEW.${c}, ',"${c}":' || json_quote(${row}.${c}), '')`).join(' || ')}, 2) || '}'`
  const record = (row: 'OLD' | 'NEW', before: string, after: string) =>
    `INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), '${table}', ${row}.id, ${before}, ${after});`
  return `
CREATE TRIGGER ${table}_inserted AFTER INSERT ON ${table} BEGIN
  ${record('NEW', 'NULL', whole('NEW'))}
END;
CREATE TRIGGER ${table}_updated AFTER UPDATE ON ${table} WHEN ${others.map((c) => `OLD.${c} IS NOT NEW.${c}`).join(' OR ')} BEGIN
  ${record('NEW', differing('OLD'), differing('NEW'))}
END;
CREATE TRIGGER ${table}_deleted AFTER DELETE ON ${table} BEGIN
  ${record('OLD', whole('OLD'), 'NULL')}
END;
CREATE TRIGGER ${table}_renamed BEFORE UPDATE OF id ON ${table} WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;
`
}

/** SQL that takes a table from under the change record, before it gets new columns and is put there again. Frozen: migrations call it. */
export function dropRecordingTriggers(table: string): string {
  return ['inserted', 'updated', 'deleted', 'renamed'].map((event) => `DROP TRIGGER ${table}_${event};`).join('\n')
}
