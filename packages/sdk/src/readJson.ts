import type { z } from 'zod'
import { RestackError } from './errors/RestackError.js'

export type ReadJsonParameters<schema extends z.ZodType> = {
  schema: schema
  text: string
  /** The file's path, or whatever else the text came from, for messages. */
  source: string
}

/**
 * Parses a JSON text and checks it against a schema. The error names the file, the field and the value.
 *
 * @throws RestackError `InvalidJson` or `InvalidField`
 */
export function readJson<schema extends z.ZodType>({
  schema,
  text,
  source,
}: ReadJsonParameters<schema>): z.output<schema> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new RestackError({
      code: 'InvalidJson',
      message: `${source} is not valid JSON: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Correct the file, or write it anew with the command that made it.',
      cause: error,
    })
  }
  return checkValue({ schema, value, source })
}

/**
 * Checks a value against a schema. The error names the source, the field and the value.
 *
 * @throws RestackError `InvalidField`
 */
export function checkValue<schema extends z.ZodType>({
  schema,
  value,
  source,
}: {
  schema: schema
  value: unknown
  source: string
}): z.output<schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new RestackError({
    code: 'InvalidField',
    message: `${source}: ${issue ? describe(issue, value) : 'the value is not valid'}.`,
    remedy: 'Correct this field; the JSON schema of the file lists every field with its type.',
    cause: result.error,
  })
}

function describe(issue: z.core.$ZodIssue, root: unknown): string {
  const field = issue.path.length === 0 ? 'the file' : issue.path.map(String).join('.')
  const value = issue.path.reduce<unknown>(
    (parent, key) => (typeof parent === 'object' && parent !== null ? Reflect.get(parent, key) : undefined),
    root,
  )
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => [...issue.path.map(String), key].join('.'))
    return keys.length === 1 ? `${keys[0]} is not a known field` : `${keys.join(', ')} are not known fields`
  }
  if (value === undefined) return `${field} is missing`
  return `${field} ${issue.message.replace(/^Invalid input: /, 'is wrong: ')} (found ${show(value)})`
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}
