// Writes the API's typed client from its OpenAPI document: a type and a decoder for every named schema, a function for
// every route. Strings of an integer format become bigint, see docs/decisions/011.
import type { Database } from '@restack/indexer'
import type { Deployment } from '@restack/sdk'
import { createApi } from '../packages/api/src/index.js'

type Schema = {
  type?: string | string[]
  format?: string
  enum?: string[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema
  items?: Schema
  anyOf?: Schema[]
  allOf?: Schema[]
  $ref?: string
  description?: string
}
type Parameter = { name: string; in: string; required?: boolean; description?: string; schema: Schema }
type Operation = {
  operationId?: string
  summary: string
  parameters?: Parameter[]
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}
type Document = {
  paths: Record<string, { get: Operation }>
  components: { schemas: Record<string, Schema> }
}

/** A TypeScript type, and an expression of the combinators in packages/api/src/client/decode.ts. */
type Code = { type: string; decoder: string }

const integers = ['uint256', 'int256', 'uint64']
const plain: Record<string, Code> = {
  string: { type: 'string', decoder: 'text' },
  integer: { type: 'number', decoder: 'count' },
  number: { type: 'number', decoder: 'decimal' },
  boolean: { type: 'boolean', decoder: 'boolean' },
  null: { type: 'null', decoder: 'nothing' },
}

const names =
  'anything boolean count decimal hex integer list nothing nullable object oneOf optional record text'.split(
    ' ',
  )

export async function apiClient(): Promise<string> {
  const document = await openApiDocument()
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => {
    const { type, decoder } = codeOf(schema)
    return `${comment(schema.description)}export type ${name} = ${type}\nexport const ${decoderOf(name)}: Decoder<${name}> = ${decoder}`
  })
  const routes = Object.entries(document.paths).flatMap(([path, { get }]) => routeOf(path, get))
  const body = [...inOrder(schemas), ...routes].join('\n\n')
  const combinators = names.filter((name) =>
    new RegExp(`\\b${name}\\b(?=[(),\\n])`).test(body.replace(/\/\*\*.*\*\//g, '')),
  )
  return indented(`// Generated from the OpenAPI document by \`npm run generate\`.
import { ${['type Decoder', ...combinators].join(', ')} } from '../decode.js'
import { type Route, route } from '../route.js'

${body}
`)
}

/** The routes don't depend on what is indexed: nothing is read. */
async function openApiDocument(): Promise<Document> {
  const deployment = { contracts: {}, tokens: {}, strategies: {}, parameters: {} } as unknown as Deployment
  const app = createApi({ database: {} as Database, deployment })
  return (await (await app.request('/openapi.json')).json()) as Document
}

function codeOf(schema: Schema): Code {
  const { $ref, anyOf, allOf, type, enum: words, format, items, properties, additionalProperties } = schema
  if ($ref) {
    const name = $ref.split('/').at(-1) ?? ''
    return { type: name, decoder: decoderOf(name) }
  }
  // a name with a description of its own
  if (allOf?.[0]) return codeOf(allOf[0])
  if (anyOf) {
    const [inner, none] = anyOf
    if (anyOf.length === 2 && inner && none?.type === 'null') return orNull(codeOf(inner))
  }
  if (Array.isArray(type)) {
    const [inner] = type.filter((one) => one !== 'null')
    if (type.length === 2 && inner) return orNull(codeOf({ ...schema, type: inner }))
  }
  if (words) {
    const list = words.map((word) => `'${word}'`)
    return { type: list.join(' | '), decoder: `oneOf([${list.join(', ')}])` }
  }
  if (integers.includes(format ?? '')) return { type: 'bigint', decoder: 'integer' }
  if (format === 'address' || format === 'hash') return { type: `\`0x\${string}\``, decoder: 'hex' }
  if (items) {
    const item = codeOf(items)
    return { type: `Array<${item.type}>`, decoder: `list(${item.decoder})` }
  }
  if (properties) return objectOf(properties, schema.required ?? [])
  if (type === 'object' && additionalProperties) {
    const value = codeOf(additionalProperties)
    return { type: `Record<string, ${value.type}>`, decoder: `record(${value.decoder})` }
  }
  if (typeof type === 'string' && plain[type]) return plain[type]
  if (type === undefined) return { type: 'unknown', decoder: 'anything' }
  throw new Error(`The client has no code for ${JSON.stringify(schema)}: see scripts/apiClient.ts.`)
}

function orNull({ type, decoder }: Code): Code {
  return { type: `${type} | null`, decoder: `nullable(${decoder})` }
}

function objectOf(properties: Record<string, Schema>, required: readonly string[]): Code {
  const fields = Object.entries(properties).map(([name, schema]) => {
    const { type, decoder } = codeOf(schema)
    const about = comment(schema.description)
    return required.includes(name)
      ? { type: `${about}${name}: ${type}`, decoder: `${name}: ${decoder}` }
      : { type: `${about}${name}?: ${type} | undefined`, decoder: `${name}: optional(${decoder})` }
  })
  return {
    type: `{\n${fields.map(({ type }) => type).join('\n')}\n}`,
    decoder: `object({\n${fields.map(({ decoder }) => `${decoder},`).join('\n')}\n})`,
  }
}

function routeOf(path: string, { operationId, summary, parameters = [], responses }: Operation): string[] {
  const schema = responses['200']?.content?.['application/json']?.schema
  if (!schema) return []
  if (!operationId) throw new Error(`${path} has no operationId.`)
  const { type, decoder } = codeOf(schema)
  const name = `${operationId[0]?.toUpperCase()}${operationId.slice(1)}Parameters`
  const fields = parameters.map(({ name: field, required, schema: given, description }) => {
    const integer = [given.type].flat().includes('integer')
    const accepted = integer ? 'number | bigint' : given.enum ? codeOf(given).type : 'string'
    return `${comment(description)}${field}${required ? '' : '?'}: ${accepted}${required ? '' : ' | undefined'}`
  })
  return [
    `export type ${name} = {\n${fields.join('\n')}\n}\n${comment(`\`GET ${path}\`: ${summary}`)}export const ${operationId}: Route<${name}, ${type}> = route('${path}', ${decoder})`,
  ]
}

/** A constant can only use those above it. */
function inOrder(schemas: readonly string[]): string[] {
  const name = (code: string) => /export const (\w+Decoder)/.exec(code)?.[1] ?? ''
  const rest = new Map(schemas.map((code) => [name(code), code]))
  const sorted: string[] = []
  while (rest.size > 0) {
    const ready = [...rest].filter(
      ([own, code]) =>
        ![...rest.keys()].some((other) => other !== own && new RegExp(`\\b${other}\\b`).test(code)),
    )
    if (ready.length === 0) throw new Error(`Schemas that need each other: ${[...rest.keys()].join(', ')}.`)
    for (const [own, code] of ready) {
      sorted.push(code)
      rest.delete(own)
    }
  }
  return sorted
}

function indented(code: string): string {
  let depth = 0
  const lines = code.split('\n').map((line) => {
    if (/^[})\]]/.test(line)) depth--
    const text = line && '  '.repeat(depth) + line
    if (/[{([]$/.test(line)) depth++
    return text
  })
  return lines.join('\n')
}

const decoderOf = (name: string) => `${name[0]?.toLowerCase()}${name.slice(1)}Decoder`
const comment = (description: string | undefined) =>
  description ? `/** ${description.replace(/\*\//g, '')} */\n` : ''
