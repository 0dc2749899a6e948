// What happens to tokens.
import { type Address, WAD } from '@restack/protocol'
import { contracts, holders, recipient, stakers, tokenOf, tokens } from '../world.js'
import type { Builder } from './builder.js'

const { strategyManager } = contracts
const ETHER = 10n ** 18n

export const mint: Builder = (g) => ({
  type: 'mint',
  token: g.pick(tokens),
  to: g.pick(holders),
  amount: g.upTo(1000n * ETHER),
})

/** Mostly a gift to a strategy, which moves its rate. */
export const transfer: Builder = (g) => {
  const caller = g.pick(holders)
  const strategy = g.pick(g.exist)
  const token = g.chance(4) ? g.pick(tokens) : tokenOf(strategy)
  const held = g.held(token, caller)
  return { type: 'transfer', caller, token, to: strategy, amount: g.upTo(held < ETHER ? held : ETHER) }
}

export const approve: Builder = (g) => ({
  type: 'approve',
  caller: g.pick(holders),
  token: g.pick(tokens),
  spender: strategyManager,
  amount: g.chance(4) ? g.upTo(100n * ETHER) : 2n ** 256n - 1n,
})

export const rebase: Builder = (g) => {
  const token = tokens[1] as Address
  const index = g.state.tokens.get(token)?.index ?? WAD
  const percent = BigInt(g.pick([101, 103, 110, 99, 90]))
  const moved = (index * percent) / 100n + BigInt(g.next(1000))
  return { type: 'rebase', token, index: moved > 10n * WAD || moved < WAD / 10n ? WAD : moved }
}

export const setBlocked: Builder = (g) => {
  const barred = tokens.flatMap((token) =>
    [...(g.state.tokens.get(token)?.blocked ?? [])].map((account): [Address, Address] => [token, account]),
  )
  const [token, account] = g.maybe(barred) ?? [g.pick(tokens), g.pick([...stakers, recipient])]
  return { type: 'setBlocked', token, account, blocked: barred.length === 0 }
}
