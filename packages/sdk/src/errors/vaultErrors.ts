import type { CatalogueEntry } from './catalogue.js'

/** Of duration vaults. */
export const vaultErrors: Record<string, CatalogueEntry> = {
  InvalidVaultAdmin: {
    message: 'the vault has no admin',
    remedy: 'Name the account that is to lock it.',
  },
  InvalidArbitrator: {
    message: 'the vault has no arbitrator',
    remedy: 'Name the account that may end the lock early.',
  },
  InvalidDuration: {
    message: 'the lock lasts no time, or more than two years',
    remedy: 'Give 1 to 63072000 seconds.',
  },
  OnlyVaultAdmin: {
    message: 'the sender is not the admin of the vault',
    remedy: 'Send it from the account that vaultAdmin names.',
  },
  OnlyArbitrator: {
    message: 'the sender is not the arbitrator of the vault',
    remedy: 'Send it from the account that arbitrator names.',
  },
  OperatorIntegrationInvalid: {
    message: 'the vault has no AVS to serve',
    remedy: 'Name the AVS and the number of its operator set.',
  },
  VaultAlreadyLocked: {
    message: 'the vault was locked before, and is used once',
    remedy: 'Deploy another vault.',
  },
  VaultNotLocked: {
    message: 'the vault was never locked, so there is nothing to end',
    remedy: 'Withdraw: the vault is open.',
  },
  DepositsLocked: {
    message: 'the vault takes no deposits any more, and its caps stay',
    remedy: 'Choose a vault that is open.',
  },
  WithdrawalsLockedDuringAllocations: {
    message: 'the vault is locked, and nothing leaves it, nor can its stakers undelegate',
    remedy: 'Wait until unlockAt, or ask the arbitrator; other strategies can be queued by themselves.',
  },
  MustBeDelegatedToVaultOperator: {
    message: 'only who has delegated to the vault can deposit there',
    remedy: 'Delegate to the address of the vault first.',
  },
  DurationNotElapsed: {
    message: 'the lock of the vault is not over, or has not begun',
    remedy: 'Wait until unlockAt.',
  },
  DurationAlreadyElapsed: {
    message: 'the lock of the vault is over',
    remedy: 'Call markMatured; anyone may.',
  },
  UnderlyingTokenBlacklisted: {
    message: 'the owner of the factory has barred the token of this vault',
    remedy: 'Choose another token.',
  },
  PendingAllocation: {
    message: "a change of the vault's allocation is pending",
    remedy: 'Wait until it is in effect, then lock.',
  },
  StrategyNotSupportedByOperatorSet: {
    message: 'the operator set does not list the vault among its strategies',
    remedy: 'Have the AVS add the vault with addStrategiesToOperatorSet.',
  },
  DepositExceedsMaxPerDeposit: {
    message: 'the deposit is larger than the vault takes at once',
    remedy: 'Deposit less at a time, up to maxPerDeposit.',
  },
}
