// Knows the room of all 24 wards: their results beside each other, and who has submitted what. Files are received by a button or dropped on it.
import { FileDown, Inbox, Send } from 'lucide-react'
import { useEffect, useState } from 'react'
import { policyOfYear } from '../../../shared/rules/policy-of-year.ts'
import { allWardsWords as words } from '../../../shared/words/all-wards.ts'
import { submissionFileWords } from '../../../shared/words/submission-files.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Progress } from '../../components/progress.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { mayWriteIndicators, useApp } from '../../stores/app.ts'
import { useAllWards, wardViews } from '../../stores/all-wards.ts'
import { useCommands } from '../../stores/commands.ts'
import { useMasterData } from '../../stores/master-data.ts'
import { usePolicy } from '../../stores/policy.ts'
import { useProblem } from '../../stores/problem.ts'
import { AllWardsView } from './all-wards-view.tsx'
import { IncomingDialog } from './incoming-dialog.tsx'
import { readDropped } from './read-dropped.ts'
import './all-wards.css'

const views = wardViews.map((id) => ({ id, label: words.view[id] }))

export function AllWardsScreen() {
  const { all, rules, view, isReading, preview, told } = useAllWards()
  const policy = usePolicy((store) => store.policy)
  const wards = useMasterData((store) => store.wards)
  const fileCount = useApp((app) => app.fileCount)
  const rereadCount = useApp((app) => app.rereadCount)
  const mayWrite = useApp(mayWriteIndicators)
  const isCity = useApp((app) => app.state?.file?.isCity === true)
  const [isOver, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState('')
  const { guard } = useProblem.getState()
  useEffect(() => {
    void guard(useAllWards.getState().load)
  }, [fileCount, rereadCount, guard])
  const { show, showYear, receive, drop, cancel, exportBook, exportCsv } = useAllWards.getState()
  if (!all || !rules || !policy || wards.length === 0) return <Skeleton label={words.loading} lines={10} />
  const years = [...new Set([all.fiscalYear, ...all.fiscalYears])].toSorted((a, b) => b - a)
  const isEmpty = all.fiscalYears.length === 0
  const onDrop = async (files: readonly File[]) => {
    const dropped = await readDropped(files)
    setTooLarge(dropped.tooLarge.length === 0 ? '' : submissionFileWords.tooLargeToDrop(dropped.tooLarge.join('・')))
    if (dropped.files.length > 0) await drop(dropped.files)
  }
  return (
    // What is dropped can be chosen by the button, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main
      className="wards-room"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!mayWrite || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (mayWrite) void guard(() => onDrop([...event.dataTransfer.files]))
      }}
    >
      <div className="toolbar" data-area="views">
        <SegmentedControl label={words.views} options={views} value={view} onChange={show} />
        <SelectBox
          label={words.year}
          value={String(all.fiscalYear)}
          onChange={(year) => void showYear(Number(year))}
          options={years.map((year) => ({ id: String(year), label: words.yearOf(year) }))}
        />
        <span className="toolbar-note" role="status">
          {tooLarge || told}
        </span>
        <span className="toolbar-space" />
        {!isCity && (
          <Button
            size="small"
            variant="quiet"
            icon={<Send size={16} aria-hidden="true" />}
            isDisabled={!useCommands.getState().isEnabled('exportResults')}
            onPress={() => void useCommands.getState().run('exportResults')}
          >
            {words.sendOwn}
          </Button>
        )}
        {!isEmpty && (
          <>
            <Button
              size="small"
              variant="quiet"
              icon={<FileDown size={16} aria-hidden="true" />}
              onPress={() => void exportBook(view === 'submissions' ? 'submissions' : 'results')}
            >
              {words.exportBook}
            </Button>
            <Button size="small" variant="quiet" icon={<FileDown size={16} aria-hidden="true" />} onPress={() => void exportCsv()}>
              {words.exportCsv}
            </Button>
          </>
        )}
        {mayWrite && (
          <Button
            size="small"
            variant="primary"
            data-home="begin"
            icon={<Inbox size={16} aria-hidden="true" />}
            isDisabled={isReading}
            onPress={() => {
              setTooLarge('')
              void receive()
            }}
          >
            {words.receive}
          </Button>
        )}
      </div>
      {isReading && (
        <div className="wards-reading">
          <Progress label={submissionFileWords.reading} done={0} total={0} />
          <Button size="small" autoFocus onPress={() => void cancel()}>
            {submissionFileWords.stop}
          </Button>
        </div>
      )}
      {isEmpty ? (
        <div className="wards-empty">
          <EmptyState text={mayWrite ? words.empty : words.emptyReadOnly} />
          {!isCity && mayWrite && <p>{words.ofWard}</p>}
        </div>
      ) : (
        <AllWardsView all={all} rules={rules} policy={policyOfYear(policy, all.fiscalYear)} wards={wards} view={view} mayWrite={mayWrite} />
      )}
      {isOver && <p className="wards-drop">{words.dropHere}</p>}
      {preview && <IncomingDialog key={preview.token} preview={preview} />}
    </main>
  )
}
