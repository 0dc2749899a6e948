// What pods do beside counting: making and staking, multiproofs, cancelling, requests, recovery; results and logs.
import { describe, expect, it } from 'vitest'
import {
  attempt,
  balanceMultiproof,
  balanceOf,
  balanceProofs,
  cancelCheckpoint,
  createPod,
  credentialMultiproof,
  credentialProofs,
  depositDataRoot,
  ELECTRA_LAYOUT,
  type Hex,
  mint,
  numPods,
  ownerToPod,
  podCredentials,
  pubkeyHash,
  recoverTokens,
  requestConsolidation,
  requestWithdrawal,
  setProofSubmitter,
  setRequestQueue,
  snapshot,
  stake,
  startCheckpoint,
  undelegate,
  verifyCheckpointMultiproof,
  verifyCheckpointProofs,
  verifyWithdrawalCredentials,
  verifyWithdrawalCredentialsMultiproof,
  WAD,
} from '../../src/index.js'
import {
  addValidator,
  BEACON,
  BOB,
  block,
  change,
  checkpoint,
  ETH,
  ether,
  figures,
  hashOf,
  type Native,
  names,
  native,
  OPERATOR,
  POD,
  podOf,
  prove,
  proveBalances,
  proven,
  pubkeyOf,
  STAKER,
  s,
  slash,
  start,
  startStale,
  sweep,
} from './nativeScene.js'

const owned = { caller: STAKER, podOwner: STAKER }
const bytes = (byte: string, length: number): Hex => `0x${byte.repeat(length)}`

describe('making and staking', () => {
  it('vectors of §3.1.3 and §4.4', () => {
    const pod = '0x5e77861146afacba593db976ad86bab79675bc6f'
    const credentials = podCredentials(pod, 1)
    expect(credentials).toBe(`0x01${'00'.repeat(11)}${pod.slice(2)}`)
    expect(podCredentials(pod, 2)).toBe(`0x02${'00'.repeat(11)}${pod.slice(2)}`)
    expect(depositDataRoot(bytes('01', 48), credentials, ether(32n), bytes('02', 96))).toBe(
      '0x668b02fffaca262f7313e84161a0186da610437c0319284593d31861da80f4d5',
    )
    expect(pubkeyHash(bytes('01', 48))).toBe(
      '0x5a3a7764ba9cf1b19f5a4db8a2845ab72254d4741ff63a5b1bb4e3aec968ad07',
    )
  })

  it('ETH that was at the address before counts', () => {
    const state = s.scene()
    const outcome = createPod(state, { caller: BOB, newPod: POD, balanceWei: 5n })
    expect(outcome).toEqual({
      result: POD,
      events: [
        { contract: POD, name: 'Initialized', args: { version: 1 } },
        {
          contract: state.config.contracts.eigenPodManager,
          name: 'PodDeployed',
          args: { eigenPod: POD, podOwner: BOB },
        },
      ],
    })
    expect(state.eigenPodManager.pods.get(BOB)?.balanceWei).toBe(5n)
    expect([ownerToPod(state, BOB), numPods(state)]).toEqual([POD, 1n])
  })

  it('a first stake makes the pod, a second one uses it; no shares come of it', () => {
    const state = s.scene()
    const signature = bytes('02', 96)
    const staking = (pubkey: Hex) =>
      stake(state, {
        caller: STAKER,
        newPod: POD,
        value: ether(32n),
        pubkey,
        signature,
        depositDataRoot: depositDataRoot(pubkey, podCredentials(POD, 1), ether(32n), signature),
      })
    expect(names(staking(pubkeyOf(0)))).toEqual([
      'Initialized',
      'PodDeployed',
      'DepositEvent',
      'EigenPodStaked',
    ])
    const [deposited, staked] = staking(pubkeyOf(1)).events
    expect(deposited).toEqual({
      contract: state.config.depositContract,
      name: 'DepositEvent',
      args: {
        pubkey: pubkeyOf(1),
        withdrawal_credentials: podCredentials(POD, 1),
        amount: '0x0040597307000000',
        signature,
        index: '0x0100000000000000',
      },
    })
    expect(staked).toEqual({ contract: POD, name: 'EigenPodStaked', args: { pubkeyHash: hashOf(1) } })
    expect(state.stakers.size).toBe(0)
  })
})

