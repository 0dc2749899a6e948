import type { Overview } from '@restack/api/client'
import { Link } from '@tanstack/react-router'
import { Amount } from '../components/Amount.js'
import { formatShare } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'

/** How much of all is staked on the beacon chain: the strategy that has no token. */
export function NativeShare({ tvl: { eth: total, strategies } }: { tvl: Overview['tvl'] }) {
  const { t, tag } = useTexts()
  const native = strategies.find(({ token }) => token === null)?.eth ?? 0n
  const share = formatShare(native, total, tag, { digits: 1 })
  if (native === 0n || share === null) return null
  return (
    <p className="tvl-native" data-testid="native-share">
      <Link to="/pods">{t('tvl.native')}</Link> <Amount value={native} digits={2} unit="ETH" />{' '}
      <span className="soft">{t('tvl.nativeShare', { share })}</span>
    </p>
  )
}
