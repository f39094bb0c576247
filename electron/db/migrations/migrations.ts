// Knows all migrations in their order.
import type { Migration } from '../migrate.ts'
import { wardPlans } from './0001-ward-plans.ts'
import { drafting } from './0002-drafting.ts'
import { indicators } from './0003-indicators.ts'
import { checks } from './0004-checks.ts'
import { council } from './0005-council.ts'
import { officialForms } from './0006-official-forms.ts'

export const migrations: readonly Migration[] = [wardPlans, drafting, indicators, checks, council, officialForms]
