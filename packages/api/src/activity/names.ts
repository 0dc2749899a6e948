import type { Deployment } from '@restack/sdk'
import { type Address, getAddress } from 'viem'

export type Names = ReadonlyMap<string, string>

/** Names of accounts and contracts of the deployment file, by address in lower case. */
export function namesOf(deployment: Deployment): Names {
  const contracts = Object.entries(deployment.contracts).filter(([, address]) => address !== undefined)
  const actors = Object.entries(deployment.actors ?? {})
  return new Map([...contracts, ...actors].map(([name, address]) => [String(address).toLowerCase(), name]))
}

/** Names that people gave to accounts. */
export function actorNamesOf(deployment: Deployment): Names {
  return new Map(
    Object.entries(deployment.actors ?? {}).map(([name, address]) => [address.toLowerCase(), name]),
  )
}

/** The name, or the address shortened. */
export function nameOrShort(names: Names, address: string): string {
  return names.get(address.toLowerCase()) ?? shortAddress(address)
}

export function shortAddress(address: string): string {
  if (!/^0x[0-9a-f]{40}$/i.test(address)) return address
  const checksummed = getAddress(address)
  return `${checksummed.slice(0, 6)}…${checksummed.slice(-4)}`
}

/** An address of the database as it is shown: with its checksum. */
export function shown(address: string): Address {
  return getAddress(address)
}

/** Every address in a value with its checksum. */
export function withChecksums(value: unknown): unknown {
  if (typeof value === 'string') return /^0x[0-9a-f]{40}$/.test(value) ? getAddress(value) : value
  if (Array.isArray(value)) return value.map(withChecksums)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withChecksums(item)]))
}
