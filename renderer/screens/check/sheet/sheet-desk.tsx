// Knows the desk on which レビュー資料 is made: areas and items at the left, 決定事項 and the page as it will be printed at the right.
import { FileDown, Presentation } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Check, CheckBook } from '../../../../shared/model/check.ts'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { datesWithItems } from '../../../../shared/rules/check/dates-with-items.ts'
import { checkOfToday } from '../../../../shared/rules/check/queue.ts'
import { appWords } from '../../../../shared/words/app.ts'
import { checkNames } from '../../../../shared/words/check-names.ts'
import { nameOfPlace, reviewSheetWords as words, titleOfPlace } from '../../../../shared/words/review-sheet.ts'
import { Button } from '../../../components/button.tsx'
import { ChoiceList, type ChoiceRow } from '../../../components/choice-list.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { useWidth } from '../../../components/use-width.ts'
import { isReadOnly, useApp } from '../../../stores/app.ts'
import { useChecks } from '../../../stores/checks.ts'
import { useExport } from '../../../stores/export.ts'
import { useStatus } from '../../../stores/status.ts'
import { DecisionsField, saveSheet, sourceOf, useActOfDecision } from './decisions-field.tsx'
import { FittedPage, type PageContent, pageHeight } from './fitted-page.tsx'
import { Meeting } from './meeting.tsx'
import { sheetHeadOf } from './sheet-head.ts'
import { SheetItems } from './sheet-items.tsx'
import { type SheetArea, useSheetAreas } from './use-sheet-areas.ts'
import { useSheetKeys } from './use-sheet-keys.ts'
import { useSheetOutput } from './use-sheet-output.ts'

type Props = Readonly<{ plan: WardPlan; generation: FormGeneration; book: CheckBook; organisation: Organisation }>

/** Of the page on the screen with its edges, in pixels of 1/96 inch. */
const paperWidth = 794
const paperEdges = 113

export function SheetDesk({ plan, generation, book, organisation }: Props) {
  const chosenCheck = useChecks((store) => store.check)
  const subject = useChecks((store) => store.subject)
  const today = useApp((app) => app.state?.today ?? '')
  const wardName = useApp((app) => app.state?.file?.wardName ?? '')
  // what a section's own file says of meetings would not come back with it
  const mayWrite = useApp((app) => !isReadOnly(app) && !app.state?.file?.handOver)
  const offered = useMemo(() => datesWithItems(plan, generation, book.dates), [plan, generation, book.dates])
  const check = chosenCheck !== null && offered.some((one) => one.check === chosenCheck) ? chosenCheck : checkOfToday(offered, today)
  const { areas, judge, isRead } = useSheetAreas({ plan, generation, book, organisation, check })
  const [areaId, setAreaId] = useState<string | null>(null)
  const [isMeeting, setMeeting] = useState(false)
  // who comes from an item is shown its area
  const ofSubject = areas.find(({ candidates }) => candidates.some(({ item }) => item.id === subject?.id))
  const area = areas.find(({ id }) => id === areaId) ?? ofSubject ?? areas[0]
  const contents = useMemo(
    () =>
      new Map<string, PageContent>(
        areas.map((one) => [
          one.id,
          {
            head: sheetHeadOf(one, { plan, book, check, wardName, today }),
            items: one.items,
            decisions: one.sheet?.decisions ?? '',
            judge,
          },
        ]),
      ),
    [areas, plan, book, check, wardName, today, judge],
  )
  const { said, printing, print, exportBook } = useSheetOutput({ plan, check, wardName, isRead })
  useEffect(() => {
    useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite])
  const here = area?.id ?? ''
  const start = useCallback(() => setMeeting(true), [])
  useSheetKeys(start, () => print([here]))
  if (!area) return null
  const content = contents.get(here)
  return (
    <div className="sheet-desk">
      <div className="toolbar" data-area="check">
        <SegmentedControl
          label={words.check}
          options={offered.map((one) => ({ id: one.check, label: checkNames[one.check] }))}
          value={check}
          onChange={(next) => useChecks.getState().choose({ check: next })}
        />
        <span className="toolbar-space" />
        <Button
          size="small"
          variant="primary"
          icon={<Presentation size={16} aria-hidden="true" />}
          isDisabled={area.items.length === 0}
          onPress={start}
        >
          {words.meeting}
        </Button>
      </div>
      <aside className="sheet-side">
        <ChoiceList label={words.areas} rows={areas.map(rowOfArea)} cursor={here} onCursor={setAreaId} isHome />
        <SheetItems area={area} mayWrite={mayWrite} onChoose={(itemIds) => void saveSheet(area, check, { itemIds })} />
      </aside>
      <div className="sheet-main" data-area="detail">
        <Decisions key={`${here}/${check}`} {...{ area, check, mayWrite }} />
        <div className="sheet-put-out">
          <Button size="small" icon={<FileDown size={14} aria-hidden="true" />} isDisabled={!isRead} onPress={() => print([here])}>
            {words.print}
          </Button>
          <Button
            size="small"
            icon={<FileDown size={14} aria-hidden="true" />}
            isDisabled={!isRead}
            onPress={() => print(areas.map(({ id }) => id))}
          >
            {words.printAll}
          </Button>
          <Button size="small" icon={<FileDown size={14} aria-hidden="true" />} onPress={() => exportBook(here)}>
            {words.export}
          </Button>
          <Button size="small" icon={<FileDown size={14} aria-hidden="true" />} onPress={() => exportBook(null)}>
            {words.exportAll}
          </Button>
          <Button size="small" variant="quiet" onPress={() => void exportMany(check)}>
            {words.exportMany}
          </Button>
          <span role="status">{said}</span>
        </div>
        {content && isRead ? <Sample content={content} /> : <Skeleton label={appWords.loading} lines={12} />}
      </div>
      {printing && (
        <div className="sheet-print" aria-hidden="true">
          {printing.flatMap((id) => {
            const one = contents.get(id)
            return one ? [<FittedPage key={id} content={one} />] : []
          })}
        </div>
      )}
      {isMeeting && <Meeting {...{ area, plan, check, judge, mayWrite }} onClose={() => setMeeting(false)} />}
    </div>
  )
}

