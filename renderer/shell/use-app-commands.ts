// Knows what the commands do that belong to the window itself: file, undo, rooms, help.
import { useEffect } from 'react'
import type { CommandId } from '../../shared/words/commands.ts'
import { useAllWards } from '../stores/all-wards.ts'
import { rooms, roomsOf, useApp } from '../stores/app.ts'
import { useChecks } from '../stores/checks.ts'
import { useCommands } from '../stores/commands.ts'
import { useCouncil } from '../stores/council.ts'
import { useDialogs } from '../stores/dialogs.ts'
import { useErasure } from '../stores/erasure.ts'
import { useExport } from '../stores/export.ts'
import { useFormFiles } from '../stores/form-files.ts'
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
  formFiles: 'goToFormFiles',
  allWards: 'goToAllWards',
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
const isCity = () => useApp.getState().state?.file?.isCity === true
/** A file that has plans, indicators and a council. */
const hasWard = () => hasFile() && !isCity()
const mayWrite = () => useApp.getState().state?.file?.readOnly === null
const guarded = (act: () => Promise<unknown>) => () => {
  void useProblem.getState().guard(act)
}
/** The city's own file has no plans and no council. */
const mayPlan = () => mayWrite() && !isCity()
/** What takes the plan away from under an open text stores that first. */
const leaving = (act: () => Promise<unknown>) =>
  guarded(async () => {
    if (await leaveField()) await act()
  })

/** What takes the data file away asks before that about a form file's binding that is not saved. */
const leavingFile = (act: () => Promise<unknown>) =>
  leaving(async () => {
    if (await useFormFiles.getState().leave()) await act()
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
      leavingFile(() => app().closeFile()),
      hasFile,
    )
    add(
      'openFile',
      leavingFile(() => app().openFile()),
    )
    add(
      'trySample',
      leavingFile(() => app().createSample()),
    )
    add(
      'closeFile',
      leavingFile(() => app().closeFile()),
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
    for (const room of rooms)
      add(
        roomCommands[room],
        () => app().goTo(room),
        () => hasFile() && roomsOf(app()).includes(room),
      )
    for (const [id, tab] of indicatorCommands) {
      add(
        id,
        () => {
          useIndicators.getState().show(tab)
          app().goTo('indicators')
        },
        hasWard,
      )
    }
    for (const [id, tab] of checkCommands) {
      add(
        id,
        () => {
          useChecks.getState().show(tab)
          app().goTo('check')
        },
        hasWard,
      )
    }
    for (const [id, tab] of councilCommands) {
      add(
        id,
        () => {
          useCouncil.getState().show(tab)
          app().goTo('council')
        },
        hasWard,
      )
    }
    add(
      'exportResultReport',
      leaving(async () => {
        await useIndicators.getState().whenSaved()
        useExport.getState().openWith({ forms: ['resultReport'] })
      }),
      () => hasFile() && usePlan.getState().plan !== null,
    )
    add(
      'exportResults',
      leaving(async () => {
        const { fiscalYear } = usePlan.getState()
        await useIndicators.getState().whenSaved()
        if (fiscalYear !== null) await useAllWards.getState().openSending(fiscalYear)
      }),
      () => hasFile() && !isCity() && usePlan.getState().plan !== null,
    )
    add(
      'returnForms',
      leaving(async () => useDialogs.getState().show('formReturn')),
      () => mayWrite() && usePlan.getState().plan !== null,
    )
    add(
      'publish',
      leaving(async () => useDialogs.getState().show('publication')),
      () => hasFile() && usePlan.getState().plan !== null,
    )
    add(
      'acceptMaster',
      leaving(async () => useDialogs.getState().show('master')),
      mayWrite,
    )
    add(
      'exportMaster',
      leaving(async () => useDialogs.getState().show('exportMaster')),
      () => hasFile() && app().state?.file?.handOver === null,
    )
    add('nextArea', () => stepArea(1), hasFile)
    add('previousArea', () => stepArea(-1), hasFile)
    add('addYear', () => useDialogs.getState().show('addYear'), mayPlan)
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
      mayPlan,
    )
    add(
      'erasePersonalData',
      leaving(async () => useErasure.getState().open(null)),
      mayPlan,
    )
    add(
      'searchTexts',
      leaving(async () => useDialogs.getState().show('search')),
      hasWard,
    )
    add(
      'inspectPlan',
      leaving(async () => app().goTo('inspection')),
      hasWard,
    )
    add('showKeys', () => useDialogs.getState().show('keys'))
    add('showAbout', () => useDialogs.getState().show('about'))
    return () => {
      for (const unregister of leave) unregister()
    }
  }, [])
}
