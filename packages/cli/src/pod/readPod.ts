import type { PendingWithdrawal, StakedValidator } from '@restack/beacon'
import { formatAmount, formatPercent } from '../amounts.js'
import type { ReadSession, Report } from '../command.js'
import { blockAt } from '../read/atBlock.js'
import { blockJson, heading, named, section } from '../read/tables.js'
import { formatTime, isoTime } from '../time.js'
import { beaconOf, digestsOf, loadBeacon } from './openPod.js'
import type { SourceValues } from './values.js'

/** `restack pod status` */
export async function readPod(
  session: ReadSession,
  values: SourceValues & { owner?: string },
): Promise<Report> {
  const { sdk, client, deployment, names } = session
  const owner = await session.accountOf(values.owner)
  const pod = await sdk.getPod(client, { deployment, owner })
  const block = await blockAt(session, pod.blockNumber)
  const onBeacon = pod.isDeployed ? await readBeacon(session, { pod: pod.pod, values }) : undefined
  const { blockNumber: _, owner: __, proofSubmitter, ...figures } = pod
  const { checkpoint } = pod
  return {
    json: {
      block: blockJson(block),
      owner: named(session, owner),
      ...figures,
      proofSubmitter: named(session, proofSubmitter),
      ...(onBeacon && {
        slot: onBeacon.slot,
        validators: onBeacon.stake.map(validatorJson),
        pendingWithdrawals: onBeacon.pending?.map(({ from, to, ...withdrawal }) => ({
          ...withdrawal,
          from: isoTime(from),
          to: isoTime(to),
        })),
      }),
    },
    lines: [
      ...heading(session, `Pod of ${names.show(owner)}`, block),
      pod.isDeployed ? `At ${pod.pod}` : `Not created yet; it will be at ${pod.pod}`,
      `Deposit shares: ${ether(pod.depositShares)}, left by the beacon chain: ${formatPercent(pod.slashingFactor)}`,
      `In the pod: ${ether(pod.withdrawableWei)} credited, ${ether(pod.uncreditedWei)} waiting for a checkpoint`,
      `Validators proven: ${pod.activeValidatorCount}`,
      ...(proofSubmitter ? [`${names.show(proofSubmitter)} may prove for it.`] : []),
      checkpoint
        ? `Checkpoint since ${formatTime(checkpoint.startedAt)}: ${checkpoint.proofsRemaining} validators are left to be counted`
        : pod.lastCheckpointAt
          ? `Last checkpoint: ${formatTime(pod.lastCheckpointAt)}`
          : 'There was no checkpoint yet.',
      ...(pod.version && pod.version.latest > pod.version.current
        ? [
            `Version ${pod.version.latest} of its code is there, it has ${pod.version.current}: restack pod upgrade`,
          ]
        : []),
      ...(onBeacon ? beaconLines(session, onBeacon) : beaconHint(pod.isDeployed)),
    ],
  }
}

type OnBeacon = { slot: number; stake: StakedValidator[]; pending: PendingWithdrawal[] | undefined }

/** What the beacon chain says, where it can be asked. */
async function readBeacon(
  session: ReadSession,
  { pod, values }: { pod: `0x${string}`; values: SourceValues },
): Promise<OnBeacon | undefined> {
  const beacon = await beaconOf(session, values)
  if (!beacon && values.state === undefined) return undefined
  const { findHead, getPendingWithdrawals, readPodStake } = await loadBeacon()
  const digests = await digestsOf(session, values)
  const { digest } = await findHead(session.client, { pod, digests })
  return {
    slot: digest.slot,
    stake: await readPodStake(session.client, { pod, digest }),
    pending: beacon && (await getPendingWithdrawals(beacon, { digest, pod })),
  }
}

function beaconLines(session: ReadSession, { slot, stake, pending }: OnBeacon): string[] {
  return [
    ...(stake.length > 0
      ? section(
          session,
          `Validators as of slot ${slot}`,
          ['index', 'kind', 'on the beacon chain', 'in the pod', 'counted', 'balance'],
          stake.map((entry) => {
            const { index, kind, beacon, pod, countedGwei, balanceGwei } = validatorJson(entry)
            return [String(index), kind, beacon, pod, gwei(countedGwei), gwei(balanceGwei)]
          }),
        )
      : [`The beacon chain has no validator for it as of slot ${slot}.`]),
    ...(pending && pending.length > 0
      ? section(
          session,
          'On its way from the beacon chain',
          ['index', 'what', 'amount', 'from', 'at the latest'],
          pending.map(({ kind, validatorIndex, amountGwei, from, to }) => [
            String(validatorIndex),
            kind,
            gwei(amountGwei),
            formatTime(from),
            formatTime(to),
          ]),
        )
      : []),
  ]
}

const beaconHint = (isDeployed: boolean) =>
  isDeployed ? ['--beacon-url or --state shows its validators, and what is on its way.'] : []

function validatorJson({ validator, known }: StakedValidator) {
  const { index, pubkey, slashed, activationEpoch, exitEpoch, balanceGwei } = validator
  const never = Number.POSITIVE_INFINITY
  const left = balanceGwei === 0n ? 'gone' : 'exiting'
  return {
    index,
    pubkey,
    kind: validator.withdrawalCredentials.startsWith('0x02') ? 'compounding' : '32 ETH',
    beacon: slashed
      ? 'slashed'
      : activationEpoch === never
        ? 'pending'
        : exitEpoch === never
          ? 'active'
          : left,
    pod: known.status,
    countedGwei: known.restakedBalanceGwei,
    balanceGwei,
  }
}

const ether = (wei: bigint) => `${formatAmount(wei, 18)} ETH`
const gwei = (amount: bigint) => `${formatAmount(amount, 9)} ETH`
