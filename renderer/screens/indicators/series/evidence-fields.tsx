// Knows how the evidence of a value is named: a file by its name and its fingerprint, and where it lies, in a person's words.
import { FileCheck, X } from 'lucide-react'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { Button } from '../../../components/button.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useIndicators } from '../../../stores/indicators.ts'
import type { MeasurementDraft } from './measurement-draft.ts'

type EvidenceFieldsProps = Readonly<{
  draft: MeasurementDraft
  change: (part: Partial<MeasurementDraft>) => void
  mayWrite: boolean
}>

export function EvidenceFields({ draft, change, mayWrite }: EvidenceFieldsProps) {
  const pick = async () => {
    const picked = await useIndicators.getState().ask((client) => client.pickEvidence())
    if (picked) change(picked)
  }
  return (
    <fieldset className="evidence">
      <legend className="field-label">{words.evidence}</legend>
      <div className="evidence-file">
        {mayWrite && (
          <Button size="small" icon={<FileCheck size={14} aria-hidden="true" />} onPress={() => void pick()}>
            {draft.fileName === '' ? words.pickEvidence : words.pickOther}
          </Button>
        )}
        {draft.fileName === '' ? (
          <span className="field-note">{words.evidenceNote}</span>
        ) : (
          <span className="evidence-name">
            {draft.fileName}
            <small title={draft.hash}>{words.fingerprint(draft.hash.slice(0, 12))}</small>
          </span>
        )}
        {mayWrite && draft.fileName !== '' && (
          <Button size="small" variant="quiet" icon={<X size={14} aria-hidden="true" />} onPress={() => change({ fileName: '', hash: '' })}>
            {words.dropEvidence}
          </Button>
        )}
      </div>
      <TextField label={words.evidenceLink} value={draft.link} onChange={(link) => change({ link })} note={words.evidenceLinkNote} />
    </fieldset>
  )
}
