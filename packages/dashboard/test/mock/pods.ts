/** Pods of the invented network: one amid a checkpoint with requests of each kind, one new, one unknown. */
import { actor, address, day, ether, hash, nameOf, wad } from './facts.js'
import type { Head } from './routes.js'

const gwei = 10n ** 9n
const podSize = 30
/** Proven by the checkpoint under way. */
const counted = 12

type MockPod = { pod: string; owner: string; validators: number; age: number }

export const pods: MockPod[] = [
  { pod: address(2_001), owner: actor('staker-1'), validators: podSize, age: 30 },
  { pod: address(2_002), owner: actor('staker-2'), validators: 2, age: 12 },
  { pod: address(2_003), owner: address(1_050), validators: 0, age: 1 },
]
const busy = pods[0]?.pod

function podItem(block: Head, { pod, owner, validators, age }: MockPod) {
  const isBusy = pod === busy
  const shares = BigInt(validators) * 32n * ether
  return {
    pod,
    owner,
    ownerName: nameOf(owner),
    createdAt: { block: String(Number(block.number) - age * 86), timestamp: block.timestamp - age * day },
    activeValidators: Math.max(0, validators - 1),
    beaconGwei: (BigInt(validators) * 32n * gwei - 250_000_000n * BigInt(validators)).toString(),
    withdrawableWei: isBusy ? (5n * ether + 123n).toString() : '0',
    checkpoint: isBusy
      ? {
          startedAt: block.timestamp - 3_600,
          beaconBlockRoot: hash(7_000),
          proofsTotal: podSize - 1,
          proofsRemaining: podSize - 1 - counted,
          deltasGwei: '-1500000000',
        }
      : null,
    lastCheckpointAt: validators > 0 ? block.timestamp - 2 * day : null,
    depositShares: shares.toString(),
    withdrawableShares: ((shares * 99n) / 100n).toString(),
    slashingFactor: (validators > 0 ? (wad * 99n) / 100n : wad).toString(),
  }
}

export const podList = (block: Head, url: URL) => {
  const owner = url.searchParams.get('owner')?.toLowerCase()
  return pods
    .filter((one) => owner === undefined || one.owner.toLowerCase() === owner)
    .map((one) => podItem(block, one))
}

const podOf = (wanted: string) =>
  pods.find(({ pod, owner }) => [pod, owner].some((one) => one.toLowerCase() === wanted.toLowerCase()))

export function podDetails(block: Head, wanted: string, isEmpty: boolean) {
  const found = podOf(wanted)
  if (!found) return undefined
  const at = (ago: number) => ({ block: String(Number(block.number) - 1), timestamp: block.timestamp - ago })
  const item = podItem(block, found)
  return {
    block,
    ...item,
    ...(isEmpty ? { checkpoint: null } : {}),
    proofSubmitter: address(2_100),
    version: 1,
    carriedGwei: isEmpty ? '0' : '-700000000',
    checkpoints: isEmpty
      ? []
      : [
          {
            startedAt: block.timestamp - 2 * day,
            endedAt: at(2 * day - 1_200),
            outcome: 'finalized',
            shareDeltaWei: (2n * ether).toString(),
          },
          {
            startedAt: block.timestamp - 9 * day,
            endedAt: at(9 * day - 1_200),
            outcome: 'cancelled',
            shareDeltaWei: '0',
          },
        ],
    requests: isEmpty
      ? []
      : [
          request(at(600), 'exit', 8_001),
          request(at(3 * day), 'exit', 8_000, { emptiedAt: block.timestamp - 2 * day }),
          request(at(3 * day), 'withdrawal', 8_002, { amountGwei: '1500000000' }),
          request(at(4 * day), 'consolidation', 8_003, { targetPubkeyHash: hash(8_002) }),
          request(at(5 * day), 'switch', 8_002),
        ],
  }
}

const request = (at: object, kind: string, validator: number, more: object = {}) => ({
  at,
  kind,
  pubkeyHash: hash(validator),
  targetPubkeyHash: null,
  amountGwei: null,
  emptiedAt: null,
  ...more,
})

export function podValidators(block: Head, wanted: string) {
  const found = podOf(wanted)
  return Array.from({ length: found?.validators ?? 0 }, (_, index) => ({
    pubkeyHash: hash(8_000 + index),
    status: index === 0 ? 'withdrawn' : 'active',
    balanceGwei: index === 0 ? '0' : '32000000000',
    checkpointedAt: index === 3 ? null : block.timestamp - (index <= counted ? 3_600 : 2 * day),
    isCounted: found?.pod === busy ? index <= counted : null,
    provenAt: { block: '900', timestamp: block.timestamp - 28 * day },
  }))
}
