import { freeBonds, getDistributionRoots, RestackError } from '@restack/sdk'
import { liquidStakingTokenAbi, rewardsCoordinatorAbi, rootPosterAbi, timelockAbi } from '@restack/sdk/abi'
import { type Address, encodeFunctionData, maxUint256, parseUnits, zeroHash } from 'viem'
import { activeRoot, calculateDistribution, remember } from '../../rewards/distribution.js'
import type { Action } from '../schema.js'
import { addressOf, ascendingStrategies, type Call, call, tokenOf, type World } from '../world.js'

type Of<name extends Action['action']> = Extract<Action, { action: name }>

const secondsPerDay = 86_400

/** All stakers, or all earners: what the protocol itself gives. */
export async function rewardEverybody(world: World, action: Of<'rewardEverybody'>): Promise<Call[]> {
  const from = addressOf(world, action.submitter)
  const functionName =
    action.among === 'stakers' ? 'createRewardsForAllSubmission' : 'createRewardsForAllEarners'
  return [
    ...(await payFrom(world, from, action.token, parseUnits(action.amount, 18))),
    call(from, coordinatorOf(world), {
      abi: rewardsCoordinatorAbi,
      functionName,
      args: [[await submissionOf(world, action)]],
    }),
  ]
}

export async function rewardAvs(world: World, action: Of<'rewardAvs'>): Promise<Call[]> {
  const avs = addressOf(world, action.avs)
  return [
    ...(await payFrom(world, avs, action.token, parseUnits(action.amount, 18))),
    call(avs, coordinatorOf(world), {
      abi: rewardsCoordinatorAbi,
      functionName: 'createAVSRewardsSubmission',
      args: [[await submissionOf(world, action)]],
    }),
  ]
}

export async function rewardSet(world: World, action: Of<'rewardSet'>): Promise<Call[]> {
  const avs = addressOf(world, action.avs)
  const functionName =
    action.measure === 'uniqueStake'
      ? 'createUniqueStakeRewardsSubmission'
      : 'createTotalStakeRewardsSubmission'
  return [
    ...(await payFrom(world, avs, action.token, parseUnits(action.amount, 18))),
    call(avs, coordinatorOf(world), {
      abi: rewardsCoordinatorAbi,
      functionName,
      args: [{ avs, id: action.set }, [await submissionOf(world, action)]],
    }),
  ]
}

export async function rewardOperators(world: World, action: Of<'rewardOperators'>): Promise<Call[]> {
  const avs = addressOf(world, action.avs)
  const operatorRewards = Object.entries(action.amounts)
    .map(([name, amount]) => ({ operator: addressOf(world, name), amount: parseUnits(amount, 18) }))
    .sort((a, b) => (a.operator.toLowerCase() < b.operator.toLowerCase() ? -1 : 1))
  const total = operatorRewards.reduce((sum, { amount }) => sum + amount, 0n)
  const submission = { ...(await periodOf(world, action)), operatorRewards, description: action.description }
  const coordinator = { to: coordinatorOf(world), abi: rewardsCoordinatorAbi }
  return [
    ...(await payFrom(world, avs, action.token, total)),
    action.set === undefined
      ? call(avs, coordinator.to, {
          abi: coordinator.abi,
          functionName: 'createOperatorDirectedAVSRewardsSubmission',
          args: [avs, [submission]],
        })
      : call(avs, coordinator.to, {
          abi: coordinator.abi,
          functionName: 'createOperatorDirectedOperatorSetRewardsSubmission',
          args: [{ avs, id: action.set }, [submission]],
        }),
  ]
}

export async function setSplit(
  world: World,
  { operator, percent, avs, set }: Of<'setSplit'>,
): Promise<Call[]> {
  const from = addressOf(world, operator)
  const split = Math.round(percent * 100)
  const to = coordinatorOf(world)
  const abi = rewardsCoordinatorAbi
  if (avs === undefined) {
    return [call(from, to, { abi, functionName: 'setOperatorPISplit', args: [from, split] })]
  }
  const address = addressOf(world, avs)
  return [
    set === undefined
      ? call(from, to, { abi, functionName: 'setOperatorAVSSplit', args: [from, address, split] })
      : call(from, to, {
          abi,
          functionName: 'setOperatorSetSplit',
          args: [from, { avs: address, id: set }, split],
        }),
  ]
}

export async function setClaimer(world: World, { earner, claimer }: Of<'setClaimer'>): Promise<Call[]> {
  return [
    {
      from: addressOf(world, earner),
      to: coordinatorOf(world),
      data: encodeFunctionData({
        abi: rewardsCoordinatorAbi,
        functionName: 'setClaimerFor',
        args: [addressOf(world, claimer)],
      }),
    },
  ]
}

/** Through the timelock, which lets the council act at once here. */
export async function allowSubmitter(world: World, { submitter }: Of<'allowSubmitter'>): Promise<Call[]> {
  const data = encodeFunctionData({
    abi: rewardsCoordinatorAbi,
    functionName: 'setRewardsForAllSubmitter',
    args: [addressOf(world, submitter), true],
  })
  const council = addressOf(world, 'council')
  const { timelock } = world.deployment.contracts
  const operation = [coordinatorOf(world), 0n, data, zeroHash, zeroHash] as const
  const contract = { address: timelock, abi: timelockAbi } as const
  const delay = await world.client.readContract({ ...contract, functionName: 'getMinDelay' })
  return [
    call(council, timelock, {
      abi: timelockAbi,
      functionName: 'schedule',
      args: [...operation, delay],
    }),
    call(council, timelock, { abi: timelockAbi, functionName: 'execute', args: operation }),
  ]
}

