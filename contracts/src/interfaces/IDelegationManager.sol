// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IAllocationManager} from "./IAllocationManager.sol";
import {IEigenPodManager} from "./IEigenPodManager.sol";
import {IPausable} from "./IPausable.sol";
import {IPermissionControlled} from "./IPermissionControlled.sol";
import {ISignatures, SignatureWithExpiry} from "./ISignatures.sol";
import {IStrategy} from "./IStrategy.sol";
import {IStrategyManager} from "./IStrategyManager.sol";
import {IVersioned} from "./IVersioned.sol";
import {OperatorSet} from "./OperatorSet.sol";

interface IDelegationManagerErrors {
    /// @notice The caller is neither StrategyManager nor EigenPodManager.
    error OnlyStrategyManagerOrEigenPodManager();
    /// @notice The caller is not EigenPodManager.
    error OnlyEigenPodManager();
    /// @notice The caller is not AllocationManager.
    error OnlyAllocationManager();
    /// @notice An operator is delegated to itself for good.
    error OperatorsCannotUndelegate();
    /// @notice The account is delegated already.
    error ActivelyDelegated();
    /// @notice The account is not delegated.
    error NotActivelyDelegated();
    /// @notice The address is not an operator.
    error OperatorNotRegistered();
    /// @notice No withdrawal with this root is pending.
    error WithdrawalNotQueued();
    /// @notice The caller may not undelegate this staker.
    error CallerCannotUndelegate();
    /// @notice Arrays that run in parallel differ in length.
    error InputArrayLengthMismatch();
    /// @notice A withdrawal names no strategy.
    error InputArrayLengthZero();
    /// @notice Shares cannot be added while the slashing factor is 0.
    error FullySlashed();
    /// @notice The approver has used this salt before.
    error SaltSpent();
    /// @notice The block is not past the withdrawal's delay.
    error WithdrawalDelayNotElapsed();
    /// @notice The caller is not the withdrawal's withdrawer.
    error WithdrawerNotCaller();
    /// @notice The deposit scaling factor would round to 0.
    error InvalidDepositScalingFactor();
}

interface IDelegationManagerTypes {
    /// @notice A queued withdrawal; its root is the hash of its ABI encoding.
    struct Withdrawal {
        // Whose shares were queued.
        address staker;
        // The operator at queue time, zero if none. Its slashes count until the delay is over.
        address delegatedTo;
        // Who may complete it: always the staker.
        address withdrawer;
        // Number of withdrawals the staker had queued before.
        uint256 nonce;
        // Block of queueing.
        uint32 startBlock;
        IStrategy[] strategies;
        // Per strategy: deposit shares times deposit scaling factor, rounded down; no slashing factor yet.
        uint256[] scaledShares;
    }

    /// @notice One withdrawal to queue.
    struct QueuedWithdrawalParams {
        IStrategy[] strategies;
        // Per strategy, in deposit shares, as `getDepositedShares` gives them.
        uint256[] depositShares;
        // Ignored.
        address __deprecated_withdrawer;
    }
}

interface IDelegationManagerEvents is IDelegationManagerTypes {
    /// @notice `operator` registered, for good.
    event OperatorRegistered(address indexed operator, address delegationApprover);
    /// @notice Who must sign delegations to `operator`; zero means nobody.
    event DelegationApproverUpdated(address indexed operator, address newDelegationApprover);
    /// @notice The operator's description is at `metadataURI`; it is not stored.
    event OperatorMetadataURIUpdated(address indexed operator, string metadataURI);
    /// @notice Stake delegated to `operator` rose by `shares` strategy shares of `staker`.
    event OperatorSharesIncreased(
        address indexed operator, address staker, IStrategy strategy, uint256 shares
    );
    /// @notice Stake delegated to `operator` fell by `shares` strategy shares of `staker`; `staker` is zero
    /// for a slash.
    event OperatorSharesDecreased(
        address indexed operator, address staker, IStrategy strategy, uint256 shares
    );
    /// @notice `staker` delegated to `operator`.
    event StakerDelegated(address indexed staker, address indexed operator);
    /// @notice `staker` is no longer delegated to `operator`.
    event StakerUndelegated(address indexed staker, address indexed operator);
    /// @notice The undelegation that follows was not the staker's own.
    event StakerForceUndelegated(address indexed staker, address indexed operator);
    /// @notice The factor of `staker` in `strategy` is now `newDepositScalingFactor` (1e18 fixed point; 1e18
    /// after a reset). Emitted on every update, changed or not.
    event DepositScalingFactorUpdated(address staker, IStrategy strategy, uint256 newDepositScalingFactor);
    /// @notice A withdrawal was queued; `sharesToWithdraw` are strategy shares at the slashing factors of
    /// now.
    event SlashingWithdrawalQueued(bytes32 withdrawalRoot, Withdrawal withdrawal, uint256[] sharesToWithdraw);
    /// @notice A withdrawal was completed.
    event SlashingWithdrawalCompleted(bytes32 withdrawalRoot);
    /// @notice A slash took `totalSlashedShares` strategy shares from the operator's stake and from its
    /// withdrawal queue together.
    event OperatorSharesSlashed(address indexed operator, IStrategy strategy, uint256 totalSlashedShares);
}

