// Knows the part of a series that a person writes as one: its definition, without targets, values, breaks and links.
import type { IndicatorSeries, SeriesDefinition } from '../model/indicator.ts'

export function definitionOf(series: IndicatorSeries): SeriesDefinition {
  const { id: _, commonKey: _key, targets: _targets, measurements: _measurements, breaks: _breaks, links: _links, ...definition } = series
  return definition
}
