import { zeroAddress } from 'viem'
import { formatAmount, formatPercent } from '../amounts.js'
import { formatTime } from '../time.js'
import type { Fill } from './describeEvents.js'

const ether = (wei: unknown) => `${formatAmount(wei as bigint, 18)} ETH`
const gwei = (amount: unknown) => `${formatAmount(BigInt(amount as bigint | number), 9)} ETH`
/** The start of a public key's hash, under which pods keep validators. */
const validator = (hash: string) => `The validator ${hash.slice(0, 10)}…`

/** Events of pods in words. */
export const podSentences: Record<string, (fill: Fill) => string> = {
  PodDeployed: ({ name, text }) => `${name('podOwner')} has a pod: ${text('eigenPod')}.`,
  EigenPodStaked: ({ text }) =>
    `32 ETH are on their way to the beacon chain for ${lower(validator(text('pubkeyHash')))}.`,
  ProofSubmitterUpdated: ({ name, raw }) =>
    raw('newProofSubmitter') === zeroAddress
      ? 'Only its owner may prove for the pod.'
      : `${name('newProofSubmitter')} may prove for the pod, start checkpoints and request exits.`,
  ValidatorRestaked: ({ text }) => `${validator(text('pubkeyHash'))} is restaked.`,
  ValidatorBalanceUpdated: ({ text, raw }) =>
    `${validator(text('pubkeyHash'))} counts with ${gwei(raw('newValidatorBalanceGwei'))}.`,
  ValidatorWithdrawn: ({ text }) => `${validator(text('pubkeyHash'))} has left the beacon chain.`,
  CheckpointCreated: ({ text, raw }) =>
    `A checkpoint of ${text('validatorCount')} validators began (${formatTime(raw('checkpointTimestamp') as bigint)}).`,
  CheckpointFinalized: ({ raw }) => {
    const delta = raw('totalShareDeltaWei') as bigint
    return `The checkpoint is finished: ${delta < 0n ? `${ether(-delta)} were lost` : `${ether(delta)} are new`}.`
  },
  CheckpointCancelled: ({ raw }) =>
    `The checkpoint is cancelled; a change of ${gwei(raw('carriedBalanceDeltaGwei'))} waits for the next one.`,
  PodSharesUpdated: ({ name, raw }) =>
    `${name('podOwner')} has ${ether(raw('sharesDelta'))} more in native shares.`,
  BeaconChainSlashingFactorDecreased: ({ raw, name }) =>
    `The beacon chain has left ${formatPercent(raw('newBeaconChainSlashingFactor') as bigint)} of the native stake of ${name('staker')}.`,
  ExitRequested: ({ text }) => `${validator(text('validatorPubkeyHash'))} is asked to exit.`,
  WithdrawalRequested: ({ text, raw }) =>
    `${validator(text('validatorPubkeyHash'))} is asked for ${gwei(raw('withdrawalAmountGwei'))}.`,
  SwitchToCompoundingRequested: ({ text }) =>
    `${validator(text('validatorPubkeyHash'))} is asked to become compounding.`,
  ConsolidationRequested: ({ text }) =>
    `${validator(text('sourcePubkeyHash'))} is asked to merge into ${lower(validator(text('targetPubkeyHash')))}.`,
  PodVersionUpdated: ({ text }) => `The pod has version ${text('newVersion')} of its code.`,
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
