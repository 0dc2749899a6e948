// Signing keys, releases, registrations by signature, caps and the registry of contracts, on a chain.
import { bn254 } from '@noble/curves/bn254'
import {
  approve,
  avsDirectoryAbi,
  type Call,
  cancelSalt,
  configureDeployment,
  configureOperatorSet,
  type Deployment,
  depositIntoStrategy,
  deregisterFromOperatorSets,
  deregisterKey,
  deregisterOperatorFromAVS,
  execute,
  getKey,
  getKeyRegistrationDigest,
  getOperatorAVSStatus,
  getOperatorOfKey,
  getProtocolRegistry,
  getReleases,
  getTVLLimits,
  keyRegistrarAbi,
  knownDeployments,
  liquidStakingTokenAbi,
  pauseProtocol,
  prepareConfigureDeployment,
  prepareShipDeployments,
  prepareTransferOwnership,
  publishMetadataURI,
  publishRelease,
  registerKey,
  registerOperatorToAVS,
  schedule,
  setTVLLimits,
  shipDeployments,
  signKeyRegistration,
  signOperatorAVSRegistration,
  updateAVSDirectoryMetadataURI,
} from '@restack/sdk'
import { type Address, concat, type Hex, keccak256, parseEventLogs, toHex, zeroAddress } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deploy, profile } from '../../deploy/src/index.js'
import { startChain, type TestChain } from './chain.js'
import { addressOf, failure, type Player, playOn } from './play.js'

const governor = 0
const operator = 2
const avs = 3
const other = 4
const keyHolder = 5
const set = { avs: addressOf(avs), id: 1 }

let chain: TestChain
let play: Player
let snapshot: Hex
let deployment: Deployment

beforeAll(async () => {
  chain = await startChain()
  deployment = chain.deployment
  play = playOn(chain)
  snapshot = await chain.as(0).snapshot()
})
beforeEach(async () => {
  await chain.as(0).revert({ id: snapshot })
  snapshot = await chain.as(0).snapshot()
})
afterAll(() => chain.stop())

const code = async (promise: Promise<unknown>) => (await failure(promise)).code
const ofOperator = { operator: addressOf(operator), operatorSet: set }

function at(address: Address | undefined): Address {
  if (!address) throw new Error('not deployed')
  return address
}

/** Has the timelock do it, whose delay is 0 here. */
async function govern(...calls: Call[]) {
  await chain.done(schedule(chain.as(governor), { deployment, calls }))
  await chain.done(execute(chain.as(governor), { deployment, calls }))
}

