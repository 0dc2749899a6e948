import type { CatalogueEntry } from './catalogue.js'
import { vaultErrors } from './vaultErrors.js'

const internalCall = 'This is a call between contracts of the protocol; use the action meant for accounts.'

/** What reads of the core can be refused with: everything but what only rewards and keys meet. */
export const coreErrors: Record<string, CatalogueEntry> = {
  ...vaultErrors,

  // Delegation
  ActivelyDelegated: {
    message: 'the account is delegated to an operator already, or is one itself',
    remedy: 'Undelegate first, or use redelegate to change the operator.',
  },
  NotActivelyDelegated: {
    message: 'the staker is not delegated to any operator',
    remedy: 'Delegate first; an undelegated staker queues withdrawals with queueWithdrawals.',
  },
  OperatorNotRegistered: {
    message: 'this account is not an operator',
    remedy: 'Check the address, or have the operator call registerAsOperator first.',
  },
  OperatorsCannotUndelegate: {
    message: 'an operator stays delegated to itself for ever',
    remedy: 'Withdraw its stake with queueWithdrawals, or use another account as staker.',
  },
  CallerCannotUndelegate: {
    message: 'the sender is neither the staker, nor its operator, nor the approver of that operator',
    remedy: 'Send it from the staker, or from the operator or one of its appointees.',
  },
  FullySlashed: {
    message:
      'the operator, or the pod on the beacon chain, was slashed completely in a strategy of the staker',
    remedy: 'Undelegate, or choose another operator: new shares would be worth nothing here.',
  },
  InvalidDepositScalingFactor: {
    message: 'after slashing, so little is left that the added shares cannot be represented',
    remedy: 'Withdraw what is left from this strategy, then deposit anew.',
  },
  SaltSpent: {
    message: 'this salt was used by a signature of the same signer before, or was cancelled',
    remedy:
      'Have it signed again with signDelegationApproval or signOperatorAVSRegistration: they take a new salt.',
  },
  SignatureExpired: {
    message: 'the signature is no longer valid at the time of this block',
    remedy: 'Have it signed again with a later expiry.',
  },
  InvalidSignature: {
    message: 'the signature is not that of the account which must sign, over exactly these values',
    remedy:
      'Sign again with signDeposit, signKeyRegistration, signOperatorAVSRegistration or, where an operator has an approver, signDelegationApproval.',
  },

  // Withdrawals
  InputArrayLengthMismatch: {
    message: 'two lists that belong together have different lengths',
    remedy: 'Give as many amounts, tokens or recipients as there are strategies or sets.',
  },
  InputArrayLengthZero: {
    message: 'a list that must not be empty is empty',
    remedy: 'Name at least one strategy.',
  },
  WithdrawalNotQueued: {
    message: 'this withdrawal is not queued: it was completed already, or one of its values differs',
    remedy: 'Take the withdrawal from getWithdrawals as it is.',
  },
  WithdrawalDelayNotElapsed: {
    message: "the withdrawal's delay is not over yet",
    remedy: 'Wait for the block that getWithdrawals gives as completableBlock.',
  },
  WithdrawerNotCaller: {
    message: 'only the staker of a withdrawal may complete it',
    remedy: 'Send it from the staker.',
  },
  SharesAmountTooHigh: {
    message: 'more shares are to be withdrawn than the staker has in this strategy',
    remedy: 'Take the deposited shares from getPosition; queued shares no longer count.',
  },
  SharesAmountZero: {
    message: 'the number of shares is zero',
    remedy: 'Leave strategies without shares out.',
  },
  SharesNegative: {
    message: 'more native ETH shares are to be withdrawn than the staker has',
    remedy: 'Take the deposited shares from getPosition.',
  },
  SharesNotMultipleOfGwei: {
    message: 'native ETH counts in whole gwei',
    remedy: 'Round the amount down to a multiple of 1,000,000,000 wei.',
  },

  // Deposits and strategies
  StrategyNotWhitelisted: {
    message: 'the strategy accepts no deposits',
    remedy: 'Choose a strategy of the deployment, or give the token one with deployNewStrategy.',
  },
  MaxStrategiesExceeded: {
    message: 'a staker can have shares in at most 32 strategies',
    remedy: 'Withdraw completely from one strategy, or use another account.',
  },
  StakerAddressZero: {
    message: 'the staker is the zero address',
    remedy: 'Name the account that is to be credited.',
  },
  StrategyNotFound: {
    message: 'the staker has no shares in this strategy',
    remedy: 'Check the strategy; getPosition lists those of the staker.',
  },
  OnlyUnderlyingToken: {
    message: "the token is not the strategy's token",
    remedy: "Leave token out to use the strategy's own.",
  },
  NewSharesZero: {
    message: 'the amount is too small to be worth a share of the strategy',
    remedy: 'Deposit more.',
  },
  TotalSharesExceedsMax: {
    message: 'the strategy would have more than 10^38 - 1 shares',
    remedy: 'Deposit less.',
  },
  WithdrawalAmountExceedsTotalDeposits: {
    message: 'more shares are to be paid out than the strategy has',
    remedy: 'Report this: the books of the strategy do not agree.',
  },
  MaxPerDepositExceedsMax: {
    message:
      'the amount is above what this strategy takes in one deposit, or in all if its caps are being set',
    remedy: 'Deposit in smaller parts; getTVLLimits gives the caps.',
  },
  BalanceExceedsMaxTotalDeposits: {
    message: 'the strategy would hold more than its limit',
    remedy: 'Deposit less, or choose another strategy.',
  },
  BlacklistedToken: {
    message: 'the owner has barred this token from having a strategy',
    remedy: 'Choose another token.',
  },
  AlreadyBlacklisted: {
    message: 'the token is barred already',
    remedy: 'Leave it out of the list.',
  },
  StrategyAlreadyExists: {
    message: 'the token has a strategy already',
    remedy: 'Use the one that deployedStrategies of the StrategyFactory gives.',
  },

  // Slashed funds
  StrategyAlreadyInSlash: {
    message: 'this slash has an amount for the strategy already',
    remedy: internalCall,
  },
  SlashResolutionPending: {
    message: 'the slash resolution delay is not over yet',
    remedy: 'Wait for the block that getSlashResolutionBlock of the StrategyManager gives.',
  },

  // Operator sets
  InvalidOperatorSet: {
    message: 'there is no such operator set, or one of this number exists already if you are creating it',
    remedy: "Check the AVS and the set's number.",
  },
  NonexistentAVSMetadata: {
    message: 'the AVS has not announced its metadata yet',
    remedy: 'Call updateAVSMetadataURI once before creating operator sets.',
  },
  InvalidAVSRegistrar: {
    message: 'the registrar does not serve this AVS: its supportsAVS says no',
    remedy: 'Deploy a registrar for this AVS, or correct the address.',
  },
  InvalidStrategy: {
    message: 'this strategy cannot be used here; native ETH and EIGEN cannot be redistributed',
    remedy: 'Take it out, or create a set whose slashed stake is burned.',
  },
  InvalidRedistributionRecipient: {
    message: 'the recipient is the burn address',
    remedy: 'Use createOperatorSets to have slashed stake burned.',
  },
  StrategyAlreadyInOperatorSet: {
    message: 'the strategy is in the set already, or is named twice',
    remedy: 'Leave it out.',
  },
  StrategyNotInOperatorSet: {
    message: 'the strategy is not in the operator set',
    remedy: 'Take strategies from getOperatorSet.',
  },
  OperatorSetAlreadyMigrated: {
    message: 'the slasher of this set was migrated already',
    remedy: 'Nothing is to be done.',
  },
  InvalidOperator: {
    message: 'this account is not an operator',
    remedy: 'Call registerAsOperator from it first.',
  },
  AlreadyMemberOfSet: {
    message: 'the operator is in the set already, or left it so recently that it can still be slashed',
    remedy: 'Leave the set out, or wait until the deallocation delay after leaving is over.',
  },
  NotMemberOfSet: {
    message: 'the operator is not in the operator set',
    remedy: 'Take the sets of the operator from getOperator.',
  },
  InvalidCaller: {
    message: 'the sender may not do this: only the slasher in force slashes, only operator or AVS deregister',
    remedy: 'Send it from the slasher that getOperatorSet names, or from the operator or the AVS.',
  },

  // Allocations and slashing
  UninitializedAllocationDelay: {
    message: "the operator's allocation delay is not in force yet",
    remedy: 'Wait until setAllocationDelay has taken effect, after the allocation configuration delay.',
  },
  ModificationAlreadyPending: {
    message: 'a change of this allocation is pending already',
    remedy: 'Wait for the effectBlock that getOperator gives for it.',
  },
  SameMagnitude: {
    message: 'the allocation has this magnitude already',
    remedy: 'Leave it out, or give another magnitude.',
  },
  InsufficientMagnitude: {
    message: 'the operator has not as much magnitude left to allocate',
    remedy: 'Stay within allocatableMagnitude of getOperator; reductions free theirs only after their delay.',
  },
  OperatorNotSlashable: {
    message: 'the operator is not in the set, and the time in which it could still be slashed is over',
    remedy: 'Check operator and set; members are listed by getOperatorSet.',
  },
  InvalidWadToSlash: {
    message: 'the share to slash must be above 0 and at most 10^18, which is all',
    remedy: 'Correct wadToSlash: a tenth is 10^17.',
  },
  StrategiesMustBeInAscendingOrder: {
    message: 'the strategies of a slash must be sorted by address, each named once',
    remedy: 'Use slashOperator of this SDK, which sorts them.',
  },
  SlasherNotSet: {
    message: 'the set has no slasher yet',
    remedy: 'Call migrateSlashers for it first.',
  },

  ZeroAddress: { message: 'an address that must be given is zero', remedy: 'Name the account or contract.' },

  // Releases
  MustPublishMetadataURI: {
    message: 'nothing says yet where the software of this set is described',
    remedy: 'Call publishMetadataURI once before the first release.',
  },
  InvalidUpgradeByTime: {
    message: 'the time by which to upgrade has passed already',
    remedy: 'Give a later time, or none for at once.',
  },
  InvalidMetadataURI: { message: 'the address of the description is empty', remedy: 'Give an address.' },
  NoReleases: { message: 'the set has no release', remedy: 'Have the AVS publish one with publishRelease.' },

  // AVSDirectory
  OperatorNotRegisteredToEigenLayer: {
    message: 'this account is not an operator',
    remedy: 'Have it call registerAsOperator first.',
  },
  OperatorNotRegisteredToAVS: {
    message: 'the operator is not registered to the sender in the AVSDirectory',
    remedy: 'Send it from the AVS; getOperatorAVSStatus says who is registered.',
  },
  OperatorAlreadyRegisteredToAVS: {
    message: 'the operator is registered to the sender in the AVSDirectory already',
    remedy: 'Nothing is to be done.',
  },

  // ProtocolRegistry
  ArrayLengthMismatch: {
    message: 'lists that belong together have different lengths',
    remedy: 'Use shipDeployments, which takes one list.',
  },
  DeploymentNotShipped: {
    message: 'the ProtocolRegistry lists no contract of this name',
    remedy: 'Take the name from getProtocolRegistry.',
  },
  InputNameEmpty: { message: 'the name of a contract is empty', remedy: 'Give it a name.' },

  // Permissions
  InvalidPermissions: {
    message:
      'the sender is neither the account it acts for, nor its admin, nor its appointee for this function',
    remedy: 'Send it from an admin, or have an admin appoint the sender with setAppointee.',
  },
  NotAdmin: {
    message: 'the sender is not an admin of the account',
    remedy: 'Send it from one of getAdmins; once an admin was accepted, the account itself no longer counts.',
  },
  AdminAlreadySet: { message: 'this account is an admin already', remedy: 'Nothing is to be done.' },
  AdminAlreadyPending: {
    message: 'this account was offered to become admin already',
    remedy: 'Have it call acceptAdmin.',
  },
  AdminNotPending: {
    message: 'this account was not offered to become admin',
    remedy: 'Have an admin call addPendingAdmin for it first.',
  },
  AdminNotSet: { message: 'this account is not an admin', remedy: 'Take it from getAdmins.' },
  CannotHaveZeroAdmins: {
    message: 'the last admin cannot be removed',
    remedy: 'Add another admin first.',
  },
  AppointeeAlreadySet: {
    message: 'the appointee has this permission already',
    remedy: 'Nothing is to be done.',
  },
  AppointeeNotSet: {
    message: 'the appointee does not have this permission',
    remedy: 'Take target and selector from getAppointeePermissions.',
  },
  InputAddressZero: {
    message: 'an address that must be given is the zero address',
    remedy: 'Name the account or contract.',
  },

  // Pausing
  CurrentlyPaused: {
    message: 'this function is paused',
    remedy: 'Wait until the unpauser lets it go on; getOverview shows what is paused.',
  },
  OnlyPauser: {
    message: 'the sender may not pause',
    remedy: 'Send it from one of the pausers that the authority map names.',
  },
  OnlyUnpauser: {
    message: 'the sender is not the unpauser',
    remedy: 'Send it from the unpauser that the authority map names.',
  },
  InvalidNewPausedStatus: {
    message: 'pausing can only set bits, and unpausing can only clear them',
    remedy: 'Use pause and unpause of this SDK, which start from the status in force.',
  },

  // Pods
  OnlyEigenPodOwner: {
    message: "only the pod's owner may do this",
    remedy: 'Send it from the account that podOwner of the pod names.',
  },
  OnlyEigenPodOwnerOrProofSubmitter: {
    message: "only the pod's owner or its proof submitter may do this",
    remedy: 'Send it from one of them, or have the owner call setProofSubmitter.',
  },
  InvalidPubKeyLength: {
    message: 'a public key of a validator has other than 48 bytes',
    remedy: 'Give the whole BLS public key, 96 hexadecimal digits.',
  },
  MsgValueNot32ETH: {
    message: 'staking through a pod takes exactly 32 ETH for each validator',
    remedy: 'Send 32 ETH; deposit other amounts at the deposit contract itself.',
  },
  InsufficientWithdrawableBalance: {
    message: 'the pod holds less restaked ETH than is to be paid: the rest is still on the beacon chain',
    remedy: 'Exit validators, wait for the sweep, finish a checkpoint, then complete the withdrawal.',
  },
  NoActiveCheckpoint: {
    message: 'no checkpoint is under way in this pod: it was finished, perhaps by somebody else',
    remedy: 'Look at the pod again, and start a checkpoint if one is still needed.',
  },
  CheckpointAlreadyActive: {
    message: 'a checkpoint is under way in this pod',
    remedy: 'Finish that one: prove the balances of the validators that are left.',
  },
  NoBalanceToCheckpoint: {
    message: 'there is no ETH in the pod that is not credited yet',
    remedy: 'Start the checkpoint without asking for a balance, if validators are to be counted anyway.',
  },
  CannotCheckpointTwiceInSingleBlock: {
    message: 'a checkpoint began and ended in this very block',
    remedy: 'Start the next one a block later.',
  },
  CheckpointCanBeFinalized: {
    message: 'a checkpoint can only be cancelled while a gain would be refused, after a complete slash',
    remedy: 'Finish it: prove the balances of the validators that are left.',
  },
  CredentialsAlreadyVerified: {
    message: 'one of the validators has been proven before',
    remedy: 'Leave it out, or send the proofs as a multiproof, which skips such validators.',
  },
  WithdrawalCredentialsNotForEigenPod: {
    message: "a validator's withdrawals go to another address than this pod",
    remedy: 'Check the pod and the validators: only 0x01 and 0x02 credentials with its address are accepted.',
  },
  ValidatorNotActiveInPod: {
    message: 'a validator is not proven in this pod, or has left it',
    remedy: 'Prove its withdrawal credentials first; a validator that has left cannot return.',
  },
  ValidatorInactiveOnBeaconChain: {
    message: 'the beacon chain has not yet given a validator its activation epoch',
    remedy: 'Wait until the deposit is processed, then prove it.',
  },
  ValidatorIsExitingBeaconChain: {
    message: 'a validator is exiting or was slashed',
    remedy: 'Leave it out; what it sweeps into the pod is credited by the next checkpoint.',
  },
  ValidatorNotSlashedOnBeaconChain: {
    message: 'the validator has not been slashed at that time',
    remedy: 'Prove a slashed validator, or have the owner start a checkpoint.',
  },
  InvalidEIP4788Response: {
    message: 'the chain knows no beacon block root for this timestamp',
    remedy: 'Take the timestamp of a block that exists and is at most 27 hours old.',
  },
  TimestampOutOfRange: {
    message: 'the timestamp is more than 27 hours old, longer than the chain keeps beacon block roots',
    remedy: 'Make the proof again for a recent block.',
  },
  BeaconTimestampTooFarInPast: {
    message: 'the proof is not newer than what the pod knows, or than the checkpoint under way',
    remedy: 'Make the proof again for a later block.',
  },
  BeaconTimestampBeforeLatestCheckpoint: {
    message: "the proof is not newer than the pod's last checkpoint",
    remedy: 'Make the proof again for a later block.',
  },
  ForkTimestampZero: {
    message: 'the time of the Pectra fork is not set, so no proof can be read',
    remedy: 'Have the proof timestamp setter call setPectraForkTimestamp.',
  },
  TimestampTooCloseToFork: {
    message: 'the timestamp is in the first 384 seconds of a fork, when the layout of states is not certain',
    remedy: 'Wait until they have passed, and take a later block.',
  },
  ForkTooSoon: {
    message: 'a fork can only be announced, moved or taken back while it is far enough ahead',
    remedy: 'Take a time after the last fork and at least podChangeDelaySeconds from now.',
  },
  InvalidForkLayout: {
    message: 'the layout has other than 5 to 8 levels, or names fields that are not among them',
    remedy: "Take height and positions from the fork's specification of BeaconState.",
  },
  InvalidPodImplementation: {
    message: 'there is no code at the address, or all 255 numbers are taken',
    remedy: 'Deploy the code first, and give its address.',
  },
  InvalidPodVersion: {
    message: 'the version is not on the list, not usable yet, or not above the present one',
    remedy: 'Look at podImplementation and latestPodVersion of the EigenPodManager.',
  },
  InsufficientFunds: {
    message: 'the value sent does not cover the fees of all requests',
    remedy: 'Ask for the fee again and send more; what is too much comes back.',
  },
  PredeployFailed: {
    message: 'the system contract refused the request',
    remedy: 'Try again in a later block with the fee of then.',
  },
  FeeQueryFailed: {
    message: 'the system contract does not tell its fee',
    remedy: 'Check that the chain has had the Pectra fork.',
  },
  InvalidProof: {
    message: 'a proof leads to another root than that of the block',
    remedy: 'Make the proof again for this timestamp, on this network.',
  },
  InvalidProofLength: {
    message: 'a proof has another length than it should',
    remedy: 'Make the proof again; one about a validator must be for the fork that its timestamp belongs to.',
  },
  InvalidValidatorFieldsLength: {
    message: 'a validator is given with other than 8 fields',
    remedy: 'Give the eight leaves of its container.',
  },
  EmptyRoot: { message: 'a proof against an empty root proves nothing', remedy: 'Make the proof again.' },
  InvalidIndex: {
    message: 'an index lies outside its list, or the indices do not increase',
    remedy: 'Order validators by their index, each once.',
  },
  NotEnoughLeaves: {
    message: 'a multiproof of no validator at all',
    remedy: 'Give at least one validator.',
  },
  EigenPodAlreadyExists: { message: 'the account has a pod already', remedy: 'Use that one (ownerToPod).' },
  LegacyWithdrawalsNotCompleted: {
    message: 'withdrawals from before the slashing upgrade are still queued',
    remedy: 'Complete them first.',
  },
  OnlyProofTimestampSetter: {
    message: 'the sender may not set the fork timestamp',
    remedy: 'Send it from the account that proofTimestampSetter of the EigenPodManager names.',
  },

  // Calls that only contracts of the protocol make
  OnlyAllocationManager: { message: 'only the AllocationManager may call this', remedy: internalCall },
  OnlyDelegationManager: { message: 'only the DelegationManager may call this', remedy: internalCall },
  OnlyEigenPod: { message: 'only a pod may call this', remedy: internalCall },
  OnlyEigenPodManager: { message: 'only the EigenPodManager may call this', remedy: internalCall },
  OnlyStrategyManager: { message: 'only the StrategyManager may call this', remedy: internalCall },
  OnlyStrategyManagerOrEigenPodManager: {
    message: 'only the StrategyManager or the EigenPodManager may call this',
    remedy: internalCall,
  },
  OnlyStrategyWhitelister: {
    message: 'only the whitelister, which is the StrategyFactory, opens and closes strategies to deposits',
    remedy: 'Have the owner call whitelistStrategies of the StrategyFactory through the timelock.',
  },

  // Deploying
  DeploymentFailed: {
    message: 'the address is taken, or the constructor refused its arguments',
    remedy: 'Run the deployment again: it verifies what is there and says what differs.',
  },
  InvalidShortString: {
    message: 'the version string in the contract is broken',
    remedy: 'Deploy again with a version of at most 31 bytes.',
  },
  StringTooLong: {
    message: 'a version or the name of a contract is longer than 31 bytes',
    remedy: 'Take a shorter text.',
  },

  // Tokens
  TransferFromFailed: {
    message: 'the token could not be taken from the sender',
    remedy: 'Check that the sender has the amount and has approved it to the StrategyManager, with approve.',
  },
  TransferFailed: {
    message: 'the token refused to be paid out',
    remedy: 'Look at the token: it may be paused, or bar the recipient.',
  },
  InsufficientAllowance: {
    message: 'the owner of the tokens has approved less than this amount',
    remedy: 'Approve the amount first, with approve.',
  },
  InsufficientBalance: {
    message: 'the account has less of the token than this amount',
    remedy: 'Take a smaller amount, or get more of the token first.',
  },
  AllowanceOverflow: { message: 'the allowance would be too large', remedy: 'Approve a smaller amount.' },
  AllowanceUnderflow: { message: 'the allowance would be negative', remedy: 'Lower it by less.' },
  TotalSupplyOverflow: {
    message: 'the token would have too large a supply',
    remedy: 'Mint a smaller amount.',
  },
  InvalidPermit: {
    message: "the permit is not signed by the tokens' owner over exactly these values",
    remedy: 'Sign again with the next nonce of the token.',
  },
  PermitExpired: { message: 'the permit is no longer valid', remedy: 'Sign again with a later deadline.' },
  Permit2AllowanceIsFixedAtInfinity: {
    message: 'Permit2 may always take this token',
    remedy: 'Nothing is to be approved.',
  },
  OnlyMinter: {
    message: 'only the minter of this test token may do this',
    remedy: 'Send it from the account that minter of the token names.',
  },

  // Registrars of the devnet
  OnlyAVS: {
    message: 'only the AVS which this registrar serves may do this',
    remedy: 'Send it from the account that avs of the registrar names.',
  },
  OperatorNotAllowed: {
    message: 'the registrar of the AVS lets in only operators on its list, and this is none of them',
    remedy: 'Ask the AVS to list the operator with setAllowed of its registrar.',
  },
  OperatorSetFull: {
    message: 'the operator set has as many members as the registrar of the AVS allows',
    remedy: 'Wait until a member leaves, or join another operator set.',
  },
  StakeTooSmall: {
    message: 'the operator has fewer shares than the registrar of the AVS asks for',
    remedy: 'Have more stake delegated in the strategy that the registrar names, then register again.',
  },

  // Arithmetic of the libraries
  Overflow: {
    message: 'a number is larger than the contract can store',
    remedy: 'Take a smaller amount.',
  },
  MulDivFailed: {
    message: 'a product is larger than the contract can compute with',
    remedy: 'Take a smaller amount.',
  },
  FullMulDivFailed: {
    message: 'a product is larger than the contract can compute with',
    remedy: 'Take a smaller amount.',
  },
  MulWadFailed: {
    message: 'a product is larger than the contract can compute with',
    remedy: 'Take a smaller amount.',
  },
  DivWadFailed: {
    message: 'a quotient cannot be computed: the divisor is zero or the dividend too large',
    remedy: 'Check the amounts.',
  },
}
