import {
  type CalculateReturnType,
  calculateFromHistory,
  checkedDays,
  type DayOfEvents,
  dateOf,
  foldHistory,
  type NamedHistory,
  type RewardsParameters,
  readEventFile,
} from '@restack/rewards'
import { RestackError } from '@restack/sdk'
import { isAddressEqual } from 'viem'
import type { Session } from '../session/openSession.js'
import { type CalculationOptions, withWorkers } from './calculation.js'
import { readInput } from './readInput.js'

/** Where the events come from and who calculates, as options say it. */
export type RewardsSource = {
  events?: string | undefined
  onlyListedTokens?: boolean | undefined
} & CalculationOptions

export type Rewards = {
  parameters: RewardsParameters
  history: NamedHistory
  /** The last day that is over, whose snapshot is final: `YYYY-MM-DD`. */
  lastSnapshot: string
  /** What everybody has earned up to a snapshot. Each is calculated once. */
  calculate: (snapshot?: string) => Promise<CalculateReturnType>
}

/**
 * The history of a deployment's rewards, from the chain or from an exported file, checked and ready to be calculated.
 *
 * @throws RestackError what `@restack/rewards` refuses: `MissingDay`, `BlockGap`, `EventGap`, `UnknownToken`,
 * `TamperedFile` and others; `OtherDeployment`, `NoWholeDay`, `DeploymentBlockUnknown`
 */
export async function openRewards(session: Session, source: RewardsSource): Promise<Rewards> {
  const { parameters, days } = await openDays(session, source.events)
  const history = await foldHistory(parameters, days)
  if (source.onlyListedTokens) assertListed(session, history.tokens)
  const results = new Map<string, Promise<CalculateReturnType>>()
  const lastSnapshot = dateOf(history.history.cutoff - 1)
  return {
    parameters,
    history,
    lastSnapshot,
    calculate: (snapshot = lastSnapshot) => {
      const found =
        results.get(snapshot) ??
        withWorkers(session, source, history, (options) =>
          calculateFromHistory(history, { ...options, snapshot }),
        )
      results.set(snapshot, found)
      return found
    },
  }
}

/** The days of either source. */
async function openDays(
  session: Session,
  file: string | undefined,
): Promise<{ parameters: RewardsParameters; days: AsyncIterable<DayOfEvents> | Iterable<DayOfEvents> }> {
  if (file === undefined) {
    const input = await readInput(session)
    return { parameters: input.parameters, days: checkedDays(input) }
  }
  const { parameters, days } = await readEventFile(file)
  assertSameDeployment(session, parameters, file)
  return { parameters, days }
}

function assertListed({ deployment }: Session, tokens: readonly string[]): void {
  const listed = Object.values(deployment.tokens).map((token) => token.toLowerCase())
  const unknown = tokens.find((token) => !listed.includes(token))
  if (unknown === undefined) return
  throw new RestackError({
    code: 'UnknownToken',
    message: `Rewards are paid in the token ${unknown}, which the deployment ${deployment.name} does not list.`,
    remedy: 'Leave --only-listed-tokens out if it is trusted.',
  })
}

/** A file of another chain would be calculated as well, and give proofs for nothing. */
function assertSameDeployment({ deployment }: Session, parameters: RewardsParameters, file: string): void {
  const own = deployment.contracts.rewardsCoordinator
  const its = parameters.contracts.rewardsCoordinator
  if (parameters.chainId === deployment.chainId && own && its && isAddressEqual(own, its)) return
  throw new RestackError({
    code: 'OtherDeployment',
    message: `${file} has the events of ${parameters.deployment} on chain ${parameters.chainId}, not of ${deployment.name} on chain ${deployment.chainId}.`,
    remedy: 'Give the file of this deployment, or the deployment of this file with --deployment.',
  })
}
