// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAVSRegistrar} from "./IAVSRegistrar.sol";
import {IDelegationManager} from "./IDelegationManager.sol";
import {IPausable} from "./IPausable.sol";
import {IPermissionControlled} from "./IPermissionControlled.sol";
import {IStrategy} from "./IStrategy.sol";
import {OperatorSet} from "./OperatorSet.sol";

interface IAllocationManagerErrors {
    /// @notice A fraction to slash is 0 or above 1e18.
    error InvalidWadToSlash();
    /// @notice Arrays that run in parallel differ in length.
    error InputArrayLengthMismatch();
    /// @notice The registrar does not serve this AVS.
    error InvalidAVSRegistrar();
    /// @notice Redistributing sets hold neither the beacon chain ETH nor the EIGEN strategy.
    error InvalidStrategy();
    /// @notice The burn address cannot be a redistribution recipient.
    error InvalidRedistributionRecipient();
    /// @notice Never raised; kept for the ABI.
    error OperatorSetAlreadyMigrated();
    /// @notice The caller may not do this.
    error InvalidCaller();
    /// @notice The address is not a registered operator.
    error InvalidOperator();
    /// @notice The AVS has never announced metadata.
    error NonexistentAVSMetadata();
    /// @notice The operator has no allocation delay in force.
    error UninitializedAllocationDelay();
    /// @notice The operator is neither a member of the set nor within its window after leaving.
    error OperatorNotSlashable();
    /// @notice The operator is a member, or still within its window after leaving.
    error AlreadyMemberOfSet();
    /// @notice The operator is not a member.
    error NotMemberOfSet();
    /// @notice The set does not exist; on creation, it does.
    error InvalidOperatorSet();
    /// @notice Strategies must ascend strictly by address.
    error StrategiesMustBeInAscendingOrder();
    /// @notice The set has this strategy already.
    error StrategyAlreadyInOperatorSet();
    /// @notice The set does not have this strategy.
    error StrategyNotInOperatorSet();
    /// @notice The magnitude would not change.
    error SameMagnitude();
    /// @notice A change of this allocation is pending.
    error ModificationAlreadyPending();
    /// @notice More magnitude than the operator has left.
    error InsufficientMagnitude();
    /// @notice The set has no slasher and awaits migration.
    error SlasherNotSet();
}

/// @dev Magnitudes are 1e18 fixed point fractions of the operator's stake in a strategy.
interface IAllocationManagerTypes {
    /// @notice What an operator allocates from one strategy to one operator set.
    struct Allocation {
        // Slashable now.
        uint64 currentMagnitude;
        // Change that takes effect at `effectBlock`.
        int128 pendingDiff;
        // First block of the change; 0 if none is pending.
        uint32 effectBlock;
    }

    /// @notice Who may slash for a set.
    struct SlasherParams {
        address slasher;
        address pendingSlasher;
        // First block in which `pendingSlasher` is in force.
        uint32 effectBlock;
    }

    /// @notice An operator's allocation delay in blocks.
    struct AllocationDelayInfo {
        uint32 delay;
        // Whether `delay` was ever set.
        bool isSet;
        uint32 pendingDelay;
        // First block in which `pendingDelay` is in force.
        uint32 effectBlock;
    }

    /// @notice An operator's standing in a set.
    struct RegistrationStatus {
        bool registered;
        // Last block in which the operator is slashable after leaving.
        uint32 slashableUntil;
    }

    /// @notice An operator's budget in a strategy.
    struct StrategyInfo {
        // Fraction never slashed.
        uint64 maxMagnitude;
        // Part of it promised to sets, pending changes included.
        uint64 encumberedMagnitude;
    }

    /// @notice A slash.
    struct SlashingParams {
        address operator;
        uint32 operatorSetId;
        // Strictly ascending.
        IStrategy[] strategies;
        // Per strategy, fraction of the allocation to slash: above 0, at most 1e18.
        uint256[] wadsToSlash;
        string description;
    }

    /// @notice New allocations to one set.
    struct AllocateParams {
        OperatorSet operatorSet;
        IStrategy[] strategies;
        // Per strategy, the magnitude wanted in the end, not the difference.
        uint64[] newMagnitudes;
    }

    /// @notice Sets of one AVS to join.
    struct RegisterParams {
        address avs;
        uint32[] operatorSetIds;
        // Passed to the registrar.
        bytes data;
    }

    /// @notice Sets of one AVS to leave.
    struct DeregisterParams {
        address operator;
        address avs;
        uint32[] operatorSetIds;
    }

