import {
  type Call,
  eigenPodManagerAbi,
  pauserRegistryAbi,
  protocolRegistryAbi,
  RestackError,
  strategyManagerAbi,
} from '@restack/sdk'
import { type Address, isAddressEqual, zeroHash } from 'viem'
import { readContract } from 'viem/actions'
import type { Authority, Values, WriteCommand, WriteContext } from '../command.js'
import { formatDuration } from '../duration.js'
import { InputError, invalidCommand } from '../InputError.js'
import { formatTime } from '../time.js'
import { parseBytes32 } from './parse.js'
import { ownedContract } from './pausing.js'

export type TimelockOptions = { schedule?: boolean; execute?: boolean; salt?: string }

/**
 * Calls that only the timelock may make, wrapped into what schedules or executes them. Other calls stay as they are.
 *
 * @throws RestackError `OwnedByTimelock`, `NotOwnedByTimelock`, `TimelockNotReady`
 */
export async function throughTimelock(
  context: WriteContext,
  {
    command,
    values,
    calls,
    options: { schedule = false, execute = false, salt },
  }: { command: WriteCommand; values: Values; calls: readonly Call[]; options: TimelockOptions },
): Promise<readonly Call[]> {
  if (!command.ownedBy) return calls
  if (schedule && execute) {
    throw invalidCommand('--schedule and --execute are two steps.', 'Give --execute after the delay.')
  }
  const { sdk, client, deployment, sender } = context
  const authority = typeof command.ownedBy === 'function' ? command.ownedBy(values) : command.ownedBy
  const holder = await holderOf(context, authority)
  const timelock = deployment.contracts.timelock
  const isTimelock = timelock !== undefined && isAddressEqual(holder, timelock)
  if (!isTimelock) {
    if (!schedule && !execute) return calls
    throw new RestackError({
      code: 'NotOwnedByTimelock',
      message: `This is up to ${context.names.show(holder)}, not to the timelock.`,
      remedy: 'Leave --schedule and --execute out, and send it from there.',
    })
  }
  const operation = { calls, salt: salt === undefined ? undefined : parseBytes32(salt, 'The salt') }
  if (schedule) return [await sdk.prepareSchedule(client, { deployment, ...operation })]
  if (execute) {
    const { state, readyAt } = await sdk.getScheduled(client, { deployment, ...operation })
    if (state === 'waiting' && readyAt) {
      throw new RestackError({
        code: 'TimelockNotReady',
        message: `The delay is not over: this can be executed from ${formatTime(readyAt)} on.`,
        remedy: 'Wait until then.',
      })
    }
    if (state !== 'ready') {
      throw new RestackError({
        code: 'TimelockNotReady',
        message: state === 'done' ? 'This was executed already.' : 'This was not scheduled.',
        remedy:
          state === 'done'
            ? 'To do it once more, schedule it with another --salt.'
            : 'Give --schedule first; with --salt, if it was scheduled with one.',
      })
    }
    return [await sdk.prepareExecute(client, { deployment, ...operation })]
  }
  if (sender && isAddressEqual(sender, timelock)) return calls
  const { minimumDelaySeconds } = await sdk.getScheduled(client, { deployment, ...operation })
  throw new RestackError({
    code: 'OwnedByTimelock',
    message: `Only the timelock may do this, ${formatDuration(Number(minimumDelaySeconds))} after it was announced.`,
    remedy: 'Announce it with --schedule as a proposer, then do it with --execute as an executor.',
  })
}

async function holderOf(context: WriteContext, authority: Authority): Promise<Address> {
  const { sdk, client, deployment } = context
  const read = (contract: 'pauserRegistry' | 'strategyManager' | 'eigenPodManager') =>
    sdk.contractAddress(deployment, contract)
  try {
    switch (authority) {
      case 'unpauser':
        return await readContract(client, {
          address: read('pauserRegistry'),
          abi: pauserRegistryAbi,
          functionName: 'unpauser',
        })
      case 'strategyWhitelister':
        return await readContract(client, {
          address: read('strategyManager'),
          abi: strategyManagerAbi,
          functionName: 'strategyWhitelister',
        })
      case 'proofTimestampSetter':
        return await readContract(client, {
          address: read('eigenPodManager'),
          abi: eigenPodManagerAbi,
          functionName: 'proofTimestampSetter',
        })
      case 'protocolRegistry':
        return await registryAdmin(context)
      default:
        return await readContract(client, {
          address: sdk.contractAddress(deployment, ownedContract(authority)),
          abi: strategyManagerAbi,
          functionName: 'owner',
        })
    }
  } catch (error) {
    throw error instanceof InputError ? error : sdk.toRestackError(error)
  }
}

/** The timelock where it is an admin, else the first of the others. */
async function registryAdmin({ sdk, client, deployment }: WriteContext): Promise<Address> {
  const registry = {
    address: sdk.contractAddress(deployment, 'protocolRegistry'),
    abi: protocolRegistryAbi,
  } as const
  const { timelock } = deployment.contracts
  const isAdmin =
    timelock !== undefined &&
    (await readContract(client, { ...registry, functionName: 'hasRole', args: [zeroHash, timelock] }))
  if (isAdmin) return timelock
  return readContract(client, { ...registry, functionName: 'getRoleMember', args: [zeroHash, 0n] })
}
