// Calls by those who may not.
import { type Action, type Address, ELECTRA_LAYOUT, WAD } from '@restack/protocol'
import {
  contracts,
  holders,
  operatorSets,
  operators,
  outsider,
  podAt,
  podOwners,
  strategies,
  tokens,
} from '../world.js'
import type { Builder } from './builder.js'
import { OWNED, PAUSABLE } from './governance.js'

const { delegationManager, strategyManager, eigenPodManager } = contracts
const ETHER = 10n ** 18n

/** Functions that only the core calls, and governance's, called by people. */
export const intrude: Builder = (g) => {
  const caller = g.chance(4) ? delegationManager : g.pick(holders)
  const honest = g.pick(holders)
  const strategy = g.pick(g.strategiesWith)
  const operatorSet = g.pick(operatorSets)
  const contract = g.pick([strategyManager, eigenPodManager])
  const amount = 1n + BigInt(g.next(1000))
  const token = g.pick(tokens)
  const intrusions: Action[] = [
    {
      type: 'increaseDelegatedShares',
      caller,
      staker: honest,
      strategy,
      prevDepositShares: 0n,
      addedShares: amount,
    },
    {
      type: 'decreaseDelegatedShares',
      caller,
      staker: honest,
      curDepositShares: amount,
      beaconChainSlashingFactorDecrease: 1n,
    },
    {
      type: 'slashOperatorShares',
      caller,
      operator: operators[0] as Address,
      operatorSet,
      slashId: 1n,
      strategy,
      prevMaxMagnitude: WAD,
      newMaxMagnitude: 1n,
    },
    {
      type: 'removeDepositShares',
      caller: honest,
      contract,
      staker: honest,
      strategy,
      depositSharesToRemove: amount,
    },
    { type: 'addShares', caller: honest, contract, staker: honest, strategy, shares: amount },
    {
      type: 'withdrawSharesAsTokens',
      caller: honest,
      contract,
      staker: honest,
      strategy,
      token,
      shares: amount,
    },
    {
      type: 'increaseBurnOrRedistributableShares',
      caller: honest,
      contract,
      operatorSet,
      slashId: 1n,
      strategy,
      addedSharesToBurn: amount,
    },
    { type: 'deposit', caller, strategy: g.pick(g.exist), token, amount },
    { type: 'withdraw', caller, strategy: g.pick(g.exist), recipient: honest, token, amountShares: amount },
    {
      type: 'recordBeaconChainETHBalanceUpdate',
      caller: g.chance(2) ? podAt(podOwners[0] as Address) : caller,
      podOwner: podOwners[1] as Address,
      prevRestakedBalanceWei: ETHER,
      balanceDeltaWei: -1n,
    },
    {
      type: 'recordBeaconChainETHBalanceUpdate',
      caller: podAt(podOwners[0] as Address),
      podOwner: podOwners[0] as Address,
      prevRestakedBalanceWei: ETHER,
      balanceDeltaWei: g.pick([1n, -1n, 0n, 1_000_000_000n]),
    },
    {
      type: 'withdrawRestakedBeaconChainETH',
      caller,
      podOwner: podOwners[0] as Address,
      recipient: caller,
      amountWei: amount,
    },
    { type: 'renounceOwnership', caller, contract: g.pick(OWNED) },
    { type: 'transferOwnership', caller, contract: g.pick(OWNED), newOwner: caller },
    { type: 'unpause', caller, contract: g.pick(PAUSABLE), newPausedStatus: 0n },
    { type: 'setIsPauser', caller, newPauser: caller, canPause: true },
    { type: 'setUnpauser', caller, newUnpauser: caller },
    { type: 'addPendingAdmin', caller, account: honest, admin: caller },
    { type: 'setStrategyWhitelister', caller, newStrategyWhitelister: caller },
    { type: 'addStrategiesToDepositWhitelist', caller, strategiesToWhitelist: [strategy] },
    { type: 'blacklistTokens', caller, tokens: [token] },
    {
      type: 'setTVLLimits',
      caller,
      strategy: strategies()[0] as Address,
      newMaxPerDeposit: 0n,
      newMaxTotalDeposits: 0n,
    },
    { type: 'setProofTimestampSetter', caller, newProofTimestampSetter: caller },
    { type: 'setPectraForkTimestamp', caller, timestamp: 1n },
    { type: 'scheduleFork', caller, forkTimestamp: g.state.timestamp + 60n, stateLayout: ELECTRA_LAYOUT },
    { type: 'cancelFork', caller },
    { type: 'addPodImplementation', caller, implementation: caller, hasCode: false },
    { type: 'setPodVersion', caller: outsider, podOwner: podOwners[0] as Address, newVersion: 1 },
    { type: 'burnShares', caller, strategy },
    { type: 'migrateSlashers', caller, operatorSets },
  ]
  return g.pick(intrusions)
}
