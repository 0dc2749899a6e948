import type { ExposureItem, PreviewExposure } from '@restack/sdk'
import { SlashedFunds } from '../../avss/SlashedFunds.js'
import { Address } from '../../components/Address.js'
import { Amount } from '../../components/Amount.js'
import { DataTable } from '../../components/DataTable.js'
import { useTexts } from '../../i18n/index.js'
import { SetLink } from '../../links/SetLink.js'
import { Due } from '../../time/Due.js'

/** Who could slash the staker afterwards, how much in the worst case, and until when. */
export function Risk({ exposure: { after } }: { exposure: PreviewExposure }) {
  const { t } = useTexts()
  const losses = after.strategies
    .map(({ total, symbol, decimals, strategy }) => ({
      strategy,
      symbol,
      decimals,
      tokens: total.tokens + total.queuedTokens,
    }))
    .filter(({ tokens }) => tokens > 0n)
  const sets = new Set(after.items.map(({ operatorSet }) => `${operatorSet.avs}/${operatorSet.id}`)).size
  if (sets === 0) {
    return (
      <p className="act-risk act-risk-none" data-testid="risk">
        {t('act.riskNone')}
      </p>
    )
  }
  return (
    <section className="act-risk" aria-label={t('act.riskHeading')} data-testid="risk">
      <h3>{t('act.riskHeading')}</h3>
      <p>
        {t('act.risk', { count: sets })} {losses.length > 0 ? t('act.riskWorst') : t('act.riskLater')}{' '}
        {losses.map(({ strategy, ...loss }, index) => (
          <span key={strategy}>
            {index > 0 ? ' + ' : ''}
            <b>
              <Amount value={loss.tokens} decimals={loss.decimals} unit={loss.symbol} />
            </b>
          </span>
        ))}
      </p>
      <DataTable<ExposureItem>
        caption={t('exposure.caption')}
        testId="risk-table"
        rows={after.items}
        rowKey={({ operatorSet, operator, strategy }) =>
          `${operatorSet.avs}-${operatorSet.id}-${operator}-${strategy}`
        }
        columns={[
          {
            id: 'set',
            header: t('operatorSets.set'),
            isRowHeader: true,
            cell: ({ operatorSet }) => <SetLink {...operatorSet} avsName={null} />,
          },
          {
            id: 'takes',
            header: t('exposure.canTake'),
            help: t('exposure.canTakeHelp'),
            numeric: true,
            cell: ({ tokens, queuedTokens, decimals, symbol, pendingIncrease }) => (
              <span className="two-lines">
                <Amount value={tokens + queuedTokens} decimals={decimals} unit={symbol} />
                {pendingIncrease ? (
                  <span className="soft">
                    + <Amount value={pendingIncrease.tokens} decimals={decimals} unit={symbol} />{' '}
                    {t('act.later')}
                  </span>
                ) : null}
              </span>
            ),
          },
          {
            id: 'until',
            header: t('exposure.until'),
            cell: ({ until }) =>
              until ? (
                <Due block={BigInt(until.block)} timestamp={Math.round(until.date.getTime() / 1000)} />
              ) : (
                <span className="soft">{t('exposure.open')}</span>
              ),
          },
          {
            id: 'slasher',
            header: t('operatorSets.slasher'),
            cell: ({ slasher }) =>
              slasher ? <Address address={slasher} /> : <span className="soft">{t('common.none')}</span>,
          },
          {
            id: 'funds',
            header: t('operatorSets.funds'),
            cell: ({ redistributionRecipient }) => <SlashedFunds recipient={redistributionRecipient} />,
          },
        ]}
      />
    </section>
  )
}
