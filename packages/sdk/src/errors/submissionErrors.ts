import type { CatalogueEntry } from './catalogue.js'

/** Of paying rewards in, and of splits. */
export const submissionErrors: Record<string, CatalogueEntry> = {
  AmountIsZero: {
    message: 'an amount of rewards is zero',
    remedy: 'Leave out what pays nothing.',
  },
  AmountExceedsMax: {
    message: 'the rewards are more than 1e38 - 1 units of the token',
    remedy: 'Split them into several submissions.',
  },
  DurationExceedsMax: {
    message: 'the rewards last longer than the deployment allows',
    remedy: 'Shorten them to MAX_REWARDS_DURATION, or make several submissions.',
  },
  DurationIsZero: {
    message: 'the rewards last no time at all',
    remedy: 'Give a duration of at least one calculation interval.',
  },
  InvalidDurationRemainder: {
    message: 'the duration is not a whole number of calculation intervals',
    remedy: 'Give it in whole days, or whatever CALCULATION_INTERVAL_SECONDS says.',
  },
  InvalidStartTimestampRemainder: {
    message: 'the start is not at the beginning of a calculation interval',
    remedy: 'Begin at midnight UTC.',
  },
  StartTimestampTooFarInFuture: {
    message: 'the rewards begin too far ahead',
    remedy: 'Begin within MAX_FUTURE_LENGTH from now.',
  },
  StartTimestampTooFarInPast: {
    message: 'the rewards begin too far back, or before rewards existed',
    remedy: 'Begin within MAX_RETROACTIVE_LENGTH and not before GENESIS_REWARDS_TIMESTAMP.',
  },
  StrategiesNotInAscendingOrder: {
    message: 'the strategies are not in ascending order of their addresses, each once',
    remedy: 'Sort them by address and drop what stands twice.',
  },
  OperatorsNotInAscendingOrder: {
    message: 'the operators are not in ascending order of their addresses, each once',
    remedy: 'Sort them by address and drop what stands twice.',
  },
  SubmissionNotRetroactive: {
    message: 'rewards for named operators are for days that are over, and these are not',
    remedy: 'Wait until the last day has passed, or shorten the duration.',
  },
  InvalidAddressZero: {
    message: 'an address that must be set is the zero address',
    remedy: 'Give the address of an account.',
  },
  InvalidCalculationIntervalSecondsRemainder: {
    message: 'the calculation interval is not a whole number of days',
    remedy: 'Deploy with an interval that is a multiple of 86400 seconds.',
  },
  InvalidGenesisRewardsTimestampRemainder: {
    message: 'the first time of rewards is not at the beginning of a calculation interval',
    remedy: 'Deploy with a genesis time that is a multiple of the interval.',
  },
  SplitExceedsMax: {
    message: 'a split is above 10000, which is all of the rewards',
    remedy: 'Give it in hundredths of a percent, from 0 to 10000.',
  },
  PreviousSplitPending: {
    message: 'the split set last is not in force yet, and only one change can wait',
    remedy: 'Wait until it is in force, then set the next.',
  },
}
