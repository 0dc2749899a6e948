/** Who and what there is in the invented network. */
import { createHash } from 'node:crypto'

export const ether = 10n ** 18n
export const wad = ether
export const day = 86_400
/** 3,456 blocks in 40 days. */
export const blockSeconds = 1_000
export const hash = (seed: number) => `0x${createHash('sha256').update(`mock ${seed}`).digest('hex')}`
export const address = (seed: number) => hash(seed).slice(0, 42)

export const tokens = [
  {
    symbol: 'stETH',
    strategy: address(101),
    token: address(201),
    rateWad: 1_000_000_000_000_000_000n,
    weight: 52n,
  },
  {
    symbol: 'rETH',
    strategy: address(102),
    token: address(202),
    rateWad: 1_124_518_330_000_000_000n,
    weight: 31n,
  },
  {
    symbol: 'cbETH',
    strategy: address(103),
    token: address(203),
    rateWad: 1_089_002_410_000_000_000n,
    weight: 17n,
  },
] as const
export type Token = (typeof tokens)[number]

export const operatorNames = ['operator-1', 'operator-2', 'operator-3']
/** Ten stakers have names; more than two pages of them have none. */
export const stakerCount = 60
export const actors: Record<string, string> = Object.fromEntries([
  ...operatorNames.map((name, index) => [name, address(300 + index)]),
  ...Array.from({ length: 10 }, (_, index) => [`staker-${index + 1}`, address(400 + index)]),
  ['avs-oracle', address(500)],
  ['avs-bridge', address(501)],
  ['slasher', address(510)],
  ['insurance-fund', address(511)],
])
export const actor = (name: string) => actors[name] ?? address(1)
export const nameOf = (wanted: string) =>
  Object.entries(actors).find(([, known]) => known.toLowerCase() === wanted.toLowerCase())?.[0] ?? null

/** ETH of so much of a token, and how the API writes it. */
export const ethOf = (amount: bigint, { rateWad }: Token) => (amount * rateWad) / wad
export const worthOf = (amount: bigint, token: Token) => ({
  shares: amount.toString(),
  tokens: amount.toString(),
  eth: ethOf(amount, token).toString(),
})
export const strategyOf = ({ strategy, symbol }: Token) => ({ strategy, symbol, decimals: 18 })
export const amountOf = (amount: bigint, token: Token) => ({
  ...strategyOf(token),
  ...worthOf(amount, token),
})

/** The time of a block of the future. */
export const due = (now: number, seconds: number, head: bigint) => ({
  block: (head + BigInt(Math.ceil(seconds / blockSeconds))).toString(),
  estimatedTimestamp: now + seconds,
})
