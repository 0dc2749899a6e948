// `simulate`: what it says is what then happens, and nothing is left of it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Action,
  type Address,
  attempt,
  type Change,
  getMaxMagnitude,
  getWithdrawableShares,
  operatorShares,
  type Simulation,
  type State,
  simulate,
  snapshot,
  stakerDepositShares,
  WAD,
} from '../src/index.js'
import { dice, EVERYBODY, OPERATORS, randomScene, TOKEN_STRATEGIES, toAction } from './randomScene.js'
import * as s from './scene.js'

const find = ({ changes }: Simulation, wanted: Partial<Change>) =>
  changes.find((change) =>
    Object.entries(wanted).every(([key, value]) => change[key as keyof Change] === value),
  )

/** 100 tokens of a staker with an operator whose whole magnitude a set can slash. */
function staked(): State {
  const state = s.scene()
  s.slashableOperator(state)
  s.fund(state, s.STAKER, 100n * s.ETHER)
  s.delegateTo_(state, s.STAKER)
  s.pass(state, 1)
  return state
}

const slash = (wad: bigint): Action => ({
  type: 'slashOperator',
  caller: s.SLASHER,
  avs: s.AVS,
  params: {
    operator: s.OPERATOR,
    operatorSetId: 1,
    strategies: [s.STRATEGY],
    wadsToSlash: [wad],
    description: 'what if',
  },
})

describe('simulate', () => {
  it('says what a slash of 20 % takes from staker, operator and set (chapter 02 §5: 100 become 80)', () => {
    const state = staked()
    const before = snapshot(state)
    const simulation = simulate(state, [slash(WAD / 5n)])
    expect(simulation.complete).toBe(true)
    const at = { strategy: s.STRATEGY }
    const amounts = { before: 100n * s.ETHER, after: 80n * s.ETHER }
    expect(find(simulation, { ...at, address: s.STAKER, figure: 'withdrawableShares' })).toMatchObject(
      amounts,
    )
    expect(find(simulation, { ...at, address: s.OPERATOR, figure: 'operatorShares' })).toMatchObject(amounts)
    expect(find(simulation, { ...at, party: 'operatorSet', figure: 'slashableStake' })).toMatchObject(amounts)
    expect(find(simulation, { ...at, party: 'operatorSet', figure: 'unclearedShares' })).toMatchObject({
      before: 0n,
      after: 20n * s.ETHER,
    })
    expect(find(simulation, { ...at, figure: 'maxMagnitude' })).toMatchObject({
      before: WAD,
      after: (4n * WAD) / 5n,
    })
    expect(find(simulation, { address: s.STAKER, figure: 'depositShares' })).toBeUndefined()
    expect(state).toEqual(before)
  })

  it('names who changes the operator, and plays nothing after a refusal', () => {
    const state = staked()
    const leave: Action = { type: 'undelegate', caller: s.STAKER, staker: s.STAKER }
    expect(simulate(state, [leave]).delegations).toEqual([
      { staker: s.STAKER, before: s.OPERATOR, after: null },
    ])
    const { steps, complete, changes } = simulate(state, [leave, leave, { type: 'advance', blocks: 5 }])
    expect(steps.map(({ status }) => status)).toEqual(['success', 'refused'])
    expect(steps[1]).toMatchObject({ error: { name: 'NotActivelyDelegated' } })
    expect(complete).toBe(false)
    expect(changes).not.toHaveLength(0)
  })

  it('tells what time alone brings: allocations that come into force', () => {
    const state = staked()
    s.allocate(state, WAD / 2n)
    const simulation = simulate(state, [{ type: 'advance', blocks: 101 }])
    expect(find(simulation, { party: 'operator', figure: 'currentMagnitude' })).toMatchObject({
      before: WAD,
      after: WAD / 2n,
    })
  })

  it('is what happens when the same actions are played, and leaves the state as it was', () => {
    fc.assert(
      fc.property(fc.array(dice, { minLength: 20, maxLength: 60 }), (rolls) => {
        const state = randomScene()
        for (const roll of rolls) {
          const action = toAction(state, roll)
          const before = snapshot(state)
          const simulation = simulate(state, [action])
          expect(state).toEqual(before)
          attempt(state, action)
          expect(named(simulation)).toEqual(moved(before, state))
        }
      }),
      { numRuns: 20, endOnFailure: true },
    )
  })
})

type Row = [string, string, string, bigint, bigint]

/** Changed figures of token strategies, by the views of the contracts. */
function moved(before: State, after: State): Row[] {
  const views: [string, (state: State, who: Address, strategy: Address) => bigint, readonly Address[]][] = [
    [
      'withdrawableShares',
      (state, who, strategy) => getWithdrawableShares(state, who, [strategy])[0][0] ?? 0n,
      EVERYBODY,
    ],
    ['depositShares', stakerDepositShares, EVERYBODY],
    ['operatorShares', operatorShares, OPERATORS],
    ['maxMagnitude', getMaxMagnitude, OPERATORS],
  ]
  return views
    .flatMap(([figure, view, accounts]) =>
      accounts.flatMap((who) =>
        TOKEN_STRATEGIES.map(
          (strategy): Row => [figure, who, strategy, view(before, who, strategy), view(after, who, strategy)],
        ),
      ),
    )
    .filter(([, , , was, is]) => was !== is)
    .sort(byText)
}

function named({ changes }: Simulation): Row[] {
  const figures = ['withdrawableShares', 'depositShares', 'operatorShares', 'maxMagnitude']
  return changes
    .filter(({ figure, strategy }) => figures.includes(figure) && TOKEN_STRATEGIES.includes(strategy))
    .filter(({ address, party }) => party === 'staker' || OPERATORS.includes(address))
    .map(({ figure, address, strategy, before, after }): Row => [figure, address, strategy, before, after])
    .sort(byText)
}

const byText = (a: Row, b: Row) => (a.join() < b.join() ? -1 : 1)