describe('signing keys', () => {
  const configure = (curve: 'ecdsa' | 'bn254') =>
    chain.done(configureOperatorSet(chain.as(avs), { deployment, operatorSet: set, curve }))
  const signed = (index = keyHolder) => signKeyRegistration(chain.as(index), { deployment, ...ofOperator })

  test('an ECDSA key is signed by itself, registered once, found by its operator, and spent for ever', async () => {
    const client = chain.as(operator)
    expect(await getKey(client, { deployment, ...ofOperator })).toMatchObject({ curve: null, key: null })
    await configure('ecdsa')
    const { key, signature } = await signed()
    expect(key).toBe(addressOf(keyHolder))
    await chain.done(registerKey(client, { deployment, ...ofOperator, key, signature }))

    const keyHash = keccak256(key)
    expect(await getKey(client, { deployment, ...ofOperator })).toMatchObject({
      curve: 'ecdsa',
      key,
      keyHash,
    })
    const whose = () => getOperatorOfKey(client, { deployment, operatorSet: set, key })
    expect(await whose()).toMatchObject({ operator: addressOf(operator), hasKey: true, isCurrent: true })

    await chain.done(deregisterKey(client, { deployment, ...ofOperator }))
    expect(await getKey(client, { deployment, ...ofOperator })).toMatchObject({ curve: 'ecdsa', key: null })
    expect(await code(registerKey(client, { deployment, ...ofOperator, key, signature }))).toBe(
      'KeyAlreadyRegistered',
    )
    const next = await signed(other)
    await chain.done(registerKey(client, { deployment, ...ofOperator, ...next }))
    // The contract says yes of the old key, because the operator has one.
    expect(await whose()).toMatchObject({ operator: addressOf(operator), hasKey: true, isCurrent: false })
    expect(await getOperatorOfKey(client, { deployment, operatorSet: set, key: addressOf(9) })).toMatchObject(
      { operator: null, hasKey: false, isCurrent: false },
    )
  })

  test('a BN254 key signs the digest, hashed to the curve', async () => {
    const client = chain.as(operator)
    await configure('bn254')
    const secret = 0x2an
    const word = (value: bigint) => toHex(value, { size: 32 })
    const g1 = bn254.G1.ProjectivePoint.BASE.multiply(secret).toAffine()
    const g2 = bn254.G2.ProjectivePoint.BASE.multiply(secret).toAffine()
    const key = concat([g1.x, g1.y, g2.x.c1, g2.x.c0, g2.y.c1, g2.y.c0].map(word))

    const digest = await getKeyRegistrationDigest(client, { deployment, ...ofOperator, key })
    const { Fp } = bn254.fields
    let x = Fp.create(BigInt(digest))
    let y: bigint
    for (;;) {
      const beta = Fp.add(Fp.pow(x, 3n), 3n)
      y = Fp.pow(beta, (Fp.ORDER + 1n) / 4n)
      if (Fp.eql(Fp.sqr(y), beta)) break
      x = Fp.add(x, 1n)
    }
    const point = bn254.G1.ProjectivePoint.fromAffine({ x, y }).multiply(secret).toAffine()
    const signature = concat([word(point.x), word(point.y)])
    await chain.done(registerKey(client, { deployment, ...ofOperator, key, signature }))

    // The hash of the chapter's key, which is the same (02 Appendix A).
    const keyHash = '0xe45e5d7f45c5c131c4eaa85909ece5003a49f34f78cd98b270aaf9cf17b28476'
    expect(await getKey(client, { deployment, ...ofOperator })).toMatchObject({
      curve: 'bn254',
      key,
      keyHash,
    })
    expect(await getOperatorOfKey(client, { deployment, operatorSet: set, key })).toMatchObject({
      operator: addressOf(operator),
      isCurrent: true,
    })
  })

  test('refusals have names', async () => {
    const client = chain.as(operator)
    const attempt = (key: Hex, signature: Hex) =>
      registerKey(client, { deployment, ...ofOperator, key, signature })
    expect(await code(attempt('0x', '0x'))).toBe('OperatorSetNotConfigured')
    expect(await code(getKeyRegistrationDigest(client, { deployment, ...ofOperator, key: '0x' }))).toBe(
      'OperatorSetNotConfigured',
    )
    await configure('bn254')
    expect(
      await code(configureOperatorSet(chain.as(avs), { deployment, operatorSet: set, curve: 'ecdsa' })),
    ).toBe('ConfigurationAlreadySet')
    expect(await code(attempt('0x12', '0x'))).toBe('InvalidKeyFormat')
    expect(await code(attempt(`0x${'00'.repeat(192)}`, `0x${'00'.repeat(64)}`))).toBe('ZeroPubkey')
    const offCurve: Hex = `0x${'01'.repeat(192)}`
    expect(await code(attempt(offCurve, `0x${'00'.repeat(64)}`))).toBe('ECMulFailed')
    const missing = await failure(deregisterKey(client, { deployment, ...ofOperator }))
    expect(missing.code).toBe('KeyNotFound')
    expect(missing.message).toContain(addressOf(avs))
    expect(missing.message).not.toContain('[object')
    expect(await code(deregisterKey(chain.as(other), { deployment, ...ofOperator }))).toBe(
      'InvalidPermissions',
    )
  })

  test('a member keeps its key until it can no longer be slashed', async () => {
    await play.register(operator)
    await play.createAvs(avs, [{ id: 1, strategies: [chain.strategies.stETH] }])
    await configure('ecdsa')
    await chain.done(registerKey(chain.as(operator), { deployment, ...ofOperator, ...(await signed()) }))
    await play.join(operator, avs, [1])
    await chain.done(
      deregisterFromOperatorSets(chain.as(operator), {
        deployment,
        operator: addressOf(operator),
        avs: addressOf(avs),
        operatorSetIds: [1],
      }),
    )
    expect(await code(deregisterKey(chain.as(operator), { deployment, ...ofOperator }))).toBe(
      'OperatorStillSlashable',
    )
    await chain.as(0).mine({ blocks: deployment.parameters.deallocationDelayBlocks + 1 })
    await chain.done(deregisterKey(chain.as(operator), { deployment, ...ofOperator }))
  })

  test('the digest signed is the one of the contract', async () => {
    await configure('ecdsa')
    const { key } = await signed()
    const digest = await getKeyRegistrationDigest(chain.as(0), { deployment, ...ofOperator, key })
    expect(digest).toBe(
      await chain.as(0).readContract({
        address: at(deployment.contracts.keyRegistrar),
        abi: keyRegistrarAbi,
        functionName: 'getECDSAKeyRegistrationMessageHash',
        args: [addressOf(operator), set, key],
      }),
    )
  })
})

