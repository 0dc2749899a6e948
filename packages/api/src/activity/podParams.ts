import { rewardsKey } from './rewardsParams.js'

const weiPerGwei = 10n ** 9n

export type PodWords = {
  /** Of wei of ETH. */
  amount: (wei: bigint) => string
  /** Of a part of 1e18. */
  percent: (wad: bigint) => string
  account: (address: string) => string
}

/** Arguments that are amounts of ETH, and how much wei one of their units is. */
const amounts = {
  amountReceived: 1n,
  totalShareDeltaWei: 1n,
  carriedBalanceDeltaGwei: weiPerGwei,
  newValidatorBalanceGwei: weiPerGwei,
  withdrawalAmountGwei: weiPerGwei,
} as const
const validators = ['pubkeyHash', 'validatorPubkeyHash', 'sourcePubkeyHash'] as const
const accounts = [
  'recipient',
  'newProofSubmitter',
  'eigenPod',
  'podOwner',
  'staker',
  'implementation',
] as const
/** Events whose `amount` or `shares` is wei of ETH. */
const inWei = new Set([
  'RestakedBeaconChainETHWithdrawn',
  'BeaconChainETHDeposited',
  'BeaconChainETHWithdrawalCompleted',
  'BurnableETHSharesIncreased',
])

/**
 * What fills the sentences about pods: `amount` in ETH, `validator` in short form, `target`, `count`, `version`,
 * `percent`, and accounts. The arguments may be of JSON or of viem. Used by the API and by the dashboard's previews.
 */
export function podParams(
  event: string,
  args: Readonly<Record<string, unknown>>,
  { amount, percent, account }: PodWords,
): Record<string, string> {
  const params: Record<string, string> = {}
  for (const [name, unit] of Object.entries(amounts)) {
    const value = integer(args[name])
    if (value !== undefined) params.amount = amount(value * unit)
  }
  const wei = inWei.has(event) ? integer(args.amount ?? args.shares) : undefined
  if (wei !== undefined) params.amount = amount(wei)
  for (const name of validators) if (typeof args[name] === 'string') params.validator = short(args[name])
  if (typeof args.targetPubkeyHash === 'string') params.target = short(args.targetPubkeyHash)
  if (args.validatorCount !== undefined) params.count = String(args.validatorCount)
  const version = args.newVersion ?? args.podVersion
  if (version !== undefined) params.version = String(version)
  const factor = integer(args.newBeaconChainSlashingFactor)
  if (factor !== undefined) params.percent = percent(factor)
  for (const name of accounts) if (typeof args[name] === 'string') params[name] = account(args[name])
  return params
}

/** The sentence of an event; the same event says two things where an account is set or taken away. */
export function summaryKey(event: string, args: Readonly<Record<string, unknown>>): string {
  if (event === 'ProofSubmitterUpdated' && /^0x0{40}$/.test(String(args.newProofSubmitter)))
    return 'activity.proofSubmitterRemoved'
  const name = event.replace(/^(AVS|.)/, (start) => start.toLowerCase())
  return `activity.${rewardsKey(event, args) ?? name}`
}

function integer(value: unknown): bigint | undefined {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number') return BigInt(value)
  return typeof value === 'string' && /^-?\d+$/.test(value) ? BigInt(value) : undefined
}

const short = (hash: string) => (hash.length > 11 ? `${hash.slice(0, 6)}…${hash.slice(-4)}` : hash)