    /// @notice A set to create, with the AVS as its slasher.
    struct CreateSetParams {
        uint32 operatorSetId;
        IStrategy[] strategies;
    }

    /// @notice A set to create.
    struct CreateSetParamsV2 {
        uint32 operatorSetId;
        IStrategy[] strategies;
        address slasher;
    }
}

interface IAllocationManagerEvents {
    /// @notice The operator's allocation delay is `delay` blocks from `effectBlock` on.
    event AllocationDelaySet(address operator, uint32 delay, uint32 effectBlock);
    /// @notice `slasher` may slash for the set from `effectBlock` on.
    event SlasherUpdated(OperatorSet operatorSet, address slasher, uint32 effectBlock);
    /// @notice A set without slasher was given one.
    event SlasherMigrated(OperatorSet operatorSet, address slasher);
    /// @notice The allocation is `magnitude` from `effectBlock` on.
    event AllocationUpdated(
        address operator, OperatorSet operatorSet, IStrategy strategy, uint64 magnitude, uint32 effectBlock
    );
    /// @notice Magnitude promised to sets, pending changes included.
    event EncumberedMagnitudeUpdated(address operator, IStrategy strategy, uint64 encumberedMagnitude);
    /// @notice Fraction of the operator's stake never slashed.
    event MaxMagnitudeUpdated(address operator, IStrategy strategy, uint64 maxMagnitude);
    /// @notice A slash; `wadSlashed` per strategy is the fraction of the operator's whole stake, rounded
    /// down, 0 where nothing was allocated.
    event OperatorSlashed(
        address operator,
        OperatorSet operatorSet,
        IStrategy[] strategies,
        uint256[] wadSlashed,
        string description
    );
    /// @notice The AVS's hooks are at `registrar`.
    event AVSRegistrarSet(address avs, IAVSRegistrar registrar);
    /// @notice The AVS's description is at `metadataURI`; it is not stored.
    event AVSMetadataURIUpdated(address indexed avs, string metadataURI);
    /// @notice A set was created.
    event OperatorSetCreated(OperatorSet operatorSet);
    /// @notice `operator` joined a set.
    event OperatorAddedToOperatorSet(address indexed operator, OperatorSet operatorSet);
    /// @notice `operator` left a set or was removed.
    event OperatorRemovedFromOperatorSet(address indexed operator, OperatorSet operatorSet);
    /// @notice Funds slashed for the set go to `redistributionRecipient`, for good.
    event RedistributionAddressSet(OperatorSet operatorSet, address redistributionRecipient);
    /// @notice The set slashes `strategy` from now on.
    event StrategyAddedToOperatorSet(OperatorSet operatorSet, IStrategy strategy);
    /// @notice The set no longer slashes `strategy`.
    event StrategyRemovedFromOperatorSet(OperatorSet operatorSet, IStrategy strategy);
}

