// The life of a pod, on a chain with real contracts and a beacon chain that nobody validates.
import { readFileSync } from 'node:fs'
import {
  addPodImplementation,
  type Call,
  cancelCheckpoint,
  cancelFork,
  createPod,
  execute,
  getPod,
  getPodValidators,
  liquidStakingTokenAbi,
  podPubkeyHash,
  prepareAddPodImplementation,
  prepareCancelFork,
  prepareScheduleFork,
  recoverTokens,
  requestConsolidation,
  requestWithdrawal,
  schedule,
  scheduleFork,
  setPodVersion,
  setProofSubmitter,
  stake,
  startCheckpoint,
  verifyCheckpointMultiproof,
  verifyCheckpointProofs,
  verifyStaleBalance,
  verifyWithdrawalCredentials,
  verifyWithdrawalCredentialsMultiproof,
} from '@restack/sdk'
import { type Abi, type Address, encodeDeployData, erc20Abi, getAddress, type Hex, parseEther } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createBeaconClient,
  digestBlock,
  proveBalances,
  proveBalancesMultiproof,
  proveCredentials,
  proveCredentialsMultiproof,
  proveStaleBalance,
} from '../../beacon/src/index.js'
import { createMockBeaconChain, type MockBeaconChain } from '../../beacon/src/mock/index.js'
import { depositDataRoot, signature } from '../../beacon/test/deposits.js'
import { startChain, type TestChain } from './chain.js'
import { addressOf, failure, type Player, playOn, WAD } from './play.js'

const governor = 0
const owner = 2
const submitter = 3
const stranger = 4
const eth = (amount: number | string) => parseEther(String(amount))

let chain: TestChain
let play: Player
let beacon: MockBeaconChain
let server: { url: string; close: () => Promise<void> }
let pod: Address
/** Numbers on the beacon chain: staked through the manager; then three that came otherwise. */
let staked: number
let others: number[]

const on = () => ({ deployment: chain.deployment, pod })
const read = () => getPod(chain.as(stranger), { deployment: chain.deployment, owner: addressOf(owner) })
const code = async (promise: Promise<unknown>) => (await failure(promise)).code
const digest = (blockRoot: Hex) =>
  digestBlock(createBeaconClient({ url: server.url }), { blockRoot, pods: [pod], chainId: 31337 })

/** The newest moment that can be proven, and the state of then. */
async function now() {
  await beacon.advanceSlots()
  const { timestamp } = await chain.as(stranger).getBlock()
  return { beaconTimestamp: timestamp, digest: await digest(beacon.head().root) }
}

async function checkpointDigest() {
  const { checkpoint } = await read()
  if (!checkpoint) throw new Error('no checkpoint is under way')
  return digest(checkpoint.beaconBlockRoot)
}

/** Has the timelock do it, whose delay is 0 here. */
async function govern(...calls: Call[]) {
  const { deployment } = chain
  await chain.done(schedule(chain.as(governor), { deployment, calls }))
  await chain.done(execute(chain.as(governor), { deployment, calls }))
}

beforeAll(async () => {
  chain = await startChain()
  play = playOn(chain)
  beacon = await createMockBeaconChain({ rpcUrl: chain.rpcUrl, fillers: 40, rewardBasisPoints: 0 })
  server = await beacon.serve()
})
afterAll(async () => {
  await server?.close()
  await chain?.stop()
})

