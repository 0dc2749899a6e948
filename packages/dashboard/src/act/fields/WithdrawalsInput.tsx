import { getWithdrawals, type QueuedWithdrawal } from '@restack/sdk'
import { Amount } from '../../components/Amount.js'
import { SkeletonLine } from '../../components/Skeleton.js'
import { useTexts } from '../../i18n/index.js'
import { Due } from '../../time/Due.js'
import { useChainRead } from '../useSession.js'
import type { ActingWorld } from '../useWorld.js'
import type { InputProps } from './FieldInput.js'

/** The account's queued withdrawals with what they are worth and from when on each can be completed. */
export function WithdrawalsInput({ text, world, onChange, attributes }: InputProps) {
  const { t } = useTexts()
  const { data, error } = useChainRead(['withdrawals'], ({ reader, sender }, deployment) =>
    getWithdrawals(reader, { deployment, staker: sender }),
  )
  if (error) return <span className="field-note">{t('act.notRead')}</span>
  if (!data) return <SkeletonLine width="20ch" />
  const withdrawals = data.withdrawals.toSorted((a, b) => Number(a.completableBlock - b.completableBlock))
  if (withdrawals.length === 0) return <span className="field-note">{t('act.noWithdrawals')}</span>
  const due = withdrawals.filter(({ completable }) => completable).map(({ root }) => root)
  // Nothing chosen means all that are due.
  const chosen: string[] = text === '' ? due : text.split(',')
  const toggle = (root: string) =>
    onChange((chosen.includes(root) ? chosen.filter((one) => one !== root) : [...chosen, root]).join(','))
  return (
    <span className="act-options">
      {withdrawals.map((withdrawal, index) => (
        <label key={withdrawal.root} className="act-option act-withdrawal">
          <input
            {...(index === 0 ? attributes : {})}
            type="checkbox"
            value={withdrawal.root}
            disabled={!withdrawal.completable}
            checked={chosen.includes(withdrawal.root)}
            onChange={() => toggle(withdrawal.root)}
          />
          <span>
            <Worth withdrawal={withdrawal} world={world} />
            <span className="soft">
              {withdrawal.completable ? t('withdrawals.completable') : t('withdrawals.pending')}{' '}
              <Due
                block={withdrawal.completableBlock}
                timestamp={Math.round(withdrawal.completableAt.getTime() / 1000)}
              />
            </span>
          </span>
        </label>
      ))}
    </span>
  )
}

function Worth({ withdrawal, world }: { withdrawal: QueuedWithdrawal; world: ActingWorld }) {
  return (
    <span className="act-worth">
      {withdrawal.amounts.map(({ strategy, tokens }) => {
        const info = world.strategies.find((one) => one.strategy.toLowerCase() === strategy.toLowerCase())
        return (
          <Amount key={strategy} value={tokens} decimals={info?.decimals ?? 18} unit={info?.symbol ?? ''} />
        )
      })}
    </span>
  )
}