/** With the bonds of roots that can't be challenged any more. None if nothing new has been earned since the last root. */
export async function postRoot(world: World, { poster }: Of<'postRoot'>): Promise<Call[]> {
  const { client, deployment } = world
  const { rootPoster } = deployment.contracts
  const distribution = await calculateDistribution(world)
  if (!distribution || !rootPoster) return []
  const ended = await client.readContract({
    address: coordinatorOf(world),
    abi: rewardsCoordinatorAbi,
    functionName: 'currRewardsCalculationEndTimestamp',
  })
  if (distribution.snapshot <= ended) return []
  remember(world, distribution)
  const from = addressOf(world, poster)
  const contract = { address: rootPoster, abi: rootPosterAbi } as const
  const [bond, balance] = await Promise.all([
    client.readContract({ ...contract, functionName: 'POSTER_BOND' }),
    client.readContract({ ...contract, functionName: 'balanceOf', args: [from] }),
  ])
  const free = freeBonds(await getDistributionRoots(client, { deployment }), from)
  const missing = bond - balance - bond * BigInt(free.length)
  return [
    ...free.map(({ index }) =>
      call(from, rootPoster, { abi: rootPosterAbi, functionName: 'releaseBond', args: [index] }),
    ),
    ...(missing > 0n
      ? [
          {
            ...call(from, rootPoster, { abi: rootPosterAbi, functionName: 'deposit', args: [] }),
            value: missing,
          },
        ]
      : []),
    call(from, rootPoster, {
      abi: rootPosterAbi,
      functionName: 'postRoot',
      args: [distribution.root, distribution.snapshot],
    }),
  ]
}

/** None if there is nothing to claim. */
export async function claimRewards(world: World, { earner, by }: Of<'claimRewards'>): Promise<Call[]> {
  const { client } = world
  const address = addressOf(world, earner)
  const active = await activeRoot(world)
  const key = address.toLowerCase() as Address
  const earned = active?.earned.get(key)
  if (!active || !earned) return []
  const contract = { address: coordinatorOf(world), abi: rewardsCoordinatorAbi } as const
  const tokens: Address[] = []
  for (const { token, cumulativeAmount } of earned) {
    const claimed = await client.readContract({
      ...contract,
      functionName: 'cumulativeClaimed',
      args: [address, token],
    })
    if (cumulativeAmount > claimed) tokens.push(token)
  }
  if (tokens.length === 0) return []
  const from = addressOf(world, by ?? earner)
  return [
    call(from, contract.address, {
      abi: rewardsCoordinatorAbi,
      functionName: 'processClaim',
      args: [{ rootIndex: active.index, ...active.tree.claim(key, tokens) }, address],
    }),
  ]
}

type Paid = Pick<Of<'rewardAvs'>, 'token' | 'tokens' | 'days' | 'daysAgo'>

async function submissionOf(world: World, action: Paid & { amount: string }) {
  return { ...(await periodOf(world, action)), amount: parseUnits(action.amount, 18) }
}

/** What pays for which days: those from so many days before the midnight of the next block on. */
async function periodOf(world: World, { token, tokens, days, daysAgo }: Paid) {
  const { timestamp } = await world.client.getBlock()
  const midnight = Math.floor(Number(timestamp) / secondsPerDay) * secondsPerDay
  return {
    strategiesAndMultipliers: ascendingStrategies(world, tokens).map((strategy) => ({
      strategy,
      multiplier: 10n ** 18n,
    })),
    token: tokenOf(world, token),
    startTimestamp: midnight - daysAgo * secondsPerDay,
    duration: days * secondsPerDay,
  }
}

/** The faucet gives what is missing; the allowance is given once. */
async function payFrom(world: World, from: Address, symbol: string, amount: bigint): Promise<Call[]> {
  const token = { address: tokenOf(world, symbol), abi: liquidStakingTokenAbi } as const
  const coordinator = coordinatorOf(world)
  const balance = await world.client.readContract({ ...token, functionName: 'balanceOf', args: [from] })
  const allowance = await world.client.readContract({
    ...token,
    functionName: 'allowance',
    args: [from, coordinator],
  })
  const approve = (value: bigint) =>
    call(from, token.address, { abi: token.abi, functionName: 'approve', args: [coordinator, value] })
  return [
    ...(balance < amount
      ? [
          call(addressOf(world, 'faucet'), token.address, {
            abi: token.abi,
            functionName: 'mint',
            args: [from, amount - balance],
          }),
        ]
      : []),
    ...(allowance < amount ? [approve(maxUint256)] : []),
  ]
}

function coordinatorOf({ deployment }: World): Address {
  const { rewardsCoordinator } = deployment.contracts
  if (rewardsCoordinator) return rewardsCoordinator
  throw new RestackError({
    code: 'NoRewards',
    message: 'The contracts of this devnet have no RewardsCoordinator.',
    remedy: 'Start the devnet anew, with contracts of today.',
  })
}
