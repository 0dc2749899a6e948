import type { StrategyAmount, Withdrawal } from '@restack/api/client'
import { CopyButton } from '../components/CopyButton.js'
import type { Column } from '../components/DataTable.js'
import { TokensAndEth } from '../components/TokensAndEth.js'
import { shortenHex } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { When } from '../time/When.js'
import { WithdrawalState } from './WithdrawalState.js'

/** The columns of every list of withdrawals; `staker` for those of several stakers. */
export function useWithdrawalColumns({ staker }: { staker: boolean }): Column<Withdrawal>[] {
  const { t } = useTexts()
  const amounts = (list: StrategyAmount[]) =>
    list.every(({ shares }) => shares === 0n) ? (
      <span className="soft">{t('common.none')}</span>
    ) : (
      <ul className="plain-list">
        {list.map((amount) => (
          <li key={amount.strategy}>
            <TokensAndEth {...amount} />
          </li>
        ))}
      </ul>
    )
  const stakerColumn: Column<Withdrawal> = {
    id: 'staker',
    header: t('stakers.staker'),
    cell: (withdrawal) =>
      withdrawal.staker ? (
        <AccountLink kind="staker" address={withdrawal.staker} name={withdrawal.stakerName} />
      ) : (
        <span className="soft">{t('common.unknown')}</span>
      ),
  }
  return [
    {
      id: 'root',
      header: t('withdrawals.withdrawal'),
      isRowHeader: true,
      cell: ({ root }) => (
        <CopyButton value={root} label={t('withdrawals.copyRoot', { value: root })}>
          <span className="hex">{shortenHex(root)}</span>
        </CopyButton>
      ),
    },
    ...(staker ? [stakerColumn] : []),
    {
      id: 'amounts',
      header: t('withdrawals.amount'),
      numeric: true,
      cell: (withdrawal) => amounts(withdrawal.amounts),
    },
    {
      id: 'slashed',
      header: t('withdrawals.slashed'),
      help: t('withdrawals.slashedHelp'),
      numeric: true,
      cell: (withdrawal) => amounts(withdrawal.slashedWhileQueued),
    },
    {
      id: 'state',
      header: t('withdrawals.state'),
      cell: (withdrawal) => <WithdrawalState withdrawal={withdrawal} />,
    },
    { id: 'queued', header: t('withdrawals.queuedAt'), cell: ({ queuedAt }) => <When {...queuedAt} /> },
    {
      id: 'operator',
      header: t('withdrawals.from'),
      cell: ({ delegatedTo }) =>
        delegatedTo && !/^0x0{40}$/.test(delegatedTo) ? (
          <AccountLink kind="operator" address={delegatedTo} />
        ) : (
          <span className="soft">{t('stakers.undelegated')}</span>
        ),
    },
  ]
}
