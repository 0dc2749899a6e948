import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useLive } from '../api/live.js'
import { type ActivityFilter, deploymentQuery } from '../api/queries.js'
import { isAddress } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import { eventNames } from './eventNames.js'

const accountFields = ['account', 'operator', 'avs', 'strategy'] as const
type AccountField = (typeof accountFields)[number]

const labels = {
  account: 'activityPage.account',
  operator: 'activityPage.operator',
  avs: 'activityPage.avs',
  strategy: 'activityPage.strategy',
} as const satisfies Record<AccountField, string>

/** The fields that choose events; what they choose is kept in the address. */
export function ActivityFilters({ chosen }: { chosen: ActivityFilter }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const { apiUrl } = useLive()
  const { data: deployment } = useQuery(deploymentQuery(apiUrl))
  const initial = accountFields.find((field) => chosen[field] !== undefined) ?? 'account'
  const [field, setField] = useState<AccountField>(initial)
  const [account, setAccount] = useState(chosen[initial] ?? '')
  const [event, setEvent] = useState(chosen.event ?? '')
  const [contract, setContract] = useState(chosen.contract ?? '')
  const [from, setFrom] = useState(chosen.fromBlock === undefined ? '' : String(chosen.fromBlock))
  const [to, setTo] = useState(chosen.toBlock === undefined ? '' : String(chosen.toBlock))
  const [problem, setProblem] = useState<string>()
  const names = { ...deployment?.strategies, ...deployment?.actors }

  function submit(submitted: FormEvent) {
    submitted.preventDefault()
    const written = account.trim()
    const address = isAddress(written) ? written : names[written]
    if (written && !address) return setProblem(t('activityPage.notAnAccount', { value: written }))
    const blocks = [from, to].map((text) => text.replace(/[\s,.]/g, ''))
    const wrong = blocks.find((digits) => digits !== '' && !/^\d{1,15}$/.test(digits))
    if (wrong !== undefined) return setProblem(t('asOf.notABlock', { value: wrong }))
    const [fromBlock, toBlock] = blocks.map((digits) => (digits ? Number(digits) : undefined))
    const filter = { event: event || undefined, contract: contract || undefined, fromBlock, toBlock }
    setProblem(undefined)
    void navigate({
      to: '/activity',
      search: { ...filter, ...(address ? { [field]: address } : {}) } as ActivityFilter,
    })
  }

  return (
    <form className="filters" onSubmit={submit} aria-label={t('activityPage.filters')} noValidate>
      <label className="field">
        {t('activityPage.role')}
        <select value={field} onChange={(event) => setField(event.target.value as AccountField)}>
          {accountFields.map((name) => (
            <option key={name} value={name}>
              {t(labels[name])}
            </option>
          ))}
        </select>
      </label>
      <label className="field field-wide">
        {t('activityPage.address')}
        <input
          value={account}
          list="activity-names"
          autoComplete="off"
          spellCheck={false}
          placeholder="0x…"
          onChange={(event) => setAccount(event.target.value)}
        />
      </label>
      <datalist id="activity-names">
        {Object.keys(names).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label className="field">
        {t('activityPage.event')}
        <select value={event} onChange={(event) => setEvent(event.target.value)}>
          <option value="">{t('activityPage.anyEvent')}</option>
          {eventNames.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('activityPage.contract')}
        <select value={contract} onChange={(event) => setContract(event.target.value)}>
          <option value="">{t('activityPage.anyContract')}</option>
          {[...new Set([...Object.keys(deployment?.contracts ?? {}), ...(contract ? [contract] : [])])].map(
            (name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ),
          )}
        </select>
      </label>
      <label className="field field-narrow">
        {t('activityPage.fromBlock')}
        <input inputMode="numeric" value={from} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label className="field field-narrow">
        {t('activityPage.toBlock')}
        <input inputMode="numeric" value={to} onChange={(event) => setTo(event.target.value)} />
      </label>
      <div className="form-actions">
        <button type="submit" className="button button-main">
          {t('activityPage.apply')}
        </button>
        <button type="button" className="button" onClick={() => void navigate({ to: '/activity' })}>
          {t('activityPage.clear')}
        </button>
      </div>
      {problem ? (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      ) : null}
    </form>
  )
}
