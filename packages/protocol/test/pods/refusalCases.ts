// Refusals by pods (chapter 03 §2.4, §3.1): each changes one thing in an action that would succeed.
import {
  type Action,
  type BeaconView,
  balanceMultiproof,
  balanceProofs,
  credentialMultiproof,
  credentialProofs,
  DENEB_LAYOUT,
  depositDataRoot,
  ELECTRA_LAYOUT,
  type Hex,
  placeholder,
  podCredentials,
  setBeaconRoot,
  setRequestQueue,
  staleProof,
} from '../../src/index.js'
import {
  addValidator,
  BOB,
  block,
  change,
  ETH,
  exit,
  hashOf,
  type Native,
  native,
  POD,
  proveBalances,
  proven,
  pubkeyOf,
  STAKER,
  s,
  slash,
  start,
  sweep,
} from './nativeScene.js'

/** Makes the scene ready, and gives the action. */
export type Case = [name: string, what: string, prepare: () => { n: Native; action: Action }]

const ZERO: Hex = `0x${'00'.repeat(32)}`
const OTHER: Hex = `0x${'77'.repeat(32)}`
const owned = { caller: STAKER, podOwner: STAKER }

/** A scene before a credential proof of one of eight validators, and after a change to it. */
function credentials(
  name: string,
  what: string,
  alter: (n: Native) => object = () => ({}),
  from: (view: BeaconView) => BeaconView = (view) => view,
): Case {
  return [
    name,
    `credentials: ${what}`,
    () => {
      const n = native()
      addValidator(n)
      addValidator(n)
      const overrides = alter(n)
      const view = n.views.get(n.state.timestamp) ?? block(n)
      const proofs = credentialProofs(from(view), [1])
      const beaconTimestamp = n.state.timestamp
      const action = {
        type: 'verifyWithdrawalCredentials',
        ...owned,
        beaconTimestamp,
        ...proofs,
        ...overrides,
      }
      return { n, action: action as Action }
    },
  ]
}

function credentialMulti(
  name: string,
  what: string,
  alter: (action: Extract<Action, { type: 'verifyWithdrawalCredentialsMultiproof' }>) => object,
  prepare: (n: Native) => void = () => undefined,
): Case {
  return [
    name,
    `credentials by multiproof: ${what}`,
    () => {
      const n = native()
      for (let index = 0; index < 3; index++) addValidator(n)
      prepare(n)
      const proofs = credentialMultiproof(block(n), [0, 2])
      const beaconTimestamp = n.state.timestamp
      const type = 'verifyWithdrawalCredentialsMultiproof' as const
      const action = { type, ...owned, beaconTimestamp, ...proofs }
      return { n, action: { ...action, ...alter(action) } }
    },
  ]
}

/** A scene in which two validators are waiting to be counted. */
function balances(
  name: string,
  what: string,
  alter: (action: Extract<Action, { type: 'verifyCheckpointProofs' }>) => object,
  prepare: (n: Native) => void = () => undefined,
): Case {
  return [
    name,
    `balances: ${what}`,
    () => {
      const n = proven(2)
      start(n)
      const proofs = balanceProofs(n.views.get(n.state.timestamp) ?? block(n), [0])
      prepare(n)
      const action = { type: 'verifyCheckpointProofs', caller: BOB, podOwner: STAKER, ...proofs } as const
      return { n, action: { ...action, ...alter(action) } }
    },
  ]
}

function balancesMulti(
  name: string,
  what: string,
  alter: (action: Extract<Action, { type: 'verifyCheckpointMultiproof' }>) => object,
  prepare: (n: Native) => void = () => undefined,
): Case {
  return [
    name,
    `balances by multiproof: ${what}`,
    () => {
      const n = proven(6)
      start(n)
      const proofs = balanceMultiproof(n.views.get(n.state.timestamp) ?? block(n), [1, 5])
      prepare(n)
      const action = { type: 'verifyCheckpointMultiproof', caller: BOB, podOwner: STAKER, ...proofs } as const
      return { n, action: { ...action, ...alter(action) } }
    },
  ]
}

