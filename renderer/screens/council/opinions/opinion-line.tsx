// Knows an opinion as one line of the list: number and summary above, where it comes from and what became of it below.
import { AlertTriangle, Check } from 'lucide-react'
import { memo } from 'react'
import type { OpinionRow } from '../../../../shared/model/opinion.ts'
import { answerStateNames, channelMarks, channelNames } from '../../../../shared/words/council.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { shortLabelOfDay } from '../../../../shared/words/dates.ts'

type OpinionLineProps = Readonly<{
  index: number
  count: number
  top: number
  /** undefined = not read yet. */
  row: OpinionRow | undefined
  memberName: string
  /** '' = without one. */
  answerClass: string
  sectionName: string
  today: string
  isPointless: boolean
  isSelected: boolean
  isFront: boolean
  /** null = nothing can be chosen here. */
  isTicked: boolean | null
}>

export const OpinionLine = memo(function OpinionLine(props: OpinionLineProps) {
  const { index, count, top, row, memberName, answerClass, sectionName, today, isPointless, isSelected, isFront, isTicked } = props
  const place = {
    id: `opinion-${index}`,
    role: 'option',
    'aria-selected': isSelected,
    'aria-setsize': count,
    'aria-posinset': index + 1,
    className: 'list-row opinion-line',
    style: { transform: `translateY(${top}px)` },
    'data-at': index,
  } as const
  if (!row) {
    return (
      <div {...place} aria-label={words.reading}>
        <span className="opinion-unread" />
      </div>
    )
  }
  const isLate = row.answerState !== 'confirmed' && row.dueDate !== null && row.dueDate < today
  const due = row.answerState === 'confirmed' || row.dueDate === null ? '' : isLate ? words.late(row.dueDate) : words.due(row.dueDate)
  const marks = [
    row.merged > 0 ? words.merged(row.merged) : '',
    row.untouched > 0 && row.answerState !== 'none' ? words.untouched(row.untouched) : '',
    row.reflections > 0 ? words.reflected(row.reflections) : '',
    row.isMainMeasure ? words.isMain : '',
    row.isPublished ? words.isPublished : '',
    row.isTold ? words.isTold : '',
  ].filter(Boolean)
  const warning = isPointless ? words.pointless : ''
  const summary = row.summary === '' ? words.noSummary : row.summary
  const said = [
    words.number(row),
    summary,
    answerStateNames[row.answerState],
    channelNames[row.channel],
    shortLabelOfDay(row.day),
    memberName,
    answerClass,
    sectionName,
    due,
    warning,
    ...marks,
  ]
  return (
    <div {...place} aria-label={said.filter(Boolean).join('　')} data-here={isFront || undefined}>
      {isTicked !== null && (
        <span className="opinion-tick" data-on={isTicked || undefined} aria-hidden="true">
          {isTicked && <Check size={12} strokeWidth={3} />}
        </span>
      )}
      <span className="opinion-number">{words.number(row)}</span>
      <span className="opinion-summary" title={summary}>
        {summary}
      </span>
      <span className={`opinion-state opinion-state-${row.answerState}`}>{answerStateNames[row.answerState]}</span>
      <span className="opinion-facts">
        <span className="opinion-day">{shortLabelOfDay(row.day)}</span>
        <span className="opinion-chip" title={channelNames[row.channel]}>
          {channelMarks[row.channel]}
        </span>
        {memberName !== '' && <span className="opinion-who">{memberName}</span>}
        <span className="opinion-class">{answerClass === '' ? words.noClass : answerClass}</span>
        <span className="opinion-class">{sectionName === '' ? words.noSection : sectionName}</span>
        {due !== '' && (
          <span className={isLate ? 'opinion-due opinion-late' : 'opinion-due'}>
            {isLate && <AlertTriangle size={12} aria-hidden="true" />}
            {due}
          </span>
        )}
        {warning !== '' && (
          <span className="opinion-due opinion-late">
            <AlertTriangle size={12} aria-hidden="true" />
            {warning}
          </span>
        )}
        {marks.map((mark) => (
          <span key={mark} className="opinion-chip">
            {mark}
          </span>
        ))}
      </span>
    </div>
  )
})
