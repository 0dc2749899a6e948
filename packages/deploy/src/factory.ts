import { RestackError, type WriteClient } from '@restack/sdk'
import { type Address, concat, getContractAddress, type Hex, keccak256, toBytes } from 'viem'
import { getCode, getTransactionCount } from 'viem/actions'
import { artifact, isCodeOf } from './artifacts.js'
import { accountOf, type Sent, send } from './transaction.js'

/** Deploys by CREATE2 for anyone; at this address on nearly every chain. */
export const deterministicProxy: Address = '0x4e59b44847b379578588920cA78FbF26c0B4956C'

const deterministicProxyCode: Hex =
  '0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3'

const factorySalt = keccak256(toBytes('restack/Create3Factory'))

/** How many of the deployer's latest transactions are searched for a factory made without the proxy. */
const searchedNonces = 256

/** Where the factory is on every chain that has the deterministic proxy. */
export function create3FactoryAddress(): Address {
  return getContractAddress({
    opcode: 'CREATE2',
    from: deterministicProxy,
    salt: factorySalt,
    bytecode: artifact('Create3Factory').bytecode,
  })
}

export type FactoryPlan = {
  address: Address
  /** The transaction that makes it, if it isn't there yet. */
  missing?: { to?: Address; data: Hex }
}

/**
 * Finds the factory, or says how it is to be made: by the deterministic proxy if the chain has it, else by
 * the deployer's next transaction. In that second case an earlier run's factory is found again among the
 * deployer's latest contracts, or at `given`.
 */
export async function planFactory(client: WriteClient, given?: Address): Promise<FactoryPlan> {
  const { bytecode } = artifact('Create3Factory')
  if (given) {
    if (await isFactory(client, given)) return { address: given }
    throw new RestackError({
      code: 'DifferentCode',
      message: `create3Factory is given as ${given}, but the code there is not this version's Create3Factory.`,
      remedy: 'Correct the address, or leave it out to have a factory made.',
    })
  }

  const address = create3FactoryAddress()
  const [code, proxy] = await Promise.all([
    getCode(client, { address }),
    getCode(client, { address: deterministicProxy }),
  ])
  if (code) {
    if (isCodeOf(artifact('Create3Factory'), code)) return { address }
    throw new RestackError({
      code: 'DifferentCode',
      message: `The code at ${address}, where Create3Factory belongs, is another.`,
      remedy: 'This chain is not as it should be: do not deploy to it.',
    })
  }
  if (proxy === deterministicProxyCode) {
    return { address, missing: { to: deterministicProxy, data: concat([factorySalt, bytecode]) } }
  }

  const { address: deployer } = accountOf(client)
  const nonce = await getTransactionCount(client, { address: deployer })
  const found = await findEarlierFactory(client, deployer, nonce)
  if (found) return { address: found }
  return {
    address: getContractAddress({ from: deployer, nonce: BigInt(nonce) }),
    missing: { data: bytecode },
  }
}

/** Makes the planned factory. */
export async function makeFactory(client: WriteClient, plan: Required<FactoryPlan>): Promise<Sent> {
  const sent = await send(client, { what: 'Create3Factory', ...plan.missing })
  if (!(await isFactory(client, plan.address))) {
    throw new RestackError({
      code: 'DeploymentReverted',
      message: `Create3Factory is not at ${plan.address} although its transaction ${sent.hash} succeeded.`,
      remedy: 'Run the deployment again, with no other program using the same account.',
    })
  }
  return sent
}

async function findEarlierFactory(
  client: WriteClient,
  deployer: Address,
  nonce: number,
): Promise<Address | undefined> {
  const nonces = Array.from({ length: Math.min(nonce, searchedNonces) }, (_, index) => nonce - 1 - index)
  for (let from = 0; from < nonces.length; from += 32) {
    const candidates = nonces
      .slice(from, from + 32)
      .map((candidate) => getContractAddress({ from: deployer, nonce: BigInt(candidate) }))
    const found = await Promise.all(candidates.map((candidate) => isFactory(client, candidate)))
    const index = found.indexOf(true)
    if (index >= 0) return candidates[index]
  }
  return undefined
}

async function isFactory(client: WriteClient, address: Address): Promise<boolean> {
  const code = await getCode(client, { address })
  return code !== undefined && isCodeOf(artifact('Create3Factory'), code)
}