/// @title Delegation of stake to operators, and its way out
/// @notice Three units meet here. Deposit shares never change by slashing. Scaled shares are deposit shares
/// times the deposit scaling factor. Strategy shares are scaled shares times the slashing factor: what can be
/// withdrawn. Factors are 1e18 fixed point; every product is rounded down unless said otherwise.
/// @dev Pause bit 0 stops new delegations, bit 1 queueing of withdrawals, bit 2 their completion. Revert
/// lists are in the order of checking; the re-entrancy guard (string `ReentrancyGuard: reentrant call`),
/// taken after a leading pause or caller check, is left out of them.
interface IDelegationManager is
    IDelegationManagerErrors,
    IDelegationManagerEvents,
    ISignatures,
    IPausable,
    IPermissionControlled,
    IVersioned
{
    /// @notice Makes the caller an operator, delegated to itself with all its shares. Cannot be undone.
    /// @dev Caller: any account that is not delegated. Reverts: `ActivelyDelegated`, `CurrentlyPaused` (0),
    /// `FullySlashed`.
    /// @param initDelegationApprover Who must sign delegations; zero lets anyone delegate.
    /// @param allocationDelay Blocks before a raised allocation takes effect; in force at once.
    /// @param metadataURI Emitted only.
    function registerAsOperator(
        address initDelegationApprover,
        uint32 allocationDelay,
        string calldata metadataURI
    ) external;

    /// @notice Replaces the operator's delegation approver; zero lets anyone delegate.
    /// @dev Caller: may act for `operator`. Reverts: `InvalidPermissions`, `OperatorNotRegistered`.
    function modifyOperatorDetails(address operator, address newDelegationApprover) external;

    /// @notice Emits a new place of the operator's description.
    /// @dev Caller: may act for `operator`. Reverts: `InvalidPermissions`, `OperatorNotRegistered`.
    function updateOperatorMetadataURI(address operator, string calldata metadataURI) external;

    /// @notice Delegates all present and future shares of the caller to `operator`.
    /// @dev Caller: staker. Reverts: `ActivelyDelegated`, `OperatorNotRegistered`; if the operator has an
    /// approver `SaltSpent`, `SignatureExpired`, `InvalidSignature`; then `CurrentlyPaused` (0),
    /// `FullySlashed` (the operator's magnitude in a strategy held is 0).
    /// @param approverSignatureAndExpiry By the operator's approver; ignored if there is none.
    /// @param approverSalt Spent by the call; ignored if there is no approver.
    function delegateTo(
        address operator,
        SignatureWithExpiry calldata approverSignatureAndExpiry,
        bytes32 approverSalt
    ) external;

    /// @notice Ends a delegation and queues all shares of the staker, one withdrawal per strategy.
    /// @dev Caller: staker, the operator's approver, or who may act for the operator. Reverts:
    /// `NotActivelyDelegated`, `OperatorsCannotUndelegate`, `CallerCannotUndelegate`, `CurrentlyPaused` (1),
    /// then the share managers' errors, a strategy's `beforeRemoveShares` included.
    /// @return withdrawalRoots In the order of `getDepositedShares`; empty if there were no shares.
    function undelegate(address staker) external returns (bytes32[] memory withdrawalRoots);

    /// @notice Undelegates the caller and delegates it to `newOperator`. The shares reach the new operator
    /// when the queued withdrawals are completed as shares.
    /// @dev Caller: staker. Reverts: as `undelegate`, then as `delegateTo`.
    /// @return withdrawalRoots As `undelegate`.
    function redelegate(
        address newOperator,
        SignatureWithExpiry calldata newOperatorApproverSig,
        bytes32 approverSalt
    ) external returns (bytes32[] memory withdrawalRoots);

    /// @notice Queues withdrawals of the caller's shares, one per element. They stay slashable for the
    /// withdrawal delay.
    /// @dev Caller: any staker, delegated or not. Reverts: `CurrentlyPaused` (1); per element
    /// `InputArrayLengthMismatch`, `InputArrayLengthZero`; per strategy the errors of
    /// `IShareManager.removeDepositShares`. Operator shares fall by the withdrawable shares, at most to 0.
    /// @return Withdrawal roots.
    function queueWithdrawals(QueuedWithdrawalParams[] calldata params) external returns (bytes32[] memory);

    /// @notice Completes a queued withdrawal at the magnitudes of the end of its delay and, for native ETH,
    /// the beacon chain slashing factor of now.
    /// @dev Caller: withdrawer. Reverts: `CurrentlyPaused` (2), `InputArrayLengthMismatch`,
    /// `WithdrawerNotCaller`, `WithdrawalNotQueued`, `WithdrawalDelayNotElapsed` (first possible in block
    /// startBlock + delay + 1); then per strategy with shares left, as tokens the errors of
    /// `IShareManager.withdrawSharesAsTokens`, as shares those of `IShareManager.addShares`, `FullySlashed`,
    /// `InvalidDepositScalingFactor`.
    /// @param tokens One per strategy, its underlying token; ignored as shares and for native ETH.
    /// @param receiveAsTokens True pays tokens to the staker; false credits deposit shares, delegated to the
    /// operator of now.
    function completeQueuedWithdrawal(
        Withdrawal calldata withdrawal,
        IERC20[] calldata tokens,
        bool receiveAsTokens
    ) external;

    /// @notice Completes several withdrawals or none.
    /// @dev As `completeQueuedWithdrawal` per element. Shorter companion arrays panic (0x32), longer ones are
    /// cut.
    function completeQueuedWithdrawals(
        Withdrawal[] calldata withdrawals,
        IERC20[][] calldata tokens,
        bool[] calldata receiveAsTokens
    ) external;

    /// @notice Updates scaling factor and operator shares after deposit shares were added.
    /// @dev Caller: StrategyManager or EigenPodManager. Reverts: `OnlyStrategyManagerOrEigenPodManager`,
    /// `FullySlashed` (even for 0 added), `InvalidDepositScalingFactor`. Nothing else happens for 0 added.
    /// @param prevDepositShares Deposit shares before.
    /// @param addedShares Deposit shares added, which are strategy shares as well.
    function increaseDelegatedShares(
        address staker,
        IStrategy strategy,
        uint256 prevDepositShares,
        uint256 addedShares
    ) external;

    /// @notice Lowers operator shares after a loss on the beacon chain, rounded down and at most to 0.
    /// @dev Caller: EigenPodManager. Reverts: `OnlyEigenPodManager`. Nothing happens for an undelegated
    /// staker.
    /// @param beaconChainSlashingFactorDecrease Old less new factor, 1e18 fixed point.
    function decreaseDelegatedShares(
        address staker,
        uint256 curDepositShares,
        uint64 beaconChainSlashingFactorDecrease
    ) external;

    /// @notice Books a slash: lowers operator shares, and records what stake and withdrawal queue lose with
    /// the share manager. Both losses are rounded down.
    /// @dev Caller: AllocationManager. Reverts: `OnlyAllocationManager`, then the share manager's
    /// `StrategyAlreadyInSlash`.
    /// @param prevMaxMagnitude Before the slash, not 0.
    /// @param newMaxMagnitude After the slash.
    /// @return totalDepositSharesToSlash Strategy shares, in spite of the name.
    function slashOperatorShares(
        address operator,
        OperatorSet calldata operatorSet,
        uint256 slashId,
        IStrategy strategy,
        uint64 prevMaxMagnitude,
        uint64 newMaxMagnitude
    ) external returns (uint256 totalDepositSharesToSlash);

    /// @notice The operator a staker is delegated to; zero if none, itself for an operator.
    /// @return operator Address or zero.
    function delegatedTo(address staker) external view returns (address operator);

    /// @notice Whether a staker is delegated.
    function isDelegated(address staker) external view returns (bool);

    /// @notice Whether an address is a registered operator.
    function isOperator(address operator) external view returns (bool);

    /// @notice Who must sign delegations to an operator; zero means nobody.
    function delegationApprover(address operator) external view returns (address);

    /// @notice Whether an approver has used a salt.
    /// @return spent True after the delegation that used it.
    function delegationApproverSaltIsSpent(address delegationApprover, bytes32 salt)
        external
        view
        returns (bool spent);

    /// @notice The staker's deposit scaling factor, read through to the share manager.
    /// @return 1e18 fixed point, never 0; 1e18 when unset.
    function depositScalingFactor(address staker, IStrategy strategy) external view returns (uint256);

    /// @notice Strategy shares delegated to an operator; queued withdrawals are not included.
    /// @return shares Strategy shares.
    function operatorShares(address operator, IStrategy strategy) external view returns (uint256 shares);

    /// @notice The same for several strategies.
    function getOperatorShares(address operator, IStrategy[] calldata strategies)
        external
        view
        returns (uint256[] memory);

    /// @notice The same for several operators; outer index operator, inner index strategy.
    function getOperatorsShares(address[] calldata operators, IStrategy[] calldata strategies)
        external
        view
        returns (uint256[][] memory);

    /// @notice Strategy shares in the operator's withdrawal queue that a slash of now would reach, rounded
    /// down.
    function getSlashableSharesInQueue(address operator, IStrategy strategy) external view returns (uint256);

    /// @notice What a staker could withdraw if it queued now, before further slashing.
    /// @return withdrawableShares Strategy shares, rounded down.
    /// @return depositShares Deposit shares.
    function getWithdrawableShares(address staker, IStrategy[] calldata strategies)
        external
        view
        returns (uint256[] memory withdrawableShares, uint256[] memory depositShares);

    /// @notice All strategies and deposit shares of a staker; the beacon chain ETH strategy last, if any.
    /// @return The strategies.
    /// @return Deposit shares, one per strategy.
    function getDepositedShares(address staker) external view returns (IStrategy[] memory, uint256[] memory);

    /// @notice Deposit shares to queue in order to withdraw given strategy shares; rounded down twice, so a
    /// few wei may be missing. Panics for a strategy whose slashing factor is 0.
    function convertToDepositShares(
        address staker,
        IStrategy[] calldata strategies,
        uint256[] calldata withdrawableShares
    ) external view returns (uint256[] memory);

    /// @notice Whether a withdrawal is queued and not completed.
    /// @return pending True while it waits.
    function pendingWithdrawals(bytes32 withdrawalRoot) external view returns (bool pending);

    /// @notice Withdrawals a staker has ever queued, which is the next one's nonce.
    /// @return totalQueued Their number.
    function cumulativeWithdrawalsQueued(address staker) external view returns (uint256 totalQueued);

    /// @notice A pending withdrawal; all zero for an unknown root.
    function queuedWithdrawals(bytes32 withdrawalRoot) external view returns (Withdrawal memory);

    /// @notice A pending withdrawal and what it would pay; empty for an unknown root.
    /// @return withdrawal The withdrawal.
    /// @return shares Strategy shares at the magnitudes of the end of the delay, or of now before that.
    function getQueuedWithdrawal(bytes32 withdrawalRoot)
        external
        view
        returns (Withdrawal memory withdrawal, uint256[] memory shares);

    /// @notice The same for all pending withdrawals of a staker, in the order of `getQueuedWithdrawalRoots`.
    /// @return withdrawals The withdrawals.
    /// @return shares Strategy shares; outer index withdrawal, inner index strategy.
    function getQueuedWithdrawals(address staker)
        external
        view
        returns (Withdrawal[] memory withdrawals, uint256[][] memory shares);

    /// @notice Roots of a staker's pending withdrawals. Completion moves the last one into the gap.
    function getQueuedWithdrawalRoots(address staker) external view returns (bytes32[] memory);

    /// @notice `keccak256(abi.encode(withdrawal))`.
    function calculateWithdrawalRoot(Withdrawal calldata withdrawal) external pure returns (bytes32);

    /// @notice The EIP-712 digest an approver signs for `delegateTo`. Argument order differs from the hashed
    /// order.
    function calculateDelegationApprovalDigestHash(
        address staker,
        address operator,
        address approver,
        bytes32 approverSalt,
        uint256 expiry
    ) external view returns (bytes32);

    /// @notice Restack addition, not part of EigenLayer's ABI here (AllocationManager has it too): an
    /// operator's max magnitudes as of the end of a block. DelegationManager keeps the history.
    /// @param blockNumber A slash in this very block counts; the present or a later block gives the latest
    /// value.
    /// @return Per strategy, 1e18 fixed point; 1e18 if never slashed and for the zero address.
    function getMaxMagnitudesAtBlock(address operator, IStrategy[] calldata strategies, uint32 blockNumber)
        external
        view
        returns (uint64[] memory);

    /// @notice Blocks a withdrawal waits and stays slashable; the last of them is inclusive.
    function minWithdrawalDelayBlocks() external view returns (uint32);

    /// @notice The address that stands for natively restaked ETH; it has no code.
    function beaconChainETHStrategy() external view returns (IStrategy);

    /// @notice Share manager of token strategies.
    function strategyManager() external view returns (IStrategyManager);

    /// @notice Share manager of natively restaked ETH.
    function eigenPodManager() external view returns (IEigenPodManager);

    /// @notice The AllocationManager.
    function allocationManager() external view returns (IAllocationManager);

    /// @notice EIP-712 type hash of a delegation approval.
    function DELEGATION_APPROVAL_TYPEHASH() external view returns (bytes32);
}
