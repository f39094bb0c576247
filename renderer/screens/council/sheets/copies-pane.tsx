// Knows to whom a sheet is given and who has returned it: files for those who are chosen, a folder read back, a text for those who are missing.
import { FileDown, FolderInput } from 'lucide-react'
import { useRef, useState } from 'react'
import type { CouncilBook, Member } from '../../../../shared/model/council.ts'
import type { MemberSheet, ReturnedSheets } from '../../../../shared/model/member-sheet.ts'
import { tallySheet } from '../../../../shared/rules/council/tally-sheet.ts'
import { councilSheetWords as words, reminderText, shortDay } from '../../../../shared/words/council-sheets.ts'
import { Button } from '../../../components/button.tsx'
import { CheckBox } from '../../../components/check-box.tsx'
import { copyText } from '../../../components/copy-text.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useCouncil } from '../../../stores/council.ts'
import { ReturnedDialog } from './returned-dialog.tsx'

type CopiesPaneProps = Readonly<{ book: CouncilBook; sheet: MemberSheet; today: string; mayWrite: boolean }>

export function CopiesPane({ book: { members }, sheet, today, mayWrite }: CopiesPaneProps) {
  const { deed, ask } = useCouncil()
  const [showsAll, setShowsAll] = useState(false)
  const copyOf = new Map(sheet.copies.map((copy) => [copy.memberId, copy]))
  const shown = members.filter((member) => showsAll || copyOf.has(member.id) || isInTerm(member, today))
  /** null = those who are to get it and have not. */
  const [typed, setTyped] = useState<ReadonlySet<string> | null>(null)
  const proposed = () => shown.filter((member) => !copyOf.has(member.id) && isInTerm(member, today)).map(({ id }) => id)
  const chosen = typed ?? new Set<string>(proposed())
  const chosenShown = shown.filter(({ id }) => chosen.has(id))
  const [said, setSaid] = useState('')
  const [isReading, setReading] = useState(false)
  const tools = useRef<HTMLDivElement>(null)
  const [returned, setReturned] = useState<ReturnedSheets | null>(null)
  const missing = tallySheet(
    sheet,
    members.map(({ id }) => id),
  ).missing
  const isLate = sheet.deadline !== null && sheet.deadline < today

  const choose = (id: string, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(id)
    else next.delete(id)
    setTyped(next)
  }
  const takeOut = async () => {
    if (isReading) return
    const ids = chosenShown.map(({ id }) => id)
    const taken = await deed((client) => client.takeOutMemberSheets(sheet.id, ids))
    if (!taken) return
    setTyped(new Set())
    // Nobody is chosen now: the button that wrote them out is of no use, the next one is.
    tools.current?.querySelector<HTMLElement>('[data-next]')?.focus()
    setSaid(words.taken(taken.fileNames.length))
  }
  const read = async () => {
    if (isReading) return
    setReading(true)
    setSaid('')
    const found = await ask((client) => client.previewReturnedSheets(sheet.id))
    setReading(false)
    if (found) setReturned(found)
  }
  const copyReminder = () => {
    const names = missing.flatMap((id) => members.filter((member) => member.id === id).map(({ name }) => name))
    if (copyText(reminderText(sheet, names, today))) setSaid(words.copiedReminder)
  }
  if (members.length === 0) return <EmptyState text={words.noMembers} />
  return (
    <div className="msheet-copies">
      {mayWrite && (
        <>
          <div className="msheet-buttons" ref={tools}>
            <Button
              variant="primary"
              icon={<FileDown size={16} aria-hidden="true" />}
              isDisabled={chosenShown.length === 0}
              onPress={() => void takeOut()}
            >
              {words.takeOut(chosenShown.length)}
            </Button>
            <Button data-next="" icon={<FolderInput size={16} aria-hidden="true" />} onPress={() => void read()}>
              {words.readReturned}
            </Button>
            <Button isDisabled={missing.length === 0} onPress={copyReminder}>
              {words.copyReminder}
            </Button>
          </div>
          <p className="msheet-note">{words.readNote}</p>
        </>
      )}
      <p className="msheet-note" role="status">
        {isReading ? words.reading : said}
      </p>
      <div className="msheet-choose">
        {mayWrite && (
          <CheckBox
            isSelected={shown.length > 0 && chosenShown.length === shown.length}
            onChange={(isOn) => setTyped(new Set(isOn ? shown.map(({ id }) => id) : []))}
          >
            {words.selectAll}
          </CheckBox>
        )}
        <CheckBox isSelected={showsAll} onChange={setShowsAll}>
          {words.everyMember}
        </CheckBox>
      </div>
      <div className="msheet-scroll">
        <table className="msheet-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.issued}</th>
              <th scope="col">{words.columns.returned}</th>
              <th scope="col">{words.columns.file}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((member) => {
              const copy = copyOf.get(member.id)
              const isMissing = copy !== undefined && copy.issuedDay !== null && copy.returnedDay === null
              const name = `${member.name}${isInTerm(member, today) ? '' : `（${words.termOver}）`}`
              return (
                <tr key={member.id}>
                  <th scope="row">
                    {mayWrite ? (
                      <CheckBox isSelected={chosen.has(member.id)} onChange={(isOn) => choose(member.id, isOn)}>
                        <span className="sr-only">{words.selectMember(member.name)}</span>
                        <span aria-hidden="true">{name}</span>
                      </CheckBox>
                    ) : (
                      name
                    )}
                  </th>
                  <td>{shortDay(copy?.issuedDay ?? null)}</td>
                  <td className={isMissing && isLate ? 'msheet-late' : undefined}>
                    {isMissing ? `${words.missing}${isLate ? `（${words.late}）` : ''}` : shortDay(copy?.returnedDay ?? null)}
                  </td>
                  <td>{copy?.fileName ?? ''}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {returned && (
        <ReturnedDialog
          sheet={sheet}
          members={members}
          returned={returned}
          onClose={() => setReturned(null)}
          onApplied={(count) => setSaid(words.applied(count))}
        />
      )}
    </div>
  )
}

const isInTerm = ({ terms }: Pick<Member, 'terms'>, today: string): boolean =>
  terms.length === 0 || terms.some(({ from, until }) => from <= today && today <= until)