describe('releases', () => {
  const artifacts = [{ digest: keccak256('0x01'), registry: 'ghcr.io/avs/node' }]

  test('are published by the AVS, newest first', async () => {
    const client = chain.as(avs)
    expect(await code(publishRelease(client, { deployment, operatorSet: set, artifacts }))).toBe(
      'MustPublishMetadataURI',
    )
    expect(await code(publishMetadataURI(client, { deployment, operatorSet: set, metadataUri: '' }))).toBe(
      'InvalidMetadataURI',
    )
    await chain.done(
      publishMetadataURI(client, { deployment, operatorSet: set, metadataUri: 'https://avs.example/s.json' }),
    )
    const upgradeBy = new Date('2100-01-01T00:00:00Z')
    await chain.done(publishRelease(client, { deployment, operatorSet: set, artifacts }))
    await chain.done(publishRelease(client, { deployment, operatorSet: set, artifacts, upgradeBy }))
    expect(await getReleases(client, { deployment, operatorSet: set })).toMatchObject({
      metadataUri: 'https://avs.example/s.json',
      total: 2,
      releases: [
        { id: 1n, artifacts, upgradeBy },
        { id: 0n, artifacts, upgradeBy: null },
      ],
    })
    expect((await getReleases(client, { deployment, operatorSet: set, limit: 1 })).releases).toHaveLength(1)
    const late = { deployment, operatorSet: set, artifacts, upgradeBy: new Date('2001-01-01') }
    expect(await code(publishRelease(client, late))).toBe('InvalidUpgradeByTime')
    expect(await code(publishRelease(chain.as(other), late))).toBe('InvalidPermissions')
  })

  test('there are none at first', async () => {
    expect(await getReleases(chain.as(0), { deployment, operatorSet: set })).toMatchObject({
      metadataUri: null,
      total: 0,
      releases: [],
    })
  })
})

describe('the AVSDirectory', () => {
  const inAnHour = async () => (await chain.as(0).getBlock()).timestamp + 3600n
  const status = (salt?: Hex) =>
    getOperatorAVSStatus(chain.as(0), {
      deployment,
      avs: addressOf(avs),
      operator: addressOf(operator),
      salt,
    })

  test('an AVS registers an operator that signed, and ends it', async () => {
    await play.register(operator)
    const registration = await signOperatorAVSRegistration(chain.as(operator), {
      deployment,
      avs: addressOf(avs),
      expiry: await inAnHour(),
    })
    const register = { deployment, operator: addressOf(operator), registration }
    expect(await status(registration.salt)).toMatchObject({ isRegistered: false, isSaltSpent: false })
    expect(await code(registerOperatorToAVS(chain.as(other), register))).toBe('InvalidSignature')
    await chain.done(registerOperatorToAVS(chain.as(avs), register))
    expect(await status(registration.salt)).toMatchObject({ isRegistered: true, isSaltSpent: true })
    expect(await code(registerOperatorToAVS(chain.as(avs), register))).toBe('OperatorAlreadyRegisteredToAVS')
    const end = { deployment, operator: addressOf(operator) }
    await chain.done(deregisterOperatorFromAVS(chain.as(avs), end))
    expect(await status()).toMatchObject({ isRegistered: false, isSaltSpent: null })
    expect(await code(deregisterOperatorFromAVS(chain.as(avs), end))).toBe('OperatorNotRegisteredToAVS')
    expect(await code(registerOperatorToAVS(chain.as(avs), register))).toBe('SaltSpent')
  })

  test('a signature is taken back, and needs an operator', async () => {
    const registration = await signOperatorAVSRegistration(chain.as(operator), {
      deployment,
      avs: addressOf(avs),
      expiry: await inAnHour(),
      salt: `0x${'5a'.repeat(32)}`,
    })
    const register = { deployment, operator: addressOf(operator), registration }
    expect(await code(registerOperatorToAVS(chain.as(avs), register))).toBe(
      'OperatorNotRegisteredToEigenLayer',
    )
    await chain.done(cancelSalt(chain.as(operator), { deployment, salt: registration.salt }))
    expect(await code(registerOperatorToAVS(chain.as(avs), register))).toBe('SaltSpent')
  })

  test('takes the address of a description, and another owner', async () => {
    const hash = await updateAVSDirectoryMetadataURI(chain.as(avs), { deployment, metadataUri: 'ipfs://avs' })
    const { logs } = await chain.as(0).waitForTransactionReceipt({ hash })
    const [event] = parseEventLogs({ abi: avsDirectoryAbi, logs, eventName: 'AVSMetadataURIUpdated' })
    expect(event?.args).toEqual({ avs: addressOf(avs), metadataURI: 'ipfs://avs' })
    const newOwner = addressOf(other)
    await govern(
      await prepareTransferOwnership(chain.as(0), { deployment, contract: 'avsDirectory', newOwner }),
    )
    const address = at(deployment.contracts.avsDirectory)
    expect(await chain.as(0).readContract({ address, abi: avsDirectoryAbi, functionName: 'owner' })).toBe(
      newOwner,
    )
  })
})

