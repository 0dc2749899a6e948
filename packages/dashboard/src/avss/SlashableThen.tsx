import type { OperatorSetDetails } from '@restack/api/client'
import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useLive } from '../api/live.js'
import { Eth } from '../components/Eth.js'
import { Panel } from '../components/Panel.js'
import { formatInteger } from '../format/amount.js'
import { formatMinute } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { withSearch } from '../lists/withSearch.js'
import { useBlockSeconds } from '../time/BlocksAsTime.js'
import { blockAtTime, timeOfBlock } from './atBlock.js'
import { localMinute } from './localMinute.js'
import { useSharesWorth } from './useSharesWorth.js'

const route = getRouteApi('/operator-sets/$avs/$id')

export type SlashableThenProps = { set: OperatorSetDetails; atBlock: number | undefined }

/** Chooses a date or block to come, and says what the set can slash then if nobody does anything more. */
export function SlashableThen({ set, atBlock }: SlashableThenProps) {
  const { t, tag } = useTexts()
  const { block: live } = useLive()
  const navigate = route.useNavigate()
  const worth = useSharesWorth()
  const blockSeconds = useBlockSeconds()
  const head = live ?? set.block
  const [date, setDate] = useState(
    atBlock !== undefined && blockSeconds
      ? localMinute(timeOfBlock(BigInt(atBlock), head, blockSeconds))
      : '',
  )
  const [block, setBlock] = useState(atBlock === undefined ? '' : String(atBlock))
  const [problem, setProblem] = useState<string>()

  const choose = (chosen: number | undefined) =>
    void navigate({
      search: withSearch({ atBlock: chosen }),
      resetScroll: false,
    })

  function chooseDate(text: string) {
    setDate(text)
    const seconds = Date.parse(text) / 1000
    if (blockSeconds && Number.isFinite(seconds)) setBlock(String(blockAtTime(seconds, head, blockSeconds)))
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    const digits = block.replace(/[\s,.]/g, '')
    if (!digits) return choose(undefined)
    if (!/^\d{1,15}$/.test(digits)) return setProblem(t('asOf.notABlock', { value: block }))
    if (BigInt(digits) <= head.number)
      return setProblem(t('operatorSet.notFuture', { block: formatInteger(head.number, tag) }))
    choose(Number(digits))
  }
  const stakes = set.members.flatMap((member) => member.stakes)
  const thenEth = stakes.reduce<bigint | null>((sum, { strategy, atBlockShares }) => {
    const eth = atBlockShares === undefined ? null : worth(strategy, atBlockShares).eth
    return sum === null || eth === null ? null : sum + eth
  }, 0n)
  return (
    <Panel heading={t('operatorSet.later')} className="then">
      <p className="panel-lead">{t('operatorSet.thenLead')}</p>
      <form className="filters" onSubmit={submit} aria-label={t('operatorSet.later')} noValidate>
        {blockSeconds ? (
          <label className="field">
            {t('operatorSet.date')}
            <input
              type="datetime-local"
              value={date}
              min={localMinute(head.timestamp)}
              onChange={(event) => chooseDate(event.target.value)}
            />
          </label>
        ) : null}
        <label className="field">
          {blockSeconds ? t('asOf.orBlock') : t('time.blockLabel')}
          <input
            inputMode="numeric"
            autoComplete="off"
            value={block}
            placeholder={formatInteger(head.number + 7_200n, tag)}
            onChange={(event) => {
              setBlock(event.target.value)
              setDate('')
            }}
          />
        </label>
        <div className="form-actions">
          <button type="submit" className="button button-main">
            {t('asOf.show')}
          </button>
          {atBlock === undefined ? null : (
            <button type="button" className="button" onClick={() => choose(undefined)}>
              {t('operatorSet.onlyNow')}
            </button>
          )}
        </div>
        {problem ? (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        ) : null}
      </form>
      {atBlock === undefined ? null : (
        <p className="then-result" role="status" data-testid="slashable-then">
          {t('operatorSet.thenResult', { block: formatInteger(atBlock, tag) })}{' '}
          {blockSeconds ? (
            <span className="soft">
              (
              {t('time.about', { date: formatMinute(timeOfBlock(BigInt(atBlock), head, blockSeconds), tag) })}
              )
            </span>
          ) : null}{' '}
          <b>
            <Eth value={thenEth} unit="ETH" />
          </b>
        </p>
      )}
    </Panel>
  )
}
