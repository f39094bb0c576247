// Knows what the room of form files remembers of where a person was, kept in the window's own storage and never in the data file.

export const zooms = ['fit', '50', '75', '100', '125', '150'] as const
export type SheetZoom = (typeof zooms)[number]

/** The form in front in a data file, by its name. */
export function recallFormFile(fileName: string): string | null {
  return read(`formFiles.form/${fileName}`)
}
export function rememberFormFile(fileName: string, id: string): void {
  write(`formFiles.form/${fileName}`, id)
}
export function recallSheet(formId: string): string | null {
  return read(`formFiles.sheet/${formId}`)
}
export function rememberSheet(formId: string, sheet: string): void {
  write(`formFiles.sheet/${formId}`, sheet)
}
export function recallSheetZoom(): SheetZoom {
  return zooms.find((zoom) => zoom === read('formFiles.zoom')) ?? 'fit'
}
export function rememberSheetZoom(zoom: SheetZoom): void {
  write('formFiles.zoom', zoom)
}

// What is remembered is a convenience: storage that is full, blocked or holds something else is passed over in silence.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // see above
  }
}
