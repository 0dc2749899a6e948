import type { Driver } from './driveChain.js'
import type { Act, Withdrawal } from './inputs.js'
import type { MockBeaconControls, MockBeaconReads } from './mockBeaconChain.js'
import { seededPubkey } from './transition/genesis.js'

/** What lets time pass, and lets things happen to validators. */
export function controls(chain: MockBeaconReads, driver: Driver): MockBeaconControls {
  const { config } = chain
  const slotNow = () => chain.head().header.slot
  const act = (acts: readonly Act[]) =>
    driver.inTurn(async () => {
      for (const act of acts) if ('validator' in act) chain.validator(act.validator)
      return driver.end({ slot: slotNow() + 1, acts, moveClock: true })
    })

  const endAll = async (slots: readonly number[]) => {
    const withdrawals: Withdrawal[] = []
    for (const slot of slots) withdrawals.push(...(await driver.end({ slot, moveClock: true })).withdrawals)
    return { block: chain.head(), withdrawals }
  }

  const addValidators: MockBeaconControls['addValidators'] = async (wanted) => {
    const first = chain.validators().length
    const acts = wanted.map(({ pubkey, withdrawalCredentials, balanceGwei = 32_000_000_000n }, i) => ({
      type: 'create' as const,
      pubkey: pubkey ?? seededPubkey(config.seed, `added ${first + i}`),
      withdrawalCredentials,
      balanceGwei: Number(balanceGwei),
    }))
    await act(acts)
    const added = new Set(acts.map(({ pubkey }) => pubkey))
    return chain.validators().filter(({ pubkey }) => added.has(pubkey))
  }

  return {
    advanceSlots: (slots = 1) =>
      driver.inTurn(() => endAll(Array.from({ length: slots }, (_, i) => slotNow() + 1 + i))),
    advanceEpochs: (epochs = 1) =>
      driver.inTurn(() => {
        const last = (chain.epoch() + epochs) * config.slotsPerEpoch
        const [next, afterNext] = [slotNow() + 1, slotNow() + 2]
        return endAll([...new Set([next, Math.min(afterNext, last), last])])
      }),
    advanceTo: (slot) =>
      driver.inTurn(() => driver.end({ slot: Math.max(slot, slotNow() + 1), moveClock: false })),
    addValidators,
    addValidator: async (wanted) => {
      const [added] = await addValidators([wanted])
      return added ?? chain.validator(-1)
    },
    slash: (validator, loss) => act([{ type: 'slash', validator, loss }]),
    exit: (validator) => act([{ type: 'exit', validator }]),
    reward: (validator, gwei) => act([{ type: 'changeBalance', validator, amountGwei: Number(gwei) }]),
    penalize: (validator, gwei) => act([{ type: 'changeBalance', validator, amountGwei: -Number(gwei) }]),
    topUp: async (validator, gwei) => {
      const { pubkey, withdrawalCredentials } = chain.validator(validator)
      const signature = `0x${'00'.repeat(96)}` as const
      const deposit = { pubkey, withdrawalCredentials, amountGwei: Number(gwei), signature }
      return act([{ type: 'deposit', deposit }])
    },
    setOnline: (validator, online) => act([{ type: 'setOnline', validator, online }]),
    act,
    pauseSweeping: () => driver.pauseSweeping(true),
    resumeSweeping: () => driver.pauseSweeping(false),
  }
}
