import { ssz } from '@lodestar/types'
import { bytesToHex, type Hex, hexToBytes } from 'viem'
import { type BeaconState, isElectra } from '../state.js'

export const gweiPerEth = 1e9
export const minActivationBalance = 32e9
export const maxCompoundingBalance = 2048e9
export const ejectionBalance = 16e9

type Credentials = { withdrawalCredentials: Uint8Array }

export const isCompounding = ({ withdrawalCredentials }: Credentials) => withdrawalCredentials[0] === 2

export const hasExecutionCredentials = ({ withdrawalCredentials }: Credentials) =>
  withdrawalCredentials[0] === 1 || withdrawalCredentials[0] === 2

export const withdrawalAddress = ({ withdrawalCredentials }: Credentials): Hex =>
  bytesToHex(withdrawalCredentials.subarray(12))

export const maxEffectiveBalance = (validator: Credentials) =>
  isCompounding(validator) ? maxCompoundingBalance : minActivationBalance

export const isActive = (validator: { activationEpoch: number; exitEpoch: number }, epoch: number) =>
  validator.activationEpoch <= epoch && epoch < validator.exitEpoch

/** Index of a public key, or undefined. */
export function findValidator(state: BeaconState, pubkey: Hex): number | undefined {
  const wanted = hexToBytes(pubkey)
  state.commit()
  const index = state.validators
    .getAllReadonlyValues()
    .findIndex(({ pubkey }) => Buffer.compare(pubkey, wanted) === 0)
  return index === -1 ? undefined : index
}

export function increaseBalance(state: BeaconState, index: number, amountGwei: number): void {
  state.balances.set(index, state.balances.get(index) + amountGwei)
}

/** Takes at most what is there. */
export function decreaseBalance(state: BeaconState, index: number, amountGwei: number): void {
  state.balances.set(index, Math.max(0, state.balances.get(index) - amountGwei))
}

/** Whole ether of a balance, at most the limit of the credentials. */
export function effectiveBalanceOf(validator: Credentials, balanceGwei: number): number {
  return Math.min(balanceGwei - (balanceGwei % gweiPerEth), maxEffectiveBalance(validator))
}

export type NewValidator = {
  pubkey: Hex
  withdrawalCredentials: Hex
  balanceGwei: number
  /** Epoch from which on it is active; Infinity for one that waits. */
  activationEpoch?: number
}

/** Appends a validator to the registry. */
export function addValidator(state: BeaconState, validator: NewValidator): void {
  const { pubkey, withdrawalCredentials, balanceGwei, activationEpoch = Number.POSITIVE_INFINITY } = validator
  const credentials = { withdrawalCredentials: hexToBytes(withdrawalCredentials) }
  const effectiveBalance = isElectra(state)
    ? effectiveBalanceOf(credentials, balanceGwei)
    : Math.min(balanceGwei - (balanceGwei % gweiPerEth), minActivationBalance)
  state.validators.push(
    ssz.phase0.Validator.toViewDU({
      pubkey: hexToBytes(pubkey),
      ...credentials,
      effectiveBalance,
      slashed: false,
      activationEligibilityEpoch: activationEpoch,
      activationEpoch,
      exitEpoch: Number.POSITIVE_INFINITY,
      withdrawableEpoch: Number.POSITIVE_INFINITY,
    }),
  )
  state.balances.push(balanceGwei)
  state.previousEpochParticipation.push(online)
  state.currentEpochParticipation.push(online)
  state.inactivityScores.push(0)
}

/** All three participation flags: the validator does its duties. */
export const online = 7
