import { type Account, type Address, decodeFunctionResult, getAddress, isAddress, zeroAddress } from 'viem'
import { parseAccount } from 'viem/accounts'
import { getBlock } from 'viem/actions'
import { getExposure } from '../actions/getExposure.js'
import { getPosition } from '../actions/getPosition.js'
import type { Call } from '../call.js'
import type { Deployment } from '../deployment.js'
import { RestackError } from '../errors/RestackError.js'
import { toRestackError } from '../errors/toRestackError.js'
import { explainRefusal } from '../explainRefusal.js'
import { assertChain } from '../send.js'
import type { DeploymentContracts, ReadClient } from '../types.js'
import { clientAtBlock } from './clientAtBlock.js'
import { compareOperators } from './compareOperators.js'
import { compareSets } from './compareSets.js'
import { compareStaker } from './compareStaker.js'
import { compareTokens } from './compareTokens.js'
import { decodeEvents } from './decodeEvents.js'
import { missingApprovals } from './missingApprovals.js'
import type { Preview, PreviewEvent } from './Preview.js'
import { simulateCalls } from './simulateCalls.js'

export type PreviewCallsParameters = {
  deployment: DeploymentContracts & { parameters?: Pick<Deployment['parameters'], 'blockTimeSeconds'> }
  /** Sender; default: the client's account. */
  account?: Account | Address | undefined
  /** From the `prepare` functions, in the order in which they would be sent. */
  calls: readonly Call[]
  /** Whose position is of interest, beside those that the calls' events name. */
  stakers?: readonly Address[] | undefined
  /** Whose shares are of interest, beside those of the events and of the stakers. */
  operators?: readonly Address[] | undefined
  /** Balances of interest, beside those of the events. */
  tokens?: readonly { holder: Address; token: Address }[] | undefined
  /** Whose exposure to slashing is of interest: it takes more requests than the rest. */
  exposures?: readonly Address[] | undefined
  /** Whether to make approvals first where they are missing, so that a deposit can be previewed. Default: true. */
  approve?: boolean | undefined
}

export type PreviewCallsReturnType = Preview<unknown[]>

/**
 * What calls would do, were they in the next block: gas, results, events, and before and after of every staker,
 * operator, balance and allocation concerned. Nothing is sent, and nothing needs to be signed.
 *
 * @throws RestackError `PreviewUnsupported`, and whatever the calls would be refused with
 *
 * @example
 * const calls = [await prepareDelegateTo(client, { deployment, operator })]
 * const { gas, stakers, operators } = await previewCalls(client, { deployment, account: staker, calls })
 */
