/** Kinds of signing keys that an operator set can have. */
export type KeyCurve = 'ecdsa' | 'bn254'

/** As the KeyRegistrar counts them; 0 is none. */
export const curveTypes: Record<KeyCurve, number> = { ecdsa: 1, bn254: 2 }

/** The kind behind the contract's number; null for a set that has none yet. */
export function curveOf(curveType: number): KeyCurve | null {
  return curveType === curveTypes.ecdsa ? 'ecdsa' : curveType === curveTypes.bn254 ? 'bn254' : null
}
