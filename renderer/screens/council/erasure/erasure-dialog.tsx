// Knows the dialog of 個人情報の消去: what to take out, what was found where, why, and what was taken out before.
import { useEffect, useState } from 'react'
import type { ErasurePreview, ErasureTarget } from '../../../../shared/model/erasure.ts'
import { erasureWords as words, otherPlace, placeNames } from '../../../../shared/words/council-erasure.ts'
import { labelOfMoment } from '../../../../shared/words/dates.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useCouncil } from '../../../stores/council.ts'
import { useErasure } from '../../../stores/erasure.ts'
import { useProblem } from '../../../stores/problem.ts'
import './erasure.css'

type Found = Readonly<{ target: ErasureTarget; preview: ErasurePreview }>

export function ErasureDialog() {
  const { isOpen, target: given, close } = useErasure()
  return isOpen ? <OpenDialog key={JSON.stringify(given)} given={given} close={close} /> : null
}

function OpenDialog({ given, close }: Readonly<{ given: ReturnType<typeof useErasure.getState>['target']; close: () => void }>) {
  const book = useCouncil((council) => council.book)
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [busy, setBusy] = useState('')
  const [message, setMessage] = useState('')
  useEffect(() => {
    void useProblem.getState().guard(useCouncil.getState().catchUp)
    if (given) void search(given)
  }, [given])

  async function search(target: ErasureTarget): Promise<void> {
    setBusy(words.searching)
    setMessage('')
    const preview = await useCouncil.getState().ask((client) => client.previewErasure(target))
    setBusy('')
    setFound(preview ? { target, preview } : null)
    if (preview) setMessage(isEmpty(preview) ? words.nothing : words.found(preview.total))
  }
  async function erase({ target, preview }: Found): Promise<void> {
    setBusy(words.erasing)
    const erasure = await useErasure.getState().erase(target, reason, preview.total)
    setBusy('')
    setFound(null)
    if (!erasure) return
    setText('')
    setReason('')
    setMessage(words.done(erasure.places))
  }

  const mayErase = found !== null && !isEmpty(found.preview) && reason.trim() !== '' && busy === ''
  const member = given?.what === 'member' ? book?.members.find(({ id }) => id === given.id) : undefined
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={close}
      size="large"
      isDismissable={busy === ''}
      footer={
        <>
          <Button onPress={close} isDisabled={busy !== ''}>
            {found && !isEmpty(found.preview) ? words.cancel : words.close}
          </Button>
          <Button variant="danger" isDisabled={!mayErase} onPress={() => found && void erase(found)}>
            {words.erase}
          </Button>
        </>
      }
    >
      <p>{words.lead}</p>
      {given === null ? (
        <div className="erasure-search">
          <TextField
            label={words.text}
            value={text}
            note={words.textNote}
            autoFocus
            onChange={(value) => {
              setText(value)
              setFound(null)
              setMessage('')
            }}
            onEnter={() => void search({ what: 'text', text })}
          />
          <Button isDisabled={text.trim() === '' || busy !== ''} onPress={() => void search({ what: 'text', text })}>
            {words.search}
          </Button>
        </div>
      ) : (
        <p className="erasure-target">{given.what === 'member' ? words.ofMember(member?.name ?? '') : words.ofVoice}</p>
      )}
      <p role="status" className="erasure-message">
        {busy === '' ? message : busy}
      </p>
      {found && !isEmpty(found.preview) && (
        <>
          <Places preview={found.preview} />
          {found.preview.copies.length > 0 && <p>{words.copies(found.preview.copies)}</p>}
          <ul className="erasure-warnings">
            {words.outOfReach.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <TextField label={words.reason} value={reason} note={words.reasonNote} onChange={setReason} />
        </>
      )}
      {book && book.erasures.length > 0 && (
        <section aria-label={words.history}>
          <h3 className="erasure-heading">{words.history}</h3>
          <table className="erasure-table">
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.reason}</th>
                <th scope="col">{words.count}</th>
              </tr>
            </thead>
            <tbody>
              {book.erasures.map(({ id, at, operator, reason: why, places }) => (
                <tr key={id}>
                  <td>{labelOfMoment(at)}</td>
                  <td>{operator}</td>
                  <td>{why}</td>
                  <td className="erasure-count">{places}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Dialog>
  )
}

const isEmpty = ({ total, copies }: ErasurePreview): boolean => total === 0 && copies.length === 0

function Places({ preview }: Readonly<{ preview: ErasurePreview }>) {
  return (
    <table className="erasure-table">
      <thead>
        <tr>
          <th scope="col">{words.place}</th>
          <th scope="col">{words.count}</th>
          <th scope="col">{words.sample}</th>
        </tr>
      </thead>
      <tbody>
        {preview.places.map(({ place, count, samples }) => (
          <tr key={place}>
            <td>{placeNames[place] ?? otherPlace}</td>
            <td className="erasure-count">{count}</td>
            <td>{samples.map((sample) => (sample.length > 60 ? `${sample.slice(0, 60)}…` : sample)).join(' ／ ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
