import type { RewardsInput } from '../../../packages/rewards/src/input.js'
import type { PlainRun } from '../plain/calculate.js'
import { factsBefore } from '../plain/facts.js'

/** Events that mean nothing to rewards, in a story that should be short. */
const NOISE = new Set([
  ...['AVSMetadataURIUpdated', 'OperatorSetCreated', 'SlasherUpdated', 'AllocationDelaySet'],
  ...['DelegationApproverUpdated', 'OperatorRegistered', 'OperatorMetadataURIUpdated'],
  ...['EncumberedMagnitudeUpdated', 'DepositScalingFactorUpdated', 'NewTotalShares'],
  ...['OperatorSharesSlashed', 'BurnOrRedistributableSharesIncreased', 'SlashingWithdrawalCompleted'],
])

/** A scenario in lines: parameters that aren't the usual ones, events, and what the plain calculation pays. */
export function describeScenario(input: RewardsInput, { world, gold, result }: PlainRun): string[] {
  const { forks, excludedAddresses } = input.parameters
  const facts = factsBefore(input, world.cutoff).filter(({ name }) => !NOISE.has(name))
  return [
    `Snapshot ${result.snapshot}.`,
    `Forks: ${Object.entries(forks)
      .map(([name, date]) => `${name} ${date}`)
      .join(', ')}.`,
    ...(excludedAddresses.length > 0 ? [`Excluded: ${excludedAddresses.map(short).join(', ')}.`] : []),
    '',
    ...facts.map(({ time, block, log, name, address, args }) => {
      const at = new Date(time * 1000).toISOString().slice(0, 16).replace('T', ' ')
      const who = name === 'RestakedStrategiesObserved' ? ` by ${short(address)}` : ''
      return `${at} block ${block} log ${log}: ${name}${who} ${words(args)}`
    }),
    '',
    ...gold.map(({ day, submission, role, earner, amount }) => {
      const date = new Date(day * 86400_000).toISOString().slice(0, 10)
      return `${date} ${submission.type} ${short(submission.hash)} pays ${role} ${short(earner)} ${amount}`
    }),
  ]
}

const short = (hex: string): string => hex.replace(/^0x0{30,}/, '0x').slice(0, 12)

function words(value: unknown): string {
  if (typeof value === 'string') return value.startsWith('0x') ? short(value) : value
  if (Array.isArray(value)) return `[${value.map(words).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{${Object.entries(value)
    .map(([name, part]) => `${name} ${words(part)}`)
    .join(', ')}}`
}
