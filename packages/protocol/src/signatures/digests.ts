import { keccak256, toHex } from 'viem/utils'
import { encodeAddress, encodeWord } from '../core/words.js'
import type { Address, Hex, State } from '../state.js'

/** EIP-712 of DelegationManager and StrategyManager (chapter 01 §3.11). */

const typehash = (type: string): Hex => keccak256(toHex(type))

export const DELEGATION_APPROVAL_TYPEHASH = typehash(
  'DelegationApproval(address delegationApprover,address staker,address operator,bytes32 salt,uint256 expiry)',
)
export const DEPOSIT_TYPEHASH = typehash(
  'Deposit(address staker,address strategy,address token,uint256 amount,uint256 nonce,uint256 expiry)',
)
const DOMAIN_TYPEHASH = typehash(
  'EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)',
)
const NAME_HASH = typehash('EigenLayer')

/** Domain of a contract; the version is the first character of the contract's version string. */
export function domainSeparator(state: State, contract: Address): Hex {
  const major = state.config.version.slice(0, 1)
  const key = `${major} ${state.chainId} ${contract}`
  const known = domains.get(key)
  if (known !== undefined) return known
  const separator = hashWords(
    word(DOMAIN_TYPEHASH),
    word(NAME_HASH),
    word(typehash(major)),
    encodeWord(BigInt(state.chainId)),
    encodeAddress(contract),
  )
  domains.set(key, separator)
  return separator
}

/** Domains that were asked for before: hashing is what takes time in this model. */
const domains = new Map<string, Hex>()

/** What the approver signs; note that the order of arguments is not that of the struct. */
export function calculateDelegationApprovalDigestHash(
  state: State,
  staker: Address,
  operator: Address,
  approver: Address,
  approverSalt: Hex,
  expiry: bigint,
): Hex {
  const structHash = hashWords(
    word(DELEGATION_APPROVAL_TYPEHASH),
    encodeAddress(approver),
    encodeAddress(staker),
    encodeAddress(operator),
    word(approverSalt),
    encodeWord(expiry),
  )
  return digest(state, state.config.contracts.delegationManager, structHash)
}

/** What a staker signs so that somebody else may deposit for them. */
export function calculateStrategyDepositDigestHash(
  state: State,
  staker: Address,
  strategy: Address,
  token: Address,
  amount: bigint,
  nonce: bigint,
  expiry: bigint,
): Hex {
  const structHash = hashWords(
    word(DEPOSIT_TYPEHASH),
    encodeAddress(staker),
    encodeAddress(strategy),
    encodeAddress(token),
    encodeWord(amount),
    encodeWord(nonce),
    encodeWord(expiry),
  )
  return digest(state, state.config.contracts.strategyManager, structHash)
}

function digest(state: State, contract: Address, structHash: Hex): Hex {
  return keccak256(`0x1901${word(domainSeparator(state, contract))}${word(structHash)}`)
}

const word = (hash: Hex): string => hash.slice(2)

const hashWords = (...words: string[]): Hex => keccak256(`0x${words.join('')}`)