describe('logs', () => {
  it('of a credential proof, then of a checkpoint', () => {
    const n = native()
    const [one, other] = [addValidator(n), addValidator(n)]
    const manager = n.state.config.contracts.eigenPodManager
    expect(prove(n, one, other).events).toMatchObject([
      { contract: POD, name: 'ValidatorRestaked', args: { pubkeyHash: hashOf(0) } },
      {
        contract: POD,
        name: 'ValidatorBalanceUpdated',
        args: { pubkeyHash: hashOf(0), balanceTimestamp: 0n, newValidatorBalanceGwei: 32n * ETH },
      },
      { name: 'ValidatorRestaked' },
      { name: 'ValidatorBalanceUpdated' },
      { contract: manager, name: 'PodSharesUpdated', args: { podOwner: STAKER, sharesDelta: ether(64n) } },
      { contract: manager, name: 'NewTotalShares' },
      { name: 'DepositScalingFactorUpdated' },
    ])
    change(n, other, { balanceGwei: 0n })
    sweep(n, 33n * ETH)
    const { timestamp } = n.state
    expect(start(n).events).toEqual([
      {
        contract: POD,
        name: 'CheckpointCreated',
        args: {
          checkpointTimestamp: timestamp + 12n,
          beaconBlockRoot: n.views.get(timestamp + 12n)?.blockRoot,
          validatorCount: 2n,
        },
      },
    ])
    const checkpointTimestamp = n.state.timestamp
    expect(proveBalances(n, [one]).events).toEqual([
      {
        contract: POD,
        name: 'ValidatorCheckpointed',
        args: { checkpointTimestamp, pubkeyHash: hashOf(0) },
      },
    ])
    expect(proveBalances(n, [other]).events).toMatchObject([
      {
        name: 'ValidatorBalanceUpdated',
        args: {
          pubkeyHash: hashOf(1),
          balanceTimestamp: checkpointTimestamp,
          newValidatorBalanceGwei: 0n,
        },
      },
      { name: 'ValidatorWithdrawn', args: { checkpointTimestamp, pubkeyHash: hashOf(1) } },
      { name: 'ValidatorCheckpointed' },
      {
        contract: POD,
        name: 'CheckpointFinalized',
        args: { checkpointTimestamp, totalShareDeltaWei: ether(1n) },
      },
      { name: 'PodSharesUpdated' },
      { name: 'NewTotalShares' },
      { name: 'DepositScalingFactorUpdated' },
    ])
  })

  it('a validator proven with nothing counts, and leaves without a changed balance', () => {
    const n = native()
    n.state.eigenPodManager.beaconChainSlashingFactors.set(STAKER, 0n)
    addValidator(n, { effectiveBalanceGwei: 0n, balanceGwei: 0n })
    expect(names(prove(n, 0))).toEqual(['ValidatorRestaked', 'ValidatorBalanceUpdated'])
    expect(names(start(n))).toEqual(['CheckpointCreated'])
    expect(names(proveBalances(n))).toEqual([
      'ValidatorWithdrawn',
      'ValidatorCheckpointed',
      'CheckpointFinalized',
    ])
  })

  it('a stale balance with a pod that has nothing to count is the start of a checkpoint', () => {
    const n = proven(1)
    slash(n, 0, 16n * ETH)
    expect(names(startStale(n, 0))).toEqual(['CheckpointCreated'])
  })
})

