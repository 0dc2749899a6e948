/** How a batch is proven: one proof each, or one for all. */
export type BatchForm = 'single' | 'multiproof'
export type BatchKind = 'credentials' | 'checkpoint'

/** Gas of a call beside its calldata: `fixed + each * validators + perHash * hashes`. */
export type GasFigures = { fixed: number; each: number; perHash: number }

/**
 * Figures from chapter 03 §10: §10.1 for single proofs (fixed costs of a pod's first call, marginal costs at k = 80);
 * §10.3 for multiproofs (hashes as in its prototype's fold; a validator's storage, events and field hashes from its
 * estimates at k = 60, a balance with the 8 % more that `npm run bench:native` saw at 1,500). They are above what a call
 * needs, so that a batch planned with them fits.
 */
export const gasFigures: Readonly<Record<BatchKind, Readonly<Record<BatchForm, GasFigures>>>> = {
  credentials: {
    single: { fixed: 200_000, each: 71_000, perHash: 0 },
    multiproof: { fixed: 200_000, each: 30_000, perHash: 475 },
  },
  checkpoint: {
    single: { fixed: 200_000, each: 32_100, perHash: 0 },
    multiproof: { fixed: 200_000, each: 10_800, perHash: 475 },
  },
}

export type BatchSize = {
  validators: number
  /** Hashes of the shared branches; not counted for single proofs. */
  hashes: number
  /** Bytes of calldata. */
  zeroBytes: number
  nonZeroBytes: number
}

/** Gas of a transaction with a batch: intrinsic, calldata with its floor (EIP-7623), execution. */
export function estimateBatchGas(
  { validators, hashes, zeroBytes, nonZeroBytes }: BatchSize,
  { fixed, each, perHash }: GasFigures,
): number {
  const tokens = zeroBytes + 4 * nonZeroBytes
  const execution = fixed + each * validators + perHash * hashes
  return 21_000 + Math.max(4 * tokens + execution, 10 * tokens)
}
