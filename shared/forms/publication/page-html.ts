// Knows the published page: the whole plan as one accessible HTML document that needs nothing else, on the screen and on paper.
import type { PublicationWords, PublishedFile } from '../../model/publication.ts'
import { escapeMarkup as escape } from '../../rules/escape-markup.ts'
import { labelOfFiscalYear } from '../../rules/fiscal-year.ts'
import { showAmount } from '../show-amount.ts'
import { checksIn, headingOfItem, idOfItem, outlineOfPage, reformsHeading } from './outline-of-page.ts'
import { pageStyle } from './page-style.ts'
import type { PublishedAmount, PublishedIndicator, PublishedItem, PublishedPlan, PublishedText } from './published-plan.ts'

/** What the page says of itself. */
export type PageFacts = Readonly<{
  title: string
  edition: string
  /** Lines of the 改定履歴, newest edition first. */
  revisions: readonly Readonly<{ edition: string; note: string }>[]
  /** SHA-256 of the snapshot, hex. */
  hash: string
  /** '令和8年11月23日' */
  day: string
  program: string
  files: readonly PublishedFile[]
}>

/** One document without scripts; the ward's texts stand in it letter by letter. */
export function pageHtml(plan: PublishedPlan, words: PublicationWords, facts: PageFacts): string {
  const { title, revisions, files } = facts
  const outline = outlineOfPage(plan, words, { title, hasRevisions: revisions.length > 0, hasFiles: files.length > 0 })
  const draw = drawWith(plan, words)
  const reforms = plan.reformItems.length + plan.reformGaps.length > 0
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>
${pageStyle}
</style>
</head>
<body>
<a class="skip" href="#main">${escape(words.skip)}</a>
<header>
<h1>${escape(title)}</h1>
</header>
<nav aria-label="${escape(words.contents)}">
<ul>
${outline
  .filter(({ level, id }) => level === 2 && id !== '')
  .map(({ text, id }) => `<li><a href="#${id}">${escape(text)}</a></li>`)
  .join('\n')}
</ul>
</nav>
<main id="main" tabindex="-1">
${[
  section('about', words.about, aboutHtml(plan, words, facts)),
  draw.whole(),
  ...plan.issues.map((issue) => draw.item(issue, 2)),
  draw.gaps(words.kinds.managementIssue, plan.gaps),
  reforms
    ? section(
        'reforms',
        reformsHeading(plan, words),
        [...plan.reformItems.map((item) => draw.item(item, 3)), draw.gaps(words.kinds.reformItem, plan.reformGaps)].join('\n'),
      )
    : '',
  ...checksIn(plan).map((check) =>
    section(`check-${check}`, words.checks[check], draw.texts(plan.texts.filter(({ phase }) => phase === check))),
  ),
  plan.legends.length === 0
    ? ''
    : section('legends', words.legends, list(plan.legends.map(({ kind, text }) => words.legendOf(words.kinds[kind], text)))),
  revisions.length === 0
    ? ''
    : section(
        'revisions',
        words.revisions,
        `<dl>\n${revisions.map(({ edition, note }) => `<dt>${escape(edition)}</dt>\n<dd>${escape(note)}</dd>`).join('\n')}\n</dl>`,
      ),
  files.length === 0 ? '' : section('files', words.files, filesHtml(files, words)),
]
  .filter((part) => part !== '')
  .join('\n')}
</main>
<footer>
<p>${escape(words.made(facts.day, facts.program))}</p>
</footer>
</body>
</html>
`
}

const section = (id: string, heading: string, body: string): string =>
  `<section aria-labelledby="${id}">\n<h2 id="${id}">${escape(heading)}</h2>\n${body}\n</section>`

const list = (lines: readonly string[]): string => `<ul>\n${lines.map((line) => `<li class="text">${escape(line)}</li>`).join('\n')}\n</ul>`

function aboutHtml(plan: PublishedPlan, words: PublicationWords, { edition, hash }: PageFacts): string {
  const year = words.yearBoth(labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs), plan.fiscalYear)
  const rows = [
    [words.ward, plan.wardName],
    [words.year, year],
    [words.edition, edition],
    [words.snapshot, hash],
  ]
  return `<dl class="about">\n${rows.map(([name = '', text = '']) => `<dt>${escape(name)}</dt>\n<dd>${escape(text)}</dd>`).join('\n')}\n</dl>`
}

function filesHtml(files: readonly PublishedFile[], words: PublicationWords): string {
  const links = files.map(
    ({ name, size }) =>
      `<li><a href="${escape(encodeURI(name))}" download>${escape(words.fileNames[name] ?? name)}（${escape(name)}・${escape(words.fileSize(size))}）</a></li>`,
  )
  return `<ul>\n${links.join('\n')}\n</ul>`
}

function drawWith(plan: PublishedPlan, words: PublicationWords) {
  const texts = (shown: readonly PublishedText[]): string =>
    shown.length === 0
      ? ''
      : `<dl>\n${shown.map(({ label, text }) => `<dt>${escape(label)}</dt>\n<dd>${escape(text)}</dd>`).join('\n')}\n</dl>`
  const gaps = (kind: string, numbers: readonly string[]): string =>
    numbers.length === 0 ? '' : `<p>${escape(words.gaps(kind, numbers))}</p>`
  const item = (one: PublishedItem, level: number): string => {
    const heading = headingOfItem(one, words)
    const id = idOfItem(one)
    const owner = `${words.kinds[one.kind]}${one.number}`
    const [child] = one.children
    return [
      `<section aria-labelledby="${id}">`,
      `<h${level} id="${id}">${escape(heading)}</h${level}>`,
      texts(one.texts.filter(({ phase }) => phase === null)),
      indicatorTable(one.indicators, owner, words),
      amountTable(one.amounts, owner, plan, words),
      ...checksIn(one).map(
        (check) =>
          `<h${level + 1}>${escape(words.checks[check])}</h${level + 1}>\n${texts(one.texts.filter(({ phase }) => phase === check))}`,
      ),
      ...one.children.map((each) => item(each, level + 1)),
      gaps(words.kinds[child?.kind ?? (one.kind === 'managementIssue' ? 'strategy' : 'initiative')], one.gaps),
      '</section>',
    ]
      .filter((part) => part !== '')
      .join('\n')
  }
  const whole = (): string => {
    const own = plan.texts.filter(({ phase }) => phase === null)
    return own.length === 0 ? '' : section('whole', words.whole, texts(own))
  }
  return { texts, gaps, item, whole }
}

/** Columns of which nothing is said in any line are left out. */
function indicatorTable(indicators: readonly PublishedIndicator[], owner: string, words: PublicationWords): string {
  const [first] = indicators
  if (!first) return ''
  const columns = [
    { head: words.target, textOf: ({ target, cumulativeMark }: PublishedIndicator) => target + cumulativeMark, isAlways: true },
    { head: words.result, textOf: ({ result }: PublishedIndicator) => result, isAlways: false },
    { head: words.attainment, textOf: ({ attainment }: PublishedIndicator) => attainment, isAlways: false },
    { head: words.previousResult, textOf: ({ previousResult }: PublishedIndicator) => previousResult, isAlways: false },
    { head: words.previousRating, textOf: ({ previousRating }: PublishedIndicator) => previousRating, isAlways: false },
  ].filter(({ textOf, isAlways }) => isAlways || indicators.some((one) => textOf(one) !== ''))
  const head = [words.indicator, ...columns.map((column) => column.head)].map((name) => `<th scope="col">${escape(name)}</th>`)
  const rows = indicators.map((one) => {
    const cells = columns.map(({ textOf }) => `<td>${escape(textOf(one))}</td>`)
    return `<tr><th scope="row">${escape(one.name === '' ? words.untitled : one.name)}</th>${cells.join('')}</tr>`
  })
  return table(words.indicatorCaption(owner, words.kinds[first.kind]), head, rows)
}

function amountTable(amounts: readonly PublishedAmount[], owner: string, plan: PublishedPlan, words: PublicationWords): string {
  if (amounts.length === 0) return ''
  const head = [words.amountYear, words.amount].map((name) => `<th scope="col">${escape(name)}</th>`)
  const rows = amounts.map(({ kind, fiscalYear, value }) => {
    const year = words.yearBoth(labelOfFiscalYear(fiscalYear, plan.firstReiwaYearAs), fiscalYear)
    const shown = value === null ? words.noAmount : showAmount(value, 1)
    return `<tr><th scope="row">${escape(words.amountRow(year, words.amountOf[kind]))}</th><td class="number">${escape(shown)}</td></tr>`
  })
  return table(words.amountCaption(owner, plan.unit.label), head, rows)
}

const table = (caption: string, head: readonly string[], rows: readonly string[]): string =>
  `<table>\n<caption>${escape(caption)}</caption>\n<thead>\n<tr>${head.join('')}</tr>\n</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
