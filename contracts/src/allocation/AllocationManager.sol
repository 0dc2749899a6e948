// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {SafeCastLib} from "solady/utils/SafeCastLib.sol";

import {IAllocationManagerActions, IAllocationManagerTypes} from "../interfaces/IAllocationManager.sol";
import {IDelegationManager} from "../interfaces/IDelegationManager.sol";
import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";
import {IPermissionController} from "../interfaces/IPermissionController.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {OperatorSet} from "../interfaces/OperatorSet.sol";
import {OrderedSet} from "../libraries/OrderedSet.sol";
import {SetKey, toSetKey} from "../libraries/SetKey.sol";
import {ShareMath, WAD} from "../libraries/ShareMath.sol";
import {Pausable} from "../permissions/Pausable.sol";
import {PermissionControlled} from "../permissions/PermissionControlled.sol";
import {AllocationState} from "./AllocationState.sol";
import {OperatorSets} from "./OperatorSets.sol";

/// @notice Operator sets, what operators put at stake in them, and slashing. The reads that are not declared here
/// are answered by `viewImplementation`, at this address.
contract AllocationManager is OperatorSets, Pausable {
    using AllocationState for AllocationState.Set;
    using AllocationState for AllocationState.Operator;
    using AllocationState for AllocationState.Membership;
    using AllocationState for AllocationState.Magnitudes;
    using OrderedSet for OrderedSet.Set;
    using SafeCastLib for uint256;

    uint8 internal constant PAUSED_MODIFY_ALLOCATIONS = 0;
    uint8 internal constant PAUSED_OPERATOR_SLASHING = 1;
    uint8 internal constant PAUSED_OPERATOR_SET_REGISTRATION_AND_DEREGISTRATION = 2;

    /// @inheritdoc IAllocationManagerActions
    address public immutable viewImplementation;
    /// @inheritdoc IAllocationManagerActions
    IDelegationManager public immutable delegation;
    /// @inheritdoc IAllocationManagerActions
    uint32 public immutable DEALLOCATION_DELAY;

    constructor(
        address viewImplementation_,
        IDelegationManager delegation_,
        IStrategy eigenStrategy_,
        IPauserRegistry pauserRegistry_,
        IPermissionController permissionController_,
        uint32 deallocationDelay,
        uint32 allocationConfigurationDelay,
        uint256 initialPausedStatus
    )
        OperatorSets(eigenStrategy_, allocationConfigurationDelay)
        Pausable(pauserRegistry_)
        PermissionControlled(permissionController_)
    {
        viewImplementation = viewImplementation_;
        delegation = delegation_;
        DEALLOCATION_DELAY = deallocationDelay;
        _setPaused(initialPausedStatus);
    }

    /// @dev Whatever this contract does not know goes to the view extension, which cannot write, call out or
    /// delegate further (a test scans its code for the opcodes).
    fallback() external {
        address implementation = viewImplementation;
        assembly ("memory-safe") {
            let pointer := mload(0x40)
            calldatacopy(pointer, 0, calldatasize())
            let success := delegatecall(gas(), implementation, pointer, calldatasize(), 0, 0)
            returndatacopy(pointer, 0, returndatasize())
            if success { return(pointer, returndatasize()) }
            revert(pointer, returndatasize())
        }
    }

    /* SLASHING */

    /// @inheritdoc IAllocationManagerActions
    function slashOperator(address avs, SlashingParams calldata params)
        external
        onlyWhenNotPaused(PAUSED_OPERATOR_SLASHING)
        returns (uint256 slashId, uint256[] memory shares)
    {
        require(params.strategies.length == params.wadsToSlash.length, InputArrayLengthMismatch());
        OperatorSet memory operatorSet = OperatorSet(avs, params.operatorSetId);
        AllocationState.Set storage set = _existingSet(operatorSet);
        require(_membership(params.operator, operatorSet).isSlashable(), OperatorNotSlashable());
        require(msg.sender == set.currentSlasher(), InvalidCaller());

        slashId = ++set.slashCount;
        shares = new uint256[](params.strategies.length);
        uint256[] memory wadSlashed = new uint256[](params.strategies.length);
        address previous;
        for (uint256 i = 0; i < shares.length; ++i) {
            IStrategy strategy = params.strategies[i];
            uint256 wad = params.wadsToSlash[i];
            require(i == 0 || address(strategy) > previous, StrategiesMustBeInAscendingOrder());
            require(wad != 0 && wad <= WAD, InvalidWadToSlash());
            require(set.strategies.contains(uint160(address(strategy))), StrategyNotInOperatorSet());
            previous = address(strategy);

            (wadSlashed[i], shares[i]) = _slash(params.operator, operatorSet, slashId, strategy, wad);
        }

        emit OperatorSlashed(params.operator, operatorSet, params.strategies, wadSlashed, params.description);
    }

    /// @dev Magnitude is taken rounded up, so that no allocation can be made too small to slash.
    function _slash(
        address operator,
        OperatorSet memory operatorSet,
        uint256 slashId,
        IStrategy strategy,
        uint256 wad
    ) private returns (uint256 wadSlashed, uint256 shares) {
        AllocationState.Magnitudes storage magnitudes = _magnitudes(operator, strategy);
        AllocationState.Membership storage membership = _membership(operator, operatorSet);
        (uint64 encumbered, Allocation memory allocation) = magnitudes.refresh(membership, strategy);
        if (allocation.currentMagnitude == 0) return (0, 0);

        uint64 previousMax = magnitudes.max();
        uint64 taken = uint64(ShareMath.mulWadUp(allocation.currentMagnitude, wad));
        uint64 newMax = previousMax - taken;
        wadSlashed = ShareMath.divWad(taken, previousMax);
        allocation.currentMagnitude -= taken;

        if (allocation.pendingDiff < 0) {
            uint256 pendingTaken = ShareMath.mulWadUp(uint128(-allocation.pendingDiff), wad);
            allocation.pendingDiff += int128(uint128(pendingTaken));
            _emitAllocationUpdated(operator, operatorSet, strategy, allocation, allocation.effectBlock);
        }

        _storeEncumbered(magnitudes, operator, strategy, encumbered - taken);
        _storeAllocation(membership, operator, operatorSet, strategy, allocation);
        emit AllocationUpdated(
            operator, operatorSet, strategy, allocation.currentMagnitude, uint32(block.number)
        );

        magnitudes.slashed = WAD - newMax;
        emit MaxMagnitudeUpdated(operator, strategy, newMax);

        shares = delegation.slashOperatorShares(operator, operatorSet, slashId, strategy, previousMax, newMax);
    }

    /* ALLOCATIONS */

    /// @inheritdoc IAllocationManagerActions
    function modifyAllocations(address operator, AllocateParams[] calldata params)
        external
        onlyWhenNotPaused(PAUSED_MODIFY_ALLOCATIONS)
        checkCanCall(operator)
    {
        (bool isSet, uint32 delay) = getAllocationDelay(operator);
        require(isSet, UninitializedAllocationDelay());

        for (uint256 i = 0; i < params.length; ++i) {
            _modifyAllocations(operator, params[i], delay);
        }
    }

    /// @inheritdoc IAllocationManagerActions
    function clearDeallocationQueue(
        address operator,
        IStrategy[] calldata strategies,
        uint16[] calldata numToClear
    ) external onlyWhenNotPaused(PAUSED_MODIFY_ALLOCATIONS) {
        require(strategies.length == numToClear.length, InputArrayLengthMismatch());
        for (uint256 i = 0; i < strategies.length; ++i) {
            _drain(_magnitudes(operator, strategies[i]), operator, strategies[i], numToClear[i]);
        }
    }

    function _modifyAllocations(address operator, AllocateParams calldata params, uint32 delay) private {
        IStrategy[] calldata strategies = params.strategies;
        uint64[] calldata newMagnitudes = params.newMagnitudes;
        require(strategies.length == newMagnitudes.length, InputArrayLengthMismatch());
        OperatorSet memory operatorSet = params.operatorSet;
        _existingSet(operatorSet);
        AllocationState.Membership storage membership = _membership(operator, operatorSet);

        for (uint256 i = 0; i < strategies.length; ++i) {
            _modifyAllocation(membership, operator, operatorSet, strategies[i], newMagnitudes[i], delay);
        }
    }

    function _modifyAllocation(
        AllocationState.Membership storage membership,
        address operator,
        OperatorSet memory operatorSet,
        IStrategy strategy,
        uint64 newMagnitude,
        uint32 delay
    ) private {
        AllocationState.Magnitudes storage magnitudes = _magnitudes(operator, strategy);
        _drain(magnitudes, operator, strategy, type(uint16).max);

        (uint64 encumbered, Allocation memory allocation) = magnitudes.refresh(membership, strategy);
        require(allocation.effectBlock == 0, ModificationAlreadyPending());
        int128 diff = int128(uint128(newMagnitude)) - int128(uint128(allocation.currentMagnitude));
        require(diff != 0, SameMagnitude());

        if (diff > 0) {
            encumbered = (uint256(encumbered) + uint128(diff)).toUint64();
            require(encumbered <= magnitudes.max(), InsufficientMagnitude());
            allocation.pendingDiff = diff;
            allocation.effectBlock = uint32(block.number) + delay;
        } else if (membership.isSlashable() && _inSet(operatorSet, strategy)) {
            magnitudes.queue[magnitudes.queueEnd++] = toSetKey(operatorSet);
            allocation.pendingDiff = diff;
            allocation.effectBlock = uint32(block.number) + DEALLOCATION_DELAY + 1;
        } else {
            encumbered = AllocationState.addDiff(encumbered, diff);
            allocation.currentMagnitude = newMagnitude;
            allocation.effectBlock = uint32(block.number);
        }

        _storeEncumbered(magnitudes, operator, strategy, encumbered);
        _storeAllocation(membership, operator, operatorSet, strategy, allocation);
        _emitAllocationUpdated(operator, operatorSet, strategy, allocation, allocation.effectBlock);
    }

    /// @dev Applies deallocations whose block has come, oldest first.
    function _drain(
        AllocationState.Magnitudes storage magnitudes,
        address operator,
        IStrategy strategy,
        uint16 limit
    ) private {
        uint64 position = magnitudes.queueStart;
        uint64 end = magnitudes.queueEnd;
        if (end - position > limit) end = position + limit;
        uint64 first = position;

        for (; position < end; ++position) {
            OperatorSet memory operatorSet = magnitudes.queue[position].toOperatorSet();
            AllocationState.Membership storage membership = _membership(operator, operatorSet);
            (uint64 encumbered, Allocation memory allocation) = magnitudes.refresh(membership, strategy);
            if (allocation.effectBlock != 0) break;
            _storeEncumbered(magnitudes, operator, strategy, encumbered);
            _storeAllocation(membership, operator, operatorSet, strategy, allocation);
            magnitudes.queue[position] = SetKey.wrap(0);
        }
        if (position != first) magnitudes.queueStart = position;
    }

    function _storeEncumbered(
        AllocationState.Magnitudes storage magnitudes,
        address operator,
        IStrategy strategy,
        uint64 encumbered
    ) private {
        if (magnitudes.encumbered == encumbered) return;
        magnitudes.encumbered = encumbered;
        emit EncumberedMagnitudeUpdated(operator, strategy, encumbered);
    }

    /// @dev A strategy is listed for a set, and a set for an operator, while something is allocated or pending.
    function _storeAllocation(
        AllocationState.Membership storage membership,
        address operator,
        OperatorSet memory operatorSet,
        IStrategy strategy,
        Allocation memory allocation
    ) private {
        Allocation memory stored = membership.allocations[strategy];
        membership.allocations[strategy] = allocation;
        bool isListed = allocation.currentMagnitude != 0 || allocation.pendingDiff != 0;
        if (isListed == (stored.currentMagnitude != 0 || stored.pendingDiff != 0)) return;

        OrderedSet.Set storage strategies = membership.allocatedStrategies;
        OrderedSet.Set storage sets = AllocationState.load().operators[operator].allocatedSets;
        uint192 word = toSetKey(operatorSet).raw();
        if (isListed) {
            if (strategies.length() == 0) sets.push(word);
            strategies.push(uint160(address(strategy)));
        } else {
            strategies.remove(uint160(address(strategy)));
            if (strategies.length() == 0) sets.remove(word);
        }
    }

    /* OPERATORS */

    /// @inheritdoc IAllocationManagerActions
    function registerForOperatorSets(address operator, RegisterParams calldata params)
        external
        onlyWhenNotPaused(PAUSED_OPERATOR_SET_REGISTRATION_AND_DEREGISTRATION)
        checkCanCall(operator)
    {
        require(delegation.isOperator(operator), InvalidOperator());

        AllocationState.Layout storage state = AllocationState.load();
        for (uint256 i = 0; i < params.operatorSetIds.length; ++i) {
            OperatorSet memory operatorSet = OperatorSet(params.avs, params.operatorSetIds[i]);
            AllocationState.Set storage set = _existingSet(operatorSet);
            AllocationState.Membership storage membership = _membership(operator, operatorSet);
            require(!membership.isSlashable(), AlreadyMemberOfSet());

            membership.registration.registered = true;
            set.members.push(uint160(operator));
            state.operators[operator].registeredSets.push(toSetKey(operatorSet).raw());

            emit OperatorAddedToOperatorSet(operator, operatorSet);
        }

        getAVSRegistrar(params.avs).registerOperator(operator, params.avs, params.operatorSetIds, params.data);
    }

    /// @inheritdoc IAllocationManagerActions
    function deregisterFromOperatorSets(DeregisterParams calldata params)
        external
        onlyWhenNotPaused(PAUSED_OPERATOR_SET_REGISTRATION_AND_DEREGISTRATION)
    {
        require(_canCall(params.operator) || _canCall(params.avs), InvalidCaller());

        AllocationState.Layout storage state = AllocationState.load();
        for (uint256 i = 0; i < params.operatorSetIds.length; ++i) {
            OperatorSet memory operatorSet = OperatorSet(params.avs, params.operatorSetIds[i]);
            AllocationState.Set storage set = _existingSet(operatorSet);
            AllocationState.Membership storage membership = _membership(params.operator, operatorSet);
            require(membership.registration.registered, NotMemberOfSet());

            membership.registration = RegistrationStatus({
                registered: false, slashableUntil: uint32(block.number) + DEALLOCATION_DELAY
            });
            set.members.remove(uint160(params.operator));
            state.operators[params.operator].registeredSets.remove(toSetKey(operatorSet).raw());

            emit OperatorRemovedFromOperatorSet(params.operator, operatorSet);
        }

        getAVSRegistrar(params.avs).deregisterOperator(params.operator, params.avs, params.operatorSetIds);
    }

    /// @inheritdoc IAllocationManagerActions
    function setAllocationDelay(address operator, uint32 delay) external {
        bool registering = msg.sender == address(delegation);
        if (!registering) {
            require(_canCall(operator), InvalidPermissions());
            require(delegation.isOperator(operator), InvalidOperator());
        }

        AllocationState.Operator storage state = AllocationState.load().operators[operator];
        AllocationDelayInfo memory info;
        (info.isSet, info.delay) = state.currentDelay();
        info.pendingDelay = delay;
        info.effectBlock = uint32(block.number);
        if (registering) (info.isSet, info.delay) = (true, delay);
        else info.effectBlock += ALLOCATION_CONFIGURATION_DELAY + 1;
        state.delay = info;

        emit AllocationDelaySet(operator, delay, info.effectBlock);
    }

    /* VIEWS */

    /// @inheritdoc IAllocationManagerActions
    function getAllocationDelay(address operator) public view returns (bool isSet, uint32 delay) {
        return AllocationState.load().operators[operator].currentDelay();
    }

    /// @inheritdoc IAllocationManagerActions
    function isOperatorSlashable(address operator, OperatorSet calldata operatorSet)
        external
        view
        returns (bool)
    {
        return _membership(operator, operatorSet).isSlashable();
    }

    /* INTERNAL */

    function _emitAllocationUpdated(
        address operator,
        OperatorSet memory operatorSet,
        IStrategy strategy,
        Allocation memory allocation,
        uint32 effectBlock
    ) private {
        uint64 target = AllocationState.addDiff(allocation.currentMagnitude, allocation.pendingDiff);
        emit AllocationUpdated(operator, operatorSet, strategy, target, effectBlock);
    }

    function _inSet(OperatorSet memory operatorSet, IStrategy strategy) private view returns (bool) {
        return _set(operatorSet).strategies.contains(uint160(address(strategy)));
    }

    function _membership(address operator, OperatorSet memory operatorSet)
        private
        view
        returns (AllocationState.Membership storage)
    {
        return AllocationState.load().memberships[operator][toSetKey(operatorSet)];
    }

    function _magnitudes(address operator, IStrategy strategy)
        private
        view
        returns (AllocationState.Magnitudes storage)
    {
        return AllocationState.load().magnitudes[operator][strategy];
    }
}
