// Knows the figures of a year's opinions: how many were answered, reflected and told back, how long it took, by class, stage and channel; each number is the way to its opinions.
import type { CouncilBook } from '../../../../shared/model/council.ts'
import { channels, type OpinionQuery, stages } from '../../../../shared/model/opinion.ts'
import { channelNames, stageNames } from '../../../../shared/words/council.ts'
import { councilYearWords as words } from '../../../../shared/words/council-year.ts'
import { useCouncil } from '../../../stores/council.ts'
import { everyOpinion } from '../../../stores/opinion-query.ts'
import { useOpinions } from '../../../stores/opinions.ts'
import type { CouncilYear } from './use-council-year.ts'

type FiguresPartProps = Readonly<{ book: CouncilBook; year: CouncilYear }>
type Line = Readonly<{ id: string; label: string; count: number; query: Partial<OpinionQuery> | null }>

export function FiguresPart({ book, year: { fiscalYear, figures } }: FiguresPartProps) {
  const { total } = figures
  if (total === 0) {
    return (
      <section>
        <h2>{words.figuresTitle}</h2>
        <p className="council-year-note">{words.noOpinions}</p>
      </section>
    )
  }
  const line = (id: keyof typeof words.figures, count: number, query: Partial<OpinionQuery> | null): Line => ({
    id,
    label: words.figures[id],
    count,
    query,
  })
  const main: readonly Line[] = [
    line('total', total, {}),
    line('confirmed', figures.confirmed, { answer: 'confirmed' }),
    line('open', figures.open, { answer: 'open' }),
    line('late', figures.late, { answer: 'late' }),
    line('reflected', figures.reflected, { reflection: 'pointing' }),
    line('pointless', figures.pointless, { reflection: 'pointless' }),
    line('published', figures.published, null),
    line('told', figures.told, { told: true }),
    line('untold', total - figures.told, { told: false }),
  ]
  const byClass: readonly Line[] = figures.byClass.map(({ answerClassId, count }) => ({
    id: answerClassId ?? '',
    label: book.answerClasses.find(({ id }) => id === answerClassId)?.name ?? words.noClass,
    count,
    query: { answerClassId: answerClassId ?? 'none' },
  }))
  const byStage = stages.map((id): Line => ({ id, label: stageNames[id], count: figures.byStage[id], query: { stage: id } }))
  const byChannel = channels.map((id): Line => ({ id, label: channelNames[id], count: figures.byChannel[id], query: { channel: id } }))
  return (
    <section>
      <h2>{words.figuresTitle}</h2>
      <div className="council-year-figures">
        <div>
          <FigureTable label={words.figuresTitle} lines={main} total={total} fiscalYear={fiscalYear} />
          <dl className="council-year-days">
            <dt>{words.figures.voices}</dt>
            <dd>{words.count(figures.voices)}</dd>
            <dt>{words.figures.median}</dt>
            <dd>{words.days(figures.medianAnswerDays)}</dd>
            <dt>{words.figures.longest}</dt>
            <dd>{words.days(figures.longestAnswerDays)}</dd>
          </dl>
        </div>
        <div>
          <h3>{words.byClass}</h3>
          <FigureTable label={words.byClass} lines={byClass} total={total} fiscalYear={fiscalYear} />
          <h3>{words.byStage}</h3>
          <FigureTable label={words.byStage} lines={byStage} total={total} fiscalYear={fiscalYear} />
          <h3>{words.byChannel}</h3>
          <FigureTable label={words.byChannel} lines={byChannel} total={total} fiscalYear={fiscalYear} />
        </div>
      </div>
    </section>
  )
}

type FigureTableProps = Readonly<{ label: string; lines: readonly Line[]; total: number; fiscalYear: number }>

/** The bar says nothing that the numbers do not. */
function FigureTable({ label, lines, total, fiscalYear }: FigureTableProps) {
  const show = async (query: Partial<OpinionQuery>) => {
    useCouncil.getState().reveal('opinions', {})
    const { refresh, narrow } = useOpinions.getState()
    // another file may have come to the front since the list was read
    await refresh()
    await narrow({ ...everyOpinion, fiscalYear, ...query })
  }
  return (
    <table className="council-year-table council-year-numbers" aria-label={label}>
      <thead className="sr-only">
        <tr>
          {words.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, label: name, count, query }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="council-year-number">
              {query !== null && count > 0 ? (
                <button
                  type="button"
                  className="side-link"
                  aria-label={`${words.count(count)} ${words.showOpinionsOf(name)}`}
                  onClick={() => void show(query)}
                >
                  {words.count(count)}
                </button>
              ) : (
                words.count(count)
              )}
            </td>
            <td className="council-year-share">
              <span
                className="council-year-bar"
                style={{ width: `${total === 0 ? 0 : Math.min(100, (count / total) * 100)}%` }}
                aria-hidden="true"
              />
              <span>{words.share(count, total)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
