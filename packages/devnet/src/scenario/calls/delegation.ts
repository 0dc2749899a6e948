import { delegationManagerAbi } from '@restack/sdk/abi'
import { type Address, type Hex, keccak256, maxUint256, toHex, zeroAddress, zeroHash } from 'viem'
import { sign } from 'viem/accounts'
import { actorNamed } from '../../actors.js'
import { operatorOf } from '../chance/reads.js'
import { type Action, stakersOf } from '../schema.js'
import { addressOf, type Call, call, type World } from '../world.js'

type Of<name extends Action['action']> = Extract<Action, { action: name }>

type Approval = { signature: { signature: Hex; expiry: bigint }; salt: Hex }

export async function registerOperator(world: World, { operator }: Of<'registerOperator'>): Promise<Call[]> {
  const declared = world.scenario.operators.find(({ name }) => name === operator)
  const approver = declared?.approver === undefined ? zeroAddress : addressOf(world, declared.approver)
  return [
    call(addressOf(world, operator), world.deployment.contracts.delegationManager, {
      abi: delegationManagerAbi,
      functionName: 'registerAsOperator',
      args: [approver, declared?.allocationDelayBlocks ?? 0, declared?.metadataUri ?? ''],
    }),
  ]
}

export async function delegate(
  world: World,
  { staker, operator, approval }: Of<'delegate'>,
): Promise<Call[]> {
  const from = addressOf(world, staker)
  const { signature, salt } =
    approval === 'missing'
      ? missingApproval
      : await approvalFor(world, from, operator, approval === 'forged' ? staker : undefined)
  return [
    call(from, world.deployment.contracts.delegationManager, {
      abi: delegationManagerAbi,
      functionName: 'delegateTo',
      args: [addressOf(world, operator), signature, salt],
    }),
  ]
}

export async function undelegate(world: World, { staker, by }: Of<'undelegate'>): Promise<Call[]> {
  return [
    call(addressOf(world, by ?? staker), world.deployment.contracts.delegationManager, {
      abi: delegationManagerAbi,
      functionName: 'undelegate',
      args: [addressOf(world, staker)],
    }),
  ]
}

export async function dismissStakers(world: World, { operator }: Of<'dismissStakers'>): Promise<Call[]> {
  const calls: Call[] = []
  const { nativeRestakers = [] } = world.scenario
  for (const staker of [...stakersOf(world.scenario).map(({ name }) => name), ...nativeRestakers]) {
    if ((await operatorOf(world, staker)) !== operator) continue
    calls.push(...(await undelegate(world, { action: 'undelegate', staker, by: operator })))
  }
  return calls
}

export async function redelegate(world: World, { staker, operator }: Of<'redelegate'>): Promise<Call[]> {
  const from = addressOf(world, staker)
  const { signature, salt } = await approvalFor(world, from, operator)
  return [
    call(from, world.deployment.contracts.delegationManager, {
      abi: delegationManagerAbi,
      functionName: 'redelegate',
      args: [addressOf(world, operator), signature, salt],
    }),
  ]
}

const noApproval: Approval = { signature: { signature: '0x', expiry: 0n }, salt: zeroHash }

const missingApproval: Approval = { signature: { signature: '0x', expiry: maxUint256 }, salt: zeroHash }

/** The signature of the operator's approver, or an empty one if the operator has none. */
async function approvalFor(
  world: World,
  staker: Address,
  operator: string,
  forger?: string,
): Promise<Approval> {
  const approver = world.scenario.operators.find(({ name }) => name === operator)?.approver
  if (approver === undefined) return noApproval
  const { address } = actorNamed(world.actors, approver)
  const { privateKey } = actorNamed(world.actors, forger ?? approver)
  const salt = keccak256(toHex(`${staker} ${operator} ${await world.client.getBlockNumber()}`))
  const digest = await world.client.readContract({
    address: world.deployment.contracts.delegationManager,
    abi: delegationManagerAbi,
    functionName: 'calculateDelegationApprovalDigestHash',
    args: [staker, addressOf(world, operator), address, salt, maxUint256],
  })
  return {
    signature: { signature: await sign({ hash: digest, privateKey, to: 'hex' }), expiry: maxUint256 },
    salt,
  }
}
