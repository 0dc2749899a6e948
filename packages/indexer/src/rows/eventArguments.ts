import type { EventArguments, JsonValue } from '../decode/eventDecoder.js'

export function setOf(value: JsonValue | undefined): {
  avs: JsonValue | undefined
  setId: JsonValue | undefined
} {
  const { avs, id } = fields(value)
  return { avs, setId: id }
}

export function fields(value: JsonValue | undefined): EventArguments {
  return typeof value === 'object' && !Array.isArray(value) ? value : {}
}

export function list(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : []
}

export function text(value: JsonValue | undefined): string {
  return String(value)
}
