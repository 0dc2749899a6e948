import { eigenPodAbi, eigenPodManagerAbi } from '@restack/sdk/abi'
import {
  type Address,
  concatHex,
  type Hex,
  keccak256,
  numberToHex,
  parseAbi,
  parseEther,
  sha256,
  slice,
  toHex,
} from 'viem'
import { podOf, validatorStatus, validatorsOf } from '../pods.js'
import type { Action } from '../schema.js'
import { addressOf, type Call, call, type World } from '../world.js'

type Of<name extends Action['action']> = Extract<Action, { action: name }>

const depositAbi = parseAbi([
  'function deposit(bytes pubkey, bytes withdrawal_credentials, bytes signature, bytes32 deposit_data_root) payable',
])

/** Nobody signs here, and nobody checks. */
const signature: Hex = `0x${'02'.repeat(96)}`

/** Enough for one deposit; many share a block. */
const depositGas = 350_000n

export async function stake(world: World, { staker, validators }: Of<'stake'>): Promise<Call[]> {
  if (!world.beacon) return []
  const from = addressOf(world, staker)
  const value = parseEther('32')
  const credentials = credentialsOf('0x01', await podOf(world, staker))
  const pubkeys = await newPubkeys(world, staker, validators)
  return pubkeys.map((pubkey) => ({
    ...call(from, world.deployment.contracts.eigenPodManager, {
      abi: eigenPodManagerAbi,
      functionName: 'stake',
      args: [pubkey, signature, depositDataRoot(pubkey, credentials, value)],
    }),
    value,
    gas: depositGas,
  }))
}

export async function depositValidators(world: World, action: Of<'depositValidators'>): Promise<Call[]> {
  const { beacon } = world
  if (!beacon) return []
  const from = addressOf(world, action.staker)
  const value = parseEther(action.eth)
  const credentials = credentialsOf('0x02', await podOf(world, action.staker))
  const pubkeys = await newPubkeys(world, action.staker, action.validators)
  return pubkeys.map((pubkey) => ({
    ...call(from, beacon.chain.depositContract, {
      abi: depositAbi,
      functionName: 'deposit',
      args: [pubkey, credentials, signature, depositDataRoot(pubkey, credentials, value)],
    }),
    value,
    gas: depositGas,
  }))
}

/** The first validators that are neither leaving nor gone; what is paid too much comes back. */
export async function requestExit(world: World, { staker, validators }: Of<'requestExit'>): Promise<Call[]> {
  const pod = await podOf(world, staker)
  const requests = (await livingValidators(world, pod))
    .slice(0, validators)
    .map(({ pubkey }) => ({ pubkey, amountGwei: 0n }))
  if (requests.length === 0) return []
  const exits = call(addressOf(world, staker), pod, {
    abi: eigenPodAbi,
    functionName: 'requestWithdrawal',
    args: [requests],
  })
  return [{ ...exits, value: parseEther('0.01') }]
}

/** The last of the validators that live: the beacon chain's doing, and no transaction of anybody's. */
export async function slashValidators(world: World, action: Of<'slashValidators'>): Promise<void> {
  const { staker, validators, loss } = action
  const living = await livingValidators(world, await podOf(world, staker))
  const slashed = living.slice(-validators)
  if (slashed.length === 0) return
  await world.beacon?.chain.act(slashed.map(({ index }) => ({ type: 'slash', validator: index, loss })))
}

/** Validators that the pod counts and that stay on the beacon chain, by index. */
async function livingValidators({ beacon, ...world }: World, pod: Address) {
  if (!beacon) return []
  const digest = await beacon.digest(beacon.chain.head().root, pod)
  const known = await validatorsOf(world, pod, digest)
  return known.filter(
    ({ index, status }) =>
      status === validatorStatus.active &&
      digest.validators.get(index)?.exitEpoch === Number.POSITIVE_INFINITY,
  )
}

/** Keys that look like some, different for every deposit of everybody. */
async function newPubkeys(world: World, staker: string, count: number): Promise<Hex[]> {
  const nonce = await world.client.getTransactionCount({ address: addressOf(world, staker) })
  return Array.from({ length: count }, (_, number) => {
    const name = `validator ${staker} ${nonce} ${number}`
    return concatHex([
      '0x8a',
      slice(keccak256(toHex(`${name} a`)), 1),
      slice(keccak256(toHex(`${name} b`)), 0, 16),
    ])
  })
}

function credentialsOf(kind: '0x01' | '0x02', pod: Address): Hex {
  return concatHex([kind, `0x${'00'.repeat(11)}`, pod])
}

/** Root of the deposit's data, which the deposit contract wants to have (chapter 03, section 3.1.3). */
function depositDataRoot(pubkey: Hex, credentials: Hex, wei: bigint): Hex {
  const both = (left: Hex, right: Hex) => sha256(concatHex([left, right]))
  const zeros = (bytes: number): Hex => `0x${'00'.repeat(bytes)}`
  const bigEndian = numberToHex(wei / 10n ** 9n, { size: 8 })
  const amount = concatHex([
    toHex(Uint8Array.from(Buffer.from(bigEndian.slice(2), 'hex')).reverse()),
    zeros(24),
  ])
  const signed = both(
    both(slice(signature, 0, 32), slice(signature, 32, 64)),
    both(slice(signature, 64, 96), zeros(32)),
  )
  return both(both(both(pubkey, zeros(16)), credentials), both(amount, signed))
}
