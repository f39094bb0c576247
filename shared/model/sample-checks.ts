// Knows what was done for the sample ward's initiatives, what was confirmed and what was to be improved, before any of it has ids.
import type { ActItem, ActSource } from './act-item.ts'
import type { Check, Execution, LogEntry, LoggedItem, LoggedKind, Milestone } from './check.ts'

type Unnamed<Row> = Omit<Row, 'id' | keyof LoggedItem>

/** Everything in it is made up. Numbers are those of the forms: '1-2-3' of an initiative, '1-2' of a strategy, '1' of an item of 様式3. */
export type SampleChecks = Readonly<{
  /** All that a check says of items, confirmed on these days: one ISO date for each step of the way up. */
  confirmed: readonly Readonly<{ fiscalYear: number; check: Check; days: readonly string[] }>[]
  records: readonly Readonly<{
    fiscalYear: number
    kind: LoggedKind
    number: string
    entries: readonly Unnamed<LogEntry>[]
    executions: readonly Unnamed<Execution>[]
    milestones: readonly Unnamed<Milestone>[]
  }>[]
  /** The post that owns the item does it. `resultNumber`: the initiative of the next year's plan that came of it; null = none. */
  actItems: readonly (Readonly<Pick<ActItem, 'fiscalYear' | 'text' | 'dueDate' | 'destination' | 'state' | 'outcome'>> &
    Readonly<{ kind: ActSource['kind']; number: string; check: Check; resultNumber: string | null }>)[]
}>
