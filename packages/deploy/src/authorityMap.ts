import {
  avsDirectoryAbi,
  type Deployment,
  eigenPodManagerAbi,
  pauserRegistryAbi,
  type ReadClient,
  strategyFactoryAbi,
  strategyManagerAbi,
  timelockAbi,
  toRestackError,
} from '@restack/sdk'
import { type Abi, type Address, isAddressEqual, zeroAddress } from 'viem'
import { readContract } from 'viem/actions'
import { registryRoles, roles } from './contracts.js'
import { currentPausers, roleHolders } from './holders.js'
import { rewardsAuthorities } from './rewardsAuthorities.js'

export type AuthorityEntry = {
  /** The contract over which the power is held, as the deployment file names it. */
  contract: keyof Deployment['contracts']
  /** What the holder may do there, to follow "may". */
  power: string
  /** An account, or everybody, or nobody at all. */
  holder: Address | 'anyone' | 'nobody'
  /** Seconds between announcing and doing; 0 where the power acts at once. */
  delaySeconds: number
  /** The whole entry as one sentence. */
  sentence: string
}

export type AuthorityMapParameters = {
  client: ReadClient
  deployment: Deployment
}

export type AuthorityMapReturnType = AuthorityEntry[]

/**
 * Who can do what to a deployment, read from the chain as it is now: powers were handed on if the events say so.
 *
 * @throws RestackError `RpcUnreachable`, `NoContract`
 *
 * @example
 * for (const { sentence } of await authorityMap({ client, deployment })) console.log(sentence)
 */
export async function authorityMap({
  client,
  deployment,
}: AuthorityMapParameters): Promise<AuthorityMapReturnType> {
  try {
    return await readAuthorities(client, deployment)
  } catch (error) {
    throw toRestackError(error)
  }
}

async function readAuthorities(client: ReadClient, deployment: Deployment): Promise<AuthorityEntry[]> {
  const { contracts } = deployment
  const read = <type>(address: Address, abi: Abi, functionName: string) =>
    readContract(client, { address, abi, functionName }) as Promise<type>
  const [
    minDelay,
    unpauser,
    managerOwner,
    whitelister,
    podsOwner,
    proofTimestampSetter,
    factoryOwner,
    directoryOwner,
    timelockRoles,
    registryHolders,
    pausers,
    rewardsPowers,
  ] = await Promise.all([
    read<bigint>(contracts.timelock, timelockAbi, 'getMinDelay'),
    read<Address>(contracts.pauserRegistry, pauserRegistryAbi, 'unpauser'),
    read<Address>(contracts.strategyManager, strategyManagerAbi, 'owner'),
    read<Address>(contracts.strategyManager, strategyManagerAbi, 'strategyWhitelister'),
    read<Address>(contracts.eigenPodManager, eigenPodManagerAbi, 'owner'),
    read<Address>(contracts.eigenPodManager, eigenPodManagerAbi, 'proofTimestampSetter'),
    read<Address>(contracts.strategyFactory, strategyFactoryAbi, 'owner'),
    contracts.avsDirectory && read<Address>(contracts.avsDirectory, avsDirectoryAbi, 'owner'),
    roleHolders(client, deployment, 'timelock'),
    roleHolders(client, deployment, 'protocolRegistry'),
    currentPausers(client, deployment),
    rewardsAuthorities(client, deployment),
  ])

  const entries: AuthorityEntry[] = []
  const add = (
    contract: AuthorityEntry['contract'],
    holder: AuthorityEntry['holder'],
    power: string,
    delaySeconds = 0,
  ) => entries.push({ contract, power, holder, delaySeconds, sentence: '' })
  /** A power of an owner: delayed if the owner is the timelock, gone if it was renounced. */
  const addOwned = (contract: AuthorityEntry['contract'], owner: Address, power: string) =>
    owner === zeroAddress
      ? add(contract, 'nobody', power)
      : add(contract, owner, power, isAddressEqual(owner, contracts.timelock) ? Number(minDelay) : 0)

  for (const holder of timelockRoles(roles.proposer)) {
    add('timelock', holder, 'propose what the timelock is to do', 0)
  }
  for (const holder of timelockRoles(roles.canceller)) add('timelock', holder, 'cancel what was proposed')
  for (const holder of timelockRoles(roles.executor)) {
    add('timelock', holder === zeroAddress ? 'anyone' : holder, 'execute what was proposed', Number(minDelay))
  }
  for (const holder of [...timelockRoles(roles.admin), ...timelockRoles(roles.defaultAdmin)]) {
    addOwned('timelock', holder, 'change its proposers, executors and cancellers')
  }
  addOwned('timelock', contracts.timelock, 'change its delay')

  for (const holder of pausers) add('pauserRegistry', holder, 'pause any function of any contract')
  add(
    'pauserRegistry',
    unpauser,
    'unpause, appoint and dismiss pausers, name the next unpauser, and change the caps of strategies that have caps',
  )
  for (const holder of registryHolders(registryRoles.pauser)) {
    add('protocolRegistry', holder, 'pause all contracts that it lists as pausable')
  }
  for (const holder of registryHolders(registryRoles.admin)) {
    addOwned(
      'protocolRegistry',
      holder,
      'change what it lists, the version that it names, and who may pause through it',
    )
  }

  addOwned(
    'strategyManager',
    managerOwner,
    'name another whitelister of strategies, and hand on the ownership',
  )
  addOwned('strategyManager', whitelister, 'open strategies to deposits, and close them')
  addOwned(
    'strategyFactory',
    factoryOwner,
    'bar tokens from having a strategy, open and close strategies to deposits, and hand on the ownership',
  )
  add('strategyFactory', 'anyone', 'give a token its strategy, and make duration vaults')
  addOwned(
    'eigenPodManager',
    podsOwner,
    'name who sets the time of the Pectra fork for beacon proofs, announce later forks, offer pods new code that only their owners can take, and hand on the ownership',
  )
  addOwned(
    'eigenPodManager',
    proofTimestampSetter,
    'set the time of the Pectra fork for beacon proofs, and move it while it is ahead',
  )
  if (directoryOwner) addOwned('avsDirectory', directoryOwner, 'hand on the ownership, and nothing else')
  for (const { contract, holder, power, owned } of rewardsPowers) {
    if (owned) addOwned(contract, holder, power)
    else add(contract, holder === zeroAddress ? 'nobody' : holder, power)
  }

  for (const contract of Object.keys(contracts) as AuthorityEntry['contract'][]) {
    if (contracts[contract]) add(contract, 'nobody', 'change its code')
  }
  return entries.map((entry) => ({ ...entry, sentence: sentence(entry, deployment) }))
}