/// @title Operator sets, allocations and slashing: writes and the reads that stay beside them
/// @notice An operator allocates magnitude, a fraction of its stake in a strategy, to operator sets, and can
/// be slashed by a set up to what it allocated. Max magnitude starts at 1e18 and only falls.
/// @dev Pause bit 0 stops `modifyAllocations` and `clearDeallocationQueue`, bit 1 `slashOperator`, bit 2
/// joining and leaving sets. Revert lists are in the order of checking. "Member" means registered;
/// "slashable" means registered or within the deallocation delay after leaving, its last block included.
interface IAllocationManagerActions is
    IAllocationManagerErrors,
    IAllocationManagerTypes,
    IAllocationManagerEvents,
    IPausable,
    IPermissionControlled
{
    /// @notice Slashes an operator's allocations to a set of `avs`. Strategies with nothing allocated are
    /// skipped. Moves no token.
    /// @dev Caller: the slasher in force. Reverts: `CurrentlyPaused` (1), `InputArrayLengthMismatch`,
    /// `InvalidOperatorSet`, `OperatorNotSlashable`, `InvalidCaller`; per strategy
    /// `StrategiesMustBeInAscendingOrder`, `InvalidWadToSlash`, `StrategyNotInOperatorSet`. The magnitude
    /// taken is rounded up.
    /// @return slashId The set's slash counter; the first slash is 1. Empty arrays count.
    /// @return shares Per strategy, strategy shares taken from stake and withdrawal queue together.
    function slashOperator(address avs, SlashingParams calldata params)
        external
        returns (uint256 slashId, uint256[] memory shares);

    /// @notice Sets magnitudes. A raise takes effect after the operator's allocation delay and takes its
    /// budget at once; a lowering takes effect after the deallocation delay if the operator is slashable by
    /// the set in this strategy, else at once. Completed lowerings of the strategy are drained first.
    /// @dev Caller: may act for `operator`. Reverts: `CurrentlyPaused` (0), `InvalidPermissions`,
    /// `UninitializedAllocationDelay`; per element `InputArrayLengthMismatch`, `InvalidOperatorSet`; per
    /// strategy `ModificationAlreadyPending`, `SameMagnitude`, `InsufficientMagnitude`. A budget beyond 64
    /// bits or an effect block beyond 32 bits reverts too.
    function modifyAllocations(address operator, AllocateParams[] calldata params) external;

    /// @notice Completes lowerings whose block has come, oldest first, and frees their magnitude.
    /// @dev Caller: any. Reverts: `CurrentlyPaused` (0), `InputArrayLengthMismatch`.
    /// @param numToClear Per strategy, most entries to complete.
    function clearDeallocationQueue(
        address operator,
        IStrategy[] calldata strategies,
        uint16[] calldata numToClear
    ) external;

    /// @notice Joins sets of one AVS; slashable at once. Calls the AVS's registrar last, also for no set.
    /// @dev Caller: may act for `operator`. Reverts: `CurrentlyPaused` (2), `InvalidPermissions`,
    /// `InvalidOperator`; per set `InvalidOperatorSet`, `AlreadyMemberOfSet`; then the registrar's.
    function registerForOperatorSets(address operator, RegisterParams calldata params) external;

    /// @notice Leaves sets of one AVS; slashable for the deallocation delay still. Allocations stay. Calls
    /// the AVS's registrar last.
    /// @dev Caller: may act for the operator or for the AVS. Reverts: `CurrentlyPaused` (2), `InvalidCaller`;
    /// per set `InvalidOperatorSet`, `NotMemberOfSet`; then the registrar's.
    function deregisterFromOperatorSets(DeregisterParams calldata params) external;

    /// @notice Sets how many blocks the operator's raises wait. In force after the configuration delay, or at
    /// once when DelegationManager registers an operator. A second call replaces a pending value and restarts
    /// the wait.
    /// @dev Caller: DelegationManager, or who may act for `operator`. Reverts, for the latter:
    /// `InvalidPermissions`, `InvalidOperator`.
    /// @param delay Blocks; any value, 0 included.
    function setAllocationDelay(address operator, uint32 delay) external;

    /// @notice Sets where the AVS's hooks are.
    /// @dev Caller: may act for `avs`. Reverts: `InvalidPermissions`, `InvalidAVSRegistrar`; empty for an
    /// address without code.
    function setAVSRegistrar(address avs, IAVSRegistrar registrar) external;

    /// @notice Announces the AVS's description, which must happen once before sets are created. Any string.
    /// @dev Caller: may act for `avs`. Reverts: `InvalidPermissions`.
    function updateAVSMetadataURI(address avs, string calldata metadataURI) external;

    /// @notice Creates sets whose slashed funds are burnt, with the AVS as slasher.
    /// @dev Caller: may act for `avs`. Reverts: `InvalidPermissions`, `NonexistentAVSMetadata`; per set
    /// `InvalidOperatorSet` (exists), `StrategyAlreadyInOperatorSet`, `InputAddressZero` (slasher).
    function createOperatorSets(address avs, CreateSetParams[] calldata params) external;

    /// @notice Creates sets whose slashed funds are burnt, with a slasher each, in force at once.
    /// @dev Caller and reverts: as the overload without slashers.
    function createOperatorSets(address avs, CreateSetParamsV2[] calldata params) external;

    /// @notice Creates sets whose slashed funds go to a recipient, fixed for good, with the AVS as slasher.
    /// @dev Caller: may act for `avs`. Reverts: `InvalidPermissions`, `InputArrayLengthMismatch`,
    /// `NonexistentAVSMetadata`; per set `InputAddressZero` (recipient), `InvalidRedistributionRecipient`,
    /// `InvalidOperatorSet` (exists), per strategy `InvalidStrategy`, `StrategyAlreadyInOperatorSet`, then
    /// `InputAddressZero` (slasher).
    function createRedistributingOperatorSets(
        address avs,
        CreateSetParams[] calldata params,
        address[] calldata redistributionRecipients
    ) external;

    /// @notice Creates sets whose slashed funds go to a recipient, fixed for good, with a slasher each, in
    /// force at once.
    /// @dev Caller and reverts: as the overload without slashers.
    function createRedistributingOperatorSets(
        address avs,
        CreateSetParamsV2[] calldata params,
        address[] calldata redistributionRecipients
    ) external;

    /// @notice Adds strategies to a set; what operators allocated from them is slashable at once.
    /// @dev Caller: may act for `avs`. Reverts: `InvalidPermissions`, `InvalidOperatorSet`; per strategy
    /// `InvalidStrategy` (redistributing sets only), `StrategyAlreadyInOperatorSet`.
    function addStrategiesToOperatorSet(address avs, uint32 operatorSetId, IStrategy[] calldata strategies)
        external;

    /// @notice Removes strategies from a set. Allocations stay, are no longer slashable, and can be lowered
    /// at once.
    /// @dev Caller: may act for `avs`. Reverts: `InvalidPermissions`, `InvalidOperatorSet`; per strategy
    /// `StrategyNotInOperatorSet`.
    function removeStrategiesFromOperatorSet(
        address avs,
        uint32 operatorSetId,
        IStrategy[] calldata strategies
    ) external;

    /// @notice Changes who may slash for a set, after the slasher configuration delay. Naming the pending
    /// slasher again changes nothing and emits nothing; any other replaces it and restarts the wait.
    /// @dev Caller: may act for the set's AVS. Reverts: `InvalidPermissions`, `InvalidOperatorSet`,
    /// `SlasherNotSet`, `InputAddressZero`.
    function updateSlasher(OperatorSet calldata operatorSet, address slasher) external;

    /// @notice Gives sets without slasher one: the first appointee for `slashOperator`, or the AVS. Skips all
    /// others, which on a fresh deployment is every set.
    /// @dev Caller: any.
    function migrateSlashers(OperatorSet[] calldata operatorSets) external;

    /// @notice The DelegationManager.
    function delegation() external view returns (IDelegationManager);

    /// @notice The EIGEN strategy, which redistributing sets cannot hold.
    function eigenStrategy() external view returns (IStrategy);

    /// @notice The contract whose code answers `IAllocationManagerView` here, by delegatecall.
    function viewImplementation() external view returns (address);

    /// @notice Blocks a slashable lowering waits, and an operator that left stays slashable.
    function DEALLOCATION_DELAY() external view returns (uint32);

    /// @notice Blocks before a new allocation delay is in force; the first is one later.
    function ALLOCATION_CONFIGURATION_DELAY() external view returns (uint32);

    /// @notice Blocks before a new slasher is in force; the first is one later. Equal to the above.
    function SLASHER_CONFIGURATION_DELAY() external view returns (uint32);

    /// @notice Where the AVS's hooks are; the AVS itself when none was set.
    function getAVSRegistrar(address avs) external view returns (IAVSRegistrar);

    /// @notice Whether the set's slashed funds go to a recipient; false for unknown sets.
    function isRedistributingOperatorSet(OperatorSet calldata operatorSet) external view returns (bool);

    /// @notice The allocation delay in force.
    /// @return isSet False until a first delay is in force.
    /// @return delay Blocks; 0 is a legal value.
    function getAllocationDelay(address operator) external view returns (bool isSet, uint32 delay);

    /// @notice Whether the operator is a member or within its window after leaving. Says nothing about
    /// allocations.
    function isOperatorSlashable(address operator, OperatorSet calldata operatorSet)
        external
        view
        returns (bool);

    /// @notice Where the set's slashed funds go; the burn address also for unknown sets.
    function getRedistributionRecipient(OperatorSet calldata operatorSet) external view returns (address);

    /// @notice The slasher in force; zero for unknown and unmigrated sets.
    function getSlasher(OperatorSet calldata operatorSet) external view returns (address);
}