async function exportMany(check: Check): Promise<void> {
  await useChecks.getState().whenSaved()
  useExport.getState().openWith({ forms: [`review/${check}`] })
}

function rowOfArea({ items, sheet, ...place }: SheetArea): ChoiceRow {
  const isDecided = sheet !== null && sheet.decisions !== ''
  const state = [words.count(items.length), isDecided ? words.decided : ''].filter(Boolean).join('　')
  const isIssue = place.kind === 'managementIssue'
  const text = isIssue ? titleOfPlace(place) : nameOfPlace(place)
  return { id: place.id, level: 1, number: place.number, text, state, tone: isDecided ? 'changed' : 'plain' }
}

type DecisionsProps = Readonly<{ area: SheetArea; check: CheckBook['dates'][number]['check']; mayWrite: boolean }>

function Decisions({ area, check, mayWrite }: DecisionsProps) {
  const { said, onType, make } = useActOfDecision(area, check)
  const [chosen, setChosen] = useState('')
  const able = area.items.filter((item) => sourceOf(item, check) !== null)
  const item = able.find(({ id }) => id === chosen) ?? able[0]
  return (
    <section className="sheet-decide">
      <DecisionsField {...{ area, check, mayWrite, onType }} rows={3} />
      {mayWrite && item && (
        <div className="sheet-put-out">
          <SelectBox
            label={words.actFor}
            value={item.id}
            options={able.map(({ id, number, title }) => ({ id, label: `${number} ${title}` }))}
            onChange={setChosen}
          />
          <Button size="small" onPress={() => void make(item)}>
            {words.makeAct}
          </Button>
          <span role="status">{said}</span>
        </div>
      )}
    </section>
  )
}

/** The page as it will be printed, as large as there is room. */
function Sample({ content }: Readonly<{ content: PageContent }>) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box, paperWidth)
  const [height, setHeight] = useState(0)
  const scale = Math.min(1, width / paperWidth)
  const pages = Math.max(1, Math.ceil(height / pageHeight))
  return (
    <section className="sheet-sample" aria-label={words.preview}>
      <p className={pages > 1 ? 'sheet-too-long' : 'sheet-note'} role="status">
        {pages > 1 ? words.pages(pages) : words.fits}
      </p>
      <div ref={box} style={{ height: scale * (Math.max(height, pageHeight) + paperEdges) }}>
        <div className="sheet-paper" style={{ transform: `scale(${scale})` }}>
          <FittedPage content={content} onHeight={setHeight} />
        </div>
      </div>
    </section>
  )
}
