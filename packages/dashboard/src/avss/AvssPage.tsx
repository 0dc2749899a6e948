import { type Avs, getAvss } from '@restack/api/client'
import { getRouteApi } from '@tanstack/react-router'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { Address } from '../components/Address.js'
import { Eth } from '../components/Eth.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { ListPanel } from '../lists/ListPanel.js'
import { listParameters } from '../lists/listSearch.js'

const route = getRouteApi('/avss')

/** All AVSs. */
export function AvssPage() {
  const { t, tag } = useTexts()
  const search = route.useSearch()
  const query = useStateQuery(getAvss, { parameters: listParameters(search) })
  return (
    <>
      <PageHead title={t('avss.heading')} block={query.data?.block}>
        <p>{t('avss.lead')}</p>
      </PageHead>
      <ListPanel<Avs>
        heading={t('avss.all')}
        caption={t('avss.caption')}
        testId="avss-table"
        query={query}
        search={search}
        rowKey={({ avs }) => avs}
        empty={t('avss.empty')}
        columns={[
          {
            id: 'avs',
            header: 'AVS',
            isRowHeader: true,
            cell: ({ avs, name }) => <AccountLink kind="avs" address={avs} name={name} />,
          },
          {
            id: 'slashable',
            header: t('operatorSets.slashable'),
            numeric: true,
            cell: ({ slashableEth }) => <Eth value={slashableEth} />,
          },
          {
            id: 'sets',
            header: t('operators.sets'),
            numeric: true,
            cell: ({ operatorSets }) => formatInteger(operatorSets, tag),
          },
          {
            id: 'operators',
            header: t('operators.heading'),
            numeric: true,
            cell: ({ operators }) => formatInteger(operators, tag),
          },
          {
            id: 'slashes',
            header: t('operatorSets.slashes'),
            numeric: true,
            cell: ({ slashes }) => formatInteger(slashes, tag),
          },
          {
            id: 'registrar',
            header: t('avss.registrar'),
            cell: ({ registrar }) =>
              registrar ? (
                <Address address={registrar} />
              ) : (
                <span className="soft">{t('avss.noRegistrar')}</span>
              ),
          },
        ]}
      />
    </>
  )
}
