import type { GetPodReturnType } from '@restack/sdk'
import type { BatchForm } from '../batches/gas.js'
import type { NativeShares } from './shares.js'

/** A pod and what its owner's shares follow from, all of one block. */
export type PodView = {
  pod: GetPodReturnType
  shares: NativeShares
  /** What cancelled checkpoints have counted, in gwei. */
  carriedGwei: bigint
  /** Price of gas, in wei. */
  gasPriceWei: bigint
}

/** Of a transaction; default: what nodes and blocks take. */
export type BatchLimits = { maxBytes?: number | undefined; maxGas?: number | undefined }

type Cost = {
  /** Estimate, above what it needs. */
  gas: number
  costWei: bigint
}
type Proofs = Cost & {
  form: BatchForm
  /** Sorted. */
  validatorIndices: number[]
  /** Size of the transaction. */
  bytes: number
}

/** Proves that withdrawals of validators go to the pod. */
export type CredentialsStep = Proofs & {
  kind: 'credentials'
  /** What they will count with, in gwei. */
  restakedGwei: bigint
}
/** Begins a recount. */
export type StartStep = Cost & {
  kind: 'startCheckpoint'
  /** Validators that then have to be counted. */
  validatorCount: number
}
/** Counts validators in the checkpoint under way. */
export type CheckpointStep = Proofs & { kind: 'checkpoint' }

/** One transaction. */
export type PodStep = CredentialsStep | StartStep | CheckpointStep

/** A recount's result, in gwei. */
export type ExpectedCheckpoint = {
  /** ETH in the pod that it credits. */
  podBalanceGwei: bigint
  /** What validators gained or lost since they were counted last. */
  balanceDeltaGwei: bigint
}

/** Why a validator is left out. */
export type Obstacle = { validatorIndex: number; code: string; message: string; remedy: string }

/** What is to be done for a pod, in order, and what comes of it. No steps: nothing. */
export type PodPlan = {
  steps: PodStep[]
  checkpoint: ExpectedCheckpoint | null
  shares: { before: NativeShares; after: NativeShares }
  obstacles: Obstacle[]
  /** The pod would refuse the result: the last step fails. */
  refused: { code: string; message: string; remedy: string } | null
}
