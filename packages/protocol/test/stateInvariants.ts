import {
  BEACON_CHAIN_ETH_STRATEGY as BEACON,
  calculateWithdrawalRoot,
  decodeOperatorSetKey,
  delegatedTo,
  depositScalingFactor,
  getAllocatableMagnitude,
  getAllocatedStake,
  getAllocation,
  getEncumberedMagnitude,
  getMaxMagnitude,
  getMinimumSlashableStake,
  getQueuedWithdrawal,
  getSlashableSharesInQueue,
  getWithdrawableShares,
  isOperator,
  operatorShares,
  type State,
  stakerDepositShares,
  totalShares,
  WAD,
} from '../src/index.js'
import { EVERYBODY, SETS, STRATEGIES, TOKEN_STRATEGIES } from './randomScene.js'

/** What chapters 01 §7 and 02 §7 say of every state; gives a sentence for each rule that is broken. */
export function brokenIn(state: State): string[] {
  return [
    ...delegations(state),
    ...stakers(state),
    ...withdrawals(state),
    ...slashes(state),
    ...solvency(state),
    ...magnitudes(state),
    ...lists(state),
    ...stakes(state),
  ]
}

const rule = (holds: boolean, sentence: string): string[] => (holds ? [] : [sentence])

const worth = (state: State, staker: `0x${string}`, strategy: `0x${string}`) =>
  getWithdrawableShares(state, staker, [strategy])[0][0] ?? 0n

/** 01: 1, 5, 7, 13. */
function delegations(state: State): string[] {
  const operators = [...state.operators.keys()]
  return [
    ...operators.flatMap((operator) => rule(isOperator(state, operator), `01.1: ${operator} is no operator`)),
    ...operators.flatMap((operator) =>
      TOKEN_STRATEGIES.flatMap((strategy) => {
        const delegators = EVERYBODY.filter((staker) => delegatedTo(state, staker) === operator)
        const shares = operatorShares(state, operator, strategy)
        const sum = delegators.reduce((total, staker) => total + worth(state, staker, strategy), 0n)
        const magnitude = getMaxMagnitude(state, operator, strategy)
        const exact = delegators.reduce((total, staker) => {
          const factor = depositScalingFactor(state, staker, strategy)
          return total + stakerDepositShares(state, staker, strategy) * factor * magnitude
        }, 0n)
        return [
          ...rule(shares >= sum, `01.5: ${operator} has ${shares}, its stakers ${sum}`),
          ...rule(shares * WAD * WAD >= exact, `01.5: ${operator} has less than s * k * m`),
        ]
      }),
    ),
  ]
}

/** 01: 11, 12, 13. */
function stakers(state: State): string[] {
  return [...state.stakers].flatMap(([address, staker]) => {
    const held = [...staker.positions]
      .filter(([strategy, position]) => strategy !== BEACON && position.depositShares > 0n)
      .map(([strategy]) => strategy)
    const undelegated = delegatedTo(state, address) === `0x${'00'.repeat(20)}`
    return [
      ...rule(staker.strategies.length <= 32, '01.12: too many strategies'),
      ...rule(
        new Set(staker.strategies).size === staker.strategies.length,
        `01.12: ${address} lists a strategy twice`,
      ),
      ...rule(
        [...staker.strategies].sort().join() === held.sort().join(),
        `01.12: ${address}'s list is wrong`,
      ),
      ...[...staker.positions].flatMap(([strategy, position]) => [
        ...rule(position.depositShares > 0n, `01.13: ${address} has an empty position`),
        ...rule(
          worth(state, address, strategy) <= (position.depositShares * (position.scalingFactor || WAD)) / WAD,
          `01.11: ${address} is worth more than its scaled shares`,
        ),
        ...rule(
          !undelegated || strategy === BEACON || depositScalingFactor(state, address, strategy) === WAD,
          `01.13: ${address} is undelegated with a scaling factor`,
        ),
      ]),
    ]
  })
}

