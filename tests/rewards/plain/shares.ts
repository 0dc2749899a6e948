import type { Fact } from './facts.js'

/** Stakers' shares as a list of additions and subtractions (chapter 04 §4.3). */
export type Delta = Pick<Fact, 'day' | 'block' | 'transaction' | 'log'> & {
  staker: string
  strategy: string
  shares: bigint
}

const BEACON = '0xbeac0eeeeeeeeeeeeeeeeeeeeeeeeeeeeeebeac0'
const WAD = 10n ** 18n

export function stakerDeltas(facts: readonly Fact[]): Delta[] {
  const deltas = facts.flatMap(ordinaryDeltas).filter((delta) => !isMigrated(delta, facts))
  const slashes = facts.flatMap((fact) => slashesOf(fact, facts))
  slashes.sort(
    (a, b) => a.at.block - b.at.block || a.at.transaction - b.at.transaction || a.at.log - b.at.log,
  )
  for (const { at, stakers, strategy, wad } of slashes) {
    for (const staker of stakers) {
      const before = deltas.filter(
        (delta) => delta.staker === staker && delta.strategy === strategy && isUpTo(delta, at),
      )
      const base = before.reduce((total, delta) => total + delta.shares, 0n)
      if (base > 0n) deltas.push({ ...at, staker, strategy, shares: -((base * wad) / WAD) })
    }
  }
  return deltas.sort((a, b) => a.block - b.block || a.log - b.log)
}

const isUpTo = (delta: Delta, at: Fact): boolean =>
  delta.block < at.block ||
  (delta.block === at.block &&
    (delta.transaction < at.transaction || (delta.transaction === at.transaction && delta.log <= at.log)))

function ordinaryDeltas(fact: Fact): (Delta & { root?: string })[] {
  const { contract, name, args } = fact
  switch (`${contract}.${name}`) {
    case 'strategyManager.Deposit':
      return [{ ...fact, staker: args.staker, strategy: args.strategy, shares: BigInt(args.shares) }]
    case 'strategyManager.ShareWithdrawalQueued':
      return [{ ...fact, staker: args.depositor, strategy: args.strategy, shares: -BigInt(args.shares) }]
    case 'eigenPodManager.PodSharesUpdated':
      return [{ ...fact, staker: args.podOwner, strategy: BEACON, shares: BigInt(args.sharesDelta) }]
    case 'delegationManager.WithdrawalQueued':
      return taken(fact, args.withdrawal.shares)
    case 'delegationManager.SlashingWithdrawalQueued':
      return taken(fact, args.sharesToWithdraw)
    default:
      return []
  }
}

function taken(fact: Fact, shares: readonly bigint[]): (Delta & { root: string })[] {
  const { staker, strategies } = fact.args.withdrawal
  const root = fact.args.withdrawalRoot
  return shares.map((one, i) => ({ ...fact, root, staker, strategy: strategies[i], shares: -BigInt(one) }))
}

/** Such shares had been taken by the event of the withdrawal's first life already. */
const isMigrated = (delta: Delta & { root?: string }, facts: readonly Fact[]): boolean =>
  facts.some(
    ({ name, block, log, args }) =>
      name === 'WithdrawalMigrated' &&
      block === delta.block &&
      log > delta.log &&
      args.newWithdrawalRoot === delta.root,
  )

type Slash = { at: Fact; stakers: string[]; strategy: string; wad: bigint }

function slashesOf(at: Fact, facts: readonly Fact[]): Slash[] {
  const { args } = at
  if (at.contract === 'allocationManager' && at.name === 'OperatorSlashed') {
    const stakers = delegatedTo(args.operator, at, facts)
    return args.strategies.map((strategy: string, i: number) => ({
      ...{ at, stakers, strategy, wad: BigInt(args.wadSlashed[i]) },
    }))
  }
  if (at.contract === 'eigenPodManager' && at.name === 'BeaconChainSlashingFactorDecreased') {
    const left =
      (WAD * BigInt(args.newBeaconChainSlashingFactor)) / BigInt(args.prevBeaconChainSlashingFactor)
    return [{ at, stakers: [args.staker], strategy: BEACON, wad: WAD - left }]
  }
  return []
}

/** Whom a slash meets: an undelegation earlier in its block doesn't help a staker of long standing. */
function delegatedTo(operator: string, at: Fact, facts: readonly Fact[]): string[] {
  const changes = facts.filter(({ name }) => name === 'StakerDelegated' || name === 'StakerUndelegated')
  const stakers = [...new Set(changes.map(({ args }) => args.staker as string))]
  return stakers.filter((staker) => {
    const own = changes.filter(({ args }) => args.staker === staker)
    const before = own.filter(({ block }) => block < at.block).at(-1)
    const within = own.filter(
      (change) =>
        change.block === at.block &&
        change.args.operator === operator &&
        (change.transaction < at.transaction ||
          (change.transaction === at.transaction && change.log <= at.log)),
    )
    const isActive = (change: Fact | undefined) =>
      change?.name === 'StakerDelegated' && change.args.operator === operator
    return isActive(before) || isActive(within.at(-1))
  })
}
