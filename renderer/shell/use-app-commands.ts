// Knows what the commands do that belong to the window itself: file, undo, rooms, help.
import { useEffect } from 'react'
import type { CommandId } from '../../shared/words/commands.ts'
import { rooms, useApp } from '../stores/app.ts'
import { useChecks } from '../stores/checks.ts'
import { useCommands } from '../stores/commands.ts'
import { useCouncil } from '../stores/council.ts'
import { useDialogs } from '../stores/dialogs.ts'
import { useErasure } from '../stores/erasure.ts'
import { useExport } from '../stores/export.ts'
import { useIndicators } from '../stores/indicators.ts'
import { usePlan } from '../stores/plan.ts'
import { useProblem } from '../stores/problem.ts'
import { leaveField } from './leave-field.ts'
import { stepArea } from './step-area.ts'

const roomCommands = {
  home: 'goToHome',
  plan: 'goToPlan',
  lists: 'goToLists',
  amounts: 'goToAmounts',
  indicators: 'goToIndicators',
  check: 'goToCheck',
  council: 'goToCouncil',
  inspection: 'goToInspection',
  sections: 'goToSections',
  editions: 'goToEditions',
  policy: 'goToPolicy',
  history: 'goToHistory',
} as const
const indicatorCommands = [
  ['showCommonIndicators', 'common'],
  ['showSeries', 'series'],
  ['showJudgement', 'judgement'],
  ['showSurveys', 'surveys'],
  ['showMysteryShopping', 'mysteryShopping'],
  ['showTargetChanges', 'targetChanges'],
] as const
const checkCommands = [
  ['showQueue', 'queue'],
  ['showEntry', 'entry'],
  ['showRecords', 'records'],
  ['showActItems', 'actItems'],
  ['showSheet', 'sheet'],
] as const
const councilCommands = [
  ['showOpinions', 'opinions'],
  ['showMeetings', 'meetings'],
  ['showMembers', 'members'],
  ['showMemberSheets', 'sheets'],
  ['showCouncilYear', 'year'],
  ['showCouncilForms', 'forms'],
] as const
/** Commands that open a dialog about the plan in front. */
const planDialogs = [
  ['rollOver', 'rollOver'],
  ['discardPlan', 'discardPlan'],
  ['editOverrides', 'overrides'],
  ['replaceText', 'replace'],
  ['mergeBack', 'merge'],
  ['takeOut', 'takeOut'],
  ['confirmEdition', 'confirmEdition'],
] as const
const hasFile = () => useApp.getState().state?.file != null
const mayWrite = () => useApp.getState().state?.file?.readOnly === null
const guarded = (act: () => Promise<unknown>) => () => {
  void useProblem.getState().guard(act)
}
/** What takes the plan away from under an open text stores that first. */
const leaving = (act: () => Promise<unknown>) =>
  guarded(async () => {
    if (await leaveField()) await act()
  })

export function useAppCommands(): void {
  useEffect(() => {
    const { register } = useCommands.getState()
    const app = useApp.getState
    const leave: (() => void)[] = []
    const add = (id: CommandId, run: () => void | Promise<void>, isEnabled?: () => boolean) => leave.push(register(id, run, isEnabled))

    // A new file is made on the first screen, where ward and year are chosen.
    add(
      'newFile',
      leaving(() => app().closeFile()),
      hasFile,
    )
    add(
      'openFile',
      leaving(() => app().openFile()),
    )
    add(
      'trySample',
      leaving(() => app().createSample()),
    )
    add(
      'closeFile',
      leaving(() => app().closeFile()),
      hasFile,
    )
    add(
      'confirmSaved',
      leaving(() => app().confirmSaved()),
      mayWrite,
    )
    add(
      'exportForms',
      leaving(async () => useExport.getState().open()),
      () => hasFile() && usePlan.getState().plan !== null,
    )
    add('changeOperator', () => useDialogs.getState().show('operator'))
    add(
      'undo',
      leaving(() => app().undo()),
      () => mayWrite() && app().undoState.undo !== null,
    )
    add(
      'redo',
      leaving(() => app().redo()),
      () => mayWrite() && app().undoState.redo !== null,
    )
    for (const room of rooms) add(roomCommands[room], () => app().goTo(room), hasFile)
    for (const [id, tab] of indicatorCommands) {
      add(
        id,
        () => {
          useIndicators.getState().show(tab)
          app().goTo('indicators')
        },
        hasFile,
      )
    }
    for (const [id, tab] of checkCommands) {
      add(
        id,
        () => {
          useChecks.getState().show(tab)
          app().goTo('check')
        },
        hasFile,
      )
    }
    for (const [id, tab] of councilCommands) {
      add(
        id,
        () => {
          useCouncil.getState().show(tab)
          app().goTo('council')
        },
        hasFile,
      )
    }
    add(
      'exportResultReport',
      leaving(async () => {
        const result = await useIndicators.getState().exportResultReport()
        if (result) useExport.getState().openResult(result)
      }),
      () => hasFile() && usePlan.getState().plan !== null,
    )
    add('nextArea', () => stepArea(1), hasFile)
    add('previousArea', () => stepArea(-1), hasFile)
    add('addYear', () => useDialogs.getState().show('addYear'), mayWrite)
    for (const [id, dialog] of planDialogs) {
      add(
        id,
        leaving(async () => useDialogs.getState().show(dialog)),
        () => mayWrite() && usePlan.getState().plan !== null,
      )
    }
    add(
      'importPlan',
      leaving(async () => useDialogs.getState().show('importPlan')),
      mayWrite,
    )
    add(
      'erasePersonalData',
      leaving(async () => useErasure.getState().open(null)),
      mayWrite,
    )
    add(
      'searchTexts',
      leaving(async () => useDialogs.getState().show('search')),
      hasFile,
    )
    add(
      'inspectPlan',
      leaving(async () => app().goTo('inspection')),
      hasFile,
    )
    add('showKeys', () => useDialogs.getState().show('keys'))
    add('showAbout', () => useDialogs.getState().show('about'))
    return () => {
      for (const unregister of leave) unregister()
    }
  }, [])
}
