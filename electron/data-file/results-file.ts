// Knows how an 実績ファイル is written and read: canonical JSON with the SHA-256 of its content; what was changed since is refused.
import { type Refusal, type RefusalCode, resultsFileKind, type SubmittedContent } from '../../shared/model/submission.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'
import { hashOf } from '../hash-of.ts'
import { resultsFile } from './results-file-schema.ts'

/** The same content gives the same text. */
export function writeResultsFile(content: SubmittedContent): string {
  return canonicalJson({ kind: resultsFileKind, hash: hashOf(canonicalJson(content)), content })
}

/** The content, or why it is none; where the shape is broken, the first place that is. Never throws. */
export function readResultsFile(text: string): Readonly<{ content: SubmittedContent } | { refusal: Refusal }> {
  const refused = (code: RefusalCode, where = '', value = '') => ({ refusal: { code, where, value } })
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refused(text.trimStart().startsWith('{') ? 'damaged' : 'notReadable')
  }
  if (!isOurs(json)) return refused('otherFile')
  const { content, hash } = json
  if (Number(content['format']) > 1) return refused('newerFormat', '', String(content['format']).slice(0, 10))
  if (hashOf(canonicalJson(content)) !== hash) return refused('changed')
  const read = resultsFile.safeParse(json)
  if (read.success) return { content: read.data.content }
  return refused('brokenShape', placeOf(read.error.issues[0]?.path ?? []))
}

type Ours = Readonly<{ kind: string; hash: unknown; content: Readonly<Record<string, unknown>> }>

function isOurs(json: unknown): json is Ours {
  if (typeof json !== 'object' || json === null) return false
  const { kind, content } = json as Partial<Ours>
  return kind === resultsFileKind && typeof content === 'object' && content !== null && !Array.isArray(content)
}

/** 'results[3].current.value' */
function placeOf(path: readonly PropertyKey[]): string {
  const own = path[0] === 'content' ? path.slice(1) : path
  return own.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`)).join('')
}