/** 01: 17, 18, 22, 23. */
function withdrawals(state: State): string[] {
  const inSets = [...state.stakers.values()].flatMap(({ withdrawalRoots }) => withdrawalRoots)
  const windowed = [...state.operators].flatMap(([operator, { stakes }]) =>
    [...stakes].flatMap(([strategy, stake]) => {
      const history = stake.queuedScaledShares
      const rising = history.every(
        ({ block, scaledShares }, index) =>
          index === 0 ||
          (block > (history[index - 1]?.block ?? 0) &&
            scaledShares >= (history[index - 1]?.scaledShares ?? 0n)),
      )
      let queued = 0n
      for (const withdrawal of state.withdrawals.values()) {
        if (withdrawal.delegatedTo !== operator) continue
        if (withdrawal.startBlock < state.block - state.config.minWithdrawalDelayBlocks) continue
        for (const [index, at] of withdrawal.strategies.entries()) {
          if (at === strategy) queued += withdrawal.scaledShares[index] ?? 0n
        }
      }
      const expected = (queued * getMaxMagnitude(state, operator, strategy)) / WAD
      const inQueue = getSlashableSharesInQueue(state, operator, strategy)
      return [
        ...rule(rising, '01.22: the history of queued shares falls'),
        ...rule(inQueue === expected, `01.22: ${inQueue} slashable in the queue and not ${expected}`),
      ]
    }),
  )
  return [
    ...windowed,
    ...rule(inSets.length === state.withdrawals.size, '01.17: roots of stakers and withdrawals differ'),
    ...inSets.flatMap((root) => {
      const withdrawal = state.withdrawals.get(root)
      const matches = withdrawal !== undefined && calculateWithdrawalRoot(withdrawal) === root
      return rule(matches, `01.17: ${root} is not the root of its withdrawal`)
    }),
    ...[...state.withdrawals.values()].flatMap(({ staker, nonce }) =>
      rule(nonce < (state.stakers.get(staker)?.cumulativeWithdrawalsQueued ?? 0n), '01.18: nonce too high'),
    ),
  ]
}

/** 01: 25. */
function slashes(state: State): string[] {
  return [...state.strategyManager.slashes].flatMap(([key, { pendingSlashIds, byId }]) => [
    ...[...byId].flatMap(([id, slash]) =>
      rule(
        pendingSlashIds.includes(id) === slash.strategies.length > 0 &&
          slash.strategies.length === slash.shares.size,
        `01.25: slash ${id} is pending and has nothing, or the other way round`,
      ),
    ),
    ...rule(
      state.strategyManager.pendingOperatorSets.includes(key) === pendingSlashIds.length > 0,
      `01.25: ${key} is pending and has nothing, or the other way round`,
    ),
  ])
}

/** 01: 29, without the tolerance that R4 needs in the reference; 31. */
function solvency(state: State): string[] {
  return TOKEN_STRATEGIES.flatMap((strategy) => {
    let claims = 0n
    for (const operator of state.operators.keys()) claims += operatorShares(state, operator, strategy)
    for (const staker of state.stakers.keys()) {
      if (delegatedTo(state, staker) === `0x${'00'.repeat(20)}`) claims += worth(state, staker, strategy)
    }
    for (const root of state.withdrawals.keys()) {
      const [withdrawal, shares] = getQueuedWithdrawal(state, root)
      for (const [index, at] of withdrawal.strategies.entries()) {
        if (at === strategy) claims += shares[index] ?? 0n
      }
    }
    for (const { byId } of state.strategyManager.slashes.values()) {
      for (const slash of byId.values()) claims += slash.shares.get(strategy) ?? 0n
    }
    const total = totalShares(state, strategy)
    return [
      ...rule(claims <= total, `01.29: claims of ${claims} on ${total} shares`),
      ...rule(total <= 10n ** 38n - 1n, '01.31: too many shares'),
    ]
  })
}

