import {
  type Action,
  type Address,
  BEACON_CHAIN_ETH_STRATEGY as BEACON,
  balanceOf,
  delegatedTo,
  getAllocatableMagnitude,
  getMaxMagnitude,
  getQueuedWithdrawal,
  getRedistributionRecipient,
  getSlashableSharesInQueue,
  getSlashCount,
  getWithdrawableShares,
  operatorShares,
  type ProtocolEvent,
  type State,
  stakerDepositShares,
  totalShares,
  WAD,
  ZERO_ADDRESS,
} from '../src/index.js'
import { EVERYBODY, OPERATORS, STRATEGIES, TOKEN_STRATEGIES } from './randomScene.js'
import { TOKEN, tokenOf } from './scene.js'

/** One action that succeeded, with the state before and after. */
export type Step = { before: State; after: State; action: Action; result: unknown; events: ProtocolEvent[] }

/** What chapters 01 §7 and 02 §7 say of every step; gives a sentence for each rule that is broken. */
export function brokenBy(step: Step): string[] {
  return [
    ...delegation(step),
    ...operatorEvents(step),
    ...depositShares(step),
    ...deposits(step),
    ...slashing(step),
    ...clearing(step),
    ...completion(step),
    ...draining(step),
    ...rates(step),
  ]
}

const rule = (holds: boolean, sentence: string): string[] => (holds ? [] : [sentence])

const worth = (state: State, staker: Address, strategy: Address) =>
  getWithdrawableShares(state, staker, [strategy])[0][0] ?? 0n

/** 01: 2, 15. */
function delegation({ before, after, action }: Step): string[] {
  return EVERYBODY.flatMap((staker) => {
    const [from, to] = [delegatedTo(before, staker), delegatedTo(after, staker)]
    if (from === to) return []
    const types =
      to === ZERO_ADDRESS ? ['undelegate'] : from === ZERO_ADDRESS ? ['delegateTo', 'registerAsOperator'] : []
    const gains = STRATEGIES.flatMap((strategy) => {
      if (to === ZERO_ADDRESS || action.type === 'redelegate') return []
      const gain = worth(after, staker, strategy) - worth(before, staker, strategy)
      return rule(gain <= (strategy === BEACON ? 1n : 0n), `01.15: delegating gave ${gain}`)
    })
    return [
      ...rule([...types, 'redelegate'].includes(action.type), `01.2: ${action.type} moved ${staker}`),
      ...gains,
    ]
  })
}

/** 01: 7. */
function operatorEvents({ before, after, events }: Step): string[] {
  return OPERATORS.flatMap((operator) =>
    STRATEGIES.flatMap((strategy) => {
      const sum = (name: string) =>
        events
          .filter((event) => event.name === name)
          .filter(({ args }) => args.operator === operator && args.strategy === strategy)
          .reduce((total, { args }) => total + (args.shares as bigint), 0n)
      const change = operatorShares(after, operator, strategy) - operatorShares(before, operator, strategy)
      const logged = sum('OperatorSharesIncreased') - sum('OperatorSharesDecreased')
      return rule(change === logged, `01.7: ${operator} changed by ${change}, its events by ${logged}`)
    }),
  )
}

const RAISES = ['depositIntoStrategy', 'completeQueuedWithdrawal']
const LOWERS = ['queueWithdrawals', 'undelegate', 'redelegate']

/** 01: 10. */
function depositShares({ before, after, action }: Step): string[] {
  return EVERYBODY.flatMap((staker) =>
    TOKEN_STRATEGIES.flatMap((strategy) => {
      const change =
        stakerDepositShares(after, staker, strategy) - stakerDepositShares(before, staker, strategy)
      const allowed = change > 0n ? RAISES : LOWERS
      return rule(change === 0n || allowed.includes(action.type), `01.10: ${action.type} changed shares`)
    }),
  )
}

/** 01: 14. */
function deposits({ before, after, action, result }: Step): string[] {
  if (action.type !== 'depositIntoStrategy') return []
  const { caller, strategy } = action
  const added = result as bigint
  const [old, now] = [worth(before, caller, strategy), worth(after, caller, strategy)]
  const total = stakerDepositShares(before, caller, strategy) + added
  const least = old + added - (2n * total) / WAD - 3n
  return rule(now <= old + added && now >= least, `01.14: ${old} and ${added} became ${now}`)
}

