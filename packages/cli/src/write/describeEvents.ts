import * as sdk from '@restack/sdk'
import { type Address, maxUint256, zeroAddress } from 'viem'
import { formatAmount, formatPercent } from '../amounts.js'
import { functionNameOf } from '../functionNames.js'
import type { Session } from '../session/openSession.js'
import { formatTime } from '../time.js'
import { podSentences } from './describePodEvents.js'
import { rewardsSentences } from './describeRewardsEvents.js'

export type EventReport = {
  /** Name of the contract in the deployment, or its address. */
  contract: string
  event: string
  args: Record<string, unknown>
  /** The event in plain words. */
  sentence: string
  /** Whether it is bookkeeping, which only programs want to see. */
  quiet: boolean
}

/** Events in words. */
export function describeEvents(
  session: Session,
  { events, blockNumber }: { events: readonly sdk.PreviewEvent[]; blockNumber?: bigint | undefined },
): Promise<EventReport[]> {
  return Promise.all(
    events.map(async ({ address, eventName: event, args }) => ({
      contract: session.names.nameOf(address) ?? address,
      event,
      args,
      sentence: await sentenceOf({ event, args, address, session, blockNumber }),
      quiet: sdk.bookkeepingEvents.has(event),
    })),
  )
}

/** The sentences that people are shown: bookkeeping only where there is nothing else. */
export function sentencesOf(events: readonly EventReport[]): string[] {
  const loud = events.filter(({ quiet }) => !quiet)
  return (loud.length > 0 ? loud : events).map(({ sentence }) => sentence)
}

type Described = {
  event: string
  args: Record<string, unknown>
  address: Address
  session: Session
  blockNumber: bigint | undefined
}

/** What fills a sentence: each takes the name of an argument. */
export type Fill = {
  name: (argument: string) => string
  text: (argument: string) => string
  set: () => string
  /** Shares in `strategy`, as tokens with their symbol. */
  shares: (argument?: string) => Promise<string>
  symbol: (argument?: string) => Promise<string>
  token: () => Promise<string>
  percent: (argument: string) => string
  /** " from block N (date) on" where it lies ahead. */
  from: () => Promise<string>
  /** A block with its date. */
  block: (argument: string) => Promise<string>
  emitter: () => string
  raw: (argument: string) => unknown
  session: Session
}

