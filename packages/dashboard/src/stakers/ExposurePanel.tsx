import { type ExposureItem, getStakerExposure } from '@restack/api/client'
import { useStateQuery } from '../api/stateQuery.js'
import { useAsOf } from '../asOf/asOf.js'
import { SlashedFunds } from '../avss/SlashedFunds.js'
import { Address } from '../components/Address.js'
import { DataTable } from '../components/DataTable.js'
import { Eth } from '../components/Eth.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { TokensAndEth } from '../components/TokensAndEth.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { SetLink } from '../links/SetLink.js'
import { ExposureTime } from './ExposureTime.js'

/** Which operator set can take how much of the staker's funds, until when; and all together. */
export function ExposurePanel({ staker }: { staker: string }) {
  const { t } = useTexts()
  const { block, day } = useAsOf()
  const query = useStateQuery(getStakerExposure, { parameters: { staker }, of: 'now' })
  const isPast = block !== undefined || day !== undefined
  return (
    <Panel heading={t('exposure.heading')} note={isPast ? t('exposure.onlyNow') : undefined}>
      <QueryView
        query={query}
        skeleton={<SkeletonRows rows={3} />}
        isEmpty={(data) => data.items.length === 0}
        empty={t('exposure.empty')}
      >
        {({ items, total }) => (
          <>
            <dl className="exposure-total" data-testid="exposure-total">
              <div>
                <dt>{t('exposure.all')}</dt>
                <dd>
                  <Eth value={total.eth} unit="ETH" />
                </dd>
              </div>
              <div className="exposure-part">
                <dt>{t('exposure.ofItQueued')}</dt>
                <dd>
                  <Eth value={total.queuedEth} unit="ETH" />
                </dd>
              </div>
            </dl>
            <ExposureTable items={items} />
            <p className="panel-foot">{t('exposure.note')}</p>
          </>
        )}
      </QueryView>
    </Panel>
  )
}

function ExposureTable({ items }: { items: ExposureItem[] }) {
  const { t } = useTexts()
  return (
    <DataTable<ExposureItem>
      caption={t('exposure.caption')}
      testId="exposure-table"
      rows={items}
      rowKey={({ avs, id, operator, strategy }) => `${avs}-${id}-${operator}-${strategy}`}
      columns={[
        {
          id: 'set',
          header: t('operatorSets.set'),
          isRowHeader: true,
          cell: (item) => (
            <span className="set-cell">
              <SetLink {...item} />
              <span className="through">
                {t('exposure.through')}{' '}
                <AccountLink kind="operator" address={item.operator} name={item.operatorName} compact />
              </span>
            </span>
          ),
        },
        {
          id: 'takes',
          header: t('exposure.canTake'),
          help: t('exposure.canTakeHelp'),
          numeric: true,
          cell: (item) => <TokensAndEth {...item} />,
        },
        {
          id: 'queued',
          header: t('exposure.ofItQueued'),
          help: t('exposure.queuedHelp'),
          numeric: true,
          cell: ({ queuedTokens, queuedEth, decimals, symbol }) =>
            queuedTokens === 0n ? (
              <span className="soft">{t('common.none')}</span>
            ) : (
              <TokensAndEth tokens={queuedTokens} eth={queuedEth} decimals={decimals} symbol={symbol} />
            ),
        },
        { id: 'until', header: t('exposure.until'), cell: (item) => <ExposureTime exposure={item} /> },
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
  )
}
