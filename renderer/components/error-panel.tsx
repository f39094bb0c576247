// Knows how a problem is laid out: what happened, is the data safe, what to do now, a code.
import { appWords } from '../../shared/words/app.ts'
import type { ProblemWords } from '../../shared/words/problem.ts'

export function ErrorPanel({ problem }: Readonly<{ problem: ProblemWords }>) {
  return (
    // Told as soon as it comes, wherever the keyboard is.
    <div role="alert">
      <dl className="error-panel">
        <dt>{appWords.happened}</dt>
        <dd className="error-happened">{problem.happened}</dd>
        <dt>{appWords.safety}</dt>
        <dd>{problem.safety}</dd>
        <dt>{appWords.doNow}</dt>
        <dd>
          {problem.doNow}
          {problem.details.length > 0 && (
            <ul className="error-details">
              {problem.details.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{appWords.code}</dt>
        <dd className="error-code">{problem.code}</dd>
      </dl>
    </div>
  )
}