function stale(
  name: string,
  what: string,
  alter: (action: Extract<Action, { type: 'verifyStaleBalance' }>, n: Native) => object,
  prepare: (n: Native) => void = (n) => slash(n, 0, 16n * ETH),
): Case {
  return [
    name,
    `stale balance: ${what}`,
    () => {
      const n = proven(1)
      prepare(n)
      const proofs = staleProof(block(n), 0)
      const beaconTimestamp = n.state.timestamp
      const action = {
        type: 'verifyStaleBalance',
        caller: BOB,
        podOwner: STAKER,
        beaconTimestamp,
        ...proofs,
      } as const
      return { n, action: { ...action, ...alter(action, n) } }
    },
  ]
}

const pausedBit = (bit: number) => (n: Native) => {
  const contract = n.state.config.contracts.eigenPodManager
  s.apply(n.state, { type: 'pause', caller: s.PAUSER, contract, newPausedStatus: 1n << BigInt(bit) })
  return {}
}

const signature: Hex = `0x${'02'.repeat(96)}`
const staking = {
  type: 'stake',
  caller: STAKER,
  newPod: POD,
  value: 32n * s.ETHER,
  pubkey: pubkeyOf(0),
  signature,
  depositDataRoot: depositDataRoot(pubkeyOf(0), podCredentials(POD, 1), 32n * s.ETHER, signature),
} as const

/** An action on a pod with one validator. */
const simple = (
  name: string,
  what: string,
  action: Action,
  prepare: (n: Native) => unknown = () => undefined,
): Case => [
  name,
  what,
  () => {
    const n = proven(1)
    block(n)
    prepare(n)
    return { n, action }
  },
]

const startAction = { type: 'startCheckpoint', ...owned, revertIfNoBalance: false } as const
const exitOf = (pubkey: Hex) => ({ pubkey, amountGwei: 0n })
const withdrawalOf = (pubkey: Hex, value = 1n) =>
  ({ type: 'requestWithdrawal', ...owned, value, requests: [exitOf(pubkey)] }) satisfies Action
const merge = (srcPubkey: Hex, targetPubkey: Hex) =>
  ({
    type: 'requestConsolidation',
    ...owned,
    value: 1n,
    requests: [{ srcPubkey, targetPubkey }],
  }) satisfies Action
const recovery = {
  type: 'recoverTokens',
  ...owned,
  tokenList: [s.TOKEN],
  amountsToWithdraw: [1n],
  recipient: BOB,
} satisfies Action
const closed = (queue: 'withdrawals' | 'consolidations', feeWei: bigint | null) => (n: Native) =>
  setRequestQueue(n.state, { queue, feeWei, accepts: false })

