// Knows by when an opinion is to be answered.
import { addDays } from 'date-fns/addDays'
import { formatISO } from 'date-fns/formatISO'
import { parseISO } from 'date-fns/parseISO'

/** `day`: ISO, when it was said; `answerDays`: of the ward's settings (14 unless it says otherwise, as 市民の声 is answered). The day of the voice is not counted. */
export const dueDateOf = (day: string, answerDays: number): string =>
  formatISO(addDays(parseISO(day), answerDays), { representation: 'date' })
