import type { RewardsExplanation } from '@restack/api/client'
import { useMemo } from 'react'
import { AccountName } from '../components/AccountName.js'
import { Amount } from '../components/Amount.js'
import { DataTable } from '../components/DataTable.js'
import { Panel } from '../components/Panel.js'
import { useTexts } from '../i18n/index.js'
import { type EarnedFrom, earnedDays, earnedFrom } from './earnedFrom.js'
import { PaidPlot } from './PaidPlot.js'

/** From whom an account has earned a token: in all, and day by day. */
export function EarnedFromPanel({ leaf }: { leaf: RewardsExplanation }) {
  const { t } = useTexts()
  const { decimals, symbol, submissions } = leaf
  const rows = useMemo(() => earnedFrom(submissions), [submissions])
  const days = useMemo(() => earnedDays(leaf), [leaf])
  return (
    <Panel heading={t('rewards.earnedFrom')} className="rewards-panel">
      <DataTable<EarnedFrom>
        caption={t('rewards.earnedFromCaption', { symbol })}
        testId="earned-from"
        rows={rows}
        rowKey={({ from }) => from}
        columns={[
          {
            id: 'from',
            header: t('rewards.from'),
            isRowHeader: true,
            cell: ({ from, fromName }) => <AccountName address={from} name={fromName} />,
          },
          {
            id: 'earned',
            header: t('rewards.earned'),
            numeric: true,
            cell: ({ earned }) => <Amount value={earned} decimals={decimals} unit={symbol} />,
          },
        ]}
      />
      <PaidPlot days={days} since="" testId="earned-from-plot" />
    </Panel>
  )
}
