export type RewardsWords = {
  /** Of a token of rewards; undefined where it is not known. */
  token: (token: string) => { symbol: string; decimals: number } | undefined
  amount: (units: bigint, decimals: number) => string
  /** Of a part of 1e18. */
  percent: (wad: bigint) => string
  account: (address: string) => string
}

/** Accounts, and the names that the sentences have for them. */
const accounts = {
  account: 'account',
  arbitrator: 'arbitrator',
  avs: 'avs',
  challenger: 'challenger',
  claimer: 'claimer',
  earner: 'earner',
  incentiveCouncil: 'recipient',
  newFeeRecipient: 'recipient',
  newRewardsUpdater: 'updater',
  operator: 'operator',
  poster: 'poster',
  recipient: 'recipient',
  recomputer: 'recomputer',
  rewardsForAllSubmitter: 'submitter',
  submitter: 'submitter',
  tokenHopper: 'submitter',
  vaultAdmin: 'vaultAdmin',
  winner: 'winner',
} as const
/** Instants, in seconds, and which end they are. */
const instants = {
  activatedAt: 'from',
  rewardsCalculationEndTimestamp: 'until',
  unlockAt: 'until',
} as const
const splits = ['newOperatorAVSSplitBips', 'newOperatorPISplitBips', 'newOperatorSetSplitBips'] as const
const numbers = ['rootIndex', 'distributionId', 'epoch'] as const
const ofPoster = new Set(['Deposited', 'Withdrawn', 'Swept'])
const wadPerBip = 10n ** 14n

/**
 * What fills the sentences about rewards: `amount` and `symbol`, `from` and `until` as days of UTC, `percent` of a
 * split, `count` of operators, `rootIndex`, and accounts. The arguments may be of JSON or of viem. Used by the API and
 * by the dashboard's previews.
 */
export function rewardsParams(
  event: string,
  args: Readonly<Record<string, unknown>>,
  words: RewardsWords,
): Record<string, string> {
  const params: Record<string, string> = {}
  for (const [name, as] of Object.entries(accounts))
    if (typeof args[name] === 'string') params[as] = words.account(args[name])
  for (const [name, as] of Object.entries(instants))
    if (args[name] !== undefined) params[as] = day(Number(args[name]))
  for (const name of numbers) if (args[name] !== undefined) params[name] = String(args[name])
  for (const name of [...splits, 'newDefaultOperatorSplitBips'])
    if (args[name] !== undefined) params.percent = words.percent(BigInt(Number(args[name])) * wadPerBip)
  if (args.newActivationDelay !== undefined) params.delay = String(args.newActivationDelay)

  const submission = (args.rewardsSubmission ?? args.operatorDirectedRewardsSubmission) as
    | Submission
    | undefined
  if (submission) {
    params.from = day(submission.startTimestamp)
    params.until = day(submission.startTimestamp + submission.duration)
    params.count = String(submission.operatorRewards?.length ?? 0)
    Object.assign(params, paid(submission.token, total(submission), words))
  }
  if (event === 'RewardsClaimed') Object.assign(params, paid(args.token, args.claimedAmount, words))
  if (ofPoster.has(event)) params.amount = words.amount(BigInt(String(args.amount)), 18)
  return params
}

/** Events that say two things, by the argument that tells: two sentences. */
const twofold: Record<string, readonly [argument: string, yes: string, no: string]> = {
  DistributionProcessed: ['success', 'distributionProcessed', 'distributionFailed'],
  OptInForProtocolFeeSet: ['newValue', 'optInForProtocolFeeSet', 'optInForProtocolFeeRemoved'],
  PosterSet: ['registered', 'posterSet', 'posterRemoved'],
  RecomputerSet: ['registered', 'recomputerSet', 'recomputerRemoved'],
  RewardsForAllSubmitterSet: ['newValue', 'rewardsForAllSubmitterSet', 'rewardsForAllSubmitterRemoved'],
  RootDecided: ['upheld', 'rootDecidedUpheld', 'rootDecidedRejected'],
  RootVoted: ['upheld', 'rootVotedUpheld', 'rootVotedRejected'],
}

/** The sentence of an event that says two things; undefined for others. */
export function rewardsKey(event: string, args: Readonly<Record<string, unknown>>): string | undefined {
  if (event === 'ClaimerForSet')
    return /^0x0{40}$/.test(String(args.claimer)) ? 'claimerForRemoved' : 'claimerForSet'
  const [argument, yes, no] = twofold[event] ?? []
  return argument === undefined ? undefined : args[argument] === true ? yes : no
}

type Submission = {
  token: string
  amount?: string | bigint
  operatorRewards?: { amount: string | bigint }[]
  startTimestamp: number
  duration: number
}

/** Of a submission that names operators: the sum of their amounts. */
function total({ amount, operatorRewards }: Submission): bigint {
  if (amount !== undefined) return BigInt(amount)
  return (operatorRewards ?? []).reduce((sum, reward) => sum + BigInt(reward.amount), 0n)
}

function paid(token: unknown, units: unknown, words: RewardsWords): Record<string, string> {
  const details = words.token(String(token))
  return details
    ? { amount: words.amount(BigInt(String(units)), details.decimals), symbol: details.symbol }
    : {}
}

function day(timestamp: number): string {
  return new Date(timestamp * 1000).toISOString().slice(0, 10)
}
