// Functions, events and errors of the ABI, looked up by contract and name and compiled for encoding.
import {
  allocationManagerAbi,
  delegationManagerAbi,
  eigenPodAbi,
  eigenPodManagerAbi,
  pauserRegistryAbi,
  permissionControllerAbi,
  strategyFactoryAbi,
  strategyManagerAbi,
  strategyTVLLimitsAbi,
} from '@restack/sdk/abi'
import {
  type Abi,
  type AbiEvent,
  type AbiFunction,
  type Hex,
  parseAbi,
  toEventSelector,
  toFunctionSelector,
} from 'viem'
import { encoder } from './encode.js'

const tokenAbi = parseAbi([
  'event Transfer(address indexed from, address indexed to, uint256 value)',
  'function balancesOf(address[] accounts) view returns (uint256[])',
  'function allowance(address owner, address spender) view returns (uint256)',
  'function mint(address to, uint256 amount)',
  'function approve(address spender, uint256 amount)',
  'function transfer(address to, uint256 amount)',
  'function rebase(uint256 newIndex)',
  'function setBlocked(address account, bool newBlocked)',
])

/** Raised by Solady's assembly (docs/differences.md). */
const libraryAbi = parseAbi([
  'error TransferFailed()',
  'error TransferFromFailed()',
  'error FullMulDivFailed()',
  'error Overflow()',
])

const etherAbi = parseAbi([
  'function balancesOf(address[] accounts) view returns (uint256[])',
  'function sweep(address to) payable',
])

const requestsAbi = parseAbi([
  'function count() view returns (uint256)',
  'function last() view returns (bytes32)',
  'function setAnswers(bool answers, uint256 fee, bool accepts)',
])

const registrarAbi = parseAbi([
  'error Refused()',
  'function setAnswers(bool newSupports, bool newRegistration, bool newDeregistration)',
])

export const abis = {
  allocationManager: allocationManagerAbi,
  delegationManager: delegationManagerAbi,
  eigenPodManager: eigenPodManagerAbi,
  pauserRegistry: pauserRegistryAbi,
  permissionController: permissionControllerAbi,
  strategyFactory: strategyFactoryAbi,
  strategyManager: strategyManagerAbi,
  strategy: strategyTVLLimitsAbi,
  token: tokenAbi,
  pod: eigenPodAbi,
  ether: etherAbi,
  requests: requestsAbi,
  registrar: registrarAbi,
} as const satisfies Record<string, Abi>

export type ContractKind = keyof typeof abis

/** All of it in one list, to decode with. */
export const everything: Abi = [...libraryAbi, ...Object.values(abis).flatMap((abi) => [...(abi as Abi)])]

export type CompiledFunction = {
  abi: AbiFunction
  encode: (args: unknown) => Hex
  encodeResult: (result: unknown) => Hex
}

const functions = new Map<string, CompiledFunction>()

/** A function by name, and by selector or number of inputs where it is overloaded. */
export function abiFunction(contract: ContractKind, name: string, overload?: Hex | number): CompiledFunction {
  const key = `${contract}.${name}.${overload}`
  const known = functions.get(key)
  if (known) return known
  const abi = (abis[contract] as Abi).find(
    (item): item is AbiFunction =>
      item.type === 'function' &&
      item.name === name &&
      (overload === undefined ||
        (typeof overload === 'number' ? item.inputs.length : toFunctionSelector(item)) === overload),
  )
  if (!abi) throw new Error(`${contract} has no function ${name} (${overload}).`)
  const selector = toFunctionSelector(abi)
  const encodeInputs = encoder(abi.inputs)
  const encodeOutputs = encoder(abi.outputs)
  const single = abi.outputs.length === 1
  const compiled: CompiledFunction = {
    abi,
    encode: (args) => `${selector}${encodeInputs(args)}`,
    encodeResult: (result) =>
      abi.outputs.length === 0 ? '0x' : `0x${encodeOutputs(single ? [result] : result)}`,
  }
  functions.set(key, compiled)
  return compiled
}

export type CompiledEvent = {
  topics: (args: Record<string, unknown>) => string[]
  data: (args: unknown) => Hex
}

const events = new Map<string, CompiledEvent>()

/** An event by name; every contract here that has one of a name has the same. */
export function abiEvent(name: string): CompiledEvent {
  const known = events.get(name)
  if (known) return known
  const abi = everything.find((item) => item.type === 'event' && item.name === name) as AbiEvent | undefined
  if (!abi) throw new Error(`There is no event ${name}.`)
  const signature = toEventSelector(abi).slice(2)
  const indexed = abi.inputs.filter((input) => input.indexed)
  const indexedEncoders = indexed.map((input) => encoder([input]))
  const data = encoder(abi.inputs.filter((input) => !input.indexed))
  const compiled: CompiledEvent = {
    topics: (args) => [
      signature,
      ...indexedEncoders.map((encode, index) => encode([args[indexed[index]?.name ?? '']])),
    ],
    data: (args) => `0x${data(args)}`,
  }
  events.set(name, compiled)
  return compiled
}
