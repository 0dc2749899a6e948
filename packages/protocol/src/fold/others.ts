import { BEACON_CHAIN_ETH_STRATEGY } from '../core/constants.js'
import { targetSelector } from '../core/keys.js'
import { accountOf, stakerOf } from '../core/records.js'
import { emptyPod } from '../pods/pod.js'
import type { AccountPermissions } from '../state.js'
import { address, amount, flag, hex, number } from './arguments.js'
import type { Handler, Handlers } from './handlers.js'
import { exclude, include } from './lists.js'

/** Events of the EigenPodManager that its ledger needs (chapter 03 §4). */
export const eigenPodManager: Handlers = {
  PodDeployed: ({ state }, { args }) => {
    state.eigenPodManager.pods.set(address(args, 'podOwner'), emptyPod(address(args, 'eigenPod')))
  },
  NewTotalShares: ({ run }, { args }) => {
    const { positions } = stakerOf(run, address(args, 'podOwner'))
    const depositShares = amount(args, 'newTotalShares')
    const position = positions.get(BEACON_CHAIN_ETH_STRATEGY)
    if (position !== undefined) position.depositShares = depositShares
    else if (depositShares > 0n)
      positions.set(BEACON_CHAIN_ETH_STRATEGY, { depositShares, scalingFactor: 0n })
  },
  BeaconChainSlashingFactorDecreased: ({ state }, { args }) => {
    const { beaconChainSlashingFactors } = state.eigenPodManager
    beaconChainSlashingFactors.set(address(args, 'staker'), amount(args, 'newBeaconChainSlashingFactor'))
  },
  BurnableETHSharesIncreased: ({ state }, { args }) => {
    state.eigenPodManager.burnableETHShares += amount(args, 'shares')
  },
  ProofTimestampSetterSet: ({ state }, { args }) => {
    state.eigenPodManager.proofTimestampSetter = address(args, 'newProofTimestampSetter')
  },
  PectraForkTimestampSet: ({ state }, { args }) => {
    state.eigenPodManager.pectraForkTimestamp = amount(args, 'newPectraForkTimestamp')
  },
  ForkScheduled: ({ state }, { args }) => {
    const layout = {
      stateHeight: number(args, 'stateHeight'),
      validatorsField: number(args, 'validatorsField'),
      balancesField: number(args, 'balancesField'),
    }
    state.eigenPodManager.forks.push({ timestamp: amount(args, 'forkTimestamp'), layout })
  },
  ForkCancelled: ({ state }) => {
    state.eigenPodManager.forks.pop()
  },
  PodImplementationAdded: ({ state }, { args }) => {
    const implementation = address(args, 'implementation')
    state.eigenPodManager.podImplementations.push({ implementation, usableFrom: amount(args, 'usableFrom') })
  },
}

/** Events of the PermissionController (chapter 01 §3.8). */
export const permissionController: Handlers = {
  PendingAdminAdded: withAccount(({ pendingAdmins }, args) => include(pendingAdmins, address(args, 'admin'))),
  PendingAdminRemoved: withAccount(({ pendingAdmins }, args) =>
    exclude(pendingAdmins, address(args, 'admin')),
  ),
  AdminSet: withAccount(({ admins, pendingAdmins }, args) => {
    exclude(pendingAdmins, address(args, 'admin'))
    include(admins, address(args, 'admin'))
  }),
  AdminRemoved: withAccount(({ admins }, args) => exclude(admins, address(args, 'admin'))),
  AppointeeSet: withAccount(({ permissions, appointees }, args) => {
    const permission = targetSelector(address(args, 'target'), hex(args, 'selector'))
    const appointee = address(args, 'appointee')
    permissions.set(appointee, [...(permissions.get(appointee) ?? []), permission])
    appointees.set(permission, [...(appointees.get(permission) ?? []), appointee])
  }),
  AppointeeRemoved: withAccount(({ permissions, appointees }, args) => {
    const permission = targetSelector(address(args, 'target'), hex(args, 'selector'))
    remove(permissions, address(args, 'appointee'), permission)
    remove(appointees, permission, address(args, 'appointee'))
  }),
}

type Args = Parameters<Handler>[1]['args']

function withAccount(change: (account: AccountPermissions, args: Args) => void): Handler {
  return ({ run }, { args }) => change(accountOf(run, address(args, 'account')), args)
}

function remove<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key) ?? []
  exclude(list, value)
  if (list.length === 0) lists.delete(key)
}

/** Events of the PauserRegistry (chapter 01 §3.9). */
export const pauserRegistry: Handlers = {
  PauserStatusChanged: ({ state }, { args }) => {
    const pauser = address(args, 'pauser')
    if (flag(args, 'canPause')) state.pausers.add(pauser)
    else state.pausers.delete(pauser)
  },
  UnpauserChanged: ({ state }, { args }) => {
    state.unpauser = address(args, 'newUnpauser')
  },
}

const setPaused: Handler = ({ state }, { address: contract, args }) => {
  const strategy = state.strategies.get(contract)
  if (strategy) strategy.paused = amount(args, 'newPausedStatus')
  else state.paused.set(contract, amount(args, 'newPausedStatus'))
}

/** Events that several contracts have. */
export const shared: Handlers = {
  Paused: setPaused,
  Unpaused: setPaused,
  OwnershipTransferred: ({ state }, { address: contract, args }) => {
    state.owners.set(contract, address(args, 'newOwner'))
  },
}

/** Events of strategies (chapter 01 §3.3, §3.4). */
export const strategy: Handlers = {
  MaxPerDepositUpdated: ({ state }, { address: contract, args }) => {
    const found = state.strategies.get(contract)
    const limits = found?.limits ?? { maxPerDeposit: 0n, maxTotalDeposits: 0n }
    if (found) found.limits = { ...limits, maxPerDeposit: amount(args, 'newValue') }
  },
  MaxTotalDepositsUpdated: ({ state }, { address: contract, args }) => {
    const found = state.strategies.get(contract)
    const limits = found?.limits ?? { maxPerDeposit: 0n, maxTotalDeposits: 0n }
    if (found) found.limits = { ...limits, maxTotalDeposits: amount(args, 'newValue') }
  },
}
