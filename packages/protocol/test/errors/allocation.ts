// Refusals by the AllocationManager.
import { DEFAULT_BURN_ADDRESS, placeholder, WAD, ZERO_ADDRESS } from '../../src/index.js'
import {
  AVS,
  after,
  allocationManager,
  BEACON,
  BOB,
  base,
  type Case,
  createSets,
  delegated,
  joinSet,
  leave,
  modify,
  noSet,
  OPERATOR,
  pausedAt,
  redistributing,
  SET,
  STRATEGY,
  s,
  setParams,
  slash,
} from './prepare.js'

export const allocationCases: Case[] = [
  [
    'CurrentlyPaused',
    'slash',
    after((state) => {
      delegated(state)
      pausedAt(state, allocationManager, 1)
    }, slash()),
  ],
  ['InputArrayLengthMismatch', 'slash', after(delegated, slash({ wadsToSlash: [] }))],
  ['InvalidOperatorSet', 'slash', after(delegated, slash({ operatorSetId: 99 }))],
  ['OperatorNotSlashable', 'slash', after(delegated, slash({ operator: BOB }))],
  ['InvalidCaller', 'slash', after(delegated, slash({}, AVS))],
  ['InvalidWadToSlash', 'slash nothing', after(delegated, slash({ wadsToSlash: [0n] }))],
  ['InvalidWadToSlash', 'slash more than all', after(delegated, slash({ wadsToSlash: [WAD + 1n] }))],
  [
    'StrategiesMustBeInAscendingOrder',
    'slash one strategy twice',
    after(delegated, slash({ strategies: [STRATEGY, STRATEGY], wadsToSlash: [1n, 1n] })),
  ],
  [
    'StrategyNotInOperatorSet',
    'slash, after a strategy that is',
    after(delegated, slash({ strategies: [STRATEGY, placeholder(0x59)], wadsToSlash: [1n, 1n] })),
  ],
  ['CurrentlyPaused', 'allocate', after((state) => pausedAt(state, allocationManager, 0), modify(1n))],
  [
    'InvalidPermissions',
    'allocate for another',
    after(s.slashableOperator, { type: 'modifyAllocations', caller: BOB, operator: OPERATOR, params: [] }),
  ],
  ['UninitializedAllocationDelay', 'allocate', () => modify(1n)],
  ['InputArrayLengthMismatch', 'allocate', after(s.register, modify(1n, SET, []))],
  ['InvalidOperatorSet', 'allocate', after(s.register, modify(1n, noSet))],
  [
    'ModificationAlreadyPending',
    'lower twice',
    after((state) => {
      s.slashableOperator(state)
      s.allocate(state, 1n)
    }, modify(0n)),
  ],
  ['SameMagnitude', 'allocate the same', after(s.slashableOperator, modify(WAD))],
  ['InsufficientMagnitude', 'allocate too much', after(s.slashableOperator, modify(WAD + 1n))],
  [
    'Overflow',
    'allocate far too much',
    (state) => {
      s.slashableOperator(state)
      const other = s.createSet(state, 2)
      return modify(2n ** 64n - 1n, other)
    },
  ],
  [
    'Panic',
    'allocate with a huge delay',
    (state) => {
      s.createSet(state)
      s.register(state, OPERATOR, 2 ** 32 - 1)
      return modify(1n)
    },
  ],
  [
    'CurrentlyPaused',
    'drain',
    after((state) => pausedAt(state, allocationManager, 0), {
      type: 'clearDeallocationQueue',
      caller: BOB,
      operator: OPERATOR,
      strategies: [],
      numToClear: [],
    }),
  ],
  [
    'InputArrayLengthMismatch',
    'drain',
    () => ({
      type: 'clearDeallocationQueue',
      caller: BOB,
      operator: OPERATOR,
      strategies: [STRATEGY],
      numToClear: [],
    }),
  ],
  ['CurrentlyPaused', 'join', after((state) => pausedAt(state, allocationManager, 2), joinSet([1]))],
  [
    'InvalidPermissions',
    'join for another',
    after(s.register, {
      type: 'registerForOperatorSets',
      caller: BOB,
      operator: OPERATOR,
      params: { avs: AVS, operatorSetIds: [], data: '0x' },
    }),
  ],
  ['InvalidOperator', 'join as nobody', () => joinSet([])],
  ['InvalidOperatorSet', 'join', after(s.register, joinSet([99]))],
  ['AlreadyMemberOfSet', 'join twice', after(s.slashableOperator, joinSet([1]))],
  [
    'NotWelcome',
    'join where the registrar refuses',
    (state) => {
      s.createSet(state)
      s.register(state)
      const registrar = { supportsAVS: true, deregisterOperator: 'accept' } as const
      const refusal = { name: 'NotWelcome', args: [7n] }
      s.apply(state, {
        type: 'setRegistrar',
        address: AVS,
        registrar: { ...registrar, registerOperator: refusal },
      })
      return joinSet([1])
    },
  ],
  [
    'EmptyRevert',
    'join an AVS without code',
    (state) => {
      s.register(state)
      state.registrars.delete(AVS)
      return joinSet([])
    },
  ],
  ['CurrentlyPaused', 'leave', after((state) => pausedAt(state, allocationManager, 2), leave([1]))],
  ['InvalidCaller', 'expel', after(s.slashableOperator, leave([1], BOB))],
  ['InvalidOperatorSet', 'leave', after(s.slashableOperator, leave([99]))],
  [
    'NotMemberOfSet',
    'leave twice',
    after(
      (state) => {
        s.slashableOperator(state)
        s.apply(state, leave([1]))
      },
      leave([1]),
    ),
  ],
  [
    'InvalidPermissions',
    'delay of another',
    after(s.register, { type: 'setAllocationDelay', caller: BOB, operator: OPERATOR, delay: 1 }),
  ],
  [
    'InvalidOperator',
    'delay of nobody',
    () => ({ type: 'setAllocationDelay', caller: BOB, operator: BOB, delay: 1 }),
  ],
  [
    'InvalidPermissions',
    'registrar of another',
    () => ({ type: 'setAVSRegistrar', caller: BOB, avs: AVS, registrar: AVS }),
  ],
  [
    'EmptyRevert',
    'registrar without code',
    () => ({ type: 'setAVSRegistrar', caller: AVS, avs: AVS, registrar: ZERO_ADDRESS }),
  ],
  [
    'InvalidAVSRegistrar',
    'registrar of another AVS',
    (state) => {
      const registrar = {
        supportsAVS: false,
        registerOperator: 'accept',
        deregisterOperator: 'accept',
      } as const
      s.apply(state, { type: 'setRegistrar', address: BOB, registrar })
      return { type: 'setAVSRegistrar', caller: AVS, avs: AVS, registrar: BOB }
    },
  ],
  [
    'InvalidPermissions',
    'metadata of another AVS',
    () => ({ type: 'updateAVSMetadataURI', caller: BOB, avs: AVS, metadataURI: '' }),
  ],
  [
    'InvalidPermissions',
    'create for another',
    () => ({ type: 'createOperatorSets', caller: BOB, avs: AVS, params: [] }),
  ],
  ['NonexistentAVSMetadata', 'create', () => createSets([], BOB)],
  ['InvalidOperatorSet', 'create twice', after(s.createSet, createSets([setParams(1)]))],
  [
    'StrategyAlreadyInOperatorSet',
    'create with a strategy twice',
    () => createSets([setParams(1, [STRATEGY, STRATEGY])]),
  ],
  ['InputAddressZero', 'create without slasher', () => createSets([setParams(1, [], ZERO_ADDRESS)])],
  ['InputArrayLengthMismatch', 'redistribute', () => redistributing([])],
  ['InputAddressZero', 'redistribute to nobody', () => redistributing([ZERO_ADDRESS])],
  [
    'InvalidRedistributionRecipient',
    'redistribute to the fire',
    () => redistributing([DEFAULT_BURN_ADDRESS]),
  ],
  ['InvalidStrategy', 'redistribute native ETH', () => redistributing([BOB], [BEACON])],
  ['InvalidStrategy', 'redistribute EIGEN', () => redistributing([BOB], [base.config.eigenStrategy])],
  [
    'InvalidStrategy',
    'add native ETH to a redistributing set',
    after((state) => s.apply(state, redistributing([BOB])), {
      type: 'addStrategiesToOperatorSet',
      caller: AVS,
      avs: AVS,
      operatorSetId: 1,
      strategies: [BEACON],
    }),
  ],
  [
    'InvalidOperatorSet',
    'add',
    () => ({ type: 'addStrategiesToOperatorSet', caller: AVS, avs: AVS, operatorSetId: 9, strategies: [] }),
  ],
  [
    'StrategyAlreadyInOperatorSet',
    'add',
    after(s.createSet, {
      type: 'addStrategiesToOperatorSet',
      caller: AVS,
      avs: AVS,
      operatorSetId: 1,
      strategies: [STRATEGY],
    }),
  ],
  [
    'InvalidPermissions',
    'add',
    () => ({ type: 'addStrategiesToOperatorSet', caller: BOB, avs: AVS, operatorSetId: 9, strategies: [] }),
  ],
  [
    'InvalidPermissions',
    'remove',
    () => ({
      type: 'removeStrategiesFromOperatorSet',
      caller: BOB,
      avs: AVS,
      operatorSetId: 9,
      strategies: [],
    }),
  ],
  [
    'InvalidOperatorSet',
    'remove',
    () => ({
      type: 'removeStrategiesFromOperatorSet',
      caller: AVS,
      avs: AVS,
      operatorSetId: 9,
      strategies: [],
    }),
  ],
  [
    'StrategyNotInOperatorSet',
    'remove twice',
    after(s.createSet, {
      type: 'removeStrategiesFromOperatorSet',
      caller: AVS,
      avs: AVS,
      operatorSetId: 1,
      strategies: [STRATEGY, STRATEGY],
    }),
  ],
  [
    'InvalidPermissions',
    'slasher of another',
    () => ({ type: 'updateSlasher', caller: BOB, operatorSet: SET, slasher: BOB }),
  ],
  [
    'InvalidOperatorSet',
    'slasher',
    () => ({ type: 'updateSlasher', caller: AVS, operatorSet: SET, slasher: BOB }),
  ],
  [
    'InputAddressZero',
    'no slasher',
    after(s.createSet, { type: 'updateSlasher', caller: AVS, operatorSet: SET, slasher: ZERO_ADDRESS }),
  ],
]
