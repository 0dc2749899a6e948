import { getSimulation } from '@restack/api/client'
import { type FormEvent, useId, useState } from 'react'
import { useStateQuery } from '../api/stateQuery.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { useTexts } from '../i18n/index.js'
import { readPercent } from './readPercent.js'
import { SlashOutcome } from './SlashOutcome.js'

/** An operator set and an operator that it can slash. */
export type SlashChoice = { avs: string; id: number; operator: string; label: string }

export type WhatIfSlashProps = {
  choices: SlashChoice[]
  /** Whose figures come first: the account that the page is about. */
  about?: string | undefined
}

const defaultPercent = '20'

/** What a slash of so many percent would do to everybody: played by the API on the state of now. */
export function WhatIfSlash({ choices, about }: WhatIfSlashProps) {
  const { t } = useTexts()
  const id = useId()
  const [index, setIndex] = useState(0)
  const [text, setText] = useState(defaultPercent)
  const [asked, setAsked] = useState<{ choice: SlashChoice; wad: bigint }>()
  const [problem, setProblem] = useState(false)
  const query = useStateQuery(getSimulation, {
    parameters: { plan: asked ? planOf(asked.choice, asked.wad) : '[]', limit: 500 },
    of: 'now',
    enabled: asked !== undefined,
  })
  if (choices.length === 0) return null

  function submit(event: FormEvent) {
    event.preventDefault()
    const wad = readPercent(text)
    const choice = choices[index] ?? choices[0]
    setProblem(wad === undefined)
    if (wad !== undefined && choice) setAsked({ choice, wad })
  }
  return (
    <Panel heading={t('whatIf.heading')}>
      <p className="panel-lead">{t('whatIf.lead')}</p>
      <form className="filters" onSubmit={submit} aria-label={t('whatIf.heading')} noValidate>
        <label className="field">
          {t('whatIf.who')}
          <select
            value={index}
            onChange={(event) => setIndex(Number(event.target.value))}
            data-testid="what-if-choice"
          >
            {choices.map(({ avs, id: setId, operator, label }, position) => (
              <option key={`${avs} ${setId} ${operator}`} value={position}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {t('whatIf.percent')}
          <input
            inputMode="decimal"
            autoComplete="off"
            value={text}
            aria-invalid={problem}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onChange={(event) => setText(event.target.value)}
            data-testid="what-if-percent"
          />
        </label>
        <div className="form-actions">
          <button type="submit" className="button button-main">
            {t('whatIf.simulate')}
          </button>
        </div>
        {problem ? (
          <p className="field-problem" role="alert" id={`${id}-problem`}>
            {t('whatIf.notAPercent', { value: text })}
          </p>
        ) : null}
      </form>
      {asked ? (
        <QueryView query={query} skeleton={<SkeletonRows rows={4} />}>
          {(simulation) => <SlashOutcome simulation={simulation} about={about} />}
        </QueryView>
      ) : null}
    </Panel>
  )
}

function planOf({ avs, id, operator }: SlashChoice, wad: bigint): string {
  return JSON.stringify([{ type: 'slashOperator', operatorSet: { avs, id }, operator, wad: String(wad) }])
}
