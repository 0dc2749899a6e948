import type { CatalogueEntry } from './catalogue.js'

/** Of the RootPoster. */
export const rootPosterErrors: Record<string, CatalogueEntry> = {
  OnlyPoster: {
    message: 'the sender is not registered to post roots',
    remedy: 'Have the owner of the RootPoster register it; one whose root was wrong is struck off.',
  },
  OnlyRecomputer: {
    message: 'the sender is not registered to vote on roots',
    remedy: 'Have the owner of the RootPoster register it.',
  },
  EndTimestampNotMidnight: {
    message: 'the root does not end at midnight UTC',
    remedy: 'Post it for the midnight of its last snapshot.',
  },
  ActivationDelayTooShort: {
    message: 'roots become active too soon to be challenged and decided first',
    remedy:
      'Have the owner of the RewardsCoordinator set an activation delay of at least both windows together.',
  },
  UnknownRoot: {
    message: 'the root was not posted through the RootPoster',
    remedy: 'Check the index.',
  },
  RootNotOpen: {
    message: "the root was challenged already, or can't be challenged any more",
    remedy: 'Look it up with getPostedRoot.',
  },
  RootNotChallenged: {
    message: 'the root was not challenged, or the challenge is decided',
    remedy: 'Look it up with getPostedRoot.',
  },
  SameRoot: {
    message: 'the challenge expects the very root that was posted',
    remedy: 'Recompute the root; there is nothing to challenge if both agree.',
  },
  ChallengeWindowOver: {
    message: 'the time to challenge this root is over',
    remedy: 'Ask the owner or a pauser of the RewardsCoordinator to act before the root is active.',
  },
  ChallengeWindowNotOver: {
    message: 'the root can still be challenged, so its bond stays locked',
    remedy: 'Wait until challengeUntil of the root.',
  },
  DecisionWindowOver: {
    message: 'the time of the recomputers is over',
    remedy: 'The owner of the RootPoster decides now.',
  },
  DecisionWindowNotOver: {
    message: 'the recomputers can still decide',
    remedy: 'Wait until decideUntil of the root.',
  },
  AlreadyVoted: {
    message: 'the sender has voted on this root',
    remedy: 'Nothing is to be done: each recomputer votes once.',
  },
  InvalidThreshold: {
    message: 'the votes that decide must be more than half of the recomputers, and not more than all',
    remedy: 'Give a threshold that fits the number of recomputers.',
  },
  InvalidWindow: {
    message: 'roots must be open to challenges for some time',
    remedy: 'Deploy with a challenge window above 0 seconds.',
  },
}
