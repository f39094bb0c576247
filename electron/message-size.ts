// Knows how large a message may be before anyone looks at what it says: checking the absurd against a schema would take longer than the work itself.

/** In UTF-16 units; what a person can send is refused by the rules long before, with a sentence. */
export const maxTextInMessage = 200_000
const maxDepth = 8
const usual = { values: 200, listLength: 64, textLength: Number.POSITIVE_INFINITY }
/** Methods that speak of many places at once: a pasted block, a merge, a whole year. */
const large = { values: 400_000, listLength: 100_000, textLength: 64_000_000 }
const largeMethods = new Set<string>([
  'saveMany',
  'setPostOf',
  'changeTies',
  'confirmCarried',
  'rollOver',
  'applyMerge',
  'applyPlanImport',
  'saveOverrides',
  'saveInquiry',
  'takeOut',
  'exportList',
  'makeSeriesOfPlan',
  'saveSeriesYears',
  'saveQuestion',
  'saveResponses',
  'saveBreakdown',
  'receiveCommonSurvey',
  'saveMysteryShopping',
  'saveTargetChangeReasons',
  'changeMinutes',
  'addVoices',
  'saveMembers',
  'saveAgenda',
  'saveHandouts',
  'saveAttendances',
  'saveVoice',
  'saveOpinion',
  'saveOpinions',
  'saveOpinionAbout',
  'mergeOpinions',
  'splitOpinion',
  'confirmAnswers',
  'setPublished',
  'setToldBack',
  'saveMemberSheet',
  'takeOutMemberSheets',
  'applyReturnedSheets',
  'fillOutput',
  'writeOutput',
  'applyFormReturn',
  'previewDroppedSubmissions',
  'receiveSubmissions',
  'exportCorrectionRequest',
  'saveBoundForm',
  'fillBoundForm',
  'writeBoundForm',
])
const maxKeyLength = 256

/** Whether a message has a size that any of the program's own messages of this method could have. Looks at no more than it must. */
export function hasOwnSize(method: string, message: unknown): boolean {
  const limits = largeMethods.has(method) ? large : usual
  let left = limits.values
  let textLeft = limits.textLength
  const isSmall = (value: unknown, depth: number): boolean => {
    left -= 1
    if (left < 0 || depth > maxDepth) return false
    if (typeof value === 'string') {
      textLeft -= value.length
      return value.length <= maxTextInMessage && textLeft >= 0
    }
    if (typeof value !== 'object' || value === null) return true
    if (Array.isArray(value)) return value.length <= limits.listLength && value.every((v) => isSmall(v, depth + 1))
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return false
    for (const key in value) if (key.length > maxKeyLength || !isSmall((value as Record<string, unknown>)[key], depth + 1)) return false
    return true
  }
  return isSmall(message, 0)
}
