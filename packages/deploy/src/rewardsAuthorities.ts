import {
  backingEigenAbi,
  type Deployment,
  emissionsControllerAbi,
  type ReadClient,
  rewardsCoordinatorAbi,
  rootPosterAbi,
} from '@restack/sdk'
import type { Abi, Address } from 'viem'
import { readContract } from 'viem/actions'
import { currentMinters, currentPosters, currentRecomputers } from './holders.js'

export type RewardsAuthority = {
  contract: keyof Deployment['contracts']
  power: string
} & (
  | { holder: Address; owned: true } // delayed where the timelock is the owner
  | { holder: Address | 'anyone'; owned: false }
)

/** Who can do what to the contracts of the rewards, as far as the deployment has them. */
export async function rewardsAuthorities(
  client: ReadClient,
  deployment: Deployment,
): Promise<RewardsAuthority[]> {
  const { rewardsCoordinator, rootPoster, backingEigen, emissionsController } = deployment.contracts
  const read = (address: Address, abi: Abi, functionName: string) =>
    readContract(client, { address, abi, functionName }) as Promise<Address>
  const ofRewards = async (address: Address): Promise<RewardsAuthority[]> => {
    const [owner, updater] = await Promise.all([
      read(address, rewardsCoordinatorAbi, 'owner'),
      read(address, rewardsCoordinatorAbi, 'rewardsUpdater'),
    ])
    const contract = 'rewardsCoordinator'
    return [
      {
        contract,
        holder: owner,
        owned: true,
        power:
          'name who posts roots, set how long roots and splits wait, the split of operators that set none, and who gets protocol fees, allow accounts to pay all stakers and all earners, and hand on the ownership',
      },
      {
        contract,
        holder: updater,
        owned: false,
        power:
          'post roots, which say who can claim how much of all rewards, and disable them while they wait',
      },
    ]
  }
  const ofPoster = async (address: Address): Promise<RewardsAuthority[]> => {
    const [owner, posters, recomputers] = await Promise.all([
      read(address, rootPosterAbi, 'owner'),
      currentPosters(client, deployment),
      currentRecomputers(client, deployment),
    ])
    const contract = 'rootPoster'
    return [
      {
        contract,
        holder: owner,
        owned: true,
        power:
          'register posters and recomputers, say how many recomputers decide, decide what they have not, and hand on the ownership',
      },
      ...posters.map(
        (holder) => ({ contract, holder, owned: false, power: 'post roots, each with a bond' }) as const,
      ),
      ...recomputers.map(
        (holder) =>
          ({ contract, holder, owned: false, power: 'vote on who loses the bond of a challenge' }) as const,
      ),
      { contract, holder: 'anyone', owned: false, power: 'disable a root that waits, with a bond' },
    ]
  }
  const ofBackingEigen = async (address: Address): Promise<RewardsAuthority[]> => {
    const [owner, minters] = await Promise.all([
      read(address, backingEigenAbi, 'owner'),
      currentMinters(client, deployment),
    ])
    const contract = 'backingEigen'
    return [
      {
        contract,
        holder: owner,
        owned: true,
        power: 'allow accounts to make the token that backs EIGEN, and hand on the ownership',
      },
      ...minters.map(
        (holder) => ({ contract, holder, owned: false, power: 'make the token that backs EIGEN' }) as const,
      ),
    ]
  }
  const ofEmissions = async (address: Address): Promise<RewardsAuthority[]> => {
    const [owner, council] = await Promise.all([
      read(address, emissionsControllerAbi, 'owner'),
      read(address, emissionsControllerAbi, 'incentiveCouncil'),
    ])
    const contract = 'emissionsController'
    return [
      {
        contract,
        holder: owner,
        owned: true,
        power: 'name the incentive council, and hand on the ownership',
      },
      {
        contract,
        holder: council,
        owned: false,
        power: "decide what later epochs' EIGEN is for, and get what is left over",
      },
      { contract, holder: 'anyone', owned: false, power: "have an epoch's EIGEN made and paid out" },
    ]
  }
  const entries = await Promise.all([
    rewardsCoordinator ? ofRewards(rewardsCoordinator) : [],
    rootPoster ? ofPoster(rootPoster) : [],
    backingEigen ? ofBackingEigen(backingEigen) : [],
    emissionsController ? ofEmissions(emissionsController) : [],
  ])
  return entries.flat()
}
