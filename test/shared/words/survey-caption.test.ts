// Knows that a rate is never said to be of the residents: it is of those who answered.
import { describe, expect, it } from 'vitest'
import type { FigureBase } from '../../../shared/model/indicator.ts'
import { sayCaption } from '../../../shared/words/survey-caption.ts'

const base: FigureBase = {
  surveyName: '',
  surveyType: 'randomSample',
  mode: '',
  from: null,
  until: null,
  sent: 1500,
  returned: 426,
  responseRate: '28.4',
  n: 426,
  questionText: '',
  filter: '',
  isCentral: false,
}

describe('sayCaption', () => {
  it.each<readonly [Partial<FigureBase>, string]>([
    [{}, '区民アンケート回答者の割合（n=426、回収率28.4%）'],
    [{ surveyType: 'other' }, '区民アンケート回答者の割合（n=426、回収率28.4%）'],
    [{ surveyType: 'monitor', n: 158, responseRate: '81.03' }, '区民モニターアンケート回答者の割合（n=158、回収率81.03%）'],
    [{ surveyType: 'organisation', n: 19, responseRate: null }, '団体アンケート回答者の割合（n=19）'],
    [{ surveyType: 'event', responseRate: null }, 'イベント来場者アンケート回答者の割合（n=426）'],
    [{ n: 1204 }, '区民アンケート回答者の割合（n=1,204、回収率28.4%）'],
    [{ n: null }, '区民アンケート回答者の割合（回収率28.4%）'],
    [{ n: null, responseRate: null }, '区民アンケート回答者の割合'],
    [
      { n: 158, filter: '「地域活動協議会を知っている」と回答した区民' },
      '区民アンケート回答者のうち「地域活動協議会を知っている」と回答した区民に占める割合（n=158、回収率28.4%）',
    ],
    [{ n: 158, filter: '「知っている」' }, '区民アンケート回答者のうち「知っている」と回答した人に占める割合（n=158、回収率28.4%）'],
    [
      { n: 158, filter: '過去１年間に区役所を訪れた' },
      '区民アンケート回答者のうち過去１年間に区役所を訪れた人に占める割合（n=158、回収率28.4%）',
    ],
  ])('%j', (part, said) => expect(sayCaption({ ...base, ...part })).toBe(said))
})
