import { Amount } from './Amount.js'

export type ShareListProps = {
  shares: { strategy: string; symbol: string; decimals: number; shares: bigint }[]
  /** Said when there are none. */
  none: string
}

/** Shares by strategy, one line each. */
export function ShareList({ shares, none }: ShareListProps) {
  const held = shares.filter(({ shares }) => shares !== 0n)
  if (held.length === 0) return <span className="soft">{none}</span>
  return (
    <ul className="plain-list share-list">
      {held.map(({ strategy, symbol, decimals, shares }) => (
        <li key={strategy}>
          <Amount value={shares} decimals={decimals} unit={symbol} />
        </li>
      ))}
    </ul>
  )
}
