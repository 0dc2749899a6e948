import type { MockBeaconChain } from '@restack/beacon/mock'

/** Slots that the beacon chain may fall behind the clock before it catches up: half an hour. */
const mostSlotsBehind = 150

/**
 * Lets as much time pass on the beacon chain as an action of the stream stands for. It goes by the stream and not by
 * the clock, so that the same stream gives the same slots however fast it is played; after a warp it catches up.
 *
 * @param position Number of the stream's action.
 */
export async function followStream(
  chain: MockBeaconChain,
  { position, secondsPerAction, now }: { position: number; secondsPerAction: number; now: number },
): Promise<void> {
  const { secondsPerSlot, genesisTime } = chain.config
  const slot = chain.head().header.slot
  if ((now - genesisTime) / secondsPerSlot - slot > mostSlotsBehind) {
    await chain.followClock()
    return
  }
  const slotsUntil = (action: number) => Math.floor((action * secondsPerAction) / secondsPerSlot)
  const slots = slotsUntil(position + 1) - slotsUntil(position)
  if (slots > 0) await chain.advanceTo(slot + slots)
}
