import type { DelegationApproval } from '@restack/sdk'
import type { Hex } from 'viem'
import type { Read } from './readField.js'

/**
 * The consent of an operator's approver to a delegation, as it signs it here or with `restack operator
 * sign-approval`: JSON.
 */
export function readApproval(text: string, chainId: number): Read<DelegationApproval> {
  const short = text.length > 24 ? `${text.slice(0, 24)}…` : text
  const content = parse(text)
  const { signature, salt, expiry } = content ?? {}
  if (!isHex(signature) || !isHex(salt) || !/^\d{1,78}$/.test(String(expiry))) {
    return { problem: { key: 'notAnApproval', value: short } }
  }
  if (Number(content?.chainId) !== chainId) {
    return { problem: { key: 'otherChain', value: String(content?.chainId), more: String(chainId) } }
  }
  return { value: { signature, salt, expiry: BigInt(String(expiry)) } }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const isHex = (value: unknown): value is Hex => typeof value === 'string' && /^0x([0-9a-f]{2})+$/i.test(value)
