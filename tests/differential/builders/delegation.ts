// Delegation.
import {
  type Address,
  calculateDelegationApprovalDigestHash,
  delegatedTo,
  delegationApprover,
  isDelegated,
  isOperator,
  type SignatureWithExpiry,
} from '@restack/protocol'
import type { Generator } from '../generator.js'
import { approver, holders, outsider } from '../world.js'
import type { Builder } from './builder.js'

function approval(
  g: Generator,
  staker: Address,
  operator: Address,
  salt: `0x${string}`,
): SignatureWithExpiry {
  const by = delegationApprover(g.state, operator)
  const expiry = g.state.timestamp + BigInt(g.pick([0, 100, 100, 100, -1]))
  if (by !== approver || g.chance(10)) return { signature: null, expiry }
  const digest = calculateDelegationApprovalDigestHash(g.state, staker, operator, by, salt, expiry)
  return { signature: { signer: g.chance(15) ? outsider : by, digest }, expiry }
}

export const delegateTo: Builder = (g) => {
  const free = holders.filter((holder) => !isDelegated(g.state, holder))
  const caller = g.chance(20) ? g.pick(holders) : g.maybe(free)
  const operator = g.chance(20) ? g.anyone() : g.maybe(g.registered)
  if (caller === undefined || operator === undefined) return undefined
  const approverSalt = g.chance(6) ? (`0x${'11'.repeat(32)}` as const) : g.salt()
  const approverSignatureAndExpiry = approval(g, caller, operator, approverSalt)
  return { type: 'delegateTo', caller, operator, approverSignatureAndExpiry, approverSalt }
}

const movable = (g: Generator): Address[] =>
  holders.filter((holder) => isDelegated(g.state, holder) && !isOperator(g.state, holder))

export const undelegate: Builder = (g) => {
  const staker = g.chance(15) ? g.anyone() : g.maybe(movable(g))
  if (staker === undefined) return undefined
  const operator = delegatedTo(g.state, staker)
  return { type: 'undelegate', caller: g.pick([staker, staker, operator, approver, outsider]), staker }
}

export const redelegate: Builder = (g) => {
  const caller = g.maybe(movable(g))
  const newOperator = g.maybe(g.registered)
  if (caller === undefined || newOperator === undefined) return undefined
  const approverSalt = g.salt()
  const newOperatorApproverSig = approval(g, caller, newOperator, approverSalt)
  return { type: 'redelegate', caller, newOperator, newOperatorApproverSig, approverSalt }
}
