// Knows the window as a whole: the first screen or the rooms of an open file, and the dialogs over both.
import { useEffect } from 'react'
import { appWords } from '../shared/words/app.ts'
import { ErrorBoundary } from './components/error-boundary.tsx'
import { Skeleton } from './components/skeleton.tsx'
import { UnstoredTextsContext } from './components/unstored-texts-context.ts'
import { ExportDialog } from './screens/export/export-dialog.tsx'
import { CheckScreen } from './screens/check/check-screen.tsx'
import { CouncilScreen } from './screens/council/council-screen.tsx'
import { AllWardsScreen } from './screens/all-wards/all-wards-screen.tsx'
import { SendResultsDialog } from './screens/all-wards/send-results-dialog.tsx'
import { FormFilesScreen } from './screens/form-files/form-files-screen.tsx'
import { FormReturnDialog } from './screens/form-return/form-return-dialog.tsx'
import { ExportMasterDialog } from './screens/master/export-master-dialog.tsx'
import { MasterDialog } from './screens/master/master-dialog.tsx'
import { PublicationDialog } from './screens/publication/publication-dialog.tsx'
import { HistoryScreen } from './screens/history/history-screen.tsx'
import { HomeScreen } from './screens/home/home-screen.tsx'
import { PlanScreen } from './screens/plan/plan-screen.tsx'
import { PolicyScreen } from './screens/policy/policy-screen.tsx'
import { AmountsScreen } from './screens/amounts/amounts-screen.tsx'
import { ConfirmDialog } from './screens/editions/confirm-dialog.tsx'
import { DiscardDialog } from './screens/rollover/discard-dialog.tsx'
import { ErasureDialog } from './screens/council/erasure/erasure-dialog.tsx'
import { EditionsScreen } from './screens/editions/editions-screen.tsx'
import { IndicatorsScreen } from './screens/indicators/indicators-screen.tsx'
import { InspectionScreen } from './screens/inspection/inspection-screen.tsx'
import { ListsScreen } from './screens/lists/lists-screen.tsx'
import { MergeDialog } from './screens/sections/merge-dialog.tsx'
import { OverridesDialog } from './screens/plan/overrides-dialog.tsx'
import { PlanImportDialog } from './screens/plan-import/plan-import-dialog.tsx'
import { ReplaceDialog } from './screens/lists/replace-dialog.tsx'
import { RolloverDialog } from './screens/rollover/rollover-dialog.tsx'
import { SearchDialog } from './screens/search/search-dialog.tsx'
import { SectionsScreen } from './screens/sections/sections-screen.tsx'
import { TakeOutDialog } from './screens/sections/take-out-dialog.tsx'
import { StartScreen } from './screens/start/start-screen.tsx'
import { AddYearDialog } from './shell/add-year-dialog.tsx'
import { FileBanners } from './shell/file-banners.tsx'
import { Header } from './shell/header.tsx'
import { HelpDialogs } from './shell/help-dialogs.tsx'
import { MenuBar } from './shell/menu-bar.tsx'
import { OperatorDialog } from './shell/operator-dialog.tsx'
import { ProblemDialog } from './shell/problem-dialog.tsx'
import { Rail } from './shell/rail.tsx'
import { StatusBar } from './shell/status-bar.tsx'
import { useAppCommands } from './shell/use-app-commands.ts'
import { useFocusHome } from './shell/use-focus-home.ts'
import { useFileInFront } from './shell/use-file-in-front.ts'
import { useKeyDispatcher } from './shell/use-key-dispatcher.ts'
import { useUnsavedTexts } from './shell/use-unsaved-texts.ts'
import { useApp } from './stores/app.ts'
import { useProblem } from './stores/problem.ts'

const unstoredTexts = useProblem.getState()

export function App() {
  const state = useApp((app) => app.state)
  useEffect(() => {
    void useProblem.getState().guard(useApp.getState().load)
  }, [])
  useKeyDispatcher()
  useAppCommands()
  useFocusHome()
  useUnsavedTexts()
  const isFileRead = useFileInFront()

  return (
    <UnstoredTextsContext value={unstoredTexts}>
      {state === null || (state.file !== null && !isFileRead) ? (
        <div className="starting">
          <Skeleton label={appWords.loading} lines={4} />
        </div>
      ) : state.file === null ? (
        <div className="window window-start">
          <MenuBar />
          <StartScreen />
        </div>
      ) : (
        <div className="window">
          <MenuBar />
          <Header />
          <Rail />
          <div className="window-content">
            <FileBanners />
            <Room />
          </div>
          <StatusBar />
        </div>
      )}
      <AddYearDialog />
      <ExportDialog />
      <HelpDialogs />
      <OperatorDialog />
      <ConfirmDialog />
      <DiscardDialog />
      <ErasureDialog />
      <FormReturnDialog />
      <MasterDialog />
      <ExportMasterDialog />
      <MergeDialog />
      <OverridesDialog />
      <PlanImportDialog />
      <PublicationDialog />
      <ReplaceDialog />
      <RolloverDialog />
      <SearchDialog />
      <SendResultsDialog />
      <TakeOutDialog />
      <ProblemDialog />
    </UnstoredTextsContext>
  )
}

/** The room in front. Each draws its own failure, so that the others stay usable. */
function Room() {
  const room = useApp((app) => app.room)
  return (
    <ErrorBoundary key={room}>
      {room === 'home' && <HomeScreen />}
      {room === 'plan' && <PlanScreen />}
      {room === 'lists' && <ListsScreen />}
      {room === 'amounts' && <AmountsScreen />}
      {room === 'indicators' && <IndicatorsScreen />}
      {room === 'check' && <CheckScreen />}
      {room === 'council' && <CouncilScreen />}
      {room === 'inspection' && <InspectionScreen />}
      {room === 'sections' && <SectionsScreen />}
      {room === 'editions' && <EditionsScreen />}
      {room === 'formFiles' && <FormFilesScreen />}
      {room === 'allWards' && <AllWardsScreen />}
      {room === 'policy' && <PolicyScreen />}
      {room === 'history' && <HistoryScreen />}
    </ErrorBoundary>
  )
}
