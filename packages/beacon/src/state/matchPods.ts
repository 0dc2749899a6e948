import { type Address, getAddress, hexToBytes, isAddress } from 'viem'
import { fail } from '../errors.js'

/**
 * Whether withdrawal credentials name one of the pods: type 1 or 2, eleven zero bytes, the pod (chapter 03 §1.2).
 *
 * @throws RestackError `InvalidAddress`
 */
export function matchPods(
  pods: readonly Address[],
): (bytes: Uint8Array, offset: number) => Address | undefined {
  const byStart = new Map<number, { pod: Address; bytes: Uint8Array }[]>()
  for (const pod of pods) {
    if (!isAddress(pod, { strict: false }))
      throw fail(
        'InvalidAddress',
        `The pod ${String(pod)} is not an address.`,
        'An address is 0x and 40 hex digits.',
      )
    const bytes = hexToBytes(pod)
    const start = new DataView(bytes.buffer).getUint32(0)
    byStart.set(start, [...(byStart.get(start) ?? []), { pod: getAddress(pod), bytes }])
  }
  return (bytes, offset) => {
    const type = bytes[offset]
    if (type !== 1 && type !== 2) return undefined
    const at = offset + 12
    const start =
      ((bytes[at] ?? 0) * 2 ** 24 +
        ((bytes[at + 1] ?? 0) << 16) +
        ((bytes[at + 2] ?? 0) << 8) +
        (bytes[at + 3] ?? 0)) >>>
      0
    return byStart
      .get(start)
      ?.find(
        (entry) =>
          entry.bytes.every((byte, position) => bytes[at + position] === byte) &&
          bytes.subarray(offset + 1, at).every((byte) => byte === 0),
      )?.pod
  }
}