/// @title Operator sets, allocations and slashing: the other reads
/// @notice Answered at AllocationManager's address. A "refreshed" allocation has its pending change applied
/// if its block has come. Lists are in order of insertion; removal moves the last entry into the gap.
interface IAllocationManagerView is IAllocationManagerTypes {
    /// @notice Number of sets an AVS created.
    function getOperatorSetCount(address avs) external view returns (uint256);

    /// @notice Whether a set exists.
    function isOperatorSet(OperatorSet calldata operatorSet) external view returns (bool);

    /// @notice Strategies a set slashes; empty for unknown sets.
    function getStrategiesInOperatorSet(OperatorSet calldata operatorSet)
        external
        view
        returns (IStrategy[] memory);

    /// @notice Members of a set. Those that left are missing, though slashable for a while.
    function getMembers(OperatorSet calldata operatorSet) external view returns (address[] memory);

    /// @notice Number of members.
    function getMemberCount(OperatorSet calldata operatorSet) external view returns (uint256);

    /// @notice Whether an operator is a member.
    function isMemberOfOperatorSet(address operator, OperatorSet calldata operatorSet)
        external
        view
        returns (bool);

    /// @notice Sets an operator is a member of.
    function getRegisteredSets(address operator) external view returns (OperatorSet[] memory);

