// Knows which form of the council was in front last: it is there again when somebody comes back from what a finding pointed at.
import {
  type Audience,
  audiences,
  type CouncilFormId,
  councilFormIds,
  type OpinionOrder,
  opinionOrders,
} from '../../../../shared/model/council-form.ts'

/** `subject`: as of form-subjects.ts; '' = the one that is in front by itself. */
export type ChosenForm = Readonly<{ form: CouncilFormId; audience: Audience; order: OpinionOrder; subject: string }>

const key = 'council.form'

// What is remembered is a convenience: storage that is full, blocked or holds something else is passed over in silence.
export function recallForm(): ChosenForm {
  const [form, audience, order, subject] = read()
  return {
    form: councilFormIds.find((id) => id === form) ?? 'report',
    audience: audiences.find((one) => one === audience) ?? 'public',
    order: opinionOrders.find((one) => one === order) ?? 'meeting',
    subject: subject ?? '',
  }
}

function read(): readonly string[] {
  try {
    return (localStorage.getItem(key) ?? '').split('\n')
  } catch {
    return []
  }
}

export function rememberForm({ form, audience, order, subject }: ChosenForm): void {
  try {
    localStorage.setItem(key, [form, audience, order, subject].join('\n'))
  } catch {
    // see above
  }
}
