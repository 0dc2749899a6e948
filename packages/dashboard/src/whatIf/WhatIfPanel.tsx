import { getSimulation } from '@restack/api/client'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useStateQuery } from '../api/stateQuery.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { useTexts } from '../i18n/index.js'
import { SimulationOutcome } from './SimulationOutcome.js'

export type WhatIfPanelProps = {
  lead: string
  /** Fields before the amount. */
  children?: ReactNode
  amount: { label: string; first: string; testId: string }
  /** The plan of an amount as it was typed, as JSON, or what is wrong with it. */
  read: (text: string) => { plan: string } | { problem: string }
  /** Whose figures come first: the account that the page is about. */
  about?: string | undefined
  /** What to say where nothing changes. */
  nothing: string
}

/** A question of how much, and what it would do to everybody: played by the API on the state of now. */
export function WhatIfPanel({ lead, children, amount, read, about, nothing }: WhatIfPanelProps) {
  const { t } = useTexts()
  const problemId = useId()
  const [text, setText] = useState(amount.first)
  const [plan, setPlan] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const query = useStateQuery(getSimulation, {
    parameters: { plan: plan ?? '[]', limit: 500 },
    of: 'now',
    enabled: plan !== undefined,
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    const asked = read(text)
    setProblem('problem' in asked ? asked.problem : undefined)
    if ('plan' in asked) setPlan(asked.plan)
  }
  return (
    <Panel heading={t('whatIf.heading')}>
      <p className="panel-lead">{lead}</p>
      <form className="filters" onSubmit={submit} aria-label={t('whatIf.heading')} noValidate>
        {children}
        <label className="field">
          {amount.label}
          <input
            inputMode="decimal"
            autoComplete="off"
            value={text}
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : problemId}
            onChange={(event) => setText(event.target.value)}
            data-testid={amount.testId}
          />
        </label>
        <div className="form-actions">
          <button type="submit" className="button button-main">
            {t('whatIf.simulate')}
          </button>
        </div>
        {problem === undefined ? null : (
          <p className="field-problem" role="alert" id={problemId}>
            {problem}
          </p>
        )}
      </form>
      {plan === undefined ? null : (
        <QueryView query={query} skeleton={<SkeletonRows rows={4} />}>
          {(simulation) => <SimulationOutcome simulation={simulation} about={about} nothing={nothing} />}
        </QueryView>
      )}
    </Panel>
  )
}
