// Knows a time of day as people type it: 19:03, 1903, 19時03分, 午後7時, 午後7時3分, 午後6時半.

const form = /^(午前|午後)?(\d{1,2})(?:時(?:(\d{1,2})分|(半))?|[:.](\d{2}))$/

/** 'HH:MM'; null where it is no time of a day. Any width, spaces between. */
export function parseTime(text: string): string | null {
  const typed = text.normalize('NFKC').replaceAll(/\s/g, '')
  const plain = /^\d{3,4}$/.test(typed) ? `${typed.slice(0, -2)}:${typed.slice(-2)}` : typed
  const [, half, hours = '', minutes, halfPast, digital] = form.exec(plain) ?? []
  if (hours === '') return null
  const hour = Number(hours) + (half === '午後' && Number(hours) < 12 ? 12 : half === '午前' && Number(hours) === 12 ? -12 : 0)
  const minute = halfPast === undefined ? Number(minutes ?? digital ?? 0) : 30
  if (hour > 23 || minute > 59 || (half !== undefined && Number(hours) > 12)) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
