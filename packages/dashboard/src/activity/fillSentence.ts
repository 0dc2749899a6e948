import type { Activity } from '@restack/api/client'
import { isAddress } from '../format/address.js'

/** A piece of a sentence: text of the language, or a value from the chain. */
export type SentencePart = { text: string } | { value: string; address?: string }

/**
 * `template` with its `{{names}}` filled from the summary's params, then from the event's arguments that are
 * plain text. Null when one is missing: half a sentence would mislead.
 */
export function fillSentence(template: string, activity: Activity): SentencePart[] | null {
  const parts: SentencePart[] = []
  for (const [index, piece] of template.split(/\{\{\s*(\w+)\s*\}\}/).entries()) {
    if (index % 2 === 0) {
      if (piece) parts.push({ text: piece })
      continue
    }
    const value = activity.summary.params[piece] ?? plainArgument(activity.args[piece])
    if (value === undefined || value === '') return null
    parts.push({ value, ...addressOf(activity.args[piece]) })
  }
  return parts
}

/** The API names or shortens addresses; the whole one is in the arguments. */
function addressOf(argument: unknown): { address?: string } {
  return typeof argument === 'string' && isAddress(argument) ? { address: argument } : {}
}

/** Names, addresses and small numbers can be read as they are; raw amounts and lists can not. */
function plainArgument(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return /^-?\d{11,}$/.test(String(value)) ? undefined : String(value)
}

/** Arguments for reading, where there is no sentence: `staker 0x…, shares 5`. */
export function argumentEntries(activity: Activity): [name: string, value: string][] {
  return Object.entries(activity.args).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
}
