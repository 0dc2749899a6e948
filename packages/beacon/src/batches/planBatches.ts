import { fail } from '../errors.js'
import { pickValidators } from '../proofs/pickValidators.js'
import type { StateDigest } from '../state/digest.js'
import { type BatchForm, type BatchKind, estimateBatchGas, type GasFigures, gasFigures } from './gas.js'
import { measureBatch } from './measureBatch.js'

/** Largest transaction that nodes take into their pools, in bytes. */
export const maxTransactionBytes = 131_072
/** Largest gas limit of a transaction (EIP-7825). */
export const maxTransactionGas = 16_777_216
/** Bytes around the calldata: type, fees, address, signature, and the lengths of all. */
export const envelopeBytes = 160

export type Batch = {
  /** Sorted. */
  indices: number[]
  /** Size of the transaction, with its envelope. */
  bytes: number
  /** Estimate for the transaction; above what it needs. */
  gas: number
}

export type PlanBatchesParameters = {
  digest: StateDigest
  /** Validators to be proven, in any order. */
  indices: readonly number[]
  kind: BatchKind
  /** Default: `multiproof`. */
  form?: BatchForm | undefined
  /** Default: 131,072. */
  maxBytes?: number | undefined
  /** Default: 16,777,216. */
  maxGas?: number | undefined
  /** Default: those of chapter 03 §10. */
  figures?: GasFigures | undefined
}

/** No batch can be larger: 36 bytes a validator are the least. */
const mostValidators = 4096

/**
 * Cuts validators into as few transactions as fit size and gas, in the order of their indices, which share most.
 *
 * @throws RestackError `NotInDigest`, `NothingToProve`, `BatchTooSmall`
 */
export function planBatches({
  digest,
  indices,
  kind,
  form = 'multiproof',
  maxBytes = maxTransactionBytes,
  maxGas = maxTransactionGas,
  figures = gasFigures[kind][form],
}: PlanBatchesParameters): Batch[] {
  const validators = pickValidators(digest, indices)
  const batches: Batch[] = []
  for (let first = 0; first < validators.length; ) {
    const measure = (count: number): Batch => {
      const part = validators.slice(first, first + count)
      const size = measureBatch(digest, part, kind, form)
      return {
        indices: part.map(({ index }) => index),
        bytes: size.zeroBytes + size.nonZeroBytes + envelopeBytes,
        gas: estimateBatchGas(size, figures),
      }
    }
    const fits = ({ bytes, gas }: Batch) => bytes <= maxBytes && gas <= maxGas
    // both grow with every further validator
    let [least, most] = [0, Math.min(validators.length - first, mostValidators)]
    while (least < most) {
      const middle = Math.ceil((least + most) / 2)
      if (fits(measure(middle))) least = middle
      else most = middle - 1
    }
    if (least === 0)
      throw fail(
        'BatchTooSmall',
        `Not even one validator fits into ${maxBytes} bytes and ${maxGas} gas.`,
        'Raise the limits.',
      )
    batches.push(measure(least))
    first += least
  }
  return batches
}