export async function previewCalls(
  client: ReadClient,
  {
    deployment,
    account = client.account,
    calls,
    stakers: givenStakers = [],
    operators: givenOperators = [],
    tokens: givenTokens = [],
    exposures: exposed = [],
    approve = true,
  }: PreviewCallsParameters,
): Promise<PreviewCallsReturnType> {
  try {
    if (!account) {
      throw new RestackError({
        code: 'NoAccount',
        message: 'A preview needs a sender, but the client has no account.',
        remedy: 'Pass account: an address is enough.',
      })
    }
    const sender = parseAccount(account).address
    const [parent] = await Promise.all([getBlock(client), assertChain(client, deployment)])
    const before = clientAtBlock(client, parent)
    await assertCode(before, calls)
    const { approvals, approvalCalls } = approve
      ? await missingApprovals(before, { deployment, owner: sender, calls })
      : { approvals: [], approvalCalls: [] }

    const simulated = await simulateCalls(client, {
      account: sender,
      calls: [...approvalCalls, ...calls],
      parent,
      blockTimeSeconds: deployment.parameters?.blockTimeSeconds ?? 12,
    }).catch(async (error) => {
      throw await explainFailure(client, error, { calls, account })
    })
    const { after } = simulated
    const made = simulated.calls.slice(approvalCalls.length)
    const events = decodeEvents(made.flatMap(({ logs }) => logs))

    const stakerList = addresses([...givenStakers, ...named(events, 'staker')])
    const [positionsBefore, positionsAfter] = await Promise.all([
      Promise.all(stakerList.map((staker) => getPosition(before, { deployment, staker }))),
      Promise.all(stakerList.map((staker) => getPosition(after, { deployment, staker }))),
    ])
    const stakers = stakerList.map((staker, index) =>
      compareStaker(staker, positionsBefore[index], positionsAfter[index]),
    )
    const operatorList = addresses([
      ...givenOperators,
      ...named(events, 'operator'),
      ...stakers.flatMap(({ operator }) => [operator.before, operator.after]),
    ])
    const strategyList = addresses([
      ...named(events, 'strategy'),
      ...stakers.flatMap(({ strategies }) => strategies.map(({ strategy }) => strategy)),
    ])
    const sides = { before, after }
    const [operators, tokens, sets, exposures] = await Promise.all([
      compareOperators(sides, { deployment, operators: operatorList, strategies: strategyList }),
      compareTokens(sides, [...givenTokens, ...transfers(events)]),
      compareSets(sides, { deployment, operators: operatorList }),
      Promise.all(
        exposed.map(async (staker) => ({
          staker,
          before: await getExposure(before, { deployment, staker }),
          after: await getExposure(after, { deployment, staker }),
        })),
      ),
    ])
    return {
      blockNumber: parent.number,
      gas: made.reduce((sum, { gas }) => sum + gas, 0n),
      result: calls.map(({ abi, functionName, args }, index) =>
        decodeFunctionResult({ abi, functionName, args: [...args], data: made[index]?.data ?? '0x' }),
      ),
      events,
      approvals,
      stakers,
      operators,
      tokens,
      sets,
      exposures,
    }
  } catch (error) {
    throw toRestackError(error)
  }
}

/** A preview of one call, its result alone. */
export async function previewCall<result>(
  client: ReadClient,
  { call, ...parameters }: Omit<PreviewCallsParameters, 'calls'> & { call: Call },
): Promise<Preview<result>> {
  const preview = await previewCalls(client, { ...parameters, calls: [call] })
  return { ...preview, result: preview.result[0] as result }
}

/** A refusal with the figures that the contract left out, where one of the calls has them. */
async function explainFailure(
  client: ReadClient,
  error: unknown,
  { calls, account }: { calls: readonly Call[]; account: Account | Address },
): Promise<RestackError> {
  const { code } = toRestackError(error)
  const call = calls.find(
    ({ spends, expires }) =>
      (code === 'TransferFromFailed' && spends) || (code === 'SignatureExpired' && expires !== undefined),
  )
  return call ? explainRefusal(client, error, { call, account }) : toRestackError(error)
}

/** A call without a result succeeds where there is no code: nothing else would tell. */
async function assertCode(client: ReadClient, calls: readonly Call[]) {
  for (const { to, functionName } of calls) {
    const code = await client.request({ method: 'eth_getCode', params: [to, 'latest'] } as never)
    if (code !== '0x') continue
    throw new RestackError({
      code: 'NoContract',
      message: `${to} did not answer ${functionName}: there is no such contract on this chain.`,
      remedy: 'Check that the deployment file belongs to this chain and that the chain was not started anew.',
    })
  }
}

/** Each address once, the zero address and anything else left out. */
function addresses(values: readonly unknown[]): Address[] {
  const valid = values.filter((value): value is Address => typeof value === 'string' && isAddress(value))
  return [...new Set(valid.map((value) => getAddress(value)))].filter((value) => value !== zeroAddress)
}

/** What events say under a name, also within a struct as a withdrawal is. */
function named(events: readonly PreviewEvent[], name: string): unknown[] {
  return events.flatMap(({ args }) =>
    [args, ...Object.values(args)].flatMap((value) =>
      typeof value === 'object' && value !== null && name in value ? [Reflect.get(value, name)] : [],
    ),
  )
}

function transfers(events: readonly PreviewEvent[]): { holder: Address; token: Address }[] {
  return events
    .filter(({ eventName }) => eventName === 'Transfer')
    .flatMap(({ address, args }) =>
      addresses([args.from, args.to]).map((holder) => ({ holder, token: address })),
    )
}