export const cases: Case[] = [
  simple('CurrentlyPaused', 'create', { type: 'createPod', caller: BOB, newPod: s.podOf(BOB) }, pausedBit(0)),
  simple('EigenPodAlreadyExists', 'create twice', { type: 'createPod', caller: STAKER, newPod: POD }),
  simple('CurrentlyPaused', 'stake', staking, pausedBit(0)),
  simple('MsgValueNot32ETH', 'stake less', { ...staking, value: 31n * s.ETHER }),
  simple('Error', 'stake with a short key', { ...staking, pubkey: '0x01' }),
  simple('Error', 'stake with a short signature', { ...staking, signature: '0x01' }),
  simple('Error', 'stake with another root', { ...staking, depositDataRoot: OTHER }),
  simple('EmptyRevert', 'start without a pod', { ...startAction, podOwner: BOB }),
  simple('OnlyEigenPodOwner', 'name a submitter', {
    type: 'setProofSubmitter',
    ...owned,
    caller: BOB,
    newProofSubmitter: BOB,
  }),
  simple('OnlyEigenPodOwnerOrProofSubmitter', 'start', { ...startAction, caller: BOB }),
  simple('OnlyEigenPodOwnerOrProofSubmitter', 'start as nobody', { ...startAction, caller: placeholder(0) }),
  simple('CurrentlyPaused', 'start', startAction, pausedBit(6)),
  simple('NoBalanceToCheckpoint', 'start', { ...startAction, revertIfNoBalance: true }, (n) =>
    s.apply(n.state, { type: 'sweepToPod', podOwner: STAKER, amountWei: 10n ** 9n - 1n }),
  ),
  simple('InvalidEIP4788Response', 'start in a block without a root', startAction, (n) => s.pass(n.state, 1)),
  simple('CannotCheckpointTwiceInSingleBlock', 'start', startAction, (n) => {
    s.apply(n.state, startAction)
    proveBalances(n)
  }),
  credentials('OnlyEigenPodOwnerOrProofSubmitter', 'by another', () => ({ caller: BOB })),
  credentials('CurrentlyPaused', 'paused', pausedBit(2)),
  credentials('InputArrayLengthMismatch', 'more fields than indices', () => ({ validatorIndices: [] })),
  credentials('BeaconTimestampTooFarInPast', 'of the checkpoint itself', (n) => {
    addProven(n, 0)
    start(n)
    return {}
  }),
  credentials('BeaconTimestampBeforeLatestCheckpoint', 'of the last checkpoint itself', (n) => {
    addProven(n, 0)
    start(n)
    proveBalances(n)
    return {}
  }),
  credentials('Panic', 'of the future', (n) => ({ beaconTimestamp: n.state.timestamp + 1000n })),
  credentials('TimestampOutOfRange', 'too old', (n) => {
    block(n)
    const beaconTimestamp = n.state.timestamp
    s.apply(n.state, { type: 'advance', blocks: 8191 })
    block(n)
    return { beaconTimestamp: beaconTimestamp + 12n }
  }),
  credentials('InvalidEIP4788Response', 'of a missed slot', (n) => {
    block(n)
    return { beaconTimestamp: n.state.timestamp - 1n }
  }),
  credentials('InvalidProofLength', 'state root', (n) => ({
    stateRootProof: { beaconStateRoot: block(n).stateRoot, blockRoot: null },
  })),
  credentials('EmptyRoot', 'no block root', (n) => {
    block(n)
    setBeaconRoot(n.state, { timestamp: n.state.timestamp, root: ZERO })
    return {}
  }),
  credentials(
    'InvalidProof',
    'state of another block',
    () => ({}),
    (view) => ({ ...view, blockRoot: OTHER }),
  ),
  credentials('CredentialsAlreadyVerified', 'again', (n) => {
    addProven(n, 1)
    return {}
  }),
  credentials('ValidatorInactiveOnBeaconChain', 'not activated', (n) => {
    change(n, 1, { activationEpoch: Infinity, exitEpoch: 3, withdrawalCredentials: OTHER })
    return {}
  }),
  credentials('ValidatorIsExitingBeaconChain', 'exiting', (n) => {
    change(n, 1, { exitEpoch: 3, withdrawalCredentials: OTHER })
    return {}
  }),
  credentials('WithdrawalCredentialsNotForEigenPod', 'of another pod', (n) => {
    change(n, 1, { withdrawalCredentials: podCredentials(s.podOf(BOB), 1) })
    s.apply(n.state, unsetFork(n))
    return {}
  }),
  credentials('WithdrawalCredentialsNotForEigenPod', 'with a padding byte', (n) => {
    change(n, 1, { withdrawalCredentials: `0x0101${'00'.repeat(10)}${POD.slice(2)}` })
    return {}
  }),
  credentials('ForkTimestampZero', 'no fork', (n) => {
    s.apply(n.state, unsetFork(n))
    return {}
  }),
  credentials('InvalidProofLength', 'length of no layout', () => ({
    validatorFieldsProofs: [{ validatorIndex: 1, stateRoot: OTHER, layout: null }],
  })),
  credentials('InvalidProof', 'at another position', () => ({ validatorIndices: [0] })),
  credentials('InvalidProof', 'of another state', () => ({
    validatorFieldsProofs: [{ validatorIndex: 1, stateRoot: OTHER, layout: ELECTRA_LAYOUT }],
  })),
  credentials('FullySlashed', 'nothing left', (n) => {
    n.state.eigenPodManager.beaconChainSlashingFactors.set(STAKER, 0n)
    return {}
  }),
  credentialMulti('OnlyEigenPodOwnerOrProofSubmitter', 'by another', () => ({ caller: BOB })),
  credentialMulti('CurrentlyPaused', 'paused', () => ({}), pausedBit(2)),
  credentialMulti('InputArrayLengthMismatch', 'fields missing', ({ validatorFields }) => ({
    validatorFields: validatorFields.slice(1),
  })),
  credentialMulti('NotEnoughLeaves', 'empty', () => ({ validatorIndices: [], validatorFields: [] })),
  credentialMulti('InvalidIndex', 'falling', () => ({ validatorIndices: [2, 0] })),
  credentialMulti('InvalidIndex', 'twice', () => ({ validatorIndices: [2, 2] })),
  credentialMulti('InvalidIndex', 'beyond the list', ({ proof }) => ({
    proof: { ...proof, validatorCount: 2 },
  })),
  credentialMulti('InvalidProofLength', 'length', ({ proof }) => ({
    proof: { ...proof, layout: DENEB_LAYOUT },
  })),
  credentialMulti('InvalidProof', 'other root', ({ proof }) => ({ proof: { ...proof, stateRoot: OTHER } })),
  credentialMulti(
    'ValidatorIsExitingBeaconChain',
    'one exits',
    () => ({}),
    (n) => change(n, 2, { exitEpoch: 9 }),
  ),
  credentialMulti(
    'ForkTimestampZero',
    'no fork',
    () => ({}),
    (n) => s.apply(n.state, unsetFork(n)),
  ),

  balances('CurrentlyPaused', 'paused', () => ({}), pausedBit(7)),
  simple('NoActiveCheckpoint', 'balances without a checkpoint', {
    type: 'verifyCheckpointProofs',
    ...owned,
    balanceContainerProof: { balanceContainerRoot: OTHER, blockRoot: OTHER, layout: ELECTRA_LAYOUT },
    proofs: [],
  }),
  balances(
    'ForkTimestampZero',
    'no fork',
    () => ({}),
    (n) => s.apply(n.state, unsetFork(n)),
  ),
  balances('InvalidProofLength', 'container', ({ balanceContainerProof }) => ({
    balanceContainerProof: { ...balanceContainerProof, layout: null },
    proofs: [],
  })),
  balances('InvalidProof', 'container of another block', ({ balanceContainerProof }) => ({
    balanceContainerProof: { ...balanceContainerProof, blockRoot: OTHER },
    proofs: [],
  })),
  balances('InvalidProofLength', 'length', ({ proofs: [proof] }) => ({
    proofs: [{ ...proof, containerRoot: null }],
  })),
  balances('InvalidProof', 'other root', ({ proofs: [proof] }) => ({
    proofs: [{ ...proof, containerRoot: OTHER }],
  })),
  balances('InvalidProof', 'other leaf', ({ proofs: [proof] }) => ({ proofs: [{ ...proof, chunk: 1 }] })),
  balances('InvalidProof', 'a bad proof after a good one', ({ proofs: [proof] }) => ({
    proofs: [proof, { ...proof, pubkeyHash: hashOf(1), containerRoot: OTHER }],
  })),
  balancesMulti('CurrentlyPaused', 'paused', () => ({}), pausedBit(7)),
  balancesMulti('ValidatorNotActiveInPod', 'unknown', () => ({ pubkeyHashes: [hashOf(1), OTHER] })),
  balancesMulti('InvalidIndex', 'falling', () => ({ pubkeyHashes: [hashOf(5), hashOf(1)] })),
  balancesMulti('InputArrayLengthMismatch', 'a leaf missing', ({ balancesGwei }) => ({
    balancesGwei: balancesGwei.slice(1),
  })),
  balancesMulti('NotEnoughLeaves', 'empty', () => ({ pubkeyHashes: [], balancesGwei: [] })),
  balancesMulti(
    'InvalidProof',
    'other root, of validators that are counted',
    ({ proof }) => ({
      proof: { ...proof, containerRoot: OTHER },
    }),
    (n) => proveBalances(n, [1, 5]),
  ),
  balancesMulti('InvalidProofLength', 'length', ({ proof }) => ({
    proof: { ...proof, containerRoot: null },
  })),

  stale('CurrentlyPaused', 'starts paused', (_, n) => pausedBit(6)(n)),
  stale('CurrentlyPaused', 'paused', (_, n) => pausedBit(8)(n)),
  stale('BeaconTimestampTooFarInPast', 'old', (_, n) => {
    start(n)
    proveBalances(n)
    return { beaconTimestamp: n.state.timestamp }
  }),
  stale(
    'ValidatorNotActiveInPod',
    'withdrawn',
    () => ({}),
    (n) => {
      slash(n, 0, 0n)
      sweep(n, ETH)
      start(n)
      proveBalances(n)
    },
  ),
  stale(
    'ValidatorNotSlashedOnBeaconChain',
    'not slashed',
    () => ({}),
    (n) => exit(n, 0),
  ),
  stale('InvalidProof', 'state of another block', ({ stateRootProof }) => ({
    stateRootProof: { ...stateRootProof, blockRoot: OTHER },
  })),
  stale('InvalidProof', 'at another position', ({ proof }) => ({
    proof: { ...proof, proof: { ...proof.proof, validatorIndex: 5 } },
  })),
  stale('InvalidProofLength', 'length', ({ proof }) => ({
    proof: { ...proof, proof: { ...proof.proof, layout: DENEB_LAYOUT } },
  })),
  stale('ForkTimestampZero', 'no fork', (_, n) => {
    s.apply(n.state, unsetFork(n))
    return {}
  }),
  stale('CheckpointAlreadyActive', 'a checkpoint is under way', (_, n) => {
    s.apply(n.state, startAction)
    const [beaconTimestamp, view] = [n.state.timestamp + 12n, block(n)]
    return { beaconTimestamp, ...staleProof(view, 0) }
  }),

  simple('OnlyEigenPodOwner', 'cancel', { type: 'cancelCheckpoint', ...owned, caller: BOB }),
  simple('NoActiveCheckpoint', 'cancel', { type: 'cancelCheckpoint', ...owned }),
  simple('CheckpointCanBeFinalized', 'cancel', { type: 'cancelCheckpoint', ...owned }, (n) => start(n)),

  simple(
    'CurrentlyPaused',
    'exits, whoever asks',
    { ...withdrawalOf(pubkeyOf(0)), caller: BOB },
    pausedBit(10),
  ),
  simple('OnlyEigenPodOwnerOrProofSubmitter', 'exit', { ...withdrawalOf(pubkeyOf(0)), caller: BOB }),
  simple('FeeQueryFailed', 'exit', withdrawalOf(pubkeyOf(0)), closed('withdrawals', null)),
  simple('InsufficientFunds', 'exit', withdrawalOf(pubkeyOf(0), 0n)),
  simple('InvalidPubKeyLength', 'exit', withdrawalOf('0x01')),
  simple('ValidatorNotActiveInPod', 'exit', withdrawalOf(pubkeyOf(7))),
  simple('PredeployFailed', 'exit', withdrawalOf(pubkeyOf(0)), closed('withdrawals', 1n)),
  simple('CurrentlyPaused', 'merge', merge(pubkeyOf(0), pubkeyOf(0)), pausedBit(9)),
  simple('InvalidPubKeyLength', 'merge', merge('0x01', pubkeyOf(0))),
  simple('InvalidPubKeyLength', 'merge into', merge(pubkeyOf(0), '0x01')),
  simple('ValidatorNotActiveInPod', 'merge', merge(pubkeyOf(0), pubkeyOf(7))),
  simple('PredeployFailed', 'merge', merge(pubkeyOf(0), pubkeyOf(0)), closed('consolidations', 1n)),

  simple('OnlyEigenPodOwner', 'recover', { ...recovery, caller: BOB }),
  simple('CurrentlyPaused', 'recover', recovery, pausedBit(5)),
  simple('InputArrayLengthMismatch', 'recover', { ...recovery, tokenList: [] }),
  simple('TransferFailed', 'recover', recovery),
  simple('OnlyEigenPodManager', 'pay', {
    type: 'withdrawRestakedBeaconChainETH',
    ...owned,
    recipient: STAKER,
    amountWei: 1n,
  }),
  simple('InsufficientWithdrawableBalance', 'pay', {
    type: 'withdrawRestakedBeaconChainETH',
    podOwner: STAKER,
    caller: native().state.config.contracts.eigenPodManager,
    recipient: STAKER,
    amountWei: 2n ** 64n * 10n ** 9n,
  }),
]

function addProven(n: Native, index: number): void {
  const view = block(n)
  const proofs = credentialProofs(view, [index])
  const beaconTimestamp = n.state.timestamp
  s.apply(n.state, { type: 'verifyWithdrawalCredentials', ...owned, beaconTimestamp, ...proofs })
}

const unsetFork = (n: Native) =>
  ({
    type: 'setPectraForkTimestamp',
    caller: n.state.eigenPodManager.proofTimestampSetter,
    timestamp: 0n,
  }) satisfies Action