describe('proofs', () => {
  it('the submitter may prove and start; the owner changes who that is', () => {
    const n = native()
    addValidator(n)
    const change = { ...owned, newProofSubmitter: BOB }
    expect(setProofSubmitter(n.state, change).events).toEqual([
      {
        contract: POD,
        name: 'ProofSubmitterUpdated',
        args: { prevProofSubmitter: `0x${'00'.repeat(20)}`, newProofSubmitter: BOB },
      },
    ])
    const proofs = credentialProofs(block(n), [0])
    const beaconTimestamp = n.state.timestamp
    verifyWithdrawalCredentials(n.state, { ...owned, caller: BOB, beaconTimestamp, ...proofs })
    startCheckpoint(n.state, { ...owned, caller: BOB, revertIfNoBalance: false })
  })

  it('no proofs at all are fine, but for the container', () => {
    const n = proven(1)
    expect(prove(n).events).toEqual([])
    start(n)
    expect(proveBalances(n, []).events).toEqual([])
  })

  it('what is counted or does not count is skipped unseen', () => {
    const n = proven(2)
    start(n)
    const view = n.views.get(n.state.timestamp) ?? block(n)
    const { balanceContainerProof, proofs } = balanceProofs(view, [0])
    const [good] = proofs
    if (!good) throw new Error()
    const bad = { ...good, containerRoot: null }
    const unknown = { ...bad, pubkeyHash: hashOf(9) }
    const outcome = verifyCheckpointProofs(n.state, {
      caller: BOB,
      podOwner: STAKER,
      balanceContainerProof,
      proofs: [unknown, good, bad, unknown],
    })
    expect(names(outcome)).toEqual(['ValidatorCheckpointed'])
    expect(podOf(n).checkpoint.proofsRemaining).toBe(1)
  })

  it('a multiproof of credentials does what single proofs do, and skips what is proven', () => {
    const n = native()
    for (let index = 0; index < 5; index++)
      addValidator(n, { effectiveBalanceGwei: BigInt(30 + index) * ETH })
    prove(n, 2)
    const view = block(n)
    const beaconTimestamp = n.state.timestamp
    const single = snapshot(n.state)
    verifyWithdrawalCredentials(single, { ...owned, beaconTimestamp, ...credentialProofs(view, [1, 4]) })
    verifyWithdrawalCredentialsMultiproof(n.state, {
      ...owned,
      beaconTimestamp,
      ...credentialMultiproof(view, [1, 2, 4]),
    })
    expect(n.state).toEqual(single)
  })

  it('a multiproof of balances does what single proofs do, and skips what is counted', () => {
    const n = proven(9)
    for (const index of [0, 3, 5, 8]) change(n, index, { balanceGwei: BigInt(index) * ETH })
    start(n)
    proveBalances(n, [3])
    const view = n.views.get(n.state.timestamp) ?? block(n)
    const single = snapshot(n.state)
    verifyCheckpointProofs(single, { ...owned, ...balanceProofs(view, [0, 1, 5, 8]) })
    verifyCheckpointMultiproof(n.state, { ...owned, ...balanceMultiproof(view, [0, 1, 3, 5, 8]) })
    expect(n.state).toEqual(single)
    expect(podOf(n).checkpoint.proofsRemaining).toBe(4)
  })

  it('a checkpoint from before the fork keeps the layout it started with', () => {
    const n = proven(1, 'deneb')
    start(n)
    const fork = n.state.timestamp
    s.apply(n.state, {
      type: 'setPectraForkTimestamp',
      caller: n.state.eigenPodManager.proofTimestampSetter,
      timestamp: fork,
    })
    n.layout = ELECTRA_LAYOUT
    prove(n, addValidator(n))
    proveBalances(n, [0])
    expect(podOf(n).currentCheckpointTimestamp).toBe(0n)
  })
})

describe('a checkpoint that cannot end with a gain', () => {
  /** Two validators, one of which has gained and one lost; the operator's magnitude is gone. */
  const stuck = (): Native => {
    const n = proven(2)
    s.createSet(n.state, s.SET.id, [BEACON])
    s.slashableOperator(n.state, OPERATOR, BEACON)
    s.delegateTo_(n.state, STAKER)
    s.slash(n.state, WAD, s.SET, BEACON)
    change(n, 0, { balanceGwei: 31n * ETH })
    change(n, 1, { balanceGwei: 34n * ETH })
    start(n)
    proveBalances(n, [0])
    return n
  }

  it('is refused, can be cancelled, and is counted by the next one once something is left', () => {
    const n = stuck()
    expect(() => proveBalances(n, [1])).toThrow('FullySlashed')
    const checkpointTimestamp = n.state.timestamp
    expect(cancelCheckpoint(n.state, owned).events).toEqual([
      {
        contract: POD,
        name: 'CheckpointCancelled',
        args: { checkpointTimestamp, carriedBalanceDeltaGwei: -ETH },
      },
    ])
    expect(podOf(n)).toMatchObject({ currentCheckpointTimestamp: 0n, carriedDeltasGwei: -ETH })
    const again = { type: 'startCheckpoint', ...owned, revertIfNoBalance: false } as const
    expect(attempt(n.state, again)).toMatchObject({ error: { name: 'CannotCheckpointTwiceInSingleBlock' } })
    undelegate(n.state, { caller: STAKER, staker: STAKER })
    const { events } = checkpoint(n)
    expect(events.find(({ name }) => name === 'CheckpointFinalized')?.args.totalShareDeltaWei).toBe(ether(1n))
    expect(podOf(n)).toMatchObject({ carriedDeltasGwei: 0n, currentCheckpointTimestamp: 0n })
  })

  it('a loss that was carried lowers the factor as if it had never been cancelled', () => {
    const n = stuck()
    cancelCheckpoint(n.state, owned)
    undelegate(n.state, { caller: STAKER, staker: STAKER })
    change(n, 1, { balanceGwei: 32n * ETH })
    checkpoint(n)
    // One of 64 ETH is gone: counted from the balances before the cancelled checkpoint.
    expect(figures(n).factor).toBe(984375000000000000n)
  })

  it('cancelling twice carries both', () => {
    const n = stuck()
    cancelCheckpoint(n.state, owned)
    change(n, 0, { balanceGwei: 30n * ETH })
    start(n)
    proveBalances(n, [0])
    cancelCheckpoint(n.state, owned)
    expect(podOf(n).carriedDeltasGwei).toBe(-2n * ETH)
  })

  it('with the factor of the beacon chain at 0 too', () => {
    const n = proven(1)
    n.state.eigenPodManager.beaconChainSlashingFactors.set(STAKER, 0n)
    start(n)
    cancelCheckpoint(n.state, owned)
    expect(podOf(n).currentCheckpointTimestamp).toBe(0n)
  })
})

