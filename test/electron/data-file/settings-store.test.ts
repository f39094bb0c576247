// Knows that settings survive a restart, and that a damaged file of them keeps nobody from their work and is not thrown away.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createSettingsStore } from '../../../electron/data-file/settings-store.ts'
import { makeFolder } from '../../helpers/data-files.ts'

const now = () => '2026-11-23T10:45:09+09:00'
const defaults = { operator: null, recentFiles: [] }

test('what was set is there after a restart, with nothing else in the folder', () => {
  const folder = path.join(makeFolder(), '利用者', 'KuseiWorkbench')
  const store = createSettingsStore(folder, now)
  expect(store.get()).toEqual(defaults)
  const recent = { id: 'a', path: '/書類/天王寺区.kusei', fileName: '天王寺区.kusei', wardName: '天王寺区', openedAt: now() }
  store.update((settings) => ({ ...settings, operator: '山田', recentFiles: [recent] }))
  expect(createSettingsStore(folder, now).get()).toEqual({ operator: '山田', recentFiles: [recent] })
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test.each(['', '{', 'null', '{"operator":1,"recentFiles":[]}', '{"operator":"","recentFiles":[]}', '\0\0\0\0', '{"operator":"山田"}'])(
  'a damaged file %j is kept aside, the defaults are used, and setting works again',
  (text) => {
    const folder = makeFolder()
    writeFileSync(path.join(folder, 'settings.json'), text)
    const store = createSettingsStore(folder, now)
    expect(store.get()).toEqual(defaults)
    expect(readdirSync(folder)).toEqual(['settings.json.damaged-20261123104509'])
    expect(readFileSync(path.join(folder, 'settings.json.damaged-20261123104509'), 'utf8')).toBe(text)
    store.update((settings) => ({ ...settings, operator: '山田' }))
    expect(createSettingsStore(folder, now).get().operator).toBe('山田')
  },
)

test('what does not fit is not kept: the file and the settings stay as they were', () => {
  const folder = makeFolder()
  const store = createSettingsStore(folder, now)
  store.update((settings) => ({ ...settings, operator: '山田' }))
  store.update((settings) => ({ ...settings, operator: '𠮷'.repeat(40) }))
  expect(createSettingsStore(folder, now).get().operator).toBe('𠮷'.repeat(40))
  store.update((settings) => ({ ...settings, operator: '山田' }))
  expect(() => store.update((settings) => ({ ...settings, operator: 'あ'.repeat(81) }))).toThrow()
  expect(store.get().operator).toBe('山田')
  expect(createSettingsStore(folder, now).get().operator).toBe('山田')
})
