// Knows the cutting of an opinion while it is chosen what goes where: sentence by sentence, and what is asked of the file in the end.
import type { Piece } from '../../model/opinion.ts'
import type { CutPiece } from './cut-pieces.ts'
import { cutIntoClauses, cutIntoSentences } from './cut-words.ts'

/** `to`: null = stays, else the new opinion by number from 1. */
export type SplitChoice = Readonly<{ pieceId: string; text: string; to: number | null }>

/** Every sentence of an opinion; all of them stay. */
export function choicesOf(pieces: readonly Pick<Piece, 'id' | 'text'>[]): readonly SplitChoice[] {
  return pieces.flatMap(({ id, text }) => cutIntoSentences(text).map((sentence) => ({ pieceId: id, text: sentence, to: null })))
}

/** Puts one behind that many new opinions; a number further than the next new one is the next. */
export function moveChoice(choices: readonly SplitChoice[], index: number, to: number | null): readonly SplitChoice[] {
  const next = newOpinionsOf(choices.filter((_, i) => i !== index)) + 1
  return choices.map((choice, i) => (i === index ? { ...choice, to: to === null || to < 1 ? null : Math.min(to, next) } : choice))
}

/** Cuts one at its 読点; its clauses go where it went. */
export function cutChoice(choices: readonly SplitChoice[], index: number): readonly SplitChoice[] {
  return choices.flatMap((choice, i) => (i === index ? cutIntoClauses(choice.text).map((text) => ({ ...choice, text })) : [choice]))
}

/** The highest number of a new opinion. */
export function newOpinionsOf(choices: readonly SplitChoice[]): number {
  return Math.max(0, ...choices.map(({ to }) => to ?? 0))
}

/** What each of them says: of null what stays. */
export function wordsTo(choices: readonly SplitChoice[], to: number | null): string {
  return choices
    .filter((choice) => choice.to === to)
    .map(({ text }) => text)
    .join('')
}

/** Whether the texts of each piece, one behind the other, are that piece to the character. */
export function isAllThere(pieces: readonly Pick<Piece, 'id' | 'text'>[], choices: readonly SplitChoice[]): boolean {
  return pieces.every(({ id, text }) => textOfPiece(choices, id) === text)
}

/** What is asked of the file: neighbours that go to the same place are one text; numbers that nothing goes to are left out. */
export function partsOfChoices(pieces: readonly Pick<Piece, 'id'>[], choices: readonly SplitChoice[]): readonly CutPiece[] {
  const used = [...new Set(choices.flatMap(({ to }) => (to === null ? [] : [to])))].toSorted((a, b) => a - b)
  return pieces.map(({ id }) => ({
    pieceId: id,
    texts: choices
      .filter(({ pieceId }) => pieceId === id)
      .reduce<{ text: string; to: number | null }[]>((texts, { text, to }) => {
        const place = to === null ? null : used.indexOf(to)
        const last = texts.at(-1)
        return last && last.to === place ? [...texts.slice(0, -1), { text: last.text + text, to: place }] : [...texts, { text, to: place }]
      }, []),
  }))
}

function textOfPiece(choices: readonly SplitChoice[], id: string): string {
  return choices
    .filter(({ pieceId }) => pieceId === id)
    .map(({ text }) => text)
    .join('')
}
