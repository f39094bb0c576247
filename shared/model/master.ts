// Knows the city's master data as one: the basic policy, the legends, the rules of judgement, the forms, and what the city measured for all wards.
import type { BasicPolicy } from './basic-policy.ts'
import type { FormGeneration, Legend } from './form-generation.ts'
import type { JudgementRules } from './judgement.ts'
import type { ReceivedSurvey } from './survey.ts'
import type { WardPlan } from './ward-plan.ts'

/** A form generation as its file has it: legends are kept once for all. */
export type GenerationFile = Omit<FormGeneration, 'legends'>
/** 市共通調査 and 覆面調査 of one ward in one year. */
export type CommonResult = Readonly<{ fiscalYear: number; wardCode: string; received: ReceivedSurvey }>

/** What a master file says, without its name: of the program's own there is no more. */
export type MasterParts = Readonly<{
  basicPolicy: BasicPolicy
  /** Those that are not of the rules. */
  legends: readonly Legend[]
  judgementRules: JudgementRules
  /** By first year; no two hold in the same year. */
  formGenerations: readonly GenerationFile[]
  commonResults: readonly CommonResult[]
}>
/** `issuedOn`: ISO date. */
export type MasterContent = MasterParts & Readonly<{ name: string; issuedOn: string }>
/** `hash`: SHA-256 of the content as canonical JSON, in hex. `json`: that text. */
export type Master = Readonly<{ content: MasterContent; hash: string; json: string }>
export type MasterHead = Readonly<{ name: string; issuedOn: string; hash: string }>

export const masterGroups = ['policy', 'commonIndicators', 'legends', 'rules', 'forms', 'commonResults'] as const
export type MasterGroup = (typeof masterGroups)[number]
/**
 * One place that a master says otherwise. `place`: what it belongs to, from the outside in, as the data call it; `field`: the path below it, in the words of
 * the model. null = not there.
 */
export type MasterDifference = Readonly<{
  group: MasterGroup
  place: readonly string[]
  field: readonly (string | number)[]
  before: string | null
  after: string | null
}>

/**
 * older: issued before the one accepted last · same: accepted already · lostIndicator: of a common indicator that the ward has values of, and that this
 * master does not know · lostTies: ties of a plan to strategies that it does not know · keptForm: the forms of a year, which it does not have.
 */
export type MasterNote =
  | Readonly<{ code: 'older'; name: string; issuedOn: string }>
  | Readonly<{ code: 'same' }>
  | Readonly<{ code: 'lostIndicator'; name: string; years: readonly number[] }>
  | Readonly<{ code: 'lostTies'; fiscalYear: number; count: number }>
  | Readonly<{ code: 'keptForm'; name: string }>

/** `standsOn` null = the program's own. `stays`: why it cannot take it; null = it can. */
export type MasterYear = Readonly<{
  fiscalYear: number
  stage: WardPlan['stage']
  standsOn: MasterHead | null
  stays: 'established' | 'taken' | null
}>

/** A dry run: nothing is written. */
export type MasterPreview = MasterHead &
  Readonly<{
    token: string
    fileName: string
    /** Against what new plans are made under now. */
    differences: readonly MasterDifference[]
    notes: readonly MasterNote[]
    /** Newest year first. */
    years: readonly MasterYear[]
  }>

export type AcceptedMaster = MasterHead & Readonly<{ acceptedAt: string; acceptedBy: string }>
/** Accepted ones, newest first; under which master each year's plan stands (newest year first). */
export type MasterBook = Readonly<{
  accepted: readonly AcceptedMaster[]
  years: readonly Readonly<{ fiscalYear: number; standsOn: MasterHead | null }>[]
}>
