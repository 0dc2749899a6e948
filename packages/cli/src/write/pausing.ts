import { type PausableContract, pauseBits } from '@restack/sdk'
import type { Address } from 'viem'
import { InputError } from '../InputError.js'
import { nearest } from '../session/nearest.js'
import type { Session } from '../session/openSession.js'

const contracts = [
  'delegationManager',
  'strategyManager',
  'strategyFactory',
  'allocationManager',
  'eigenPodManager',
  'avsDirectory',
  'rewardsCoordinator',
  'emissionsController',
] as const satisfies PausableContract[]

/**
 * A contract that can be paused, with the bits of those of its functions that were named.
 *
 * @throws InputError `UnknownFunction`; RestackError `UnknownName`
 */
export async function pausable(
  { tokens }: Session,
  text: string,
  functions: readonly string[] = [],
): Promise<{ contract: PausableContract | Address; bits: number[] }> {
  const known = contracts.find((name) => name === text)
  const contract = known ?? (await tokens.strategy(text)).strategy
  const all: Record<string, Record<string, number>> = pauseBits
  const named = all[known ?? 'strategy'] ?? {}
  const bits = functions.map((name) => {
    const bit = /^\d{1,3}$/.test(name) ? Number(name) : named[name]
    if (bit !== undefined && bit < 256) return bit
    const meant = nearest(name, Object.keys(named))
    const choice = Object.keys(named).length > 0 ? `${Object.keys(named).join(', ')}, or a bit` : 'a bit'
    throw new InputError({
      code: 'UnknownFunction',
      message: `${text} has nothing named ${name} that can be paused.${meant ? ` Did you mean ${meant}?` : ''}`,
      remedy: `Give ${choice} from 0 to 255.`,
    })
  })
  return { contract, bits }
}

const owned = [
  'strategyManager',
  'strategyFactory',
  'eigenPodManager',
  'avsDirectory',
  'rewardsCoordinator',
  'rootPoster',
] as const

/**
 * @throws InputError `UnknownName`
 */
export function ownedContract(text: string): (typeof owned)[number] {
  const found = owned.find((name) => name === text)
  if (found) return found
  throw new InputError({
    code: 'UnknownName',
    message: `${text} is not a contract with an owner.`,
    remedy: `Give one of ${owned.join(', ')}.`,
  })
}
