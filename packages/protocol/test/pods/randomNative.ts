// Random lives of a pod: what happens on the beacon chain, and what its owner, operators and others do.
import fc from 'fast-check'
import {
  type Action,
  type BeaconView,
  balanceMultiproof,
  balanceProofs,
  credentialMultiproof,
  credentialProofs,
  type Hex,
  podCredentials,
  staleProof,
  WAD,
} from '../../src/index.js'
import {
  addValidator,
  BEACON,
  BOB,
  block,
  change,
  ETH,
  exit,
  type Native,
  native,
  OPERATOR,
  POD,
  podOf,
  STAKER,
  s,
  slash,
  validator,
} from './nativeScene.js'

export type Roll = { kind: number; who: number; what: number; part: bigint }

export const roll: fc.Arbitrary<Roll> = fc.record({
  kind: fc.nat(9999),
  who: fc.nat(9999),
  what: fc.nat(9999),
  part: fc.oneof(fc.constantFrom(0n, 1n, WAD - 1n, WAD), fc.bigInt(0n, WAD)),
})

const owned = { caller: STAKER, podOwner: STAKER }

/** Six validators, of which two are 0x02; the staker delegates to an operator that can be slashed. */
export function randomNative(delegated: boolean): Native {
  const n = native()
  for (let index = 0; index < 6; index++) {
    const balance = BigInt(32 + 16 * (index % 3)) * ETH
    addValidator(n, {
      withdrawalCredentials: podCredentials(POD, index % 3 === 0 ? 1 : 2),
      effectiveBalanceGwei: balance,
      balanceGwei: balance + BigInt(index * 1000),
    })
  }
  s.createSet(n.state, s.SET.id, [BEACON])
  s.slashableOperator(n.state, OPERATOR, BEACON)
  if (delegated) s.delegateTo_(n.state, STAKER)
  return n
}

const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length]
const share = (amount: bigint, part: bigint): bigint => (amount * part) / WAD

type Step = (n: Native, roll: Roll) => Action | undefined

/* THE BEACON CHAIN */

const someValidator = (n: Native, who: number): number => who % n.validators.length

const drift: Step = (n, { who, what, part }) => {
  const index = someValidator(n, who)
  const { balanceGwei } = validator(n, index)
  if (balanceGwei === 0n) return undefined
  const moved = share(balanceGwei / (what % 3 === 0 ? 2n : 1000n), part)
  change(n, index, { balanceGwei: what % 2 === 0 ? balanceGwei + moved : balanceGwei - moved })
  return undefined
}

const slashOne: Step = (n, { who, part }) => {
  const index = someValidator(n, who)
  slash(n, index, share(validator(n, index).balanceGwei, part))
  return undefined
}

const exitOne: Step = (n, { who }) => {
  exit(n, someValidator(n, who))
  return undefined
}

const mergeTwo: Step = (n, { who, what }) => {
  const [source, target] = [someValidator(n, who), someValidator(n, what)]
  if (source === target) return undefined
  const moved = validator(n, source).balanceGwei
  change(n, source, { balanceGwei: 0n, exitEpoch: 300 })
  change(n, target, { balanceGwei: validator(n, target).balanceGwei + moved })
  return undefined
}

const partial: Step = (n, { who, part }) => {
  const index = someValidator(n, who)
  const { balanceGwei } = validator(n, index)
  const paid = share(balanceGwei, part)
  change(n, index, { balanceGwei: balanceGwei - paid })
  return { type: 'sweepToPod', podOwner: STAKER, amountWei: paid * ETH }
}

const send: Step = (_, { part, what }) => ({
  type: 'sendToPod',
  podOwner: STAKER,
  amountWei: share(what % 2 === 0 ? 10n ** 10n : 10n ** 18n, part),
})

/* PROOFS */

/** Mostly the newest view, now and then an older one. */
function viewFor(n: Native, what: number): [bigint, BeaconView] {
  const known = [...n.views]
  const chosen = what % 4 === 0 ? pick(known, what >> 2) : undefined
  if (chosen) return chosen
  const view = block(n)
  return [n.state.timestamp, view]
}

const credential: Step = (n, { who, what, part }) => {
  const [beaconTimestamp, view] = viewFor(n, what)
  const all = view.validators.map((_, index) => index)
  const usable = all.filter((index) => {
    const fields = view.validators[index]
    if (!fields || part % 10n === 0n) return true
    return !podOf(n).validators.has(fields.pubkeyHash) && fields.exitEpoch === Infinity
  })
  const chosen = usable.slice(0, 1 + (who % 3))
  if (chosen.length === 0) return undefined
  const common = { ...owned, beaconTimestamp }
  if (who % 2 === 0) {
    return { type: 'verifyWithdrawalCredentials', ...common, ...credentialProofs(view, chosen) }
  }
  return { type: 'verifyWithdrawalCredentialsMultiproof', ...common, ...credentialMultiproof(view, chosen) }
}

