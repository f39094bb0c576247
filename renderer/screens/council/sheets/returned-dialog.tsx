// Knows the dry run of sheets that came back: file by file whose it is, what it says and what is not understood, chosen by a person, taken in at once.
import { useState } from 'react'
import type { Member } from '../../../../shared/model/council.ts'
import type { MemberSheet, ReturnedSheet, ReturnedSheets } from '../../../../shared/model/member-sheet.ts'
import { councilSheetWords as words } from '../../../../shared/words/council-sheets.ts'
import { Button } from '../../../components/button.tsx'
import { CheckBox } from '../../../components/check-box.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useCouncil } from '../../../stores/council.ts'
import { firstChosen, withChosen } from './chosen-files.ts'

type ReturnedDialogProps = Readonly<{
  sheet: MemberSheet
  members: readonly Member[]
  returned: ReturnedSheets
  onClose: () => void
  onApplied: (count: number) => void
}>

export function ReturnedDialog({ sheet, members, returned: { token, files }, onClose, onApplied }: ReturnedDialogProps) {
  const [chosen, setChosen] = useState(() => firstChosen(files))
  const [makesOpinions, setMakesOpinions] = useState(false)
  const isPrior = sheet.kind === 'priorOpinion'
  const apply = async () => {
    const names = [...chosen]
    onClose()
    const { deed } = useCouncil.getState()
    const isDone = await deed(async (client) => {
      await client.applyReturnedSheets(token, names, makesOpinions)
      return true
    })
    if (isDone) onApplied(names.length)
  }
  const usable = files.filter(({ refusal }) => refusal === null).length
  return (
    <Dialog
      title={words.returnedTitle}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={chosen.size === 0} onPress={() => void apply()}>
            {words.apply(chosen.size)}
          </Button>
        </>
      }
    >
      <p>{files.length === 0 ? words.returnedNone : words.returnedLead(files.length, usable)}</p>
      {isPrior ? (
        <p className="msheet-note">{words.priorMakesOpinions}</p>
      ) : (
        <CheckBox isSelected={makesOpinions} onChange={setMakesOpinions}>
          {words.makesOpinions}
        </CheckBox>
      )}
      <ul className="returned-files">
        {files.map((file) => (
          <li key={file.fileName} className="returned-file">
            <CheckBox
              isSelected={chosen.has(file.fileName)}
              isDisabled={file.refusal !== null}
              onChange={(isOn) => setChosen(withChosen(files, chosen, file, isOn))}
              {...(file.refusal === null ? {} : { note: words.refused })}
            >
              {nameOf(file, members)}
              <span className="msheet-note">　{file.fileName}</span>
              {file.isAgain && <span className="returned-again">{words.again}</span>}
            </CheckBox>
            {file.refusal === null ? (
              <p>{isPrior ? words.foundPrior(file) : words.found(file)}</p>
            ) : (
              <p className="returned-refusal">{file.refusal}</p>
            )}
            {file.notes.length > 0 && (
              <ul className="returned-notes">
                {file.notes.map((note, index) => (
                  // Two notes may say the same; none of them moves.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={index}>{note}</li>
                ))}
              </ul>
            )}
            {file.refusal === null && <Written file={file} sheet={sheet} />}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function nameOf({ memberId }: ReturnedSheet, members: readonly Member[]): string {
  return members.find(({ id }) => id === memberId)?.name ?? words.unknownMember
}

function Written({ file: { answers, added }, sheet }: Readonly<{ file: ReturnedSheet; sheet: MemberSheet }>) {
  const given = answers.filter(({ choice, comment }) => choice !== null || comment !== '')
  if (given.length + added.length === 0) return null
  return (
    <details className="returned-written">
      <summary>{words.details}</summary>
      <dl>
        {given.map(({ itemId, choice, comment }) => (
          <div key={itemId}>
            <dt>{sheet.items.find(({ id }) => id === itemId)?.text}</dt>
            {sheet.choices.length > 0 && <dd>{choice === null ? words.noChoice : sheet.choices[choice]}</dd>}
            {comment !== '' && <dd>{comment}</dd>}
          </div>
        ))}
        {added.map(({ cell, text }) => (
          <div key={cell}>
            <dt>
              {words.addedLine}（{cell}）
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
