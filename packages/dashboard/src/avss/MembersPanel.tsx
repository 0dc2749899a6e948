import type { MemberStake, OperatorSetDetails, SetMember } from '@restack/api/client'
import { type Column, DataTable } from '../components/DataTable.js'
import { Magnitude } from '../components/Magnitude.js'
import { Panel } from '../components/Panel.js'
import { TokensAndEth } from '../components/TokensAndEth.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { MembershipState } from '../operators/MembershipState.js'
import { PendingMagnitudeNote } from '../operators/PendingMagnitudeNote.js'
import { useSharesWorth } from './useSharesWorth.js'

type Row = { member: SetMember; stake: MemberStake | undefined }

export type MembersPanelProps = { set: OperatorSetDetails; atBlock: number | undefined }

/** Every member with what it has promised, now and at the chosen block. */
export function MembersPanel({ set, atBlock }: MembersPanelProps) {
  const { t, tag } = useTexts()
  const worth = useSharesWorth()
  const rows = set.members.flatMap((member): Row[] =>
    member.stakes.length === 0
      ? [{ member, stake: undefined }]
      : member.stakes.map((stake) => ({ member, stake })),
  )
  const then: Column<Row> = {
    id: 'then',
    header: t('operatorSet.atBlock', { block: formatInteger(atBlock ?? 0, tag) }),
    help: t('operatorSet.atBlockHelp'),
    numeric: true,
    cell: ({ stake }) =>
      stake?.atBlockShares == null ? (
        <span className="soft">{t('common.unknown')}</span>
      ) : (
        <TokensAndEth
          {...worth(stake.strategy, stake.atBlockShares)}
          decimals={stake.decimals}
          symbol={stake.symbol}
        />
      ),
  }
  return (
    <Panel heading={t('operatorSets.members')} note={set.members.length}>
      {rows.length === 0 ? (
        <p className="empty">{t('operatorSet.noMembers')}</p>
      ) : (
        <DataTable<Row>
          caption={t('operatorSet.membersCaption')}
          testId="members-table"
          rows={rows}
          rowKey={({ member, stake }) => `${member.operator}-${stake?.strategy ?? ''}`}
          columns={[
            {
              id: 'operator',
              header: t('operators.operator'),
              isRowHeader: true,
              cell: ({ member }) => (
                <AccountLink kind="operator" address={member.operator} name={member.name} />
              ),
            },
            {
              id: 'state',
              header: t('operator.membership'),
              cell: ({ member }) => <MembershipState {...member} />,
            },
            {
              id: 'strategy',
              header: t('strategies.strategy'),
              cell: ({ stake }) =>
                stake ? (
                  <AccountLink kind="strategy" address={stake.strategy} name={stake.symbol} compact />
                ) : (
                  <span className="soft">{t('operator.nothingAllocated')}</span>
                ),
            },
            {
              id: 'magnitude',
              header: t('operator.allocated'),
              help: t('operator.allocatedHelp'),
              numeric: true,
              cell: ({ stake }) =>
                stake ? (
                  <span className="two-lines">
                    <Magnitude value={stake.magnitude} />
                    <PendingMagnitudeNote now={stake.magnitude} pending={stake.pending} />
                  </span>
                ) : null,
            },
            {
              id: 'slashable',
              header: t('operatorSet.slashableNow'),
              numeric: true,
              cell: ({ stake }) =>
                stake ? (
                  <TokensAndEth
                    tokens={stake.slashableTokens}
                    eth={stake.slashableEth}
                    decimals={stake.decimals}
                    symbol={stake.symbol}
                  />
                ) : null,
            },
            ...(atBlock === undefined ? [] : [then]),
          ]}
        />
      )}
    </Panel>
  )
}
