import { wad } from '../format/amount.js'

export type MagnitudeBarProps = { maxMagnitude: bigint; encumberedMagnitude: bigint }

/** The whole magnitude as a bar: promised, free, slashed away. The figures stand beside it. */
export function MagnitudeBar({ maxMagnitude, encumberedMagnitude }: MagnitudeBarProps) {
  const percent = (part: bigint) => `${Number((part * 10_000n) / wad) / 100}%`
  return (
    <span className="magnitude-bar" aria-hidden="true">
      <span className="magnitude-encumbered" style={{ width: percent(encumberedMagnitude) }} />
      <span className="magnitude-free" style={{ width: percent(maxMagnitude - encumberedMagnitude) }} />
    </span>
  )
}
