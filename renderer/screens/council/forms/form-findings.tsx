// Knows what is told before a form of the council goes out: each finding a sentence, with a way to where it is put right.
import type { CouncilFinding } from '../../../../shared/model/council-form.ts'
import { type FindingPlace, placeOfFinding, sayCouncilFinding } from '../../../../shared/words/council-findings.ts'
import { councilFormsWords as words } from '../../../../shared/words/council-forms-view.ts'
import { Button } from '../../../components/button.tsx'
import { type CouncilChosen, useCouncil } from '../../../stores/council.ts'

const chosenIn: Readonly<Record<FindingPlace, keyof CouncilChosen>> = {
  meetings: 'meetingId',
  members: 'memberId',
  opinions: 'opinionId',
  sheets: 'sheetId',
}

/** What the ordinance asks for first. */
export function FormFindings({ findings }: Readonly<{ findings: readonly CouncilFinding[] }>) {
  const inOrder = findings.toSorted((a, b) => Number(b.isBlocking) - Number(a.isBlocking))
  return (
    <section aria-label={words.findings} className="council-form-findings">
      <h3>{words.findings}</h3>
      {inOrder.length === 0 && <p role="status">{words.noFindings}</p>}
      <ul>
        {inOrder.map((finding, index) => (
          <Finding key={`${finding.code}/${finding.targetId ?? index}`} finding={finding} />
        ))}
      </ul>
    </section>
  )
}

function Finding({ finding }: Readonly<{ finding: CouncilFinding }>) {
  const { isBlocking, targetId } = finding
  const place = placeOfFinding(finding)
  const said = sayCouncilFinding(finding)
  return (
    <li className={isBlocking ? 'council-form-required' : undefined}>
      <p>
        {isBlocking && <b>{words.required}</b>}
        {said}
      </p>
      {place !== null && (
        <Button
          size="small"
          variant="quiet"
          aria-label={`${words.go}：${said}`}
          onPress={() => useCouncil.getState().reveal(place, targetId === null ? {} : { [chosenIn[place]]: targetId })}
        >
          {words.go}
        </Button>
      )}
    </li>
  )
}
