import type { CatalogueEntry } from './catalogue.js'

/** Of roots and claims. */
export const claimErrors: Record<string, CatalogueEntry> = {
  UnauthorizedCaller: {
    message: 'the sender does not hold the role that this needs, or is not the claimer of the earner',
    remedy:
      "Claim from the earner's claimer (claimerFor), or from the earner where none is set; roots come from the updater.",
  },
  InvalidEarner: {
    message:
      'the earner is neither an operator nor an AVS with operator sets, so nobody else names its claimer',
    remedy: 'Call setClaimerFor with one argument, from the earner.',
  },
  InvalidClaimProof: {
    message: 'the proof does not lead to the root',
    remedy: 'Make the claim again for the root that it names.',
  },
  InvalidTokenLeafIndex: {
    message: 'the index of a token does not fit the length of its proof',
    remedy: 'Make the claim again for the root that it names.',
  },
  InvalidEarnerLeafIndex: {
    message: 'the index of the earner does not fit the length of its proof',
    remedy: 'Make the claim again for the root that it names.',
  },
  EarningsNotGreaterThanClaimed: {
    message: 'nothing is left to claim of a token under this root',
    remedy: 'Leave the token out, or claim against a later root.',
  },
  RootDisabled: {
    message: 'the root was disabled, so nothing is paid against it',
    remedy: 'Claim against the newest root that is active.',
  },
  RootNotActivated: {
    message: 'the root is not active yet',
    remedy: 'Wait until its activation time, or claim against an earlier root.',
  },
  RootAlreadyActivated: {
    message: "the root is active, and can't be disabled any more",
    remedy: 'Post a later root with the right amounts; pausers can stop claims.',
  },
  InvalidRoot: {
    message: 'no root of this value was posted',
    remedy: 'Check the root.',
  },
  InvalidRootIndex: {
    message: 'there is no root of this index',
    remedy: 'Take an index below getDistributionRootsLength.',
  },
  NewRootMustBeForNewCalculatedPeriod: {
    message: 'a root for this time or a later one was posted already',
    remedy: 'Post one for a later day, also after a root was disabled.',
  },
  RewardsEndTimestampNotElapsed: {
    message: 'the last time that the root counts is not over',
    remedy: 'Wait, or post a root for an earlier day.',
  },
}