describe('requests to the beacon chain', () => {
  it('exits and partial withdrawals (56 bytes each)', () => {
    const n = proven(2)
    setRequestQueue(n.state, { queue: 'withdrawals', feeWei: 7n, accepts: true })
    const requests = [
      { pubkey: pubkeyOf(0), amountGwei: 0n },
      { pubkey: pubkeyOf(1), amountGwei: ETH },
    ]
    expect(attempt(n.state, { type: 'requestWithdrawal', ...owned, value: 13n, requests })).toMatchObject({
      error: { name: 'InsufficientFunds' },
    })
    expect(requestWithdrawal(n.state, { ...owned, value: 14n, requests }).events).toEqual([
      { contract: POD, name: 'ExitRequested', args: { validatorPubkeyHash: hashOf(0) } },
      {
        contract: POD,
        name: 'WithdrawalRequested',
        args: { validatorPubkeyHash: hashOf(1), withdrawalAmountGwei: ETH },
      },
    ])
    expect(n.state.beacon.withdrawals.requests).toEqual([
      { sender: POD, payload: `${pubkeyOf(0)}0000000000000000` },
      { sender: POD, payload: `${pubkeyOf(1)}000000003b9aca00` },
    ])
  })

  it('consolidations and switches (96 bytes each); the source may be anybody', () => {
    const n = proven(1)
    const requests = [
      { srcPubkey: pubkeyOf(0), targetPubkey: pubkeyOf(0) },
      { srcPubkey: pubkeyOf(8), targetPubkey: pubkeyOf(0) },
    ]
    expect(requestConsolidation(n.state, { ...owned, value: 2n, requests }).events).toEqual([
      { contract: POD, name: 'SwitchToCompoundingRequested', args: { validatorPubkeyHash: hashOf(0) } },
      {
        contract: POD,
        name: 'ConsolidationRequested',
        args: { sourcePubkeyHash: hashOf(8), targetPubkeyHash: hashOf(0) },
      },
    ])
    expect(n.state.beacon.consolidations.requests[1]?.payload).toBe(`${pubkeyOf(8)}${pubkeyOf(0).slice(2)}`)
  })
})

it('stray tokens are recovered', () => {
  const n = native()
  mint(n.state, { token: s.TOKEN, to: POD, amount: 5n })
  const { TOKEN } = s
  recoverTokens(n.state, { ...owned, tokenList: [TOKEN], amountsToWithdraw: [3n], recipient: BOB })
  expect([balanceOf(n.state, TOKEN, POD), balanceOf(n.state, TOKEN, BOB)]).toEqual([2n, 3n])
})

it('roots are remembered for 8191 slots', () => {
  const n = native()
  addValidator(n)
  const view = block(n)
  const beaconTimestamp = n.state.timestamp
  const proofs = credentialProofs(view, [0])
  const action = { type: 'verifyWithdrawalCredentials', ...owned, beaconTimestamp, ...proofs } as const
  s.apply(n.state, { type: 'advance', blocks: 1, seconds: 98292n })
  expect(attempt(n.state, action)).toMatchObject({ error: { name: 'TimestampOutOfRange' } })
  n.state.timestamp -= 1n
  expect(attempt(n.state, action).status).toBe('success')
})
