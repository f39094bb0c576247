// Knows how long work shows how far it is: what is being done, a bar, a count.
import { Label, ProgressBar } from 'react-aria-components'

type ProgressProps = Readonly<{ label: string; done: number; total: number }>

export function Progress({ label, done, total }: ProgressProps) {
  const isKnown = total > 0
  return (
    <ProgressBar className="progress" value={isKnown ? done : 0} maxValue={isKnown ? total : 1} isIndeterminate={!isKnown}>
      {({ percentage }) => (
        <>
          <span className="progress-line">
            <Label>{label}</Label>
            {isKnown && <span className="progress-count">{`${done} / ${total}`}</span>}
          </span>
          <span className="progress-track">
            <span className="progress-fill" style={{ width: `${percentage ?? 100}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  )
}
