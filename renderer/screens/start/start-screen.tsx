// Knows the first screen: make a data file, open one, try the sample, or go on with a recent one.
import { FilePlus2, FolderOpen, MapPinned, Play } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { citySideWords } from '../../../shared/words/all-wards.ts'
import { startWords as words } from '../../../shared/words/start.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../stores/app.ts'
import { useMasterData } from '../../stores/master-data.ts'
import { useProblem } from '../../stores/problem.ts'
import { CreateForm } from './create-form.tsx'
import { FileProblemPanel } from './file-problem-panel.tsx'
import { RecentFiles } from './recent-files.tsx'
import './start.css'

export function StartScreen() {
  const problem = useApp((app) => app.fileProblem)
  const { guard } = useProblem.getState()
  const app = useApp.getState()
  useEffect(() => {
    void guard(useMasterData.getState().load)
  }, [guard])
  return (
    <main className="start">
      <div className="start-head">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      {problem && <FileProblemPanel problem={problem} />}
      <div className="start-columns">
        <section className="start-panel start-create" aria-labelledby="start-create">
          <h2 id="start-create">
            <FilePlus2 size={18} strokeWidth={1.75} aria-hidden="true" />
            {words.create}
          </h2>
          <p className="start-note">{words.createNote}</p>
          <CreateForm />
        </section>
        <div className="start-side">
          <Way title={words.open} note={words.openNote} icon={<FolderOpen size={18} strokeWidth={1.75} aria-hidden="true" />}>
            <Button onPress={() => void guard(app.openFile)}>{words.openAction}</Button>
          </Way>
          <Way title={words.sample} note={words.sampleNote} icon={<Play size={18} strokeWidth={1.75} aria-hidden="true" />}>
            <Button onPress={() => void guard(app.createSample)}>{words.sampleAction}</Button>
          </Way>
          <Way
            title={citySideWords.startTitle}
            note={citySideWords.startNote}
            icon={<MapPinned size={18} strokeWidth={1.75} aria-hidden="true" />}
          >
            <Button onPress={() => void guard(() => app.createCityFile())}>{citySideWords.startAction}</Button>
          </Way>
          <RecentFiles />
        </div>
      </div>
    </main>
  )
}

function Way({ title, note, icon, children }: Readonly<{ title: string; note: string; icon: ReactNode; children: ReactNode }>) {
  return (
    <section className="start-panel">
      <h2>
        {icon}
        {title}
      </h2>
      <p className="start-note">{note}</p>
      {children}
    </section>
  )
}
