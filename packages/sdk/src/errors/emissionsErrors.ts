import type { CatalogueEntry } from './catalogue.js'

/** Of the EmissionsController. */
export const emissionsErrors: Record<string, CatalogueEntry> = {
  CallerIsNotIncentiveCouncil: {
    message: 'the sender is not the incentive council',
    remedy: 'Send it from the account that incentiveCouncil names.',
  },
  EmissionsNotStarted: {
    message: 'the first epoch has not begun',
    remedy: 'Wait until nextTimeButtonPressable.',
  },
  AllDistributionsProcessed: {
    message: 'everything of this epoch is paid out',
    remedy: 'Wait until nextTimeButtonPressable.',
  },
  AllDistributionsMustBeProcessed: {
    message: 'this epoch is not paid out yet, and until then the list stays as it is',
    remedy: 'Press the button first.',
  },
  CannotAddDisabledDistribution: {
    message: "a distribution can't be added as disabled",
    remedy: 'Add it with its type; disable it later with updateDistribution.',
  },
  TotalWeightExceedsMax: {
    message: 'all weights together would be above 10000',
    remedy: 'Lower this weight, or that of another distribution first.',
  },
  StartEpochMustBeInTheFuture: {
    message: 'the distribution begins in an epoch that has begun',
    remedy: 'Give a later epoch.',
  },
  EndEpochTooLarge: {
    message: 'the distribution ends in an epoch beyond what can be counted',
    remedy: 'Give fewer epochs, or 0 for no end.',
  },
  OperatorSetNotRegistered: {
    message: 'there is no such operator set',
    remedy: 'Check the AVS and the number of the set.',
  },
  RewardsSubmissionsCannotBeEmpty: {
    message: 'a distribution through the RewardsCoordinator names no strategies',
    remedy: 'Give at least one list of strategies with multipliers.',
  },
  MaliciousCallDetected: {
    message: 'the button was pressed from inside a call of the RewardsCoordinator, or with too little gas',
    remedy: 'Press it by itself, with more gas or for fewer distributions.',
  },
  InvalidDistributionType: {
    message: 'there is no such type of distribution',
    remedy: 'Give a type from 0 to 5.',
  },
  EpochLengthNotAlignedWithCalculationInterval: {
    message: 'the length of an epoch is not a whole number of calculation intervals',
    remedy: 'Deploy with an epoch of whole days.',
  },
  StartTimeNotAlignedWithCalculationInterval: {
    message: 'the first epoch does not begin with a calculation interval',
    remedy: 'Deploy with a start at midnight UTC.',
  },
}