const sentences: Record<string, (fill: Fill) => string | Promise<string>> = {
  Approval: async ({ name, token }) => `${name('owner')} lets ${name('spender')} take ${await token()}.`,
  Transfer: async ({ name, token, raw }) =>
    raw('from') === zeroAddress
      ? `${await token()} minted to ${name('to')}.`
      : `${await token()} went from ${name('from')} to ${name('to')}.`,
  Deposit: async ({ name, shares, symbol }) =>
    `${name('staker')} deposited ${await shares()} into the ${await symbol()} strategy.`,
  StakerDelegated: ({ name }) => `${name('staker')} is delegated to ${name('operator')}.`,
  StakerUndelegated: ({ name }) => `${name('staker')} is no longer delegated to ${name('operator')}.`,
  StakerForceUndelegated: ({ name }) => `${name('operator')} ended the delegation of ${name('staker')}.`,
  SlashingWithdrawalQueued: async ({ raw, session }) => {
    const withdrawal = raw('withdrawal') as { staker: Address; strategies: Address[]; startBlock: number }
    const shares = raw('sharesToWithdraw') as bigint[]
    const parts = await Promise.all(
      withdrawal.strategies.map((strategy, index) =>
        session.tokens.showShares(strategy, shares[index] ?? 0n),
      ),
    )
    return `${session.names.show(withdrawal.staker)} queued a withdrawal of ${parts.join(' and ')} (${raw('withdrawalRoot')}).`
  },
  SlashingWithdrawalCompleted: ({ text }) => `The withdrawal ${text('withdrawalRoot')} is completed.`,
  OperatorSharesIncreased: async ({ name, shares }) =>
    `${name('operator')} has ${await shares()} more, of ${name('staker')}.`,
  OperatorSharesDecreased: async ({ name, shares }) =>
    `${name('operator')} has ${await shares()} less, of ${name('staker')}.`,
  OperatorSharesSlashed: async ({ name, shares }) =>
    `${name('operator')} lost ${await shares('totalSlashedShares')}, of delegated stake and of queued withdrawals.`,
  DepositScalingFactorUpdated: async ({ name, symbol, raw }) =>
    `The deposit scaling factor of ${name('staker')} in ${await symbol()} is ${formatAmount(raw('newDepositScalingFactor') as bigint, 18)}.`,
  OperatorRegistered: ({ name, raw }) =>
    `${name('operator')} is an operator${raw('delegationApprover') === zeroAddress ? '' : `, with ${name('delegationApprover')} to approve delegations`}.`,
  DelegationApproverUpdated: ({ name, raw }) =>
    raw('newDelegationApprover') === zeroAddress
      ? `Anyone may delegate to ${name('operator')}.`
      : `${name('newDelegationApprover')} approves delegations to ${name('operator')}.`,
  OperatorMetadataURIUpdated: ({ name, text }) =>
    `${name('operator')} describes itself at ${text('metadataURI')}.`,
  AVSMetadataURIUpdated: ({ name, text }) => `${name('avs')} describes itself at ${text('metadataURI')}.`,
  AVSRegistrarSet: ({ name }) => `${name('registrar')} decides who joins the sets of ${name('avs')}.`,
  AllocationDelaySet: async ({ name, text, from }) =>
    `The allocation delay of ${name('operator')} is ${text('delay')} blocks${await from()}.`,
  AllocationUpdated: async ({ name, set, symbol, percent, from }) =>
    `${name('operator')} allocates ${percent('magnitude')} of its ${await symbol()} to ${set()}${await from()}.`,
  EncumberedMagnitudeUpdated: async ({ name, symbol, percent }) =>
    `${percent('encumberedMagnitude')} of the ${await symbol()} of ${name('operator')} is allocated.`,
  MaxMagnitudeUpdated: async ({ name, symbol, percent }) =>
    `${percent('maxMagnitude')} of the ${await symbol()} of ${name('operator')} is left after all slashes.`,
  OperatorAddedToOperatorSet: ({ name, set }) => `${name('operator')} is a member of ${set()}.`,
  OperatorRemovedFromOperatorSet: ({ name, set }) =>
    `${name('operator')} leaves ${set()}; what it allocated can be slashed until its deallocation delay is over.`,
  OperatorSetCreated: ({ set }) => `The operator set ${set()} exists.`,
  OperatorSlashed: async ({ name, set, raw, session }) => {
    const wads = raw('wadSlashed') as bigint[]
    const parts = await Promise.all(
      (raw('strategies') as Address[]).map(
        async (strategy, index) =>
          `${formatPercent(wads[index] ?? 0n)} of all its ${(await session.tokens.strategyAt(strategy)).symbol}`,
      ),
    )
    return `${name('operator')} was slashed by ${set()}: ${parts.join(', ')}. Reason: ${raw('description')}`
  },
  RedistributionAddressSet: ({ name, set }) =>
    `What ${set()} slashes goes to ${name('redistributionRecipient')}.`,
  SlasherUpdated: async ({ name, set, from }) => `${name('slasher')} may slash for ${set()}${await from()}.`,
  SlasherMigrated: ({ name, set }) => `${name('slasher')} may slash for ${set()}.`,
  StrategyAddedToOperatorSet: async ({ set, symbol }) => `${set()} takes ${await symbol()}.`,
  StrategyRemovedFromOperatorSet: async ({ set, symbol }) => `${set()} no longer takes ${await symbol()}.`,
  BurnOrRedistributableSharesIncreased: async ({ set, text, shares }) =>
    `Slash ${text('slashId')} of ${set()} holds ${await shares()} more.`,
  BurnOrRedistributableSharesDecreased: async ({ set, text, shares }) =>
    `Slash ${text('slashId')} of ${set()} is cleared: ${await shares()}.`,
  BurnableSharesDecreased: async ({ shares }) => `${await shares()} that were slashed are burned.`,
  SlashResolutionBlockSet: async ({ set, text, block }) =>
    `Slash ${text('slashId')} of ${set()} can be cleared from ${await block('resolutionBlock')} on.`,
  PendingAdminAdded: ({ name }) => `${name('admin')} may become admin of ${name('account')} by accepting it.`,
  PendingAdminRemoved: ({ name }) => `${name('admin')} can no longer become admin of ${name('account')}.`,
  AdminSet: ({ name }) => `${name('admin')} is admin of ${name('account')}.`,
  AdminRemoved: ({ name }) => `${name('admin')} is no longer admin of ${name('account')}.`,
  AppointeeSet: ({ name, text }) =>
    `${name('appointee')} may call ${functionNameOf(text('selector'))} of ${name('target')} for ${name('account')}.`,
  AppointeeRemoved: ({ name, text }) =>
    `${name('appointee')} may no longer call ${functionNameOf(text('selector'))} of ${name('target')} for ${name('account')}.`,
  StrategySetForToken: async ({ text, raw, session }) =>
    `The strategy of ${(await session.tokens.tokenAt(raw('token') as Address)).symbol} is ${text('strategy')}.`,
  TokenBlacklisted: ({ name }) => `${name('token')} can have no strategy.`,
  StrategyAddedToDepositWhitelist: async ({ symbol }) => `Deposits of ${await symbol()} are taken.`,
  StrategyRemovedFromDepositWhitelist: async ({ symbol }) =>
    `Deposits of ${await symbol()} are no longer taken.`,
  StrategyWhitelisterChanged: ({ name }) => `${name('newAddress')} decides which strategies take deposits.`,
  Paused: ({ emitter, raw, name }) =>
    `${name('account')} paused ${emitter()}: ${pausedText(raw('newPausedStatus') as bigint)}.`,
  Unpaused: ({ emitter, raw, name }) =>
    `${name('account')} unpaused ${emitter()}: ${pausedText(raw('newPausedStatus') as bigint)}.`,
  PauserStatusChanged: ({ name, raw }) =>
    `${name('pauser')} may ${raw('canPause') ? '' : 'no longer '}pause.`,
  UnpauserChanged: ({ name }) => `${name('newUnpauser')} may unpause.`,
  OwnershipTransferred: ({ name, emitter }) => `${name('newOwner')} owns ${emitter()}.`,
  CallScheduled: ({ name, text, raw }) =>
    `The timelock will be able to call ${name('target')} after ${raw('delay')} seconds; the operation is ${text('id')}.`,
  CallExecuted: ({ name, text }) => `The timelock called ${name('target')}; the operation was ${text('id')}.`,
  Cancelled: ({ text }) => `The timelock's operation ${text('id')} is cancelled.`,
  PectraForkTimestampSet: ({ text }) =>
    `The Pectra fork's layout counts from second ${text('newPectraForkTimestamp')} of Unix time on.`,
  ProofTimestampSetterSet: ({ name }) =>
    `${name('newProofTimestampSetter')} may set the timestamp of the Pectra fork.`,
  ForkScheduled: ({ text, raw }) =>
    `Beacon states after second ${text('forkTimestamp')} of Unix time are read in the new layout: height ${raw('stateHeight')}, validators in field ${raw('validatorsField')}, balances in field ${raw('balancesField')}.`,
  ForkCancelled: ({ text }) =>
    `The fork at second ${text('forkTimestamp')} of Unix time is off the schedule.`,
  PodImplementationAdded: ({ text, raw }) =>
    `Owners may move their pods to version ${raw('podVersion')}, ${text('implementation')}, from second ${raw('usableFrom')} of Unix time on.`,
  KeyRegistered: ({ name, set, raw }) =>
    `${name('operator')} signs for ${set()} with ${raw('curveType') === 1 ? `the key ${raw('pubkey')}` : 'a BN254 key'}.`,
  KeyDeregistered: ({ name, set }) => `${name('operator')} has no key for ${set()} any more.`,
  OperatorSetConfigured: ({ set, raw }) =>
    `${set()} takes ${raw('curveType') === 1 ? 'ECDSA' : 'BN254'} keys, for ever.`,
  MetadataURIPublished: ({ text }) => `The software is described at ${text('metadataURI')}.`,
  ReleasePublished: ({ text, raw }) => {
    const { artifacts, upgradeByTime } = raw('release') as {
      artifacts: readonly { registry: string }[]
      upgradeByTime: number
    }
    const run = artifacts.map(({ registry }) => registry).join(', ') || 'nothing'
    const by = upgradeByTime === 0 ? 'at once' : `by ${formatTime(BigInt(upgradeByTime))}`
    return `Release ${text('releaseId')}, to run ${by}: ${run}.`
  },
  OperatorAVSRegistrationStatusUpdated: ({ name, raw }) =>
    `${name('operator')} is ${raw('status') === 1 ? '' : 'no longer '}registered to ${name('avs')} in the AVSDirectory.`,
  DeploymentShipped: ({ name }) => `${name('addr')} is in the registry of the protocol.`,
  DeploymentConfigured: ({ name, raw }) => {
    const { pausable, deprecated } = raw('config') as { pausable: boolean; deprecated: boolean }
    return `${name('addr')} is ${pausable && !deprecated ? '' : 'not '}paused with the protocol.`
  },
  DeploymentConfigDeleted: ({ name }) =>
    `${name('addr')} is no longer what its name in the registry points to.`,
  SemanticVersionUpdated: ({ text }) => `The version of the protocol is ${text('semanticVersion')}.`,
  MaxPerDepositUpdated: ({ emitter, text }) =>
    `One deposit into ${emitter()} may bring at most ${text('newValue')} of the smallest unit of its token.`,
  MaxTotalDepositsUpdated: ({ emitter, text }) =>
    `${emitter()} takes deposits until it holds ${text('newValue')} of the smallest unit of its token.`,
  ...podSentences,
  ...rewardsSentences,
  MinDelayChange: ({ text }) => `The timelock's delay is ${text('newDuration')} seconds.`,
}

