// Knows in what two surveys differ so that their figures are not compared without a warning.
import { describe, expect, it } from 'vitest'
import type { FigureBase } from '../../../../shared/model/indicator.ts'
import { comparabilityOf } from '../../../../shared/rules/survey/comparability.ts'

const base: FigureBase = {
  surveyName: '平成27年度区民アンケート',
  surveyType: 'randomSample',
  mode: '郵送',
  from: null,
  until: null,
  sent: 1500,
  returned: 426,
  responseRate: '28.4',
  n: 426,
  questionText: '「声かけ」、「見守り」を実感していますか。',
  filter: '',
  isCentral: false,
}

describe('comparabilityOf', () => {
  it('the same, in other width, with other spaces, on another n', () => {
    expect(
      comparabilityOf(base, { ...base, questionText: '｢声かけ｣、｢見守り｣を　実感していますか｡', mode: ' 郵送', n: 30, returned: 30 }),
    ).toEqual([])
  })
  it.each<readonly [Partial<FigureBase>, readonly string[]]>([
    [{ surveyType: 'monitor' }, ['type']],
    [{ questionText: '「声かけ」を実感していますか。' }, ['wording']],
    [{ filter: '「地域活動協議会を知っている」と回答した区民' }, ['filter']],
    [{ mode: 'インターネット' }, ['mode']],
    [{ surveyType: 'event', questionText: '満足しましたか', filter: '来場者', mode: '会場' }, ['type', 'wording', 'filter', 'mode']],
    [{ questionText: '', mode: '' }, []],
    [{ questionText: '「声かけ」、「見守り」を実感していますか' }, []],
    [{ questionText: '「声かけ」、「見守り」を実感していますか？' }, []],
  ])('%j → %j', (other, expected) => {
    expect(comparabilityOf(base, { ...base, ...other })).toEqual(expected)
    expect(comparabilityOf({ ...base, ...other }, base)).toEqual(expected)
  })
  it('nothing is known where one is missing', () => {
    expect(comparabilityOf(base, null)).toEqual([])
  })
})
