import { useQuery } from '@tanstack/react-query'
import { useLive } from '../api/live.js'
import { overviewQuery } from '../api/queries.js'
import { Amount } from '../components/Amount.js'
import { useNameOf } from '../components/names.js'
import { isSameAddress, shortenHex } from '../format/address.js'
import { useTexts } from '../i18n/index.js'

/** An operator set in few words: the AVS's name and the set's number. */
export function SetName({ avs, id }: { avs: string; id: number }) {
  const { t } = useTexts()
  const nameOf = useNameOf()
  return (
    <span className="set-name" title={avs}>
      {nameOf(avs) ?? <span className="hex">{shortenHex(avs)}</span>}{' '}
      <span className="soft">{t('operatorSets.setId', { id: String(id) })}</span>
    </span>
  )
}

export type ShareListProps = {
  shares: { strategy: string; symbol: string; shares: bigint }[]
  /** Said when there are none. */
  none: string
}

/** Shares by strategy, one line each. */
export function ShareList({ shares, none }: ShareListProps) {
  const { apiUrl } = useLive()
  const { data: overview } = useQuery(overviewQuery(apiUrl))
  const held = shares.filter(({ shares }) => shares !== 0n)
  if (held.length === 0) return <span className="soft">{none}</span>
  const decimalsOf = (strategy: string) =>
    overview?.tvl.strategies.find((known) => isSameAddress(known.strategy, strategy))?.decimals ?? 18
  return (
    <ul className="plain-list share-list">
      {held.map(({ strategy, symbol, shares }) => (
        <li key={strategy}>
          <Amount value={shares} decimals={decimalsOf(strategy)} unit={symbol} />
        </li>
      ))}
    </ul>
  )
}
