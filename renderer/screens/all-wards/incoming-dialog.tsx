// Knows how files that were handed in are shown before they are received: each 受領可, 受領不要 or 不備 with its reason, chosen one by one, and nothing is written before.
import { CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'
import { type CellDifference, type IncomingFile, isSealed, type SubmissionPreview } from '../../../shared/model/submission.ts'
import type { Ward } from '../../../shared/model/ward.ts'
import { labelOfMoment } from '../../../shared/words/dates.ts'
import {
  sayNote,
  sayPlace,
  sayRefusal,
  sayWardAndYear,
  submissionFileWords as words,
  submissionKindNames,
} from '../../../shared/words/submission-files.ts'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { useAllWards } from '../../stores/all-wards.ts'
import { useMasterData } from '../../stores/master-data.ts'

export function IncomingDialog({ preview }: Readonly<{ preview: SubmissionPreview }>) {
  const wards = useMasterData((store) => store.wards)
  const files = useMemo(() => inOrder(preview.files, wards), [preview, wards])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(files.filter(({ isChosen }) => isChosen).map(({ key }) => key)))
  /** Of each file the keys of the differences of which the typed value is to stand. */
  const [typed, setTyped] = useState<Readonly<Record<string, readonly string[]>>>({})
  const [isTaking, setTaking] = useState(false)
  const { cancel, take } = useAllWards.getState()
  const refused = files.filter(({ refusal }) => refusal !== null).length
  const accepted = files.filter(({ mayReceive }) => mayReceive).length
  const choose = (file: IncomingFile, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) {
      // of one ward and year only one can be received
      for (const other of files) if (isSamePlace(other, file)) next.delete(other.key)
      next.add(file.key)
    } else next.delete(file.key)
    setChosen(next)
  }
  const receive = async () => {
    setTaking(true)
    await take(files.filter(({ key }) => chosen.has(key)).map(({ key }) => ({ key, typed: typed[key] ?? [] })))
    setTaking(false)
  }
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={() => void cancel()}
      size="wide"
      footer={
        <>
          <Button autoFocus={accepted === 0} onPress={() => void cancel()}>
            {words.cancel}
          </Button>
          <Button variant="primary" autoFocus={accepted > 0} isDisabled={chosen.size === 0 || isTaking} onPress={() => void receive()}>
            {words.receive(chosen.size)}
          </Button>
        </>
      }
    >
      <p>{words.lead}</p>
      <p role="status">
        {words.counts(accepted, files.length - accepted - refused, refused)}
        {accepted === 0 && `　${words.nothing}`}
      </p>
      <ul className="incoming">
        {files.map((file) => (
          <li key={file.key} className="incoming-file" data-refused={file.refusal !== null || undefined}>
            <CheckBox isSelected={chosen.has(file.key)} isDisabled={!file.mayReceive} onChange={(isChosen) => choose(file, isChosen)}>
              <span className="sr-only">{words.take(file.fileName)}</span>
            </CheckBox>
            <Told file={file} />
            <div className="incoming-told">
              <p className="incoming-name">{file.fileName}</p>
              {file.refusal !== null && <p className="incoming-refusal">{sayRefusal(file.refusal)}</p>}
              {file.head !== null && (
                <>
                  <p>{[sayWardAndYear(file), submissionKindNames[file.kind], words.measured(file.measured)].join('　')}</p>
                  {isSealed(file.head) && (
                    <p className="incoming-note">{words.prepared(labelOfMoment(file.head.preparedAt), file.head.preparedBy)}</p>
                  )}
                  <p className="incoming-note">
                    {!isSealed(file.head)
                      ? words.notSealed
                      : file.head.confirmed
                        ? words.confirmed(
                            file.head.confirmed.edition,
                            labelOfMoment(file.head.confirmed.confirmedAt),
                            file.head.confirmed.confirmedBy,
                          )
                        : words.notConfirmed}
                  </p>
                </>
              )}
              {file.notes.map((note) => (
                <p key={`${note.code}${note.value}`} className="incoming-warning">
                  {sayNote(note)}
                </p>
              ))}
              {file.differences.length > 0 && (
                <Differences
                  differences={file.differences}
                  taken={typed[file.key] ?? []}
                  onTake={(keys) => setTyped({ ...typed, [file.key]: keys })}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** What cannot be received first, the others in the city's order. */
function inOrder(files: readonly IncomingFile[], wards: readonly Ward[]): readonly IncomingFile[] {
  const placeOf = ({ refusal, head }: IncomingFile) => (refusal === null ? wards.findIndex(({ code }) => code === head?.wardCode) : -1)
  return files.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function isSamePlace(a: IncomingFile, b: IncomingFile): boolean {
  return a.head !== null && a.head.wardCode === b.head?.wardCode && a.head.fiscalYear === b.head.fiscalYear
}

function Told({ file: { refusal, mayReceive } }: Readonly<{ file: IncomingFile }>) {
  const state = refusal !== null ? 'refused' : mayReceive ? 'accepted' : 'needless'
  const Icon = { refused: TriangleAlert, accepted: CircleCheck, needless: CircleMinus }[state]
  return (
    <span className={`incoming-state incoming-${state}`}>
      <Icon size={14} aria-hidden="true" />
      {words[state]}
    </span>
  )
}

type DifferencesProps = Readonly<{
  differences: readonly CellDifference[]
  taken: readonly string[]
  onTake: (keys: readonly string[]) => void
}>

function Differences({ differences, taken, onTake }: DifferencesProps) {
  return (
    <div className="incoming-differences">
      <p className="incoming-warning">{words.differences}</p>
      <p className="incoming-note">{words.differencesNote}</p>
      {differences.map((one) =>
        one.mayTake ? (
          <SelectBox
            key={one.key}
            label={sayPlace(one)}
            value={taken.includes(one.key) ? 'typed' : 'sealed'}
            onChange={(choice) => onTake(choice === 'typed' ? [...taken, one.key] : taken.filter((key) => key !== one.key))}
            options={[
              { id: 'sealed', label: words.sealedOption(one.sealed) },
              { id: 'typed', label: words.typedOption(one.typed) },
            ]}
          />
        ) : (
          <p key={one.key}>
            {sayPlace(one)}　{words.sealedOption(one.sealed)}　{words.typedOption(one.typed)}
            {one.address !== '' && `（${words.cannotTake}）`}
          </p>
        ),
      )}
    </div>
  )
}
