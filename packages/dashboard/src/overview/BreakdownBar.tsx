import type { Breakdown } from '@restack/api/client'
import { Link } from '@tanstack/react-router'
import { Eth } from '../components/Eth.js'
import { formatAmount, formatShare } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'

/** The parts that make up all that is held; each ETH is in exactly one. */
const parts = ['delegated', 'undelegated', 'queued', 'pending'] as const
/** What is true of some of it. */
const aspects = ['deposited', 'allocated', 'slashable', 'slashed'] as const
type Category = (typeof parts)[number] | (typeof aspects)[number]

const colors = {
  delegated: '--series-1',
  undelegated: '--series-7',
  queued: '--series-2',
  pending: '--series-3',
} as const

/** Where each figure is shown in detail. */
const pages = {
  delegated: '/operators',
  undelegated: '/stakers',
  queued: '/withdrawals',
  pending: '/slashes',
  deposited: '/stakers',
  allocated: '/operator-sets',
  slashable: '/network',
  slashed: '/slashes',
} as const satisfies Record<Category, string>

/** One bar divided into where the stake is, and the figures in ETH. */
export function BreakdownBar({ total }: { total: Breakdown['total'] }) {
  const { t, tag } = useTexts()
  const sum = parts.reduce((all, part) => all + (total[part].eth ?? 0n), 0n)
  const stillSlashable = total.queued.slashable?.eth
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
          <Figure key={part} category={part} eth={total[part].eth} sum={sum} color={colors[part]}>
            {part === 'queued' && stillSlashable ? (
              <span className="soft breakdown-note">
                {t('breakdown.stillSlashable', { amount: formatAmount(stillSlashable, tag) })}
              </span>
            ) : null}
          </Figure>
        ))}
      </dl>
      <dl className="breakdown-figures breakdown-aspects" aria-label={t('breakdown.aspects')}>
        {aspects.map((aspect) => (
          <Figure
            key={aspect}
            category={aspect}
            eth={total[aspect].eth}
            // What was slashed is not part of what is there.
            sum={aspect === 'slashed' ? 0n : sum}
          />
        ))}
      </dl>
    </div>
  )
}

type FigureProps = {
  category: Category
  eth: bigint | null
  /** What it is a part of; 0 where it is none. */
  sum: bigint
  color?: string
  children?: React.ReactNode
}

function Figure({ category, eth, sum, color, children }: FigureProps) {
  const { t, tag } = useTexts()
  return (
    <div title={t(`breakdown.${category}Help`)}>
      <dt>
        {color ? (
          <span className="swatch" style={{ '--swatch': `var(${color})` }} aria-hidden="true" />
        ) : null}
        <Link to={pages[category]}>{t(`breakdown.${category}`)}</Link>
      </dt>
      <dd>
        <Eth value={eth} unit="ETH" />
        <span className="soft">{eth === null ? null : formatShare(eth, sum, tag, { digits: 1 })}</span>
        {children}
      </dd>
    </div>
  )
}
