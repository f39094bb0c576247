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
  'pickTemplate',
  'saveBoundForm',
  'moveBoundForm',
  'deleteBoundForm',
  'previewRebind',
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
  'previewMaster',
  'acceptMaster',
  'exportMaster',
  'previewPublication',
  'publish',
  'exportResults',
  'previewSubmissions',
  'previewDroppedSubmissions',
  'receiveSubmissions',
  'saveSubmissionNote',
  'deleteSubmission',
]

/** Plans and indicators: what makes them is refused in the city's own file, which collects what wards hand in. */
const ofWard: readonly (keyof Api)[] = [
  'createWardPlan',
  'previewPlanImport',
  'applyPlanImport',
  'saveSeries',
  'saveMeasurement',
  'saveSeriesYears',
  'saveYearlyTarget',
  'saveSurvey',
  'receiveCommonSurvey',
  'saveMysteryShopping',
]

/** Of the ward council, which a part does not have, only what writes nothing is answered. */
const councilQuestions: readonly (keyof CouncilApi)[] = [
  'getCouncilBook',
  'getCouncilDue',
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

/** The same handlers; those of a whole file throw E-PART-01 where a hand-over file is open, those of a ward E-CITY-01 in the city's own file. */
export function requireWholeFile(
  handlers: Handlers<Context>,
  { ofCouncil }: Readonly<{ ofCouncil: Handlers<Context, keyof CouncilApi> }>,
): Handlers<Context> {
  const councilDeeds = (Object.keys(ofCouncil) as (keyof CouncilApi)[]).filter((method) => !councilQuestions.includes(method))
  const notInPart = new Set<keyof Api>([...ofWholeFile, ...councilDeeds])
  const notInCity = new Set<keyof Api>([...ofWard, ...councilDeeds])
  const guarded = [...new Set([...notInPart, ...notInCity])].map((method) => {
    const handler = handlers[method] as (context: Context, ...args: readonly unknown[]) => unknown
    const guard = (context: Context, ...args: readonly unknown[]) => {
      const file = context.files.current()
      if (notInPart.has(method) && file?.handOver) throw new AppError('E-PART-01')
      if (notInCity.has(method) && file?.wardCode === context.resources.city.code) throw new AppError('E-CITY-01')
      return handler(context, ...args)
    }
    return [method, guard]
  })
  return { ...handlers, ...(Object.fromEntries(guarded) as Partial<Handlers<Context>>) }
}
