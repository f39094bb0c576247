// Knows how the list of opinions is narrowed: by words, year, meeting, channel, stage, class, section, answer, reflection and telling back, and in which order it stands.
import { X } from 'lucide-react'
import { nameMeeting, answerStateNames, channelNames, stageNames } from '../../../../shared/words/council.ts'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import { answerStates, channels, type OpinionQuery, stages } from '../../../../shared/model/opinion.ts'
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { nameTarget } from '../../../../shared/words/council-targets.ts'
import { Button } from '../../../components/button.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { everyOpinion, isNarrowed } from '../../../stores/opinion-query.ts'
import { useOpinions } from '../../../stores/opinions.ts'
import { classOptions } from './class-options.ts'
import { yearsOfOpinions } from './years-of-opinions.ts'

const any = 'any'
const none = 'none'
const narrow = (change: Partial<OpinionQuery>) => void useOpinions.getState().narrow(change)

export function OpinionFilters({ book, today }: Readonly<{ book: CouncilBook; today: string }>) {
  const query = useOpinions((opinions) => opinions.query)
  const about = useOpinions((opinions) => opinions.about)
  const organisation = useOpinions((opinions) => opinions.organisation)
  const pages = useOpinions((opinions) => opinions.pages)
  const meetings = book.meetings.filter(({ fiscalYear }) => query.fiscalYear === null || fiscalYear === query.fiscalYear)
  const box = <Id extends string>(
    label: string,
    all: string,
    value: Id | null,
    options: readonly Option[],
    onChange: (id: Id | null) => void,
  ) => (
    <SelectBox
      label={label}
      isLabelHidden
      value={value ?? any}
      options={[{ id: any, label: all }, ...options]}
      onChange={(id) => onChange(id === any ? null : (id as Id))}
    />
  )
  return (
    <div className="toolbar opinion-filters" role="group" aria-label={words.filters} data-area="filters">
      {box(
        words.byYear,
        words.allYears,
        query.fiscalYear === null ? null : String(query.fiscalYear),
        yearsOfOpinions(book, pages, today).map((year) => ({ id: String(year), label: labelOfFiscalYear(year) })),
        (year) => narrow({ fiscalYear: year === null ? null : Number(year), meetingId: null }),
      )}
      {box(
        words.byMeeting,
        words.allMeetings,
        query.meetingId,
        meetings.map((meeting) => ({ id: meeting.id, label: nameMeeting(meeting) })),
        (meetingId) => narrow({ meetingId }),
      )}
      {box(words.byChannel, words.allChannels, query.channel, optionsOf(channels, channelNames), (channel) => narrow({ channel }))}
      {box(words.byStage, words.allStages, query.stage, optionsOf(stages, stageNames), (stage) => narrow({ stage }))}
      {box(
        words.byClass,
        words.allClasses,
        query.answerClassId,
        [...classOptions(book.answerClasses, query.fiscalYear, query.answerClassId), { id: none, label: words.noClass }],
        (answerClassId) => narrow({ answerClassId }),
      )}
      {box(
        words.bySection,
        words.allSections,
        query.sectionId,
        [...organisation.sections.map(({ id, name }) => ({ id, label: name })), { id: none, label: words.noSection }],
        (sectionId) => narrow({ sectionId }),
      )}
      {box(
        words.byAnswer,
        words.allAnswers,
        query.answer,
        [
          { id: 'open', label: words.answers.open },
          { id: 'late', label: words.answers.late },
          ...optionsOf(answerStates, answerStateNames),
        ],
        (answer) => narrow({ answer }),
      )}
      {box(
        words.byReflection,
        words.allReflections,
        query.reflection,
        optionsOf(['pointing', 'pointless'] as const, words.reflections),
        (reflection) => narrow({ reflection }),
      )}
      {box(
        words.byTold,
        words.allTold,
        query.told === null ? null : query.told ? 'yes' : 'no',
        optionsOf(['yes', 'no'] as const, words.told),
        (told) => narrow({ told: told === null ? null : told === 'yes' }),
      )}
      <SelectBox
        label={words.byOrder}
        isLabelHidden
        value={query.order}
        options={optionsOf(['newest', 'number', 'due'] as const, words.orders)}
        onChange={(order) => narrow({ order: order as OpinionQuery['order'] })}
      />
      {query.aboutId !== null && (
        <Button size="small" variant="quiet" icon={<X size={14} aria-hidden="true" />} onPress={() => narrow({ aboutId: null })}>
          {about?.id !== query.aboutId ? words.aboutOnlyOff : words.aboutOnly(nameTarget(about))}
        </Button>
      )}
      {query.postIds !== null && (
        <Button size="small" variant="quiet" icon={<X size={14} aria-hidden="true" />} onPress={() => narrow({ postIds: null })}>
          {words.ofOwnPosts}
        </Button>
      )}
      {isNarrowed(query) && (
        <Button size="small" variant="quiet" onPress={() => narrow({ ...everyOpinion, order: query.order })}>
          {words.showAll}
        </Button>
      )}
    </div>
  )
}

type Option = Readonly<{ id: string; label: string }>
const optionsOf = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>): readonly Option[] =>
  ids.map((id) => ({ id, label: names[id] }))
