import type { SimulatedChange, Simulation } from '@restack/api/client'
import { Amount } from '../components/Amount.js'
import { type Column, DataTable } from '../components/DataTable.js'
import { Magnitude } from '../components/Magnitude.js'
import { isSameAddress } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import { type AccountKind, AccountLink } from '../links/AccountLink.js'
import { SetLink } from '../links/SetLink.js'

export type SimulationOutcomeProps = {
  simulation: Simulation
  about?: string | undefined
  /** What to say where nothing changes. */
  nothing: string
}

/** What people want to know first; the rest says the same in other words. */
const shownFigures = [
  'withdrawableShares',
  'queuedShares',
  'operatorShares',
  'slashableStake',
  'unclearedShares',
  'maxMagnitude',
  'burnableShares',
]
const shownRows = 30

/** What changes for each party, before and after; whom the page is about first. */
export function SimulationOutcome({ simulation, about, nothing }: SimulationOutcomeProps) {
  const { t } = useTexts()
  const columns = useColumns()
  const refused = simulation.steps.find((step) => step.refused !== null)?.refused
  if (refused)
    return (
      <p className="notice" role="status" data-testid="what-if-refused">
        {t('whatIf.refused')} {refused.message}. {refused.remedy}
      </p>
    )
  const isAbout = ({ address }: SimulatedChange) => about !== undefined && isSameAddress(address, about)
  const changes = simulation.changes.filter(({ figure }) => shownFigures.includes(figure))
  const rows = [...changes.filter(isAbout), ...changes.filter((change) => !isAbout(change))]
  const stakers = new Set(
    changes.filter(({ party }) => party === 'staker').map(({ address }) => address.toLowerCase()),
  )
  if (rows.length === 0) return <p className="empty">{nothing}</p>
  return (
    <>
      <p className="panel-lead" role="status">
        {t('whatIf.summary', { count: stakers.size })}
      </p>
      <DataTable<SimulatedChange>
        caption={t('whatIf.heading')}
        testId="what-if-changes"
        columns={columns}
        rows={rows.slice(0, shownRows)}
        rowKey={({ party, address, operatorSet, strategy, figure }) =>
          [party, address, operatorSet?.avs, operatorSet?.id, strategy, figure].join(' ')
        }
      />
      {rows.length > shownRows ? (
        <p className="panel-foot">{t('whatIf.more', { count: rows.length - shownRows })}</p>
      ) : null}
    </>
  )
}

function useColumns(): Column<SimulatedChange>[] {
  const { t } = useTexts()
  return [
    { id: 'who', header: t('whatIf.party'), isRowHeader: true, cell: (change) => <Party {...change} /> },
    {
      id: 'figure',
      header: t('whatIf.figure'),
      cell: ({ figure }) => t(`whatIf.${figure}` as 'whatIf.withdrawableShares'),
    },
    {
      id: 'before',
      header: t('whatIf.before'),
      numeric: true,
      cell: (change) => <Figure change={change} raw={change.before} tokens={change.beforeTokens} />,
    },
    {
      id: 'after',
      header: t('whatIf.after'),
      numeric: true,
      cell: (change) => <Figure change={change} raw={change.after} tokens={change.afterTokens} />,
    },
  ]
}

const kinds: Record<SimulatedChange['party'], AccountKind> = {
  staker: 'staker',
  operator: 'operator',
  operatorSet: 'avs',
  strategy: 'strategy',
}

function Party({ party, address, name, operatorSet, symbol }: SimulatedChange) {
  if (party === 'operatorSet' && operatorSet) return <SetLink {...operatorSet} />
  return (
    <>
      <AccountLink
        kind={kinds[party]}
        address={address}
        name={party === 'strategy' ? symbol : name}
        compact
      />
      {operatorSet ? (
        <>
          {' · '}
          <SetLink {...operatorSet} />
        </>
      ) : null}
    </>
  )
}

function Figure({
  change: { symbol, decimals },
  raw,
  tokens,
}: {
  change: SimulatedChange
  raw: bigint
  tokens: bigint | null
}) {
  return tokens === null ? (
    <Magnitude value={raw} />
  ) : (
    <Amount value={tokens} decimals={decimals} unit={symbol} />
  )
}
