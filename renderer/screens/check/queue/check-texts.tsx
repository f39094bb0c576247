// Knows what a check says of one item now: its fields as the form calls them, its symbols with what they mean, its figures and what the rules say of them.
import { useMemo } from 'react'
import type { Check } from '../../../../shared/model/check.ts'
import { isQuarter } from '../../../../shared/model/check.ts'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import type { ItemToCheck } from '../../../../shared/rules/check/checked-items.ts'
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'
import { entryWords } from '../../../../shared/words/entry.ts'
import { queueWords as words } from '../../../../shared/words/queue.ts'
import { useApp } from '../../../stores/app.ts'
import { type EntryField, entryFieldsOf } from '../entry/entry-fields.ts'
import { figuresOfItem } from '../../../../shared/words/figures-of-item.ts'
import { type SymbolChoices, symbolChoicesOf } from '../entry/symbol-choices.ts'

type CheckTextsProps = Readonly<{
  plan: WardPlan
  generation: FormGeneration
  check: Check
  item: ItemToCheck
  judge: JudgeSources | null
}>

/** What is told instead of a result. */
const unknown: ReadonlySet<string> = new Set([entryWords.notLinked, entryWords.noFigure])

export function CheckTexts({ plan, generation, check, item, judge }: CheckTextsProps) {
  const wardName = useApp((app) => app.state?.file?.wardName ?? '')
  const fields = useMemo(
    () => entryFieldsOf({ plan, generation, check, item, lastYears: null, wardName }),
    [plan, generation, check, item, wardName],
  )
  const figures = useMemo(
    () => figuresOfItem(plan, item, check, judge).map((figure) => ({ ...figure, isKnown: !unknown.has(figure.result) })),
    [plan, item, check, judge],
  )
  const shown = fields.filter(({ value, isMandatory, isSymbol }) => value !== '' || isMandatory || isSymbol)
  const isWritten = fields.some(({ value }) => value !== '')
  return (
    <>
      <section className="queue-part">
        <h4>
          {words.now}
          {isQuarter(check) && <small>{words.outOfForm}</small>}
        </h4>
        {!isWritten && <p className="queue-none">{words.nothingWritten}</p>}
        <dl className="check-texts">
          {(isWritten ? shown : shown.filter(({ isSymbol }) => isSymbol && !isQuarter(check))).map((field) => (
            <div key={field.key}>
              <dt>
                {field.label.replaceAll('\n', '')}
                {field.recordId !== item.item.id && <small>{field.note}</small>}
              </dt>
              {field.isSymbol ? (
                <SymbolText field={field} choices={symbolChoicesOf(field, { plan, generation, check, sources: judge })} />
              ) : (
                <dd>{field.value === '' ? <span className="queue-blank">{words.blank}</span> : field.value}</dd>
              )}
            </div>
          ))}
        </dl>
      </section>
      {figures.length > 0 && (
        <section className="queue-part">
          <h4>{words.figures}</h4>
          <ul className="queue-figures">
            {figures.map(({ id, name, target, result, isKnown }) => (
              <li key={id}>
                <span>{name || words.untitled}</span>
                <span>{words.target(target)}</span>
                {isKnown ? <b>{words.result(result)}</b> : <span className="queue-blank">{result}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function SymbolText({ field, choices }: Readonly<{ field: EntryField; choices: SymbolChoices }>) {
  const fold = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
  const known = choices.choices.find(({ text }) => fold(text) === fold(field.value))
  const { judged } = choices
  return (
    <dd>
      {field.value === '' ? (
        <span className="queue-blank">{words.blank}</span>
      ) : (
        <b>{words.symbolMeans(field.value, known?.label ?? words.unknownSymbol)}</b>
      )}
      {judged && (
        <small className="queue-verdict">
          {words.proposal}：{judged.sentence}
        </small>
      )}
    </dd>
  )
}
