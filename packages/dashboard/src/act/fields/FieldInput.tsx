import { type ReactNode, useId } from 'react'
import { useTexts } from '../../i18n/index.js'
import type { ActingWorld } from '../useWorld.js'
import { AccountInput } from './AccountInput.js'
import { AmountInput } from './AmountInput.js'
import { ApprovalInput } from './ApprovalInput.js'
import { ChoiceInput } from './ChoiceInput.js'
import type { Field, Texts } from './field.js'
import { PartsInput } from './PartsInput.js'
import { RewardTokensInput } from './RewardTokensInput.js'
import type { Problem } from './readField.js'
import { SetInput } from './SetInput.js'
import { StrategiesInput } from './StrategiesInput.js'
import { StrategyInput } from './StrategyInput.js'
import { TextInput } from './TextInput.js'
import { WithdrawalsInput } from './WithdrawalsInput.js'

export type FieldInputProps = {
  field: Field
  texts: Texts
  world: ActingWorld
  problem: Problem | undefined
  onChange: (text: string) => void
}

/** What each kind of field is given. */
export type InputProps = {
  field: Field
  text: string
  /** Of the whole form. */
  texts: Texts
  world: ActingWorld
  onChange: (text: string) => void
  /** For the element that takes the input. */
  attributes: {
    id: string
    name: string
    'aria-invalid': boolean
    'aria-describedby': string
    'data-field': string
  }
}

const inputs: Record<Field['kind'], (props: InputProps) => ReactNode> = {
  strategy: StrategyInput,
  strategies: StrategiesInput,
  amount: AmountInput,
  account: AccountInput,
  set: SetInput,
  parts: PartsInput,
  blocks: TextInput,
  number: TextInput,
  url: TextInput,
  text: TextInput,
  hex: TextInput,
  pubkeys: TextInput,
  choice: ChoiceInput,
  withdrawals: WithdrawalsInput,
  rewardTokens: RewardTokensInput,
  approval: ApprovalInput,
}

/** Several inputs under one heading. */
const grouped = new Set<Field['kind']>(['strategies', 'parts', 'choice', 'withdrawals', 'rewardTokens'])

/** A field with its name, its help and what is wrong with it. */
export function FieldInput({ field, texts, world, problem, onChange }: FieldInputProps) {
  const { t } = useTexts()
  const id = useId()
  const Input = inputs[field.kind]
  const label = t(`fields.${(field.label ?? field.name) as 'amount'}`)
  const helpKey = `fields.${field.label ?? field.name}Help`
  const help = t(helpKey as 'fields.amount', { defaultValue: '' })
  const input = (
    <Input
      field={field}
      text={texts[field.name] ?? ''}
      texts={texts}
      world={world}
      onChange={onChange}
      attributes={{
        id,
        name: field.name,
        'aria-invalid': problem !== undefined,
        'aria-describedby': `${id}-help ${id}-problem`,
        'data-field': field.name,
      }}
    />
  )
  const rest = (
    <>
      {help ? (
        <span className="field-help" id={`${id}-help`}>
          {help}
        </span>
      ) : null}
      <span className="field-problem" id={`${id}-problem`} data-problem={problem?.key}>
        {problem ? t(`problems.${problem.key}`, { value: problem.value, more: problem.more ?? '' }) : null}
      </span>
    </>
  )
  const name = (
    <>
      {label}
      {field.optional ? <span className="soft"> {t('act.optional')}</span> : null}
    </>
  )
  if (grouped.has(field.kind))
    return (
      <fieldset className="act-field" data-group={field.name}>
        <legend>{name}</legend>
        {input}
        {rest}
      </fieldset>
    )
  return (
    <div className="field act-field">
      <label htmlFor={id}>{name}</label>
      {input}
      {rest}
    </div>
  )
}
