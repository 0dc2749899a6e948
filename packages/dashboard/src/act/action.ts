import type { Call, ReadClient } from '@restack/sdk'
import type { Address } from 'viem'
import type { ActingDeployment } from './deployment.js'
import type { Field, Values } from './fields/field.js'

export const actionGroups = ['staker', 'pod', 'operator', 'avs', 'anyone', 'devnet'] as const
export type ActionGroup = (typeof actionGroups)[number]

/** What the calls of an action are made with. */
export type ActionContext = {
  deployment: ActingDeployment
  client: ReadClient
  /** Who sends. */
  sender: Address
}

/** Something that an account can do. Its texts are `actions.<name>` in each language. */
export type Action = {
  name: string
  group: ActionGroup
  fields: readonly Field[]
  /** Whether it can change who may slash the sender's stake: then the preview says so. */
  changesExposure?: boolean
  /** What cannot be undone is said before it is sent; the text is `actions.<name>.warning`. */
  warns?: boolean
  /** The faucet sends by itself what it gives. */
  sentBy?: 'faucet'
  calls: (context: ActionContext, values: Values) => Promise<readonly Call[]>
}

/** Something that is signed and sent by nobody: its result is what somebody else uses. */
export type SignedAction = Omit<Action, 'calls'> & {
  sign: (context: ActionContext, values: Values) => Promise<{ fileName: string; content: object }>
}

export type AnyAction = Action | SignedAction
