// Knows how what is kept of a confirmation, of the way up and of a check's dates is called, field by field.
export const confirmationFieldNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  confirmation: {
    period: '振り返り',
    stepName: '段階',
    act: '操作',
    postName: '役職',
    person: '操作した人',
    forPerson: '代わられた人',
    at: '日時',
    decisionDate: '決裁日',
    comment: '理由',
  },
  reviewRoute: { scope: '確認する人の範囲', postIds: '確認する役職' },
  checkDeadline: { period: '振り返り', deadline: '締切', publication: '公表' },
}

export const scopeNames = { owner: '担当の役職', section: '担当課の中の役職', ward: '区全体の役職' } as const
