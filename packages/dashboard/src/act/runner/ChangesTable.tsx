import { type Preview, type PreviewAllocation, type PreviewChange, previewChanges } from '@restack/sdk'
import type { ReactNode } from 'react'
import { Amount } from '../../components/Amount.js'
import { DataTable } from '../../components/DataTable.js'
import { Magnitude } from '../../components/Magnitude.js'
import { useNameOf } from '../../components/names.js'
import { shortenHex } from '../../format/address.js'
import { formatInteger } from '../../format/amount.js'
import { useTexts } from '../../i18n/index.js'

/** Figures before and after, one row each; only those that change. */
export function ChangesTable({ preview }: { preview: Preview }) {
  const { t } = useTexts()
  const changes = previewChanges(preview).filter(isVisible)
  if (changes.length === 0) return <p>{t('act.noChanges')}</p>
  return (
    <DataTable<PreviewChange>
      caption={t('act.changes')}
      testId="changes-table"
      rows={changes}
      rowKey={keyOf}
      columns={[
        {
          id: 'figure',
          header: t('act.what'),
          isRowHeader: true,
          cell: (change) => <What change={change} />,
        },
        {
          id: 'before',
          header: t('act.before'),
          numeric: true,
          cell: (change) => <Side change={change} side="before" />,
        },
        {
          id: 'after',
          header: t('act.after'),
          numeric: true,
          cell: (change) => <Side change={change} side="after" />,
        },
      ]}
    />
  )
}

/** What slashes round off is no change to anybody. */
function isVisible(change: PreviewChange): boolean {
  if (typeof change.before !== 'bigint' || typeof change.after !== 'bigint') return true
  const difference =
    change.after > change.before ? change.after - change.before : change.before - change.after
  const { decimals } = 'info' in change ? change.info : { decimals: 0 }
  return difference * 10n ** 9n >= 10n ** BigInt(change.figure === 'allocated' ? 18 : decimals)
}

function keyOf(change: PreviewChange): string {
  const set = 'operatorSet' in change ? `${change.operatorSet.avs}/${change.operatorSet.id}` : ''
  return [change.figure, change.account, set, 'info' in change ? change.info.symbol : ''].join(' ')
}

function What({ change }: { change: PreviewChange }) {
  const { t } = useTexts()
  const who = useWho()
  return (
    <span className="set-cell" data-figure={change.figure}>
      <span>{t(`figures.${change.figure}`)}</span>
      <span className="soft">
        {who(change.account)}
        {'operatorSet' in change ? ` · ${who(change.operatorSet.avs)} #${change.operatorSet.id}` : ''}
      </span>
    </span>
  )
}

function Side({ change, side }: { change: PreviewChange; side: 'before' | 'after' }): ReactNode {
  const { t } = useTexts()
  const who = useWho()
  if (change.figure === 'delegatedTo') {
    const operator = change[side]
    return operator ? who(operator) : t('stakers.undelegated')
  }
  if (change.figure === 'pending') return <PendingPart allocation={change[side]} />
  if (change.figure === 'allocated') return <Magnitude value={change[side]} />
  const { decimals, symbol } = change.info
  return <Amount value={change[side]} decimals={decimals} unit={symbol} />
}

function PendingPart({ allocation }: { allocation: PreviewAllocation }) {
  const { t, tag } = useTexts()
  const { pendingDifference: difference, effectBlock } = allocation
  if (difference === 0n) return <span className="soft">{t('common.none')}</span>
  return (
    <span className="two-lines">
      <span>
        {difference > 0n ? '+' : '−'}
        <Magnitude value={difference < 0n ? -difference : difference} />
      </span>
      <span className="soft">{t('act.fromBlock', { block: formatInteger(effectBlock, tag) })}</span>
    </span>
  )
}

/** A name, or the short address. */
function useWho(): (address: string) => string {
  const nameOf = useNameOf()
  return (address) => nameOf(address) ?? shortenHex(address)
}
