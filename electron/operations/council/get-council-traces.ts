// Knows what a year's plan has of its residents: what their opinions changed, when they were heard, and whose opinion changed nothing yet.
import type { CouncilTraces } from '../../../shared/model/opinion.ts'
import type { Context } from '../../context.ts'
import { rememberedTraces } from '../../db/traces-memory.ts'

export function getCouncilTraces({ files }: Context, fiscalYear: number): CouncilTraces {
  return rememberedTraces(files.readable(), fiscalYear)
}
