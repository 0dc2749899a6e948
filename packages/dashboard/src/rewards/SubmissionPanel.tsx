import type { RewardsExplanation } from '@restack/api/client'
import { AccountName } from '../components/AccountName.js'
import { Amount } from '../components/Amount.js'
import { Panel } from '../components/Panel.js'
import { formatInteger } from '../format/amount.js'
import { formatDay } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { LineDetails } from './LineDetails.js'

export type ExplainedSubmission = RewardsExplanation['submissions'][number]
type SubmissionPanelProps = { submission: ExplainedSubmission; decimals: number; symbol: string }

/** What one submission paid to the account: in all, and day by day with the reason. */
export function SubmissionPanel({ submission, decimals, symbol }: SubmissionPanelProps) {
  const { t, tag } = useTexts()
  const { kind, from, fromName, set, amount, earned, firstSnapshot, lastSnapshot, paidDays, days } =
    submission
  const show = (value: bigint) => <Amount value={value} decimals={decimals} unit={symbol} />
  return (
    <Panel heading={t(`rewards.kind_${kind}`)} more={show(earned)} className="submission-panel">
      <div className="submission-parts" data-testid="explained-submission">
        <p>
          <AccountName address={from} name={fromName} />
          {set === null ? null : ` ${t('operatorSets.setId', { id: String(set) })}`}
          {' · '}
          {t('rewards.paidIn')} {show(amount)}
          {' · '}
          {t('rewards.fromTo', { from: formatDay(firstSnapshot, tag), to: formatDay(lastSnapshot, tag) })}
        </p>
        <ul className="plain-list explained-days">
          {days.toReversed().map(({ day, amount: ofDay, lines }) => (
            <li key={day} className="explained-day">
              <p className="explained-head">
                <time dateTime={day}>{formatDay(day, tag)}</time> {show(ofDay)}
              </p>
              <ul className="plain-list">
                {lines.map((line, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a day keep their order
                  <li key={index} className="explained-line">
                    <LineDetails line={line} show={show} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        {paidDays > days.length ? (
          <p className="soft">
            {t('rewards.earlierDays', { number: formatInteger(paidDays - days.length, tag) })}
          </p>
        ) : null}
      </div>
    </Panel>
  )
}
