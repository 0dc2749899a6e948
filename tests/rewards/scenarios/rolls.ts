import fc from 'fast-check'

/** What can happen, and how often it is tried. */
export const KINDS = {
  ...{ deposit: 8, delegate: 6, undelegate: 2, redelegate: 1, queue: 3, complete: 3, slash: 4 },
  ...{ allocate: 7, joinSet: 6, leaveSet: 3, changeStrategies: 4, restakePod: 3, checkPod: 2 },
  ...{ allocationDelay: 1, clearQueue: 1, joinAvs: 6, leaveAvs: 3, answer: 1 },
  ...{ avsSplit: 2, piSplit: 2, setSplit: 2, defaultSplit: 1, activationDelay: 1, claimer: 1, optIn: 1 },
  ...{ payAvs: 4, payAllStakers: 2, payAllEarners: 4, payDirectedAvs: 4, payDirectedSet: 4 },
  ...{ payUnique: 4, payTotal: 4 },
} as const

export const LEGACY_KINDS = {
  ...{ legacyDeposit: 4, legacyDelegate: 2, legacyUndelegate: 1, firstWithdrawal: 2, migrate: 2 },
  ...{ secondWithdrawal: 2, legacyPod: 2, rangePayment: 1, rangePaymentForAll: 1 },
} as const

export type Kind = keyof typeof KINDS | keyof typeof LEGACY_KINDS

/** Random numbers that the state of a scenario turns into a transaction. */
export type Roll = {
  kind: Kind
  /** Hours to wait before; -1 waits for midnight. */
  hours: number
  who: number
  what: number
  which: number
  amount: bigint
  fraction: bigint
}

const WAD = 10n ** 18n
const weighted = <Name extends string>(kinds: Readonly<Record<Name, number>>) =>
  fc.constantFrom(...(Object.keys(kinds) as Name[]).flatMap((kind) => Array<Name>(kinds[kind]).fill(kind)))

const rollOf = <Name extends Kind>(kind: fc.Arbitrary<Name>): fc.Arbitrary<Roll> =>
  fc.record({
    kind,
    hours: fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 5, arbitrary: fc.nat(20) },
      { weight: 2, arbitrary: fc.constant(-1) },
    ),
    who: fc.nat(999),
    what: fc.nat(999),
    which: fc.nat(999),
    amount: fc.oneof(
      fc.bigInt(1n, 30n),
      fc.bigInt(1n, 10n ** 6n),
      fc.bigInt(1n, 10n ** 19n),
      fc.bigInt(1n, 10n ** 25n),
      fc.constant(WAD),
      fc.bigInt(10n ** 30n, 10n ** 38n - 1n),
    ),
    fraction: fc.oneof(fc.constantFrom(1n, WAD / 2n, WAD - 1n, WAD, WAD), fc.bigInt(1n, WAD)),
  })

export const roll = rollOf(weighted(KINDS))
export const legacyRoll = rollOf(weighted(LEGACY_KINDS))
export const rollOfKind = (...kinds: Kind[]): fc.Arbitrary<Roll> => rollOf(fc.constantFrom(...kinds))
