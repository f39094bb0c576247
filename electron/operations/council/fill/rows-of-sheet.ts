// Knows what 委員評価一覧 says of a sheet that came back from the members: how many chose what, and what they wrote.
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { tallySheet } from '../../../../shared/rules/council/tally-sheet.ts'
import { orderMembers } from '../../../../shared/rules/council/member-order.ts'
import { councilFormText as words } from '../../../../shared/words/council-forms.ts'
import { nameTarget } from '../../../../shared/words/council-targets.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { type FormRow, type FormSources, isPublic, nameOfVoice } from './form-sources.ts'
import { factRows } from './rows-of-meeting.ts'

const tallyOf = ({ sheet, members, settings, today }: FormSources) => {
  const ids = orderMembers(members, settings, { from: today, until: today }).map(({ id }) => id)
  return sheet && tallySheet(sheet, ids)
}

export function sheetFacts(sources: FormSources): readonly FormRow[] {
  const { sheet } = sources
  const tally = tallyOf(sources)
  if (!sheet || !tally) return []
  const year = labelOfFiscalYear(sheet.fiscalYear)
  return factRows([
    ['title', words.facts.title, sheet.title.includes(year) ? sheet.title : `${year}　${sheet.title}`],
    ['copies', words.facts.sheet, words.copies(tally.issued, tally.returned)],
    ['deadline', words.facts.deadline, sheet.deadline === null ? '' : labelOfDay(sheet.deadline)],
  ])
}

const nameOfItem = ({ text, target }: NonNullable<FormSources['sheet']>['items'][number]): string =>
  text !== '' ? text : target ? nameTarget(target) : ''

/** Nothing of a sheet without choices. */
export function tallyRows(sources: FormSources): readonly FormRow[] {
  const { sheet } = sources
  const tally = tallyOf(sources)
  if (!sheet || !tally || sheet.choices.length === 0) return []
  return sheet.items.map((item, index) => {
    const { counts = [], answered = 0 } = tally.items[index] ?? {}
    const choices = sheet.choices.map((name, place) => words.choice(name, counts[place] ?? 0)).join('\n')
    return { key: item.id, cells: { item: nameOfItem(item), count: String(answered), choices } }
  })
}

/** What was written, under its item. Whose it is is told as beside any opinion; which choice somebody made is told inside only. */
export function commentRows(sources: FormSources): readonly FormRow[] {
  const { sheet } = sources
  const tally = tallyOf(sources)
  if (!sheet || !tally) return []
  return sheet.items.flatMap((item, index) => {
    const comments = tally.items[index]?.comments ?? []
    if (comments.length === 0) return []
    const rows = comments.map(({ memberId, text }, nth): FormRow => {
      const shared = {
        speaker: nameOfVoice(sources, { memberId, speaker: '', group: '' }),
        comment: isPublic(sources) ? sources.hide(text) : text,
      }
      const place = sheet.answers.find((one) => one.memberId === memberId && one.itemId === item.id)?.choice ?? null
      const choice = place === null ? '' : (sheet.choices[place] ?? '')
      return { key: `${item.id}/${nth}`, cells: isPublic(sources) ? shared : { ...shared, choice } }
    })
    return [{ key: item.id, heading: nameOfItem(item), cells: {} }, ...rows]
  })
}
