// Knows what stands in the place of a survey of the city that nobody received yet.
import type { ReceivedSurvey } from '../model/survey.ts'

export const noSurvey: ReceivedSurvey['survey'] = {
  name: '',
  type: 'randomSample',
  mode: '',
  population: '',
  from: null,
  until: null,
  sent: null,
  returned: null,
  printedRate: '',
  source: '',
  notes: '',
}
