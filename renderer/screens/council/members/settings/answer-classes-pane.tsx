// Knows how 対応分類 of the ward are named, what each counts as, from which year to which it holds, and how one is added or deleted.
import { Trash2 } from 'lucide-react'
import { type AnswerClass, classMeanings } from '../../../../../shared/model/opinion.ts'
import { labelOfFiscalYear } from '../../../../../shared/rules/fiscal-year.ts'
import { parseFiscalYear } from '../../../../../shared/rules/parse-fiscal-year.ts'
import { classMeaningNames } from '../../../../../shared/words/council.ts'
import { councilSettingsWords as words } from '../../../../../shared/words/council-settings.ts'
import { IconButton } from '../../../../components/icon-button.tsx'
import { KeptField } from '../../../../components/kept-field.tsx'
import { SelectBox } from '../../../../components/select-box.tsx'
import { useCouncil } from '../../../../stores/council.ts'
import { complaintAboutName } from './complaint-about-name.ts'
import { NewName } from './new-name.tsx'
import { rescue } from './setting-field.tsx'

export function AnswerClassesPane({ answerClasses }: Readonly<{ answerClasses: readonly AnswerClass[] }>) {
  const { deed } = useCouncil.getState()
  return (
    <>
      {answerClasses.length === 0 && <p className="field-note">{words.noClasses}</p>}
      <ul className="council-settings-list" aria-label={words.panes.classes}>
        {answerClasses.map((answerClass) => (
          <ClassLine key={answerClass.id} answerClass={answerClass} others={answerClasses.filter((one) => one !== answerClass)} />
        ))}
      </ul>
      <NewName
        label={words.newClass}
        taken={answerClasses.map(({ name }) => name)}
        onAdd={async (name) =>
          (await deed((client) => client.saveAnswerClass(null, { name, meaning: 'other', fromYear: null, untilYear: null }))) !== undefined
        }
      />
    </>
  )
}

type ClassLineProps = Readonly<{ answerClass: AnswerClass; others: readonly AnswerClass[] }>
function ClassLine({ answerClass, others }: ClassLineProps) {
  const { id, name, meaning, fromYear, untilYear } = answerClass
  const { deed } = useCouncil.getState()
  const keep = async (change: Partial<Omit<AnswerClass, 'id'>>): Promise<boolean> =>
    (await deed((client) => {
      const { id: _, ...now } = useCouncil.getState().book?.answerClasses.find((one) => one.id === id) ?? answerClass
      return client.saveAnswerClass(id, { ...now, ...change })
    })) !== undefined
  const sameYears = others.filter((one) => isMeeting(one, answerClass)).map((one) => one.name)
  return (
    <li className="council-settings-class">
      <KeptField
        label={words.className}
        value={name}
        mayWrite
        complaintOf={(text) => complaintAboutName(text, sameYears)}
        onKeep={(text) => keep({ name: text.trim() })}
        onLost={rescue}
      />
      <SelectBox
        label={words.classMeaning}
        value={meaning}
        options={classMeanings.map((one) => ({ id: one, label: classMeaningNames[one] }))}
        onChange={(chosen) => {
          const next = classMeanings.find((one) => one === chosen)
          if (next) void keep({ meaning: next })
        }}
      />
      <KeptField
        label={words.classFrom}
        value={labelOfYear(fromYear)}
        mayWrite
        note={words.classYearNote}
        complaintOf={(text) => complaintAboutYears(text, (year) => year > (untilYear ?? year))}
        onKeep={(text) => keep({ fromYear: yearOf(text) })}
        onLost={rescue}
      />
      <KeptField
        label={words.classUntil}
        value={labelOfYear(untilYear)}
        mayWrite
        complaintOf={(text) => complaintAboutYears(text, (year) => (fromYear ?? year) > year)}
        onKeep={(text) => keep({ untilYear: yearOf(text) })}
        onLost={rescue}
      />
      <IconButton
        label={words.removeOne(name)}
        icon={<Trash2 size={16} aria-hidden="true" />}
        onPress={() => void deed((client) => client.deleteAnswerClass(id))}
      />
    </li>
  )
}

const labelOfYear = (year: number | null): string => (year === null ? '' : labelOfFiscalYear(year))
const yearOf = (text: string): number | null => parseFiscalYear(text)?.fiscalYear ?? null
const isMeeting = (a: AnswerClass, b: AnswerClass): boolean =>
  (a.fromYear ?? 0) <= (b.untilYear ?? 9999) && (b.fromYear ?? 0) <= (a.untilYear ?? 9999)

function complaintAboutYears(text: string, isBackward: (year: number) => boolean): string | null {
  if (text.trim() === '') return null
  const year = yearOf(text)
  if (year === null || year < 1989 || year > 2100) return words.badYear
  return isBackward(year) ? words.yearsBackward : null
}
