import { getStakerRewards } from '@restack/api/client'
import { useStateQuery } from '../../api/stateQuery.js'
import { Amount } from '../../components/Amount.js'
import { SkeletonLine } from '../../components/Skeleton.js'
import { useTexts } from '../../i18n/index.js'
import type { InputProps } from './FieldInput.js'
import { readAccount } from './readField.js'

/** What the earner of the same form can claim, token by token. */
export function RewardTokensInput({ text, texts, world, onChange, attributes }: InputProps) {
  const { t } = useTexts()
  const earner = readAccount(texts.earner?.trim() ?? '', world.names)
  const staker = 'value' in earner ? earner.value : ''
  const { data, error } = useStateQuery(getStakerRewards, {
    parameters: { staker },
    of: 'now',
    enabled: staker !== '',
  })
  if (error) return <span className="field-note">{t('act.notRead')}</span>
  if (staker === '') return <span className="field-note">{t('act.earnerFirst')}</span>
  if (!data) return <SkeletonLine width="20ch" />
  const claimable = data.tokens.filter((token) => token.claimable !== null && token.claimable > 0n)
  if (claimable.length === 0) return <span className="field-note">{t('act.nothingToClaim')}</span>
  // Nothing chosen means all.
  const chosen: string[] = text === '' ? claimable.map(({ token }) => token) : text.split(',')
  const toggle = (token: string) =>
    onChange((chosen.includes(token) ? chosen.filter((one) => one !== token) : [...chosen, token]).join(','))
  return (
    <span className="act-options">
      {claimable.map(({ token, symbol, decimals, claimable: amount }, index) => (
        <label key={token} className="act-option">
          <input
            {...(index === 0 ? attributes : {})}
            type="checkbox"
            value={token}
            checked={chosen.includes(token)}
            onChange={() => toggle(token)}
          />
          <Amount value={amount ?? 0n} decimals={decimals} unit={symbol} />
        </label>
      ))}
    </span>
  )
}
