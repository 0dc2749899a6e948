// What a choice draws from: its own numbers, and what the model's state makes sensible.
import {
  type Address,
  allowance,
  balanceOf,
  type Hex,
  isAdmin,
  type OperatorSet,
  operatorSetKey,
  type State,
} from '@restack/protocol'
import { beacon, holders, nobody, operatorSets, operators, strategies } from './world.js'

/** Numbers of 32 bits; the first says what is done, the others how. */
export type Choice = readonly number[]
export const NUMBERS = 14
export const LIMIT = 2 ** 31

export type Generator = ReturnType<typeof generator>

export function generator(state: State, choice: Choice) {
  let position = 1
  /** The next number, below `bound`. */
  const next = (bound: number): number => {
    const index = position++
    const drawn = choice[index] ?? Math.imul((choice[index % choice.length] ?? 0) + index, 0x9e3779b1) >>> 1
    return bound <= 0 ? 0 : Math.floor((drawn / LIMIT) * bound) % bound
  }
  const chance = (one: number): boolean => next(one) === one - 1
  const maybe = <T>(list: readonly T[]): T | undefined => list[next(list.length)]
  const pick = <T>(list: readonly T[]): T => {
    const picked = maybe(list)
    if (picked === undefined) throw new Error('Nothing to choose from.')
    return picked
  }
  /** One to `most` different ones, in the list's order. */
  const some = <T>(list: readonly T[], most: number): T[] => {
    const count = 1 + next(Math.min(most, list.length))
    const start = next(list.length)
    const chosen = list.map((_, index) => (start + index) % list.length).slice(0, count)
    return list.filter((_, index) => chosen.includes(index))
  }
  /** 0 up to `most`, at every order of magnitude, the ends too. */
  const upTo = (most: bigint): bigint => {
    if (most <= 0n) return 0n
    const kind = next(10)
    const drawn = BigInt(next(LIMIT))
    if (kind === 0) return most
    if (kind === 1) return 1n + (drawn % (most < 3n ? most : 3n))
    if (kind === 2) return 1n + (drawn % (most < 1000n ? most : 1000n))
    if (kind === 3) return most / 2n
    if (kind === 4) return most - 1n
    const part = (most * drawn) / BigInt(LIMIT)
    return kind < 7 ? part / 10n ** BigInt(next(16)) : part
  }

  const exist = strategies().filter((strategy) => state.strategies.has(strategy))
  /** The account itself, or one of its admins. */
  const authority = (account: Address): Address =>
    state.accounts.get(account)?.admins.find((admin) => isAdmin(state, account, admin)) ?? account
  const registered = operators.filter((operator) => state.operators.has(operator))
  const sets = operatorSets.filter((set) => state.operatorSets.has(operatorSetKey(set)))

  return {
    state,
    next,
    chance,
    maybe,
    pick,
    some,
    upTo,
    exist,
    authority,
    registered,
    sets,
    anyone: () => pick([...holders, nobody]),
    strategiesWith: [...exist, beacon],
    recordOf: (set: OperatorSet) => state.operatorSets.get(operatorSetKey(set)),
    held: (token: Address, account: Address) => balanceOf(state, token, account),
    spendable: (token: Address, account: Address, spender: Address) => {
      const balance = balanceOf(state, token, account)
      const allowed = allowance(state, token, account, spender)
      return balance < allowed ? balance : allowed
    },
    salt: (): Hex => `0x${next(LIMIT).toString(16).padStart(64, '0')}`,
  }
}
