// Knows the view of 覆面調査: the list by year, items with their points, the ward's mean and its stars.
import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { JudgementRules } from '../../../../shared/model/judgement.ts'
import { mysteryMeanOf } from '../../../../shared/rules/mystery-mean.ts'
import { mysteryWords as words } from '../../../../shared/words/mystery-shopping.ts'
import { surveyWords } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { mayWriteIndicators, useApp } from '../../../stores/app.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import { usePlan } from '../../../stores/plan.ts'
import { useStatus } from '../../../stores/status.ts'
import { RemoveDialog } from '../surveys/remove-dialog.tsx'
import { UseDialog } from '../surveys/use-dialog.tsx'
import { UsedBy } from '../surveys/used-by.tsx'
import { usesOf } from '../surveys/uses-of.ts'
import { yearOfRow, YearList, yearRowId } from '../year-list.tsx'
import { ItemsGrid } from './items-grid.tsx'
import { ShoppingCard } from './shopping-card.tsx'
import { addShopping } from './shopping-deeds.ts'
import { ShoppingResult } from './shopping-result.tsx'
import { StarsDialog } from './stars-dialog.tsx'
import '../surveys/result.css'
import '../surveys/survey-dialogs.css'
import '../surveys/surveys.css'

export function MysteryShoppingView({ book, rules }: Readonly<{ book: IndicatorBook; rules: JudgementRules }>) {
  const chosenId = useIndicators((store) => store.mysteryShoppingId)
  const yearInFront = usePlan((store) => store.fiscalYear)
  const mayWrite = useApp(mayWriteIndicators)
  const [year, setYear] = useState<number | null>(null)
  const [dialog, setDialog] = useState<'remove' | 'stars' | 'use' | null>(null)
  useEffect(() => {
    useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite])
  const { select, deed } = useIndicators.getState()
  const shopping =
    book.mysteryShoppings.find(({ id }) => id === chosenId) ??
    (year === null ? book.mysteryShoppings.find(({ fiscalYear }) => fiscalYear === yearInFront) : undefined) ??
    null
  const yearOfNew = year ?? shopping?.fiscalYear ?? yearInFront
  const close = () => setDialog(null)

  function add(): void {
    if (yearOfNew === null) return
    setYear(null)
    void addShopping(yearOfNew, words.newName(yearOfNew))
  }
  return (
    <div className="surveys">
      <section className="surveys-left" aria-label={words.list} data-area="list">
        {mayWrite && (
          <div className="surveys-actions">
            <Button size="small" icon={<Plus size={14} aria-hidden="true" />} isDisabled={yearOfNew === null} onPress={add}>
              {words.add}
            </Button>
          </div>
        )}
        <YearList
          label={words.list}
          items={book.mysteryShoppings.map((one) => ({ ...one, state: words.state(mysteryMeanOf(one).value) }))}
          yearInFront={yearInFront}
          cursor={shopping?.id ?? yearRowId(year ?? yearInFront ?? 0)}
          onCursor={(id) => {
            const chosenYear = yearOfRow(id)
            setYear(chosenYear)
            select({ mysteryShoppingId: chosenYear === null ? id : '' })
          }}
          {...(mayWrite ? { onInsert: add, onDelete: () => setDialog('remove') } : {})}
        />
        {mayWrite && (
          <div className="surveys-actions">
            <Button size="small" variant="quiet" isDisabled={!shopping} onPress={() => setDialog('remove')}>
              {words.remove}
            </Button>
            <Button size="small" variant="quiet" onPress={() => setDialog('stars')}>
              {words.starSettings}
            </Button>
          </div>
        )}
      </section>
      {shopping === null ? (
        <div className="surveys-nothing">
          {yearOfNew === null ? (
            <EmptyState text={words.noYear} />
          ) : (
            <EmptyState text={words.nothing(yearOfNew)} {...(mayWrite ? { action: { label: words.add, onPress: add } } : {})} />
          )}
        </div>
      ) : (
        <>
          <div className="surveys-middle">
            <ShoppingCard key={shopping.id} shopping={shopping} mayWrite={mayWrite && !shopping.isCentral} />
            <ItemsGrid key={`${shopping.id}items`} shopping={shopping} mayWrite={mayWrite && !shopping.isCentral} />
          </div>
          {/* It scrolls: the keyboard must be able to. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className="surveys-right" aria-label={words.result} data-area="detail" tabIndex={0}>
            <h3>{words.mean}</h3>
            <ShoppingResult book={book} rules={rules} shopping={shopping} />
            <UsedBy
              book={book}
              title={words.usedBy}
              sourceId={shopping.id}
              mayWrite={mayWrite && !shopping.isCentral}
              onUse={() => setDialog('use')}
            />
          </section>
        </>
      )}
      {dialog === 'stars' && <StarsDialog settings={book.settings} rules={rules} fiscalYear={yearOfNew ?? 2015} onClose={close} />}
      {shopping && dialog === 'use' && (
        <UseDialog
          book={book}
          fiscalYear={shopping.fiscalYear}
          kinds={['score']}
          source={{ questionId: null, mysteryShoppingId: shopping.id }}
          onClose={close}
        />
      )}
      {shopping && dialog === 'remove' && (
        <RemoveDialog
          title={surveyWords.removeTitle(shopping.name)}
          note={words.removeNote}
          names={[...new Set(usesOf(book, new Set([shopping.id])).map(({ series }) => series.name))]}
          onClose={close}
          onRemove={() => {
            select({ mysteryShoppingId: '' })
            void deed((client) => client.deleteMysteryShopping(shopping.id))
          }}
        />
      )}
    </div>
  )
}
