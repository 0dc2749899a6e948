import type { DelegationApproval, OperatorSet } from '@restack/sdk'
import type { Address, Hex } from 'viem'

/** What is asked for. The text is `fields.<label or name>` in each language. */
export type Field = {
  name: string
  kind: FieldKind
  /** Another text than that of its name. */
  label?: string
  optional?: boolean
  /** Filled with the sender, who may act for somebody else too. */
  initial?: 'sender'
  /** Of an amount: what is all. */
  of?: 'balance' | 'withdrawable'
  /** Of an amount that is of no strategy: its decimals and unit. */
  decimals?: number
  unit?: string
  /** Of strategies: which can be chosen. */
  among?: 'all' | 'inSet' | 'notInSet'
  /** Of an account: who is suggested. */
  role?: 'operator' | 'avs' | 'staker'
  /** Of a choice: texts are `fields.<name>_<value>`. */
  choices?: readonly string[]
}

export type FieldKind =
  | 'strategy'
  | 'strategies'
  | 'amount'
  | 'account'
  | 'set'
  | 'parts'
  | 'blocks'
  | 'number'
  | 'url'
  | 'text'
  | 'hex'
  | 'pubkeys'
  | 'choice'
  | 'withdrawals'
  | 'rewardTokens'
  | 'approval'

/** As the user wrote it, by name of the field: also what an address of the page says. */
export type Texts = Readonly<Record<string, string>>

/** The same, understood. Which fields there are is declared beside them. */
// biome-ignore lint/suspicious/noExplicitAny: each action declares its own fields
export type Values = Record<string, any>

/** Part of a whole, of 10^18, by strategy. */
export type Part = { strategy: Address; part: bigint }

/** The types of the values by kind, for `action<...>`. */
export type ValueOf = {
  strategy: Address
  strategies: Address[]
  amount: bigint
  account: Address
  set: OperatorSet
  parts: Part[]
  blocks: number
  number: number
  url: string
  text: string
  hex: Hex
  pubkeys: Hex[]
  choice: string
  withdrawals: Hex[]
  rewardTokens: Address[]
  approval: DelegationApproval
}
