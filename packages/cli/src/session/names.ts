import { beaconChainEthStrategy, type OperatorSet, RestackError } from '@restack/sdk'
import { type Address, getAddress, isAddress } from 'viem'
import type { LoadedDeployment } from './loadDeployment.js'
import { nearest } from './nearest.js'

/** Turns names into addresses and back. */
export type Names = {
  /** An actor of the devnet by name, a contract of the deployment by name, or an address. */
  account: (text: string) => Address
  /** `lumen/0` or `0x.../1`. */
  operatorSet: (text: string) => OperatorSet
  /** A contract of the deployment by name, or an address. */
  contract: (text: string) => Address
  /** The name of an address, if it has one. */
  nameOf: (address: Address) => string | undefined
  /** The name, or else the address, whole. */
  show: (address: Address) => string
  /** The name, or the address shortened, for tables. */
  short: (address: Address) => string
  showSet: (operatorSet: OperatorSet) => string
  shortSet: (operatorSet: OperatorSet) => string
}

export function createNames(deployment: LoadedDeployment): Names {
  const actors = deployment.actors ?? {}
  const contracts = Object.fromEntries(
    Object.entries(deployment.contracts).flatMap(([name, address]) => (address ? [[name, address]] : [])),
  ) as Record<string, Address>
  const byAddress = new Map<string, string>()
  const add = (entries: Record<string, Address>, suffix = '') => {
    for (const [name, address] of Object.entries(entries)) {
      const key = address.toLowerCase()
      if (!byAddress.has(key)) byAddress.set(key, `${name}${suffix}`)
    }
  }
  add(actors)
  add(contracts)
  add(deployment.tokens)
  add(deployment.strategies, ' strategy')

  const find = (text: string, kind: string, entries: Record<string, Address>): Address => {
    if (/^0x/i.test(text)) return parseAddress(text)
    const found = Object.hasOwn(entries, text) ? entries[text] : undefined
    if (found) return found
    throw unknownName({ kind, text, names: Object.keys(entries), deployment })
  }
  const account = (text: string) => find(text, 'account', { ...actors, ...contracts })
  const nameOf = (address: Address) => byAddress.get(address.toLowerCase())
  const show = (address: Address) => nameOf(address) ?? address
  const short = (address: Address) => nameOf(address) ?? `${address.slice(0, 6)}…${address.slice(-4)}`
  return {
    account,
    contract: (text) => find(text, 'contract', contracts),
    operatorSet: (text) => {
      const match = /^([^/]+)\/(\d{1,10})$/.exec(text)
      const id = Number(match?.[2])
      if (!match?.[1] || id > 4_294_967_295) {
        throw new RestackError({
          code: 'InvalidOperatorSet',
          message: `"${text}" does not name an operator set.`,
          remedy: 'Write the AVS, a slash and the number of the set: lumen/0, or 0x.../0.',
        })
      }
      return { avs: account(match[1]), id }
    },
    nameOf,
    show,
    short,
    showSet: ({ avs, id }) => `${show(avs)}/${id}`,
    shortSet: ({ avs, id }) => `${short(avs)}/${id}`,
  }
}

/**
 * @throws RestackError `InvalidAddress`
 */
export function parseAddress(text: string): Address {
  if (isAddress(text)) return getAddress(text)
  throw new RestackError({
    code: 'InvalidAddress',
    message: `"${text}" is not an address.`,
    remedy: 'An address is 0x and 40 hex digits, all lower case or with a correct checksum.',
  })
}

/** An unknown name, with the one that was probably meant. */
export function unknownName({
  kind,
  text,
  names,
  deployment,
}: {
  kind: string
  text: string
  names: readonly string[]
  deployment: LoadedDeployment
}): RestackError {
  const meant = nearest(text, names)
  const shown = names.length <= 12 ? names.join(', ') : `${names.slice(0, 12).join(', ')} and others`
  return new RestackError({
    code: 'UnknownName',
    message: `The deployment ${deployment.name} knows no ${kind} named ${text}.${meant ? ` Did you mean ${meant}?` : ''}`,
    remedy: names.length > 0 ? `Give a name it knows (${shown}) or an address.` : 'Give an address.',
  })
}

/** The symbol of native restaking among strategies. */
export const nativeEther = { symbol: 'ETH', strategy: beaconChainEthStrategy }
