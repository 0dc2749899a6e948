import type { Breakdown } from '../api/shapes/breakdown.js'
import { Eth } from '../components/Eth.js'
import { formatShare } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'

/** The parts that make up all that is held; each ETH is in exactly one. */
const parts = ['delegated', 'undelegated', 'queued', 'pending'] as const
/** What is true of some of it. */
const aspects = ['allocated', 'slashable', 'slashed'] as const

const colors = {
  delegated: '--series-1',
  undelegated: '--series-7',
  queued: '--series-2',
  pending: '--series-3',
} as const

/** One bar divided into where the stake is, and the figures in ETH. */
export function BreakdownBar({ total }: { total: Breakdown['total'] }) {
  const { t, tag } = useTexts()
  const sum = parts.reduce((all, part) => all + (total[part].eth ?? 0n), 0n)
  return (
    <div className="breakdown-total">
      <div className="composition-bar" aria-hidden="true">
        {sum === 0n
          ? null
          : parts.map((part) => {
              const eth = total[part].eth ?? 0n
              return eth > 0n ? (
                <span
                  key={part}
                  style={{ flexGrow: Number((eth * 10_000n) / sum), background: `var(${colors[part]})` }}
                />
              ) : null
            })}
      </div>
      <dl className="breakdown-figures" aria-label={t('breakdown.parts')}>
        {parts.map((part) => (
          <div key={part} title={t(`breakdown.${part}Help`)}>
            <dt>
              <span className="swatch" style={{ '--swatch': `var(${colors[part]})` }} aria-hidden="true" />
              {t(`breakdown.${part}`)}
            </dt>
            <dd>
              <Eth value={total[part].eth} unit="ETH" />
              <span className="soft">
                {total[part].eth === null
                  ? null
                  : formatShare(total[part].eth ?? 0n, sum, tag, { digits: 1 })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <dl className="breakdown-figures breakdown-aspects" aria-label={t('breakdown.aspects')}>
        {aspects.map((aspect) => (
          <div key={aspect} title={t(`breakdown.${aspect}Help`)}>
            <dt>{t(`breakdown.${aspect}`)}</dt>
            <dd>
              <Eth value={total[aspect].eth} unit="ETH" />
              <span className="soft">
                {total[aspect].eth === null || aspect === 'slashed'
                  ? null
                  : formatShare(total[aspect].eth ?? 0n, sum, tag, { digits: 1 })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
