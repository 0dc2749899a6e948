import type { Allocation, Membership, OperatorDetails } from '@restack/api/client'
import { SlashedFunds } from '../avss/SlashedFunds.js'
import { Address } from '../components/Address.js'
import { DataTable } from '../components/DataTable.js'
import { Magnitude } from '../components/Magnitude.js'
import { Panel } from '../components/Panel.js'
import { TokensAndEth } from '../components/TokensAndEth.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { SetLink } from '../links/SetLink.js'
import { MembershipState } from './MembershipState.js'
import { PendingMagnitudeNote } from './PendingMagnitudeNote.js'

type Row = { membership: Membership; allocation: Allocation | undefined }

/** Every operator set that can take some of the stake, how much of what, and where it would go. */
export function WhoCanSlashPanel({ operator }: { operator: OperatorDetails }) {
  const { t } = useTexts()
  const rows = operator.operatorSets.flatMap((membership): Row[] =>
    membership.allocations.length === 0
      ? [{ membership, allocation: undefined }]
      : membership.allocations.map((allocation) => ({ membership, allocation })),
  )
  return (
    <Panel heading={t('operator.whoCanSlash')} note={operator.operatorSets.length}>
      {rows.length === 0 ? (
        <p className="empty">{t('operator.nobodyCanSlash')}</p>
      ) : (
        <DataTable<Row>
          caption={t('operator.whoCanSlashCaption')}
          testId="who-can-slash"
          rows={rows}
          rowKey={({ membership: { avs, id }, allocation }) => `${avs}-${id}-${allocation?.strategy ?? ''}`}
          columns={[
            {
              id: 'set',
              header: t('operatorSets.set'),
              isRowHeader: true,
              cell: ({ membership }) => <SetLink {...membership} />,
            },
            {
              id: 'strategy',
              header: t('strategies.strategy'),
              cell: ({ allocation }) =>
                allocation ? (
                  <AccountLink
                    kind="strategy"
                    address={allocation.strategy}
                    name={allocation.symbol}
                    compact
                  />
                ) : (
                  <span className="soft">{t('operator.nothingAllocated')}</span>
                ),
            },
            {
              id: 'magnitude',
              header: t('operator.allocated'),
              help: t('operator.allocatedHelp'),
              numeric: true,
              cell: ({ allocation }) =>
                allocation ? (
                  <span className="two-lines">
                    <Magnitude value={allocation.magnitude} />
                    <PendingMagnitudeNote now={allocation.magnitude} pending={allocation.pending} />
                  </span>
                ) : null,
            },
            {
              id: 'slashable',
              header: t('operator.canTake'),
              help: t('operator.canTakeHelp'),
              numeric: true,
              cell: ({ allocation }) =>
                allocation ? (
                  <TokensAndEth
                    tokens={allocation.slashableTokens}
                    eth={allocation.slashableEth}
                    decimals={allocation.decimals}
                    symbol={allocation.symbol}
                  />
                ) : null,
            },
            {
              id: 'state',
              header: t('operator.membership'),
              cell: ({ membership }) => <MembershipState {...membership} />,
            },
            {
              id: 'slasher',
              header: t('operatorSets.slasher'),
              cell: ({ membership: { slasher } }) =>
                slasher ? <Address address={slasher} /> : <span className="soft">{t('common.none')}</span>,
            },
            {
              id: 'funds',
              header: t('operatorSets.funds'),
              cell: ({ membership }) => <SlashedFunds recipient={membership.redistributionRecipient} />,
            },
          ]}
        />
      )}
    </Panel>
  )
}
