// Knows the policy's whole text, as corrected for print or as the source has it, and the list of what was corrected.
import { useState } from 'react'
import type { BasicPolicy } from '../../../shared/model/basic-policy.ts'
import { policyWords as words } from '../../../shared/words/policy.ts'
import { SegmentedControl } from '../../components/segmented-control.tsx'

export function PolicyText({ policy }: Readonly<{ policy: BasicPolicy }>) {
  const [text, setText] = useState<'print' | 'source'>('print')
  return (
    <div className="policy-text">
      <div className="policy-text-head">
        <SegmentedControl
          label={words.text}
          value={text}
          onChange={setText}
          options={[
            { id: 'print', label: words.asPrinted },
            { id: 'source', label: words.asSource },
          ]}
        />
        <span>{text === 'print' ? words.asPrintedNote : words.asSourceNote}</span>
      </div>
      <article className="policy-lines" aria-label={words.fullText}>
        {policy.lines.map((line, index) => (
          <p key={index} className={line.source === line.print ? undefined : 'policy-corrected'}>
            {line[text]}
          </p>
        ))}
      </article>
      <section className="corrections" aria-labelledby="policy-corrections">
        <h3 id="policy-corrections">{words.corrections}</h3>
        {policy.corrections.length === 0 ? (
          <p>{words.noCorrections}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">{words.clause}</th>
                <th scope="col">{words.correctionSource}</th>
                <th scope="col">{words.correctionPrint}</th>
                <th scope="col">{words.correctionReason}</th>
              </tr>
            </thead>
            <tbody>
              {policy.corrections.map((correction, index) => (
                <tr key={index}>
                  <td>{correction.clause}</td>
                  <td>{correction.source}</td>
                  <td>{correction.print}</td>
                  <td>{correction.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  )
}
