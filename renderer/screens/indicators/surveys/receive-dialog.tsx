// Knows how the results of 市共通調査 are received: the head, one row for each common indicator that the city measures, what does not fit, confirmed once.
import { useState } from 'react'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { BasicPolicy } from '../../../../shared/model/basic-policy.ts'
import { type ReadCommonSurvey, readCommonSurvey } from '../../../../shared/rules/survey/read-common-survey.ts'
import { surveyWords as words } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { CheckBox } from '../../../components/check-box.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useApp } from '../../../stores/app.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import { usePolicy } from '../../../stores/policy.ts'
import { CellGrid, type TextColumn } from '../cell-grid.tsx'
import { FlagList } from './flag-list.tsx'
import {
  centralIndicators,
  centralNames,
  complaintAboutRate,
  flagsOfReceived,
  isScore,
  noTexts,
  receivedOf,
  startOfReceiving,
  withRead,
} from './receive-draft.ts'
import { ReceiveHeadFields } from './receive-head-fields.tsx'
import { ReceiveReading } from './receive-reading.tsx'
import type { Cells } from './tally-drafts.ts'

type ReceiveDialogProps = Readonly<{ book: IndicatorBook; fiscalYear: number; onClose: () => void }>

const columns: readonly TextColumn[] = [
  { key: 'name', label: words.receiveIndicator, width: 340, isFixed: true },
  { key: 'number', label: words.receiveNumber, width: 84 },
  { key: 'text', label: words.receiveText, width: 250 },
  { key: 'base', label: words.receiveBase, width: 132, align: 'right' },
  { key: 'positive', label: words.receivePositive, width: 116, align: 'right' },
  { key: 'rate', label: words.receiveRate, width: 96, align: 'right' },
]
const ofScoreFixed = ['number', 'text', 'base', 'positive']

export function ReceiveDialog(props: ReceiveDialogProps) {
  const policy = usePolicy((store) => store.policy)
  return policy && <OpenReceiveDialog {...props} policy={policy} />
}

function OpenReceiveDialog({ book, fiscalYear, onClose, policy }: ReceiveDialogProps & Readonly<{ policy: BasicPolicy }>) {
  const [start] = useState(() => startOfReceiving(book, fiscalYear, policy))
  const [head, setHead] = useState(start.head)
  const [isHeadReadable, setHeadReadable] = useState(true)
  const [texts, setTexts] = useState(start.texts)
  const [read, setRead] = useState<ReadCommonSurvey | null>(null)
  const [isChecked, setChecked] = useState(false)
  const indicators = centralIndicators(policy)
  const names = centralNames(policy)
  const received = receivedOf(head, texts, fiscalYear, book, policy)
  const isEmpty = received.rates.length === 0 && received.mysteryShopping === null
  const nameOf = (key: string | null) => indicators.find((one) => one.key === key)?.name.print
  const flags = flagsOfReceived(received, fiscalYear).map(({ flag, commonKey }) => {
    const about = nameOf(commonKey)
    return about === undefined ? { flag } : { flag, about }
  })

  function take(cells: Cells): boolean {
    const found = readCommonSurvey(cells, policy, useApp.getState().state?.file?.wardName ?? null)
    setRead(found)
    if (found.rates.length === 0 && found.printedMean === '') return false
    setTexts((now) => withRead(now, found, policy))
    setChecked(false)
    return true
  }
  async function readCsv(): Promise<void> {
    const file = await useIndicators.getState().ask((client) => client.readSurveyCsv())
    if (file) take(file.rows)
  }
  async function receive(): Promise<void> {
    const isDone = await useIndicators.getState().deed(async (client) => {
      await client.receiveCommonSurvey(fiscalYear, received)
      return true
    })
    if (!isDone) return
    onClose()
    const { book: now, select } = useIndicators.getState()
    const survey = now?.surveys.find((one) => one.isCentral && one.fiscalYear === fiscalYear)
    if (survey) select({ surveyId: survey.id, questionId: '' })
  }
  return (
    <Dialog
      title={words.receiveTitle(fiscalYear)}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <>
          <CheckBox isSelected={isChecked} onChange={setChecked} isDisabled={isEmpty} {...(isEmpty ? { note: words.receiveNothing } : {})}>
            {words.receiveChecked}
          </CheckBox>
          <span className="toolbar-space" />
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={!isChecked || isEmpty || !isHeadReadable} onPress={() => void receive()}>
            {words.receiveDo}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">
        {words.receiveLead}
        {start.isAgain && words.receiveAgainNote}
      </p>
      <ReceiveHeadFields head={head} onChange={setHead} onReadable={setHeadReadable} />
      <div className="receive-tools">
        <p className="field-note">{words.receiveHint}</p>
        <Button size="small" onPress={() => void readCsv()}>
          {words.readCsv}
        </Button>
      </div>
      <CellGrid
        label={words.receiveGrid}
        columns={columns}
        rows={indicators.map((indicator) => ({
          name: indicator.name.print,
          texts: { ...(texts[indicator.key] ?? noTexts), name: names.get(indicator.key) ?? '' },
          ...(isScore(indicator) ? { fixed: ofScoreFixed } : {}),
        }))}
        mayWrite
        takesFocus
        complaintOf={(column, text, row) => {
          const indicator = indicators[row]
          return indicator ? complaintAboutRate(indicator, column, text) : null
        }}
        onCells={async (changes) => {
          setChecked(false)
          setTexts((now) =>
            changes.reduce((after, { row, column, text }) => {
              const key = indicators[row]?.key
              return key === undefined ? after : { ...after, [key]: { ...(after[key] ?? noTexts), [column]: text } }
            }, now),
          )
          return true
        }}
        onBlock={(block) => {
          const isTable = (block[0]?.length ?? 0) > 1
          return isTable && take(block.map((line) => line.map(({ text }) => text))) ? null : block
        }}
      />
      {read && <ReceiveReading read={read} nameOf={nameOf} />}
      <FlagList flags={flags} />
    </Dialog>
  )
}
