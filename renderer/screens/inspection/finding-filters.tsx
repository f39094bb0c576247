// Knows how the list is narrowed: by kind of finding and by post, each with the number that would be left.
import type { Finding, FindingCode } from '../../../shared/model/inspection.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import { severityOf } from '../../../shared/rules/inspection/severity.ts'
import { findingNames, inspectionWords as words, severityNames } from '../../../shared/words/inspection.ts'
import { codesByWeight, type FindingFilter, fits } from './finding-rows.ts'
import { SeverityMark } from './severity-mark.tsx'

type FindingFiltersProps = Readonly<{
  findings: readonly Finding[]
  organisation: Organisation
  filter: FindingFilter
  onFilter: (filter: FindingFilter) => void
}>

export function FindingFilters({ findings, organisation, filter, onFilter }: FindingFiltersProps) {
  const ofPost = findings.filter((finding) => fits(finding, { code: null, postId: filter.postId }))
  const ofCode = findings.filter((finding) => fits(finding, { code: filter.code, postId: null }))
  const countOfCode = (code: FindingCode) => ofPost.filter((finding) => finding.code === code).length
  const countOfPost = (id: string) => ofCode.filter(({ postId }) => (postId ?? '') === id).length
  const codes = codesByWeight.filter((code) => code === filter.code || findings.some((finding) => finding.code === code))
  const posts = [...organisation.posts.map(({ id, name }) => ({ id: id as string, name })), { id: '', name: words.noPost }].filter(
    ({ id }) => id === filter.postId || findings.some(({ postId }) => (postId ?? '') === id),
  )
  return (
    <nav className="finding-filters" aria-label={words.filters} data-area="filters">
      <h2 className="side-title">{words.kinds}</h2>
      <ul>
        <Entry
          label={words.allKinds}
          count={ofPost.length}
          isOn={filter.code === null}
          onPress={() => onFilter({ ...filter, code: null })}
        />
        {codes.map((code) => (
          <Entry
            key={code}
            code={code}
            label={findingNames[code]}
            count={countOfCode(code)}
            isOn={filter.code === code}
            onPress={() => onFilter({ ...filter, code })}
          />
        ))}
      </ul>
      <h2 className="side-title">{words.posts}</h2>
      <ul>
        <Entry
          label={words.allPosts}
          count={ofCode.length}
          isOn={filter.postId === null}
          onPress={() => onFilter({ ...filter, postId: null })}
        />
        {posts.map(({ id, name }) => (
          <Entry
            key={id}
            label={name}
            count={countOfPost(id)}
            isOn={filter.postId === id}
            onPress={() => onFilter({ ...filter, postId: id })}
          />
        ))}
      </ul>
    </nav>
  )
}

type EntryProps = Readonly<{ label: string; count: number; isOn: boolean; code?: FindingCode; onPress: () => void }>

function Entry({ label, count, isOn, code, onPress }: EntryProps) {
  return (
    <li>
      <button
        type="button"
        className="finding-filter"
        aria-pressed={isOn}
        aria-label={[...(code ? [severityNames[severityOf(code)]] : []), label, words.countOf(count)].join(' ')}
        onClick={onPress}
      >
        <span className="finding-filter-mark">{code && <SeverityMark severity={severityOf(code)} isWordless />}</span>
        <span className="finding-filter-name">{label}</span>
        <b>{words.countOf(count)}</b>
      </button>
    </li>
  )
}
