// The arguments of an event, or a refusal that names it.
import { refuse } from '../error.js'
import type { RewardsEvent } from '../input.js'

export const place = ({ name, contract, blockNumber, logIndex }: RewardsEvent): string =>
  `${contract} ${name} in block ${blockNumber}, log ${logIndex}`

const bad = (event: RewardsEvent, argument: string, value: unknown): never =>
  refuse(
    'InvalidEvent',
    `${place(event)} has ${argument} = ${typeof value === 'object' ? JSON.stringify(value) : String(value)}.`,
    'Export the events again with the ABI of this deployment.',
  )

export type Arguments = Record<string, unknown>

export function addressOf(event: RewardsEvent, args: Arguments, name: string): string {
  const value = args[name]
  return typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value) ? value : bad(event, name, value)
}

export function bigintOf(event: RewardsEvent, args: Arguments, name: string): bigint {
  const value = args[name]
  if (typeof value === 'bigint') return value
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : bad(event, name, value)
}

export function numberOf(event: RewardsEvent, args: Arguments, name: string): number {
  const value = Number(bigintOf(event, args, name))
  return Number.isSafeInteger(value) ? value : bad(event, name, value)
}

export function recordOf(event: RewardsEvent, args: Arguments, name: string): Arguments {
  const value = args[name]
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Arguments)
    : bad(event, name, value)
}

export function listOf(event: RewardsEvent, args: Arguments, name: string): readonly unknown[] {
  const value = args[name]
  return Array.isArray(value) ? value : bad(event, name, value)
}