const contractTitles: Record<AuthorityEntry['contract'], string> = {
  create3Factory: 'Create3Factory',
  timelock: 'Timelock',
  pauserRegistry: 'PauserRegistry',
  permissionController: 'PermissionController',
  strategyManager: 'StrategyManager',
  delegationManager: 'DelegationManager',
  eigenPodManager: 'EigenPodManager',
  eigenPod: 'EigenPod',
  allocationManager: 'AllocationManager',
  allocationManagerViews: 'AllocationManagerViews',
  strategyFactory: 'StrategyFactory',
  avsDirectory: 'AVSDirectory',
  keyRegistrar: 'KeyRegistrar',
  releaseManager: 'ReleaseManager',
  protocolRegistry: 'ProtocolRegistry',
  rewardsCoordinator: 'RewardsCoordinator',
  durationVaultCreator: 'DurationVaultCreator',
  rootPoster: 'RootPoster',
  backingEigen: 'BackingEigen',
  eigen: 'Eigen',
  eigenStrategy: 'EigenStrategy',
  emissionsController: 'EmissionsController',
}

function sentence({ contract, holder, power, delaySeconds }: AuthorityEntry, deployment: Deployment): string {
  const who =
    holder === 'nobody' ? 'Nobody' : holder === 'anyone' ? 'Anyone' : holderTitle(holder, deployment)
  const when =
    holder === 'nobody'
      ? ''
      : delaySeconds === 0
        ? ', at once'
        : `, ${duration(delaySeconds)} after it is proposed`
  return `${contractTitles[contract]}: ${who} may ${power}${when}.`
}

function holderTitle(holder: Address, { contracts, actors }: Deployment): string {
  for (const [name, address] of Object.entries(contracts)) {
    if (address && isAddressEqual(address, holder))
      return `${contractTitles[name as keyof typeof contracts]} (${holder})`
  }
  for (const [name, address] of Object.entries(actors ?? {})) {
    if (address && isAddressEqual(address, holder)) return `${name} (${holder})`
  }
  return holder
}

function duration(seconds: number): string {
  const units = [
    [86_400, 'day'],
    [3_600, 'hour'],
    [60, 'minute'],
    [1, 'second'],
  ] as const
  for (const [length, unit] of units) {
    if (seconds % length === 0) return `${seconds / length} ${unit}${seconds === length ? '' : 's'}`
  }
  return `${seconds} seconds`
}
