// Knows that a cell with last year's text says so in words on the page, and an empty target shows what it was last year.
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { FormPage } from '../../../renderer/components/form-page.tsx'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { keyOfField } from '../../../shared/model/fields.ts'
import { carriedByField } from '../../../shared/rules/carried-by-field.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

afterEach(cleanup)

const plan = makePlan(
  { issues: 1, strategiesEach: 1, initiativesEach: 1 },
  (place, n) => (place.endsWith('target') ? '' : `${place}${n}`),
  2018,
)
const layout = layoutForm({ generation: generation('G1'), formId: 'form2', plan, wardName: '此花区' })
const marks = [
  { kind: 'managementIssue', recordId: 'issue-0', field: 'currentState', lastText: '人口が増えている' },
  { kind: 'outcomeIndicator', recordId: 'outcomeIndicator-0', field: 'target', lastText: '55％以上' },
]
const draw = (carried: typeof marks) =>
  layout.pages.map((_, index) => (
    <FormPage
      key={index}
      layout={layout}
      index={index}
      scale={1}
      label={`${index}`}
      footer=""
      placeKeyOf={(cell) => (cell.field ? keyOfField(cell.field) : undefined)}
      carried={carriedByField({ carried })}
    />
  ))

test('the mark is words, on its own cell alone, and goes with the mark', () => {
  const { container, rerender } = render(draw(marks))
  const marked = () =>
    [...container.querySelectorAll('.carried-mark')].map((one) => [
      one.closest<HTMLElement>('[data-place]')?.dataset['place'],
      one.textContent,
    ])
  expect(marked()).toEqual([
    ['managementIssue/issue-0/currentState', '前年度のまま'],
    ['outcomeIndicator/outcomeIndicator-0/target', '前年度のまま'],
  ])
  rerender(draw(marks.slice(1)))
  expect(marked().map(([place]) => place)).toEqual(['outcomeIndicator/outcomeIndicator-0/target'])
})

test('an empty target shows last year’s as a hint, not as its text', () => {
  const { container } = render(draw(marks))
  const cell = container.querySelector('[data-place="outcomeIndicator/outcomeIndicator-0/target"]')
  expect(cell?.querySelector('.form-hint')?.textContent).toBe('前年度の目標：55％以上')
})
