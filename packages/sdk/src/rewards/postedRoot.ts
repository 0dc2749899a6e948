import type { Address } from 'viem'
import { readContract } from 'viem/actions'
import { rootPosterAbi } from '../abi/index.js'
import type { DeploymentContracts, ReadClient } from '../types.js'

/** In the order of the contract's enum, whose 0 is a root that it has not posted. */
const statuses = ['open', 'challenged', 'upheld', 'rejected', 'released'] as const

/** How far a root has come in the RootPoster. */
export type PostedRoot = {
  poster: Address
  /** Open until it is challenged or its bond is released; upheld or rejected once a challenge is decided. */
  status: (typeof statuses)[number]
  /** A challenge after this is refused. */
  challengeUntil: Date
  /** Null unless it was challenged. */
  challenge: {
    challenger: Address
    /** Recomputers vote until then; after that the owner decides. */
    decideUntil: Date
    votesToUphold: number
    votesToReject: number
  } | null
}

export async function readPostedRoot(
  client: ReadClient,
  { deployment, index, blockNumber }: { deployment: DeploymentContracts; index: number; blockNumber: bigint },
): Promise<PostedRoot | null> {
  const address = deployment.contracts.rootPoster
  if (!address) return null
  const found = await readContract(client, {
    address,
    abi: rootPosterAbi,
    functionName: 'getPostedRoot',
    args: [index],
    blockNumber,
  })
  const status = statuses[found.status - 1]
  if (!status) return null
  const { poster, challengeUntil, challenger, decideUntil, votesToUphold, votesToReject } = found
  return {
    poster,
    status,
    challengeUntil: new Date(challengeUntil * 1000),
    challenge:
      decideUntil === 0
        ? null
        : { challenger, decideUntil: new Date(decideUntil * 1000), votesToUphold, votesToReject },
  }
}