/** 02: 1 to 6, 11, 12. */
function magnitudes(state: State): string[] {
  return [...state.operators].flatMap(([operator, record]) =>
    [...record.stakes].flatMap(([strategy, stake]) => {
      const max = getMaxMagnitude(state, operator, strategy)
      const positive = (value: bigint) => (value > 0n ? value : 0n)
      let stored = 0n
      let viewed = 0n
      const broken: string[] = []
      for (const [key, { allocations }] of record.sets) {
        const raw = allocations.get(strategy)
        if (raw === undefined) continue
        const view = getAllocation(state, operator, decodeOperatorSetKey(key), strategy)
        stored += raw.currentMagnitude + positive(raw.pendingDiff)
        viewed += view.currentMagnitude + positive(view.pendingDiff)
        broken.push(
          ...rule(view.currentMagnitude <= max, '02.5: more current than max magnitude'),
          ...rule(view.currentMagnitude + view.pendingDiff >= 0n, '02.5: a lowering below zero'),
          ...rule(raw.effectBlock !== 0 || raw.pendingDiff === 0n, '02.6: pending without a block'),
          ...rule(view.effectBlock === 0 || view.effectBlock > state.block, '02.6: a due block is shown'),
          ...rule(raw.pendingDiff >= 0n || stake.deallocationQueue.includes(key), '02.12: not in the queue'),
        )
      }
      const view = getEncumberedMagnitude(state, operator, strategy)
      const history = stake.maxMagnitudes
      const falling = history.every(
        ({ block, magnitude }, index) =>
          index === 0 ||
          (block > (history[index - 1]?.block ?? 0) && magnitude <= (history[index - 1]?.magnitude ?? 0n)),
      )
      return [
        ...broken,
        ...rule(falling && max <= WAD, '02.1: max magnitude rises'),
        ...rule(
          stake.encumberedMagnitude === stored,
          `02.2: encumbered ${stake.encumberedMagnitude}, sum ${stored}`,
        ),
        ...rule(view === viewed, `02.3: encumbered ${view} in the view, sum ${viewed}`),
        ...rule(
          view <= stake.encumberedMagnitude && stake.encumberedMagnitude <= max,
          '02.4: too much encumbered',
        ),
        ...rule(getAllocatableMagnitude(state, operator, strategy) === max - view, '02.4: allocatable'),
        ...rule(
          new Set(stake.deallocationQueue).size === stake.deallocationQueue.length,
          '02.11: twice in the queue',
        ),
      ]
    }),
  )
}

/** 02: 14 to 16; 01: 38. */
function lists(state: State): string[] {
  return [...state.operators].flatMap(([operator, record]) =>
    [...record.sets].flatMap(([key, { registered, allocatedStrategies, allocations }]) => {
      const allocated = [...allocations]
        .filter(([, { currentMagnitude, pendingDiff }]) => currentMagnitude !== 0n || pendingDiff !== 0n)
        .map(([strategy]) => strategy)
      const members = state.operatorSets.get(key)?.members ?? []
      return [
        ...rule(
          registered === record.registeredSets.includes(key) && registered === members.includes(operator),
          '02.14: registered here and not there',
        ),
        ...rule(
          allocated.sort().join() === [...allocatedStrategies].sort().join(),
          '02.15: allocated strategies',
        ),
        ...rule(
          record.allocatedSets.includes(key) === allocatedStrategies.length > 0,
          '02.16: allocated sets',
        ),
      ]
    }),
  )
}

/** 02: 28, 30. */
function stakes(state: State): string[] {
  const operators = [...state.operators.keys()]
  return operators.flatMap((operator) =>
    STRATEGIES.flatMap((strategy) => {
      let sum = 0n
      const broken: string[] = []
      for (const set of SETS) {
        const allocated = getAllocatedStake(state, set, [operator], [strategy])[0]?.[0] ?? 0n
        const at = (blocks: number) =>
          getMinimumSlashableStake(state, set, [operator], [strategy], state.block + blocks)[0]?.[0] ?? 0n
        sum += allocated
        broken.push(...rule(at(0) <= allocated && at(20) <= at(0), '02.28: the minimum rises'))
      }
      const shares = operatorShares(state, operator, strategy)
      return [...broken, ...rule(sum <= shares, `02.30: ${sum} allocated of ${shares} shares`)]
    }),
  )
}
