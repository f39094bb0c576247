// Knows how one file of resources/ is read: whole, as JSON of the expected shape, or refused by name.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import { AppError } from '../app-error.ts'

/** Throws AppError 'E-RES-01' {file} where the file is missing, is no JSON or has another shape. `file` is its name, never its path. */
export function readResource<T>(path: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    throw damagedResource(path, cause)
  }
}

export function damagedResource(path: string, cause: unknown): AppError {
  return new AppError('E-RES-01', { file: basename(path) }, { cause })
}
