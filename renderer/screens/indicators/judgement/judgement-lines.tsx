// Knows how one judgement looks in the list, one process indicator under it, and the headings that it stands under.
import { CircleCheck, CircleDashed, PencilLine, TriangleAlert } from 'lucide-react'
import type { CSSProperties } from 'react'
import { type JudgementState, judgementWords as words } from '../../../../shared/words/judgement.ts'
import { saySymbol } from '../../../../shared/words/verdict.ts'
import type { IndicatorTexts } from './indicator-texts.ts'
import type { JudgementHeading, JudgementLine, JudgementPart } from './judgement-rows.ts'

const icons: Readonly<Record<JudgementState, typeof CircleCheck>> = {
  open: CircleDashed,
  asProposed: CircleCheck,
  departed: PencilLine,
  decided: CircleCheck,
}

type JudgementOptionProps = Readonly<{ id: string; line: JudgementLine; isSelected: boolean; style: CSSProperties }>

export function JudgementOption({ id, line, isSelected, style }: JudgementOptionProps) {
  const { entry, number, label, name, texts, sentence, state, doubts } = line
  const Icon = icons[state]
  const remarks = doubts.map((doubt) => words.doubtsShort[doubt])
  const reason = state === 'departed' && entry.reason !== '' ? [words.withReason] : []
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-label={sayLine(line)}
      className={`list-row judgement-line judgement-columns judgement-is-${state}`}
      data-under={entry.subjectKind === 'initiativeReview' || undefined}
      style={style}
      data-line={line.key}
    >
      <span className="judgement-name" title={`${number} ${label} ${name}`}>
        <span className="judgement-label">{label}</span>
        {name}
      </span>
      <TextsCells texts={texts} />
      <span className="judgement-proposed">{entry.verdict.symbol === '' ? words.none : saySymbol(entry.verdict)}</span>
      <span className="judgement-decided">{entry.decided === '' ? words.none : entry.decided}</span>
      <span className="judgement-state">
        <span>
          <Icon size={13} aria-hidden="true" /> {words.states[state]}
        </span>
        {(reason.length > 0 || remarks.length > 0) && (
          <small title={doubts.map((doubt) => words.doubts[doubt]).join('　')}>
            {remarks.length > 0 && <TriangleAlert size={11} aria-hidden="true" />} {[...reason, ...remarks].join('・')}
          </small>
        )}
      </span>
      <span className="judgement-sentence" title={sentence}>
        {sentence}
      </span>
    </div>
  )
}

/** The whole line as assistive technology reads it. */
function sayLine({ entry, number, ownerTitle, label, name, texts, sentence, state, doubts }: JudgementLine): string {
  const { columns } = words
  return [
    `${number} ${ownerTitle}`,
    label,
    name,
    texts?.target && `${columns.target} ${texts.target}${texts.targetNote}`,
    texts?.result && [columns.result, texts.result, texts.resultNote].filter(Boolean).join(' '),
    entry.verdict.symbol === '' ? words.noProposal : `${columns.proposed} ${entry.verdict.symbol}`,
    entry.decided && `${columns.decided} ${entry.decided}`,
    words.states[state],
    state === 'departed' && entry.reason !== '' && words.withReason,
    ...doubts.map((doubt) => words.doubts[doubt]),
    sentence,
  ]
    .filter(Boolean)
    .join('　')
}

export function PartLine({ part, style }: Readonly<{ part: JudgementPart; style: CSSProperties }>) {
  return (
    <div className="judgement-part judgement-columns" style={style} role="presentation">
      <span className="judgement-name" title={part.name}>
        {part.name}
      </span>
      <TextsCells texts={part.texts} />
      <span className="judgement-sentence" title={part.sentence}>
        {part.sentence}
      </span>
    </div>
  )
}

/** Nothing at all where the line is about no indicator, or about several. */
function TextsCells({ texts }: Readonly<{ texts: IndicatorTexts | null }>) {
  if (texts === null) {
    return (
      <>
        <span />
        <span />
      </>
    )
  }
  const { target, targetNote, result, resultNote } = texts
  return (
    <>
      <span className="judgement-text" title={target}>
        {target === '' ? words.none : target}
        {targetNote !== '' && <small> {targetNote}</small>}
      </span>
      <span className="judgement-text" title={result}>
        {result === '' ? words.none : result}
        {resultNote !== '' && <small> {resultNote}</small>}
      </span>
    </>
  )
}

export function HeadingLine({ heading, style }: Readonly<{ heading: JudgementHeading; style: CSSProperties }>) {
  const { kind, number, title, counts } = heading
  return (
    <div className={`judgement-heading judgement-heading-${kind}`} style={style} role="presentation">
      <span className="judgement-heading-title" title={title}>
        <b>{number}</b> {title}
      </span>
      {counts !== '' && (
        <span className="judgement-counts" title={counts}>
          {counts}
        </span>
      )}
    </div>
  )
}