/** 01: 8, 9; 02: 7, 9, 22 to 24, 27. */
function slashing({ before, after, action, result }: Step): string[] {
  if (action.type !== 'slashOperator') return onlySlashesLower({ before, after })
  const { operator, strategies, operatorSetId } = action.params
  const set = { avs: action.avs, id: operatorSetId }
  const { slashId, shares } = result as { slashId: bigint; shares: bigint[] }
  const key =
    [...after.operatorSets.keys()].find((entry) => entry.endsWith(operatorSetId.toString(16))) ?? '0x'
  return [
    ...rule(getSlashCount(after, set) === slashId, '02.27: the count of slashes'),
    ...rule(getSlashCount(before, set) + 1n === slashId, '02.27: the count of slashes'),
    ...EVERYBODY.flatMap((staker) => {
      const positions = (state: State) =>
        JSON.stringify([...(state.stakers.get(staker)?.positions ?? [])], text)
      return rule(positions(before) === positions(after), '01.9: a slash changed a staker')
    }),
    ...rule(
      JSON.stringify([...before.withdrawals], text) === JSON.stringify([...after.withdrawals], text),
      '01.9',
    ),
    ...TOKEN_STRATEGIES.flatMap((strategy) =>
      rule(
        totalShares(before, strategy) === totalShares(after, strategy) &&
          balanceOf(before, tokenOf(strategy), strategy) === balanceOf(after, tokenOf(strategy), strategy),
        '01.9: a slash changed a strategy',
      ),
    ),
    ...strategies.flatMap((strategy, index) => {
      const [max, next] = [
        getMaxMagnitude(before, operator, strategy),
        getMaxMagnitude(after, operator, strategy),
      ]
      const op = operatorShares(before, operator, strategy)
      const kept = max === 0n ? 0n : (op * next + max - 1n) / max
      const taken = shares[index] ?? 0n
      const recorded = after.strategyManager.slashes.get(key)?.byId.get(slashId)?.shares.get(strategy) ?? 0n
      const burnable = after.eigenPodManager.burnableETHShares - before.eigenPodManager.burnableETHShares
      return [
        ...rule(max === next || operatorShares(after, operator, strategy) === kept, '01.8: operator shares'),
        ...rule(
          getAllocatableMagnitude(before, operator, strategy) ===
            getAllocatableMagnitude(after, operator, strategy),
          '02.7: a slash changed what is allocatable',
        ),
        ...rule(taken === (strategy === BEACON ? burnable : recorded), '02.23: taken and recorded differ'),
        ...rule(taken <= op + getSlashableSharesInQueue(before, operator, strategy), '02.24: took too much'),
      ]
    }),
  ]
}

const text = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)

function onlySlashesLower({ before, after }: Pick<Step, 'before' | 'after'>): string[] {
  return OPERATORS.flatMap((operator) =>
    STRATEGIES.flatMap((strategy) =>
      rule(
        getMaxMagnitude(before, operator, strategy) === getMaxMagnitude(after, operator, strategy),
        '02.9: max magnitude changed without a slash',
      ),
    ),
  )
}

/** 01: 27. */
function clearing({ before, after, action, events }: Step): string[] {
  if (!action.type.startsWith('clearBurn') || !('operatorSet' in action)) return []
  const recipient = getRedistributionRecipient(after, action.operatorSet)
  const paid = events.filter(({ name }) => name === 'Transfer').map(({ args }) => args.to)
  const stakers = (state: State) => JSON.stringify([...state.stakers], text)
  return [
    ...rule(
      paid.every((to) => to === recipient),
      '01.27: somebody else was paid',
    ),
    ...rule(stakers(before) === stakers(after), '01.27: clearing changed a staker'),
  ]
}

/** 01: 19 to 21. */
function completion({ before, after, action }: Step): string[] {
  if (action.type !== 'completeQueuedWithdrawal') return []
  const { withdrawal, caller, receiveAsTokens } = action
  const root = [...before.withdrawals].find(([, { staker, nonce }]) => {
    return staker === withdrawal.staker && nonce === withdrawal.nonce
  })?.[0]
  if (root === undefined) return ['01.19: completed twice']
  const promised = getQueuedWithdrawal(before, root)[1]
  const broken = [
    ...rule(caller === withdrawal.staker, '01.19: completed by another'),
    ...rule(
      before.block > withdrawal.startBlock + before.config.minWithdrawalDelayBlocks,
      '01.19: too early',
    ),
  ]
  for (const [index, strategy] of withdrawal.strategies.entries()) {
    if (strategy === BEACON) continue
    const repeated = withdrawal.strategies.filter((entry) => entry === strategy).length > 1
    const left = totalShares(before, strategy) - totalShares(after, strategy)
    const added = stakerDepositShares(after, caller, strategy) - stakerDepositShares(before, caller, strategy)
    const paid = receiveAsTokens ? left : added
    broken.push(...rule(repeated || paid === promised[index], `01.21: paid ${paid} of ${promised[index]}`))
  }
  return broken
}

/** 02: 13. */
function draining({ before, after, action }: Step): string[] {
  if (action.type !== 'clearDeallocationQueue') return []
  return STRATEGIES.flatMap((strategy) =>
    rule(
      getAllocatableMagnitude(before, action.operator, strategy) ===
        getAllocatableMagnitude(after, action.operator, strategy),
      '02.13: draining changed a view',
    ),
  )
}

/** 01: 28, 30. */
function rates({ before, after, action }: Step): string[] {
  return TOKEN_STRATEGIES.flatMap((strategy) => {
    const [old, now] = [totalShares(before, strategy), totalShares(after, strategy)]
    const token = tokenOf(strategy)
    const was = (balanceOf(before, token, strategy) + 1000n) * (now + 1000n)
    const is = (balanceOf(after, token, strategy) + 1000n) * (old + 1000n)
    const moved = old !== now || (token === TOKEN && action.type === 'transfer')
    return rule(!moved || is >= was, '01.30: the rate fell')
  })
}
