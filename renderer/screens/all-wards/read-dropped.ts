// Knows how files that were dropped on the window become messages: their bytes as base64, as long as a message can carry them.
import type { DroppedFile } from '../../stores/all-wards.ts'

/** Bytes of a file that a message carries as base64. */
export const mostDroppedBytes = 145_000

/** `tooLarge`: names of those that the button has to be used for. */
export async function readDropped(
  files: readonly File[],
): Promise<Readonly<{ files: readonly DroppedFile[]; tooLarge: readonly string[] }>> {
  const small = files.filter(({ size }) => size <= mostDroppedBytes)
  const read = await Promise.all(small.map(async (file) => ({ fileName: file.name, base64: await base64Of(file) })))
  return { files: read, tooLarge: files.filter(({ size }) => size > mostDroppedBytes).map(({ name }) => name) }
}

/** '' of what cannot be read, such as a folder: it is told as a damaged file. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
    reader.addEventListener('error', () => resolve(''))
    reader.readAsDataURL(file)
  })
}
