// Knows the code of each reason for which an act on a check is refused, and how what its sentence names is written.
import type { Refusal } from '../../shared/rules/check/may-act.ts'
import { labelOfDay, labelOfMoment } from '../../shared/words/dates.ts'
import { AppError } from '../app-error.ts'

const codes: Readonly<Record<Refusal['why'], string>> = {
  notBegun: 'E-CHECK-01',
  confirmed: 'E-CHECK-02',
  notHeld: 'E-CHECK-03',
  vacant: 'E-CHECK-04',
  earlierMissing: 'E-CHECK-05',
  noReason: 'E-CHECK-08',
  noStep: 'E-CHECK-09',
  nothingWritten: 'E-CHECK-11',
  notNow: 'E-CHECK-13',
}

/** Days and moments of the detail become labels. */
export function refuseAct({ why, detail }: Refusal): never {
  const { from, at, ...names } = detail
  throw new AppError(codes[why], {
    ...names,
    ...(from === undefined ? {} : { from: labelOfDay(from) }),
    ...(at === undefined ? {} : { at: labelOfMoment(at) }),
  })
}