describe('a pod, from beginning to end', () => {
  test('its address is known before it is there', async () => {
    const { deployment } = chain
    const before = await read()
    expect(before).toMatchObject({
      isDeployed: false,
      activeValidatorCount: 0,
      checkpoint: null,
      version: null,
    })
    await chain.done(createPod(chain.as(owner), { deployment }))
    pod = before.pod
    expect(await read()).toMatchObject({
      pod,
      isDeployed: true,
      proofSubmitter: null,
      depositShares: 0n,
      slashingFactor: WAD,
      version: { current: 0, latest: 0 },
    })
    expect(await code(createPod(chain.as(owner), { deployment }))).toBe('EigenPodAlreadyExists')
  })

  test('32 ETH are staked through it; shares come with the proof', async () => {
    const pubkey: Hex = `0x${'aa'.repeat(48)}`
    const credentials: Hex = `0x01${'00'.repeat(11)}${pod.slice(2).toLowerCase()}`
    const given = { deployment: chain.deployment, pubkey, signature }
    const root = depositDataRoot(pubkey, credentials, 32_000_000_000n)
    await chain.done(stake(chain.as(owner), { ...given, depositDataRoot: root }))
    expect((await read()).depositShares).toBe(0n)
    const added = await beacon.addValidators([
      { withdrawalCredentials: credentials },
      { withdrawalCredentials: credentials },
      { withdrawalCredentials: credentials.replace('0x01', '0x02') as Hex },
    ])
    others = added.map(({ index }) => index)
    await beacon.advanceEpochs(6)
    staked = beacon.validator(pubkey).index

    const moment = await now()
    const proofs = proveCredentials({ digest: moment.digest, indices: [staked] })
    const one = { ...on(), beaconTimestamp: moment.beaconTimestamp, proofs }
    expect(await code(verifyWithdrawalCredentials(chain.as(submitter), one))).toBe(
      'OnlyEigenPodOwnerOrProofSubmitter',
    )
    await chain.done(verifyWithdrawalCredentials(chain.as(owner), one))
    expect(await code(verifyWithdrawalCredentials(chain.as(owner), one))).toBe('CredentialsAlreadyVerified')
    expect(await read()).toMatchObject({ depositShares: eth(32), activeValidatorCount: 1 })
    expect((await getPodValidators(chain.as(owner), { pod, validators: [pubkey] })).validators).toEqual([
      {
        pubkeyHash: podPubkeyHash(pubkey),
        validatorIndex: staked,
        status: 'active',
        restakedBalanceGwei: 32_000_000_000n,
        lastCheckpointedAt: null,
      },
    ])
  })

  test('a proof submitter proves many at once, also some that are proven already', async () => {
    expect(
      await code(setProofSubmitter(chain.as(stranger), { ...on(), newProofSubmitter: addressOf(stranger) })),
    ).toBe('OnlyEigenPodOwner')
    await chain.done(setProofSubmitter(chain.as(owner), { ...on(), newProofSubmitter: addressOf(submitter) }))
    const { beaconTimestamp, digest } = await now()
    const multiproof = proveCredentialsMultiproof({ digest, indices: [staked, ...others] })
    await chain.done(
      verifyWithdrawalCredentialsMultiproof(chain.as(submitter), { ...on(), beaconTimestamp, multiproof }),
    )
    expect(await read()).toMatchObject({
      depositShares: eth(128),
      activeValidatorCount: 4,
      proofSubmitter: addressOf(submitter),
    })
  })

  test('a checkpoint credits rewards, counted one by one and in one proof', async () => {
    const [, , compounding = 0] = others // of the others, what is above 32 ETH is paid out
    await beacon.reward(compounding, 1_000_000_000n)
    expect(await code(startCheckpoint(chain.as(stranger), on()))).toBe('OnlyEigenPodOwnerOrProofSubmitter')
    expect(await code(startCheckpoint(chain.as(owner), { ...on(), revertIfNoBalance: true }))).toBe(
      'NoBalanceToCheckpoint',
    )
    await beacon.advanceSlots()
    await chain.done(startCheckpoint(chain.as(submitter), on()))
    expect(await code(startCheckpoint(chain.as(owner), on()))).toBe('CheckpointAlreadyActive')
    expect(await code(cancelCheckpoint(chain.as(owner), on()))).toBe('CheckpointCanBeFinalized')
    expect((await read()).checkpoint).toMatchObject({ proofsRemaining: 4, balanceDeltasGwei: 0n })

    const digest = await checkpointDigest()
    const proofs = proveBalances({ digest, indices: [compounding] })
    await chain.done(verifyCheckpointProofs(chain.as(stranger), { ...on(), proofs }))
    expect((await read()).checkpoint).toMatchObject({
      proofsRemaining: 3,
      balanceDeltasGwei: 1_000_000_000n,
      prevBeaconBalanceGwei: 32_000_000_000n,
    })
    const multiproof = proveBalancesMultiproof({ digest, indices: [staked, ...others] })
    await chain.done(verifyCheckpointMultiproof(chain.as(stranger), { ...on(), multiproof }))
    const after = await read()
    expect(after).toMatchObject({ checkpoint: null, depositShares: eth(129), slashingFactor: WAD })
    expect(after.lastCheckpointAt).toBeGreaterThan(0n)
    expect(await code(verifyCheckpointMultiproof(chain.as(stranger), { ...on(), multiproof }))).toBe(
      'NoActiveCheckpoint',
    )
  })

  test('anyone can have a slashing counted', async () => {
    const [slashed = 0] = others
    const before = await now()
    const healthy = proveStaleBalance({ digest: before.digest, index: slashed })
    expect(
      await code(
        verifyStaleBalance(chain.as(stranger), {
          ...on(),
          beaconTimestamp: before.beaconTimestamp,
          stale: healthy,
        }),
      ),
    ).toBe('ValidatorNotSlashedOnBeaconChain')
    await beacon.slash(slashed, 'half')
    const { beaconTimestamp, digest } = await now()
    const stale = proveStaleBalance({ digest, index: slashed })
    await chain.done(verifyStaleBalance(chain.as(stranger), { ...on(), beaconTimestamp, stale }))
    const multiproof = proveBalancesMultiproof({
      digest: await checkpointDigest(),
      indices: [staked, ...others],
    })
    await chain.done(verifyCheckpointMultiproof(chain.as(stranger), { ...on(), multiproof }))
    // 16 of 129 ETH: the factor is rounded down, shares stay
    expect(await read()).toMatchObject({
      depositShares: eth(129),
      slashingFactor: (WAD * 113n) / 129n,
    })
  })

  test('validators are asked to leave and to compound; what comes is credited', async () => {
    const [, leaving = 0] = others
    const pubkey = beacon.validator(leaving).pubkey
    const foreign = beacon.validator(0).pubkey
    const exit = (key: Hex) => ({ ...on(), requests: [{ pubkey: key, amountGwei: 0n }] })
    expect(await code(requestWithdrawal(chain.as(submitter), exit(foreign)))).toBe('ValidatorNotActiveInPod')
    expect(await code(requestWithdrawal(chain.as(submitter), exit('0x01')))).toBe('InvalidPubKeyLength')
    expect(await code(requestWithdrawal(chain.as(submitter), { ...exit(pubkey), value: 0n }))).toBe(
      'InsufficientFunds',
    )
    await chain.done(requestWithdrawal(chain.as(submitter), exit(pubkey)))
    const own = beacon.validator(staked).pubkey
    await chain.done(
      requestConsolidation(chain.as(owner), {
        ...on(),
        requests: [{ srcPubkey: own, targetPubkey: own }],
      }),
    )
    await beacon.advanceEpochs(12)
    expect(beacon.validator(leaving).status).toBe('withdrawal_done')
    expect(beacon.validator(staked).withdrawalCredentials.slice(0, 4)).toBe('0x02')

    const waiting = await read()
    expect(waiting).toMatchObject({ withdrawableWei: 0n })
    expect(waiting.uncreditedWei).toBe(await chain.as(owner).getBalance({ address: pod }))
    expect(waiting.uncreditedWei).toBeGreaterThanOrEqual(eth(32))
    await chain.done(startCheckpoint(chain.as(owner), { ...on(), revertIfNoBalance: true }))
    const multiproof = proveBalancesMultiproof({
      digest: await checkpointDigest(),
      indices: [staked, ...others],
    })
    await chain.done(verifyCheckpointMultiproof(chain.as(stranger), { ...on(), multiproof }))
    expect(await read()).toMatchObject({ uncreditedWei: 0n, withdrawableWei: waiting.uncreditedWei })
    const { validators } = await getPodValidators(chain.as(owner), { pod, validators: [pubkey] })
    expect(validators[0]).toMatchObject({ status: 'withdrawn', restakedBalanceGwei: 0n })
  })

  test('tokens that strayed into it are sent on, by its owner only', async () => {
    const token = chain.tokens.stETH
    await play.mint(owner, 7n)
    await chain.done(
      chain
        .as(owner)
        .writeContract({ address: token, abi: erc20Abi, functionName: 'transfer', args: [pod, 7n] }),
    )
    const rescue = { ...on(), tokens: [{ token, amount: 7n }], recipient: addressOf(stranger) }
    expect(await code(recoverTokens(chain.as(submitter), rescue))).toBe('OnlyEigenPodOwner')
    await chain.done(recoverTokens(chain.as(owner), rescue))
    expect(
      await chain.as(owner).readContract({
        address: token,
        abi: liquidStakingTokenAbi,
        functionName: 'balanceOf',
        args: [addressOf(stranger)],
      }),
    ).toBe(7n)
  })
})

