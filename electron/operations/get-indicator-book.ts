// Knows what the window is told of indicators: the whole book.
import type { IndicatorBook } from '../../shared/model/indicator-book.ts'
import type { Context } from '../context.ts'
import { readIndicatorBook } from './read-indicator-book.ts'

export function getIndicatorBook(context: Context): IndicatorBook {
  return readIndicatorBook(context.files.readable(), context.resources.basicPolicy)
}
