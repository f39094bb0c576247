// Knows what to show where drawing failed: the four parts of an error, and a way to draw again.
import { Component, type ReactNode } from 'react'
import { appWords } from '../../shared/words/app.ts'
import { describeProblem } from '../../shared/words/problem.ts'
import { Button } from './button.tsx'
import { ErrorPanel } from './error-panel.tsx'

type Props = Readonly<{ children: ReactNode }>

export class ErrorBoundary extends Component<Props, Readonly<{ hasFailed: boolean }>> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch(error: unknown) {
    console.error(error)
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div className="crashed">
        <h2>{appWords.crashed}</h2>
        <ErrorPanel problem={describeProblem('E-BUG-01', null)} />
        <Button variant="primary" onPress={() => this.setState({ hasFailed: false })}>
          {appWords.reload}
        </Button>
      </div>
    )
  }
}
