// Knows how a measurement gets indicators and surveys of many years into a data file: as many as a ward asks and counts, all of them with texts.
import type { Context } from '../../electron/context.ts'
import { runDeed } from '../../electron/db/deed.ts'
import { putMeasurement } from '../../electron/db/repositories/measurements.ts'
import { insertSeries } from '../../electron/db/repositories/series.ts'
import { putOptions, putQuestion } from '../../electron/db/repositories/survey-questions.ts'
import { putSurvey } from '../../electron/db/repositories/surveys.ts'
import type { OptionId } from '../../shared/model/ids.ts'
import { definitionOf } from '../../shared/rules/definition-of.ts'
import { makeMeasurement, makeSeries } from '../helpers/series-factory.ts'
import { questionOf, surveyOf } from '../helpers/survey-factory.ts'

const [seriesCount, questionCount] = [100, 50]
const answers = ['そう思う', 'どちらかといえばそう思う', 'どちらかといえばそう思わない', 'そう思わない', '無回答']
const position = (nth: number) => `a${String(nth).padStart(3, '0')}`

/** 100 indicators measured in each of these years, and in each a survey of 50 questions with 5 options. */
export function addMeasurements(context: Context, years: readonly number[]): void {
  runDeed(context, { name: 'saveSeries', subject: null }, (db) => {
    for (let nth = 0; nth < seriesCount; nth += 1) {
      const id = `series-${nth}`
      const name = `「地域の防災活動が役に立った」と感じる区民の割合 ${nth}`
      const texts = {
        name,
        method: '区民アンケート（郵送）により調査する。',
        source: '区民アンケート報告書',
        targetReason: '前年度までの実績から。',
      }
      insertSeries(db, { id, commonKey: null, position: position(nth) }, definitionOf(makeSeries(texts)))
      for (const year of years) {
        const said = { note: `${year}年の調査から。声かけのある地域を数えた。`, measuredBy: '総務課' }
        putMeasurement(db, id, makeMeasurement(year, '45.5', said))
      }
    }
    for (const year of years) {
      const survey = surveyOf([], { notes: '回答の少ない地域がある。' })
      putSurvey(db, `survey-${year}`, position(0), { ...survey, fiscalYear: year })
      for (let nth = 0; nth < questionCount; nth += 1) {
        const id = `question-${year}-${nth}`
        const question = questionOf([], {
          number: `問${nth + 1}`,
          text: `あなたは、地域のまちづくり活動${nth}に参加したことがありますか。`,
        })
        putQuestion(db, id, `survey-${year}`, position(nth), question)
        const options = questionOf(answers.map((label) => [label, 80])).options
        putOptions(
          db,
          id,
          options.map((option, i) => ({ ...option, id: `${id}-${i}` as OptionId })),
        )
      }
    }
  })
}