async function sentenceOf(described: Described): Promise<string> {
  const { event, args } = described
  const make = sentences[event]
  if (make) {
    try {
      return await make(fillOf(described))
    } catch {
      // a token that answers nothing: the plain form says what there is
    }
  }
  const shown = Object.entries(args).map(([name, value]) => `${name} ${show(value)}`)
  return `${event}(${shown.join(', ')})`
}

function fillOf({ args, address, session, blockNumber }: Described): Fill {
  const { names, tokens } = session
  const raw = (argument: string) => args[argument]
  const strategy = () => (typeof args.strategy === 'string' ? (args.strategy as Address) : address)
  return {
    raw,
    session,
    name: (argument) => names.show(raw(argument) as Address),
    text: (argument) => String(raw(argument)),
    set: () => names.showSet(args.operatorSet as sdk.OperatorSet),
    shares: (argument = 'shares') => tokens.showShares(strategy(), raw(argument) as bigint),
    symbol: async () => (await tokens.strategyAt(strategy())).symbol,
    token: async () => {
      const { symbol, decimals } = await tokens.tokenAt(address)
      const amount = (args.amount ?? args.value) as bigint
      return amount === maxUint256 ? `any amount of ${symbol}` : `${formatAmount(amount, decimals)} ${symbol}`
    },
    percent: (argument) => formatPercent(raw(argument) as bigint),
    from: async () => {
      const block = BigInt(args.effectBlock as number)
      return blockNumber !== undefined && block <= blockNumber
        ? ''
        : ` from ${await dated(session, block)} on`
    },
    block: (argument) => dated(session, BigInt(raw(argument) as number)),
    emitter: () => names.show(address),
  }
}

async function dated({ client, deployment }: Session, block: bigint): Promise<string> {
  const { dateOf } = await sdk.blockDates(client, { deployment })
  return `block ${block} (${formatTime(await dateOf(block))})`
}

function pausedText(status: bigint): string {
  if (status === 0n) return 'nothing is paused'
  if (status === maxUint256) return 'everything is paused'
  const bits = [...Array(256).keys()].filter((bit) => (status >> BigInt(bit)) & 1n)
  return `paused ${bits.length === 1 ? 'is function group' : 'are function groups'} ${bits.join(', ')}`
}

function show(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? part.toString() : part))
    : String(value)
}
