// Refusals by pausable contracts and the PauserRegistry.
import { ZERO_ADDRESS } from '../../src/index.js'
import {
  after,
  allocationManager,
  BOB,
  type Case,
  PAUSER,
  pausedAt,
  STRATEGY,
  strategyManager,
  UNPAUSER,
} from './prepare.js'

export const pausingCases: Case[] = [
  [
    'OnlyPauser',
    'pause',
    () => ({ type: 'pause', caller: UNPAUSER, contract: strategyManager, newPausedStatus: 1n }),
  ],
  ['OnlyPauser', 'pause all', () => ({ type: 'pauseAll', caller: BOB, contract: allocationManager })],
  [
    'OnlyUnpauser',
    'unpause',
    () => ({ type: 'unpause', caller: PAUSER, contract: strategyManager, newPausedStatus: 0n }),
  ],
  [
    'InvalidNewPausedStatus',
    'pause clears a bit',
    after((state) => pausedAt(state, STRATEGY, 1), {
      type: 'pause',
      caller: PAUSER,
      contract: STRATEGY,
      newPausedStatus: 1n,
    }),
  ],
  [
    'InvalidNewPausedStatus',
    'unpause sets a bit',
    () => ({ type: 'unpause', caller: UNPAUSER, contract: strategyManager, newPausedStatus: 1n }),
  ],
  [
    'OnlyUnpauser',
    'name a pauser',
    () => ({ type: 'setIsPauser', caller: PAUSER, newPauser: BOB, canPause: true }),
  ],
  ['OnlyUnpauser', 'name an unpauser', () => ({ type: 'setUnpauser', caller: PAUSER, newUnpauser: BOB })],
  [
    'InputAddressZero',
    'nobody pauses',
    () => ({ type: 'setIsPauser', caller: UNPAUSER, newPauser: ZERO_ADDRESS, canPause: true }),
  ],
  [
    'InputAddressZero',
    'nobody unpauses',
    () => ({ type: 'setUnpauser', caller: UNPAUSER, newUnpauser: ZERO_ADDRESS }),
  ],
  [
    'OnlyUnpauser',
    'set limits',
    (state) => {
      Object.assign(state.strategies.get(STRATEGY) ?? {}, {
        limits: { maxPerDeposit: 0n, maxTotalDeposits: 0n },
      })
      const limits = { newMaxPerDeposit: 1n, newMaxTotalDeposits: 1n }
      return { type: 'setTVLLimits', caller: BOB, strategy: STRATEGY, ...limits }
    },
  ],
]
