// Knows what is done in a ward's own data file alone, and refused in the part of it that a section was handed.
import type { Api, Handlers } from '../../shared/api.ts'
import type { CouncilApi } from '../../shared/council-api.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'

/** Years, editions, the organisation, indicators and surveys, initiatives of improvements, and handing out itself: in a part these would have nowhere to come back to. */
const ofWholeFile: readonly (keyof Api)[] = [
  'createWardPlan',
  'rollOver',
  'discardPlan',
  'previewPlanImport',
  'rereadPlanImport',
  'applyPlanImport',
  'saveSection',
  'deleteSection',
  'savePost',
  'deletePost',
  'saveHolder',
  'deleteHolder',
  'saveInquiry',
  'deleteInquiry',
  'setAnswered',
  'takeOut',
  'previewMerge',
  'applyMerge',
  'confirmEdition',
  'saveSeries',
  'deleteSeries',
  'moveSeries',
  'saveYearlyTarget',
  'saveMeasurement',
  'saveSeriesYears',
  'saveSeriesBreak',
  'linkSeries',
  'makeSeriesOfPlan',
  'followSeries',
  'decide',
  'pickEvidence',
  'saveTargetChangeReasons',
  'saveSurvey',
  'deleteSurvey',
  'saveQuestion',
  'deleteQuestion',
  'moveQuestion',
  'saveResponses',
  'saveBreakdown',
  'receiveCommonSurvey',
  'readSurveyCsv',
  'saveMysteryShopping',
  'deleteMysteryShopping',
  'saveMeasureSettings',
  'saveCheckDeadline',
  'saveRoute',
  'makeInitiativeOfActItem',
]

/** Of the ward council, which a part does not have, only what writes nothing is answered. */
const councilQuestions: readonly (keyof CouncilApi)[] = [
  'getCouncilBook',
  'getCouncilNews',
  'getMinutes',
  'listOpinions',
  'getOpinion',
  'listOpinionsOfMeeting',
  'listFieldChanges',
  'getCouncilTraces',
  'getOpinionFigures',
  'listCouncilForms',
  'fillCouncilForm',
  'exportCouncilForm',
]

/** The same handlers; those of a whole file throw E-PART-01 where a hand-over file is open. */
export function requireWholeFile(
  handlers: Handlers<Context>,
  { ofCouncil }: Readonly<{ ofCouncil: Handlers<Context, keyof CouncilApi> }>,
): Handlers<Context> {
  const councilDeeds = (Object.keys(ofCouncil) as (keyof CouncilApi)[]).filter((method) => !councilQuestions.includes(method))
  const guarded = [...ofWholeFile, ...councilDeeds].map((method) => {
    const handler = handlers[method] as (context: Context, ...args: readonly unknown[]) => unknown
    const guard = (context: Context, ...args: readonly unknown[]) => {
      if (context.files.current()?.handOver) throw new AppError('E-PART-01')
      return handler(context, ...args)
    }
    return [method, guard]
  })
  return { ...handlers, ...(Object.fromEntries(guarded) as Partial<Handlers<Context>>) }
}
