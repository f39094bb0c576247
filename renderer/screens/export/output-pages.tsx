// Knows the right side of the dialog 様式の出力: the pages as they would be printed, and what is to be looked at before.
import { useState } from 'react'
import type { OutputSource } from '../../../shared/forms/output-source.ts'
import type { OutputForm, OutputRequest } from '../../../shared/model/output.ts'
import { exportWords as words } from '../../../shared/words/export.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { OutputCells } from './output-cells.tsx'
import { OutputNotesList } from './output-notes-list.tsx'
import { OutputPreview } from './output-preview.tsx'
import { type LaidOut, useLaidOut } from './use-laid-out.ts'

const looks = (['pages', 'cells'] as const).map((id) => ({ id, label: words.looksOf[id] }))

/** The form that was looked at last (undefined = none), and how often one was. */
export type Look = Readonly<{ form: OutputForm | undefined; count: number }>

type OutputPagesProps = Readonly<{ request: OutputRequest | null; isReading: boolean; look: Look }>

export function OutputPages({ request, isReading, look }: OutputPagesProps) {
  const { laidOut, under, again } = useLaidOut(request)
  return (
    <div className="output-right">
      {under && (
        <p className="output-under" role="status">
          {under.total === 0 ? words.filling : words.laidOut(under.done, under.total)}
        </p>
      )}
      {laidOut.state === 'ready' ? (
        <>
          <Looks laidOut={laidOut} look={look} />
          <OutputNotesList sheets={laidOut.sheets} findings={laidOut.findings} boundForms={laidOut.boundForms} tooLong={laidOut.tooLong} />
        </>
      ) : laidOut.state === 'failed' ? (
        <div className="output-failed">
          <ErrorPanel problem={laidOut.problem} />
          <Button onPress={again}>{words.again}</Button>
        </div>
      ) : under || isReading ? (
        <Skeleton label={words.filling} lines={12} />
      ) : (
        <EmptyState text={words.choose} />
      )}
    </div>
  )
}

type Ready = Extract<LaidOut, { state: 'ready' }>

/** The program's own pages, or what stands in the cells of the city's form files: what was looked at last, where there are both. */
function Looks({ laidOut, look }: Readonly<{ laidOut: Ready; look: Look }>) {
  const { sheets, boundForms } = laidOut
  const [turned, setTurned] = useState<Readonly<{ to: 'pages' | 'cells'; count: number }> | null>(null)
  const lookedAt = look.form?.kind === 'boundForm' ? 'cells' : 'pages'
  const wanted = turned?.count === look.count ? turned.to : lookedAt
  const shown = sheets.length === 0 ? 'cells' : boundForms.length === 0 ? 'pages' : wanted
  return (
    <div className="output-looks">
      {sheets.length > 0 && boundForms.length > 0 && (
        <SegmentedControl label={words.looks} options={looks} value={shown} onChange={(to) => setTurned({ to, count: look.count })} />
      )}
      {shown === 'pages' ? (
        <OutputPreview sheets={sheets} inFront={sourceOf(laidOut, look)} looks={look.count} />
      ) : (
        <OutputCells forms={boundForms} inFront={look.form?.kind === 'boundForm' ? look.form.id : null} looks={look.count} />
      )}
    </div>
  )
}

/** null where it is not among the pages. */
function sourceOf({ forms, sources }: Ready, { form }: Look): OutputSource | null {
  const wanted = JSON.stringify(form)
  return sources[forms.findIndex((one) => JSON.stringify(one) === wanted)] ?? null
}
