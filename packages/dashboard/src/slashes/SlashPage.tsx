import { getSlash, type Slash } from '@restack/api/client'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ActionLinks } from '../account/ActionLinks.js'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { SlashedFunds } from '../avss/SlashedFunds.js'
import { Amount } from '../components/Amount.js'
import { DataTable } from '../components/DataTable.js'
import { Eth } from '../components/Eth.js'
import { Facts } from '../components/Facts.js'
import { FullAddress } from '../components/FullAddress.js'
import { Magnitude } from '../components/Magnitude.js'
import { PageQuery } from '../components/PageQuery.js'
import { Panel } from '../components/Panel.js'
import { TokensAndEth } from '../components/TokensAndEth.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { SetLink } from '../links/SetLink.js'
import { When } from '../time/When.js'
import { ResolutionTime } from './ResolutionTime.js'
import { SlashState } from './SlashState.js'

const route = getRouteApi('/slashes/$slash')

/** One slash: who was slashed by whom, why, how much of what, and where it went. */
export function SlashPage() {
  const { t } = useTexts()
  const { slash: id } = route.useParams()
  const query = useStateQuery(getSlash, { parameters: { slash: id } })
  const slash = query.data?.slash
  const title = slash?.operatorName
    ? t('slash.titleOf', { operator: slash.operatorName })
    : t('slash.title', { id: slash?.slashId ?? id })
  return (
    <>
      <PageHead title={title} kind={<Link to="/slashes">{t('slash.one')}</Link>} block={query.data?.block}>
        {slash ? (
          <FullAddress
            address={slash.transactionHash}
            label={t('copy.hash', { value: slash.transactionHash })}
          />
        ) : null}
      </PageHead>
      <PageQuery query={query}>{(data) => <SlashParts slash={data.slash} />}</PageQuery>
    </>
  )
}

function SlashParts({ slash }: { slash: Slash }) {
  const { t, tag } = useTexts()
  const { slashId, operatorSet, status } = slash
  const filled = { set: `${operatorSet.avs}/${operatorSet.id}`, slash: String(slashId ?? '') }
  return (
    <div className="page-parts">
      {slashId !== null && status !== 'cleared' ? (
        <ActionLinks links={[{ action: 'clearSlash', filled }]} />
      ) : null}
      <section className="panel" aria-label={t('slash.facts')}>
        <Facts
          label={t('slash.facts')}
          facts={[
            {
              label: t('slashes.eth'),
              value: <Eth value={slash.eth} unit="ETH" />,
              note: t('slash.ethNote'),
              wide: true,
            },
            {
              label: t('operators.operator'),
              value: <AccountLink kind="operator" address={slash.operator} name={slash.operatorName} />,
            },
            { label: t('slashes.by'), value: <SetLink {...slash.operatorSet} /> },
            { label: t('slashes.when'), value: <When timestamp={slash.timestamp} block={slash.block} /> },
            { label: t('time.blockLabel'), value: formatInteger(slash.block, tag) },
            { label: t('operatorSets.funds'), value: <SlashedFunds recipient={slash.recipient} /> },
            {
              label: t('slashes.state'),
              value: <SlashState status={slash.status} />,
              note:
                slash.resolutionBlock !== null && slash.status !== 'cleared' ? (
                  <ResolutionTime block={slash.resolutionBlock} />
                ) : undefined,
            },
          ]}
        />
        <div className="quoted">
          <p className="soft">{t('slash.reason')}</p>
          <blockquote>{slash.description || t('slashes.noDescription')}</blockquote>
        </div>
      </section>
      <Panel heading={t('slash.strategies')} note={slash.strategies.length}>
        <DataTable<Slash['strategies'][number]>
          caption={t('slash.strategiesCaption')}
          testId="slash-strategies"
          rows={slash.strategies}
          rowKey={({ strategy }) => strategy}
          columns={[
            {
              id: 'strategy',
              header: t('strategies.strategy'),
              isRowHeader: true,
              cell: ({ strategy, symbol }) => (
                <AccountLink kind="strategy" address={strategy} name={symbol} />
              ),
            },
            {
              id: 'part',
              header: t('slashes.part'),
              help: t('slashes.partHelp'),
              numeric: true,
              cell: ({ wadSlashed }) => <Magnitude value={wadSlashed} />,
            },
            {
              id: 'amount',
              header: t('slash.amount'),
              numeric: true,
              cell: (row) => <TokensAndEth {...row} />,
            },
            {
              id: 'shares',
              header: t('strategies.shares'),
              numeric: true,
              cell: ({ shares, decimals }) => <Amount value={shares} decimals={decimals} />,
            },
            {
              id: 'pending',
              header: t('slash.pendingShares'),
              help: t('slash.pendingHelp'),
              numeric: true,
              cell: ({ pendingShares, decimals }) =>
                pendingShares === null ? (
                  <span className="soft">{t('common.unknown')}</span>
                ) : (
                  <Amount value={pendingShares} decimals={decimals} />
                ),
            },
          ]}
        />
      </Panel>
      <p>
        <Link to="/activity" search={{ fromBlock: Number(slash.block), toBlock: Number(slash.block) }}>
          {t('slash.eventsOfBlock')}
        </Link>
      </p>
    </div>
  )
}
