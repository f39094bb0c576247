// Knows what a text of the ward council that a search found belongs to, and what it is called.
import type { PlaceInCouncil, SearchHit } from '../model/search.ts'
import { labelOfFiscalYear, letterLabelOfFiscalYear } from '../rules/fiscal-year.ts'
import { nameMeeting } from './council.ts'

const words = {
  opinion: '意見',
  meeting: '区政会議',
  member: '区政会議の委員',
  sheet: '評価シート・事前意見',
  report: '区政会議の運営状況の公表',
  untitled: '（名称なし）',
} as const

const fieldNames: Readonly<{
  [Kind in PlaceInCouncil['kind']]: Readonly<Record<Extract<PlaceInCouncil, { kind: Kind }>['field'], string>>
}> = {
  opinion: {
    words: '原文',
    speaker: '発言者',
    group: 'グループ',
    gist: '要旨',
    question: '設問',
    questionAnswer: '設問への回答',
    answer: '対応方針・区の考え方',
    measureTaken: '講じた措置',
    internalNote: '区内だけの覚え書き',
    reflectionNote: '反映先の備考',
  },
  meeting: {
    label: '呼び方',
    place: '場所',
    legalBasis: '根拠の条項',
    closedReason: '非公開の理由',
    remarks: '備考',
    note: '区内だけの覚え書き',
  },
  agendaItem: { number: '議題の番号', title: '議題' },
  handout: { number: '資料の番号', title: '資料の名称' },
  attendance: { name: '出席者の氏名', post: '出席者の職名' },
  utterance: { speaker: '会議録の発言者', text: '会議録' },
  member: { name: '氏名', kana: 'ふりがな', shortName: '会議録での呼び方', affiliation: '選出元団体・推薦地域', note: '覚え書き' },
  memberTerm: { endReason: '任期が終わった理由' },
  memberSheet: { title: '題名', request: '依頼文' },
  memberSheetItem: { text: '問い' },
  memberSheetAnswer: { comment: '委員のご意見' },
  councilReport: { remarks: 'その他' },
}

export const isPlaceInCouncil = (place: SearchHit['field']): place is PlaceInCouncil => Object.hasOwn(fieldNames, place.kind)

export const fieldOfCouncil = ({ kind, field }: PlaceInCouncil): string =>
  (fieldNames[kind] as Readonly<Record<string, string>>)[field] ?? ''

/** '意見R6-12　夜間の訓練', '区政会議　令和6年度第2回本会', '区政会議の委員　大阪 太郎'. */
export function labelOfCouncil({ kind }: PlaceInCouncil, { fiscalYear, number, title }: SearchHit): string {
  const ofTitle = title === '' ? words.untitled : title
  switch (kind) {
    case 'opinion':
      return `${words.opinion}${fiscalYear === null ? '' : letterLabelOfFiscalYear(fiscalYear)}-${number}　${ofTitle}`
    case 'member':
    case 'memberTerm':
      return `${words.member}　${ofTitle}`
    case 'memberSheet':
    case 'memberSheetItem':
    case 'memberSheetAnswer':
      return `${words.sheet}　${ofTitle}`
    case 'councilReport':
      return `${words.report}${fiscalYear === null ? '' : `　${labelOfFiscalYear(fiscalYear)}10月から`}`
    default:
      return `${words.meeting}　${nameMeeting({ fiscalYear: fiscalYear ?? 0, number: Number(number), label: title })}`
  }
}
