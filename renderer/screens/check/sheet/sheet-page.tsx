// Knows the page of one area for the review meeting, A4 upright: its items with ratings, words in brief, charts and changes, and 決定事項.
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'
import { reviewSheetWords as words } from '../../../../shared/words/review-sheet.ts'
import { briefItemOf, type SheetItem, type SheetLine } from '../../../../shared/words/sheet-item.ts'
import { RiskChips } from '../queue/risk-chips.tsx'
import { ItemChart } from './item-chart.tsx'
import type { SheetHead } from './sheet-head.ts'
import './sheet-page.css'

/** How closely a page is set: each denser than the one before. `charts`: of an item. */
export const densities = [
  { name: 'roomy', letters: 160, isCut: false, lines: null, charts: 2, chartHeight: 124 },
  { name: 'normal', letters: 100, isCut: false, lines: null, charts: 2, chartHeight: 112 },
  { name: 'close', letters: 70, isCut: false, lines: 4, charts: 2, chartHeight: 104 },
  { name: 'closest', letters: 48, isCut: false, lines: 2, charts: 1, chartHeight: 98 },
  { name: 'tightest', letters: 36, isCut: true, lines: 1, charts: 1, chartHeight: 94 },
] as const

type SheetPageProps = Readonly<{
  head: SheetHead
  items: readonly SheetItem[]
  decisions: string
  judge: JudgeSources | null
  density: (typeof densities)[number]
}>
/** Of a chart on paper, in pixels of 1/96 inch. */
const chartWidth = 272

export function SheetPage({ head, items, decisions, judge, density }: SheetPageProps) {
  const told = items.map((item) => briefItemOf(item, density))
  const briefs = told.some(({ texts }, index) => texts.some(({ text }, nth) => text !== items[index]?.texts[nth]?.text.trim()))
  return (
    <article className={`sheet-page sheet-${density.name}`}>
      <header>
        <p>
          <span>{head.context}</span>
          <b className="sheet-tag">{words.tag}</b>
        </p>
        <h1>{head.title}</h1>
        <p>
          <span>{head.facts}</span>
          {briefs && <span>{words.brief}</span>}
        </p>
      </header>
      {items.length === 0 && <p>{head.empty}</p>}
      {told.map((item) => (
        <section key={item.id} className="sheet-item">
          <h2>
            {item.number !== '' && <span>{item.number}</span>}
            {item.title}
            <small>{item.owner}</small>
            <RiskChips risks={item.risks} />
          </h2>
          <div className="sheet-item-body">
            <div>
              <Ratings item={item} />
              {item.texts.length === 0 ? <p className="sheet-none">{words.nothingWritten}</p> : <Lines lines={item.texts} />}
              <Told title={item.since} lines={item.differences ?? [words.reading]} />
              <Told title={words.targetChanges} lines={item.targetChanges} />
              <Told title={words.acts} lines={item.acts} />
            </div>
            {item.series.length > 0 && judge && (
              <div>
                {item.series.slice(0, density.charts).map((series) => (
                  <ItemChart
                    key={series.id}
                    {...{ series, judge }}
                    fiscalYear={head.fiscalYear}
                    firstReiwaYearAs={head.firstReiwaYearAs}
                    check={head.check}
                    width={chartWidth}
                    height={density.chartHeight}
                  />
                ))}
                {item.series.length > density.charts && (
                  <p className="sheet-none">{words.moreCharts(item.series.length - density.charts)}</p>
                )}
              </div>
            )}
          </div>
        </section>
      ))}
      <section className="sheet-decisions">
        <h2>{words.decisions}</h2>
        <p>{decisions}</p>
      </section>
    </article>
  )
}

export function Ratings({ item }: Readonly<{ item: SheetItem }>) {
  return (
    <>
      <Lines lines={item.ratings} isRating />
      {item.figures.length > 0 && (
        <ul className="sheet-figures">
          {item.figures.map(({ id, name, target, result, rating }) => (
            <li key={id}>
              {name || words.untitled}
              <b>{[words.target(target), result === '' ? '' : words.result(result), rating].filter(Boolean).join('　')}</b>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function Lines({ lines, isRating = false }: Readonly<{ lines: readonly SheetLine[]; isRating?: boolean }>) {
  return lines.length === 0 ? null : (
    <dl className={isRating ? 'sheet-lines sheet-ratings' : 'sheet-lines'}>
      {lines.map(({ label, text }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Nothing where there is nothing to tell. */
export function Told({ title, lines }: Readonly<{ title: string; lines: readonly string[] }>) {
  return lines.length === 0 ? null : (
    <div className="sheet-told">
      <h3>{title}</h3>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
