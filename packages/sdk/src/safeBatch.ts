import { type AbiParameter, type Address, type Hex, keccak256, stringToHex } from 'viem'
import type { Call } from './call.js'
import { describeCall, functionOf } from './describeCall.js'
import type { DeploymentContracts } from './types.js'

type ContractInput = {
  internalType: string
  name: string
  type: string
  components?: ContractInput[]
}

/** The import file of Safe's Transaction Builder app, version 1.0. */
export type SafeBatch = {
  version: '1.0'
  chainId: string
  /** Milliseconds of Unix time. */
  createdAt: number
  meta: {
    name: string
    description: string
    txBuilderVersion: string
    createdFromSafeAddress: Address
    createdFromOwnerAddress: string
    checksum: Hex
  }
  transactions: {
    to: Address
    /** Wei, decimal. */
    value: string
    /** What is sent; the method and its values below are for people. */
    data: Hex
    contractMethod: { inputs: ContractInput[]; name: string; payable: boolean } | null
    contractInputsValues: Record<string, string> | null
  }[]
}

export type ToSafeBatchParameters = {
  deployment: DeploymentContracts
  /** The Safe that is to send the calls. */
  safe: Address
  calls: readonly Call[]
  name?: string | undefined
  /** Default: what the calls do. */
  description?: string | undefined
  /** Default: now. */
  createdAt?: Date | undefined
}

export type ToSafeBatchReturnType = SafeBatch

/** Of the app whose format this is. */
const txBuilderVersion = '1.18.0'

/**
 * Calls as a file for Safe's Transaction Builder, which proposes them to the owners as one atomic transaction.
 *
 * @example
 * const calls = [await prepareApprove(client, deposit), await prepareDepositIntoStrategy(client, deposit)]
 * writeFileSync('batch.json', JSON.stringify(toSafeBatch({ deployment, safe, calls })))
 */
export function toSafeBatch({
  deployment,
  safe,
  calls,
  name = 'Restack',
  description = calls.map(describeCall).join('; '),
  createdAt = new Date(),
}: ToSafeBatchParameters): ToSafeBatchReturnType {
  const batch = {
    version: '1.0' as const,
    chainId: String(deployment.chainId),
    createdAt: createdAt.getTime(),
    meta: {
      name,
      description,
      txBuilderVersion,
      createdFromSafeAddress: safe,
      createdFromOwnerAddress: '',
    },
    transactions: calls.map(toTransaction),
  }
  return { ...batch, meta: { ...batch.meta, checksum: safeBatchChecksum(batch) } }
}

function toTransaction(call: Call): SafeBatch['transactions'][number] {
  const method = functionOf(call)
  const inputs = method?.inputs.map((input, index) => ({
    ...toInput(input),
    name: input.name || `arg${index}`,
  }))
  return {
    to: call.to,
    value: call.value.toString(),
    data: call.data,
    contractMethod:
      method && inputs ? { inputs, name: method.name, payable: method.stateMutability === 'payable' } : null,
    contractInputsValues: inputs
      ? Object.fromEntries(inputs.map(({ name }, index) => [name, inputText(call.args[index])]))
      : null,
  }
}

function toInput(input: AbiParameter): ContractInput {
  return {
    internalType: input.internalType ?? input.type,
    name: input.name ?? '',
    type: input.type,
    ...('components' in input ? { components: input.components.map(toInput) } : {}),
  }
}

/** As the app's form fields take them: structs and lists as JSON, numbers in decimal. */
function inputText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? part.toString() : part))
}

/**
 * The app's checksum: keccak256 of a serialization in which objects list their sorted keys and then the values
 * each followed by a comma. The name doesn't count, and there is no checksum in it yet.
 */
export function safeBatchChecksum(batch: { meta: object } & Record<string, unknown>): Hex {
  return keccak256(stringToHex(serialize({ ...batch, meta: { ...batch.meta, name: null } })))
}

function serialize(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(serialize).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const keys = Object.keys(value).sort()
  const values = keys.map((key) => `${serialize(Reflect.get(value, key))},`)
  return `{${JSON.stringify(keys)}${values.join('')}}`
}
