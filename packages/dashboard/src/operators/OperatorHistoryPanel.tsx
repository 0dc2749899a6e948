import { getOperatorHistory, type OperatorDetails } from '@restack/api/client'
import { useMemo, useState } from 'react'
import { useStateQuery } from '../api/stateQuery.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SegmentedControl } from '../components/SegmentedControl.js'
import { useTexts } from '../i18n/index.js'
import { AllocationsPlot } from './AllocationsPlot.js'
import { StakePlot } from './StakePlot.js'

const plottedPoints = 240
type Shown = 'eth' | 'shares' | 'allocations'

/** Stake and allocations over time, up to the block that the page shows. */
export function OperatorHistoryPanel({ operator }: { operator: OperatorDetails }) {
  const { t } = useTexts()
  const [shown, setShown] = useState<Shown>('eth')
  const [chosen, setChosen] = useState<string>()
  const query = useStateQuery(getOperatorHistory, {
    parameters: { operator: operator.operator, points: plottedPoints },
    of: 'plot',
  })
  const { number } = operator.block
  const points = useMemo(
    () => (query.data?.points ?? []).filter(({ block }) => block <= number),
    [query.data, number],
  )
  const strategy = chosen ?? operator.strategies[0]?.strategy ?? ''
  return (
    <Panel
      heading={t('operator.history')}
      more={
        <div className="plot-controls">
          {shown === 'allocations' && operator.strategies.length > 1 ? (
            <SegmentedControl<string>
              label={t('strategies.strategy')}
              value={strategy}
              onChange={setChosen}
              options={operator.strategies.map(({ strategy: value, symbol }) => ({ value, content: symbol }))}
            />
          ) : null}
          <SegmentedControl<Shown>
            label={t('operator.historyOf')}
            testId="operator-history-of"
            value={shown}
            onChange={setShown}
            options={[
              { value: 'eth', content: 'ETH' },
              { value: 'shares', content: t('strategies.shares') },
              { value: 'allocations', content: t('operator.allocations') },
            ]}
          />
        </div>
      }
    >
      <div className="panel-plot">
        <QueryView
          query={query}
          skeleton={<div className="plot-skeleton skeleton" />}
          isEmpty={() => points.length === 0}
          empty={t('operator.noHistory')}
        >
          {() =>
            shown === 'allocations' ? (
              <AllocationsPlot points={points} strategy={strategy} />
            ) : (
              <StakePlot points={points} strategies={operator.strategies} unit={shown} />
            )
          }
        </QueryView>
      </div>
    </Panel>
  )
}