describe('versions and forks', () => {
  async function deployPodCode(): Promise<Address> {
    const file = new URL('../../deploy/artifacts/EigenPod.json', import.meta.url)
    const { bytecode, constructorInputs } = JSON.parse(readFileSync(file, 'utf8'))
    const byName: Record<string, unknown> = {
      ethPOS_: beacon.depositContract,
      eigenPodManager_: chain.deployment.contracts.eigenPodManager,
    }
    const abi = [{ type: 'constructor', stateMutability: 'nonpayable', inputs: constructorInputs }] as Abi
    const args = constructorInputs.map(({ name }: { name: string }) => byName[name])
    const client = chain.as(governor)
    const hash = await client.sendTransaction({ data: encodeDeployData({ abi, bytecode, args }) })
    const receipt = await client.waitForTransactionReceipt({ hash })
    return getAddress(String(receipt.contractAddress))
  }

  test('later code is offered by governance, and taken by the owner of a pod only', async () => {
    const { deployment } = chain
    const client = chain.as(governor)
    const implementation = await deployPodCode()
    expect(await code(addPodImplementation(client, { deployment, implementation }))).toBe('NotOwner')
    await govern(await prepareAddPodImplementation(client, { deployment, implementation }))
    expect(await code(setPodVersion(chain.as(governor), { ...on(), newVersion: 1 }))).toBe(
      'OnlyEigenPodOwner',
    )
    expect(await code(setPodVersion(chain.as(owner), { ...on(), newVersion: 2 }))).toBe('InvalidPodVersion')
    await client.increaseTime({ seconds: 60 * 24 * 60 * 60 })
    await client.mine({ blocks: 1 })
    const before = await read()
    expect(before.version).toEqual({ current: 0, latest: 1 })
    await chain.done(setPodVersion(chain.as(owner), { ...on(), newVersion: 1 }))
    const { version, blockNumber, ...kept } = await read()
    expect(version).toEqual({ current: 1, latest: 1 })
    expect(before).toMatchObject(kept)
    expect(blockNumber).toBeGreaterThan(before.blockNumber)
  })

  test('a fork is announced and taken back by governance, long ahead', async () => {
    const { deployment } = chain
    const client = chain.as(governor)
    const { timestamp } = await client.getBlock()
    const layout = { stateHeight: 6, validatorsField: 11, balancesField: 12 }
    const far = { deployment, layout, forkTimestamp: timestamp + 100n * 24n * 3600n }
    expect(await code(scheduleFork(client, far))).toBe('NotOwner')
    expect(await code(cancelFork(client, { deployment }))).toBe('NotOwner')
    await govern(await prepareScheduleFork(client, far))
    await govern(await prepareCancelFork(client, { deployment }))
  })
})