const begin: Step = (n, { who }) => {
  block(n)
  return { type: 'startCheckpoint', ...owned, revertIfNoBalance: who % 10 === 0 }
}

const stale: Step = (n, { who, what }) => {
  const [beaconTimestamp, view] = viewFor(n, what)
  const counts = (hash: Hex) => podOf(n).validators.get(hash)?.status === 'active'
  const usable = view.validators.flatMap(({ slashed, pubkeyHash }, index) =>
    slashed && counts(pubkeyHash) ? [index] : [],
  )
  const index = pick(usable, who) ?? 0
  const proofs = staleProof(view, index)
  return { type: 'verifyStaleBalance', caller: BOB, podOwner: STAKER, beaconTimestamp, ...proofs }
}

const balances: Step = (n, { who, what }) => {
  const view = n.views.get(podOf(n).currentCheckpointTimestamp)
  if (view === undefined) return undefined
  const known = [...podOf(n).validators.values()].map(({ validatorIndex }) => validatorIndex)
  const chosen = known.filter((index) => (who >> index) % 2 === 0 || what % 2 === 0).sort((a, b) => a - b)
  const common = { caller: BOB, podOwner: STAKER }
  if (chosen.length > 0 && what % 3 === 0) {
    return { type: 'verifyCheckpointMultiproof', ...common, ...balanceMultiproof(view, chosen) }
  }
  return { type: 'verifyCheckpointProofs', ...common, ...balanceProofs(view, chosen) }
}

const cancel: Step = () => ({ type: 'cancelCheckpoint', ...owned })

/* DELEGATION */

const queue: Step = (n, { part }) => {
  const held = n.state.stakers.get(STAKER)?.positions.get(BEACON)?.depositShares ?? 0n
  const params = [{ strategies: [BEACON], depositShares: [share(held, part)] }]
  return { type: 'queueWithdrawals', caller: STAKER, params }
}

const complete: Step = (n, { who, what }) => {
  const withdrawal = pick([...n.state.withdrawals.values()], who)
  if (withdrawal === undefined) return undefined
  s.pass(n.state, 101)
  const receiveAsTokens = what % 2 === 0
  return { type: 'completeQueuedWithdrawal', caller: STAKER, withdrawal, tokens: [BEACON], receiveAsTokens }
}

const delegate: Step = () => ({
  type: 'delegateTo',
  caller: STAKER,
  operator: OPERATOR,
  approverSignatureAndExpiry: s.NO_APPROVAL,
  approverSalt: s.SALT,
})

const undelegate: Step = () => ({ type: 'undelegate', caller: STAKER, staker: STAKER })

const slashOperator: Step = (_, { part, what }) => ({
  type: 'slashOperator',
  caller: s.SLASHER,
  avs: s.AVS,
  params: {
    operator: OPERATOR,
    operatorSetId: s.SET.id,
    strategies: [BEACON],
    wadsToSlash: [what % 3 === 0 ? WAD : share(WAD / 2n, part) || 1n],
    description: '',
  },
})

const pause: Step = ({ state }, { what }) => {
  const contract = state.config.contracts.eigenPodManager
  const newPausedStatus = 1n << BigInt(what % 11)
  if (what % 3 === 0) return { type: 'pause', caller: s.PAUSER, contract, newPausedStatus }
  return { type: 'unpause', caller: s.UNPAUSER, contract, newPausedStatus: 0n }
}

const peaceful: [number, Step][] = [
  [6, drift],
  [2, slashOne],
  [2, exitOne],
  [1, mergeTwo],
  [2, partial],
  [2, send],
  [7, credential],
  [6, begin],
  [4, stale],
  [10, balances],
  [2, cancel],
  [2, queue],
  [2, complete],
  [1, delegate],
  [1, undelegate],
  [1, pause],
]
const wheelOf = (steps: [number, Step][]) => steps.flatMap(([weight, step]) => Array<Step>(weight).fill(step))
const wheels = {
  peaceful: wheelOf(peaceful),
  slashing: wheelOf([...peaceful, [1, slashOperator], [3, cancel]]),
}

/** Lets the beacon chain go on, and gives what is done in the protocol, if anything is. */
export function step(n: Native, rolled: Roll, wheel: keyof typeof wheels): Action | undefined {
  // What is paused is resumed, so that the campaign goes on.
  const { eigenPodManager } = n.state.config.contracts
  if (n.state.paused.get(eigenPodManager) && rolled.what % 2 === 0) {
    return { type: 'unpause', caller: s.UNPAUSER, contract: eigenPodManager, newPausedStatus: 0n }
  }
  return pick(wheels[wheel], rolled.kind)?.(n, rolled)
}