    /// @notice Sets with a current or pending magnitude as stored, not refreshed: a completed lowering to 0
    /// is listed until it is drained.
    function getAllocatedSets(address operator) external view returns (OperatorSet[] memory);

    /// @notice Strategies with a current or pending magnitude for one set, as stored likewise.
    function getAllocatedStrategies(address operator, OperatorSet calldata operatorSet)
        external
        view
        returns (IStrategy[] memory);

    /// @notice The refreshed allocation.
    function getAllocation(address operator, OperatorSet calldata operatorSet, IStrategy strategy)
        external
        view
        returns (Allocation memory);

    /// @notice The same per operator.
    function getAllocations(
        address[] calldata operators,
        OperatorSet calldata operatorSet,
        IStrategy strategy
    ) external view returns (Allocation[] memory);

    /// @notice All sets of `getAllocatedSets` with the refreshed allocation from one strategy, which may be
    /// all zero.
    /// @return The sets, in the order of `getAllocatedSets`.
    /// @return One allocation per set.
    function getStrategyAllocations(address operator, IStrategy strategy)
        external
        view
        returns (OperatorSet[] memory, Allocation[] memory);

    /// @notice Magnitude promised to sets, less the lowerings that can be drained.
    function getEncumberedMagnitude(address operator, IStrategy strategy) external view returns (uint64);

    /// @notice Magnitude left to allocate: max less encumbered magnitude.
    function getAllocatableMagnitude(address operator, IStrategy strategy) external view returns (uint64);

    /// @notice Fraction of the operator's stake never slashed; 1e18 at first.
    function getMaxMagnitude(address operator, IStrategy strategy) external view returns (uint64);

    /// @notice The same for several strategies.
    function getMaxMagnitudes(address operator, IStrategy[] calldata strategies)
        external
        view
        returns (uint64[] memory);

    /// @notice The same for several operators.
    function getMaxMagnitudes(address[] calldata operators, IStrategy strategy)
        external
        view
        returns (uint64[] memory);

    /// @notice Max magnitudes as of the end of a block, read from DelegationManager, which keeps the history.
    /// @param blockNumber A slash in this very block counts; the present or a later block gives the latest
    /// value.
    function getMaxMagnitudesAtBlock(address operator, IStrategy[] calldata strategies, uint32 blockNumber)
        external
        view
        returns (uint64[] memory);

    /// @notice A slasher that is not in force yet.
    /// @return pendingSlasher Zero if none.
    /// @return effectBlock First block in which it is in force, 0 if none.
    function getPendingSlasher(OperatorSet calldata operatorSet)
        external
        view
        returns (address pendingSlasher, uint32 effectBlock);

    /// @notice Id of the set's last slash, which is the number of its slashes.
    function getSlashCount(OperatorSet calldata operatorSet) external view returns (uint256);

    /// @notice Whether some redistributing set among `getRegisteredSets` and `getAllocatedSets` could slash
    /// the operator. Ignores magnitudes.
    function isOperatorRedistributable(address operator) external view returns (bool);

    /// @notice Strategy shares the set can slash from now until `futureBlock` at least, if nothing is slashed
    /// or withdrawn; 0 for operators not slashable now. Pending raises and queued withdrawals are not
    /// counted; whether the set has the strategy is not checked.
    /// @dev `shares * (magnitude / max magnitude)`, both steps rounded down. Proves nothing more than
    /// `DEALLOCATION_DELAY` blocks ahead.
    /// @param futureBlock Lowerings in effect by this block are subtracted.
    /// @return Outer index operator, inner index strategy.
    function getMinimumSlashableStake(
        OperatorSet calldata operatorSet,
        address[] calldata operators,
        IStrategy[] calldata strategies,
        uint32 futureBlock
    ) external view returns (uint256[][] memory);

    /// @notice Strategy shares allocated to the set now, slashable or not; computed as above.
    /// @return Outer index operator, inner index strategy.
    function getAllocatedStake(
        OperatorSet calldata operatorSet,
        address[] calldata operators,
        IStrategy[] calldata strategies
    ) external view returns (uint256[][] memory);
}

/// @title Operator sets, allocations and slashing: all that answers at AllocationManager's address
interface IAllocationManager is IAllocationManagerActions, IAllocationManagerView {}
