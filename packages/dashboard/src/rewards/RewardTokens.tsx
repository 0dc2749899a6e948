import type { RewardsOverview } from '@restack/api/client'
import { Address } from '../components/Address.js'
import { Amount } from '../components/Amount.js'
import { DataTable } from '../components/DataTable.js'
import { Panel } from '../components/Panel.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'

type Row = RewardsOverview['tokens'][number]

/** What came in and went out of each token. */
export function RewardTokens({ tokens }: { tokens: Row[] }) {
  const { t, tag } = useTexts()
  return (
    <Panel heading={t('rewards.tokens')} note={tokens.length}>
      {tokens.length === 0 ? (
        <p className="empty">{t('rewards.noTokens')}</p>
      ) : (
        <DataTable<Row>
          caption={t('rewards.tokensCaption')}
          testId="reward-tokens"
          rows={tokens}
          rowKey={({ token }) => token}
          columns={[
            {
              id: 'token',
              header: t('rewards.token'),
              isRowHeader: true,
              cell: ({ token, symbol }) => <Address address={token} name={symbol} />,
            },
            {
              id: 'submitted',
              header: t('rewards.submitted'),
              help: t('rewards.submittedHelp'),
              numeric: true,
              cell: ({ submitted, decimals, symbol }) => (
                <Amount value={submitted} decimals={decimals} unit={symbol} />
              ),
            },
            {
              id: 'claimed',
              header: t('rewards.claimed'),
              numeric: true,
              cell: ({ claimed, decimals, symbol }) => (
                <Amount value={claimed} decimals={decimals} unit={symbol} />
              ),
            },
            {
              id: 'submissions',
              header: t('rewards.list_submissions'),
              numeric: true,
              cell: ({ submissions }) => formatInteger(submissions, tag),
            },
            {
              id: 'claims',
              header: t('rewards.list_claims'),
              numeric: true,
              cell: ({ claims }) => formatInteger(claims, tag),
            },
          ]}
        />
      )}
    </Panel>
  )
}