describe('strategies with caps', () => {
  test('take deposits up to the caps, which the unpauser changes', async () => {
    const client = chain.as(governor)
    const token = chain.tokens.stETH
    const limited = await deploy({
      client,
      config: {
        ...profile('local'),
        version: '1.1.0',
        limits: { [token]: { maxPerDeposit: '5', maxTotalDeposits: '8' } },
      },
      allowShortDelays: true,
    })
    const strategy = at(limited.strategies.stETH)
    const caps = () => getTVLLimits(client, { deployment: limited, strategy })
    expect(await caps()).toEqual({ maxPerDeposit: 5n, maxTotalDeposits: 8n })
    expect(await getTVLLimits(client, { deployment, strategy: chain.strategies.stETH })).toBeNull()

    await chain.done(
      client.writeContract({
        address: token,
        abi: liquidStakingTokenAbi,
        functionName: 'mint',
        args: [addressOf(governor), 100n],
      }),
    )
    await chain.done(approve(client, { deployment: limited, token, amount: 100n }))
    const deposit = (amount: bigint) => depositIntoStrategy(client, { deployment: limited, strategy, amount })
    expect(await code(deposit(6n))).toBe('MaxPerDepositExceedsMax')
    await chain.done(deposit(5n))
    expect(await code(deposit(4n))).toBe('BalanceExceedsMaxTotalDeposits')
    const wider = { deployment: limited, strategy, maxPerDeposit: 50n, maxTotalDeposits: 60n }
    expect(await code(setTVLLimits(chain.as(other), wider))).toBe('OnlyUnpauser')
    expect(await code(setTVLLimits(client, { ...wider, maxPerDeposit: 61n }))).toBe('MaxPerDepositExceedsMax')
    await chain.done(setTVLLimits(client, wider))
    expect(await caps()).toEqual({ maxPerDeposit: 50n, maxTotalDeposits: 60n })
    await chain.done(deposit(50n))
  })
})

describe('the ProtocolRegistry', () => {
  const read = () => getProtocolRegistry(chain.as(0), { deployment })

  test('lists the contracts of the deployment, and pauses them all', async () => {
    const { version, deployments } = await read()
    expect(version).toBe('1.0.0')
    expect(deployments).toHaveLength(16)
    expect(deployments).toContainEqual({
      name: 'DelegationManager',
      address: deployment.contracts.delegationManager,
      pausable: true,
      deprecated: false,
    })
    expect(deployments).toContainEqual({
      name: 'KeyRegistrar',
      address: deployment.contracts.keyRegistrar,
      pausable: false,
      deprecated: false,
    })
    expect(await code(pauseProtocol(chain.as(other), { deployment }))).toBe('RoleMissing')
    await chain.done(pauseProtocol(chain.as(governor), { deployment }))
    const deposit = depositIntoStrategy(chain.as(other), {
      deployment,
      strategy: chain.strategies.stETH,
      amount: 1n,
    })
    expect(await code(deposit)).toBe('CurrentlyPaused')
  })

  test('its admin, the timelock, ships and configures', async () => {
    const client = chain.as(governor)
    const address = addressOf(8)
    const shipped = [{ name: 'Extra', address, pausable: true }]
    expect(await code(shipDeployments(client, { deployment, deployments: shipped, version: '1.1.0' }))).toBe(
      'RoleMissing',
    )
    await govern(
      await prepareShipDeployments(client, { deployment, deployments: shipped, version: '1.1.0' }),
      await prepareConfigureDeployment(client, {
        deployment,
        name: 'Extra',
        pausable: false,
        deprecated: true,
      }),
    )
    const { version, deployments } = await read()
    expect(version).toBe('1.1.0')
    expect(deployments.at(-1)).toEqual({ name: 'Extra', address, pausable: false, deprecated: true })

    // As the timelock itself, to see what it would be refused with.
    const timelock = deployment.contracts.timelock
    await client.impersonateAccount({ address: timelock })
    await client.setBalance({ address: timelock, value: 10n ** 18n })
    const asTimelock = { deployment, account: timelock }
    expect(await code(configureDeployment(client, { ...asTimelock, name: 'None', pausable: true }))).toBe(
      'DeploymentNotShipped',
    )
    const bad = (name: string, to: Address) =>
      shipDeployments(client, {
        ...asTimelock,
        deployments: [{ name, address: to, pausable: true }],
        version: '1.2.0',
      })
    expect(await code(bad('', address))).toBe('InputNameEmpty')
    expect(await code(bad('Zero', zeroAddress))).toBe('InputAddressZero')
    expect(await code(bad('A name that has 32 bytes in all.', address))).toBe('StringTooLong')
  })
})

test('a deployment without one of these contracts says so', async () => {
  const error = await failure(getProtocolRegistry(chain.as(0), { deployment: knownDeployments.mainnet }))
  expect(error.code).toBe('ContractNotDeployed')
  expect(error.message).toContain('protocolRegistry')
})
