// Knows that who holds a file is named also where nobody has said a name.
import { expect, test } from 'vitest'
import { describeReadOnly } from '../../../shared/words/app.ts'
import { describeHolder } from '../../../shared/words/start.ts'

const takenAt = '2019-02-01T09:00:00+09:00'
const holder = (operator: string) => ({ host: 'SOMU-12', operator, sameHost: false, since: takenAt, lastSeen: takenAt })

test('the holder of a file is named, or told to have no name', () => {
  for (const say of [
    (name: string) => describeReadOnly({ reason: 'inUse', holder: holder(name), takenAt }),
    (name: string) => describeHolder(holder(name)),
  ]) {
    expect(say('岡本')).toContain('岡本さん（SOMU-12）')
    expect(say('')).toContain('名前を入力していない人（SOMU-12）')
  }
})
