// Knows how the methods of the API are listed for a script: each with the JSON Schema of its argument array.
import * as z from 'zod'
import { schemas } from '../schemas.ts'

export type MethodDescription = Readonly<{ method: string; args: unknown }>

export function describeMethods(): readonly MethodDescription[] {
  return Object.entries(schemas).map(([method, schema]) => ({
    method,
    args: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  }))
}
