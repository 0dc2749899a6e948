// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAllocationManagerView} from "../interfaces/IAllocationManager.sol";
import {IDelegationManager} from "../interfaces/IDelegationManager.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {OperatorSet} from "../interfaces/OperatorSet.sol";
import {OrderedSet} from "../libraries/OrderedSet.sol";
import {SetKey, toOperatorSets, toSetKey} from "../libraries/SetKey.sol";
import {ShareMath} from "../libraries/ShareMath.sol";
import {AllocationState} from "./AllocationState.sol";

/// @notice The reads of the AllocationManager that it answers by delegating here. Called directly, this contract
/// sees empty storage. It holds no state and writes none.
contract AllocationManagerViews is IAllocationManagerView {
    using AllocationState for AllocationState.Set;
    using AllocationState for AllocationState.Membership;
    using AllocationState for AllocationState.Magnitudes;
    using OrderedSet for OrderedSet.Set;

    IDelegationManager private immutable _delegation;

    constructor(IDelegationManager delegation_) {
        _delegation = delegation_;
    }

    /* SETS */

    /// @inheritdoc IAllocationManagerView
    function getOperatorSetCount(address avs) external view returns (uint256) {
        return AllocationState.load().avss[avs].operatorSetCount;
    }

    /// @inheritdoc IAllocationManagerView
    function isOperatorSet(OperatorSet calldata operatorSet) external view returns (bool) {
        return _set(operatorSet).exists();
    }

    /// @inheritdoc IAllocationManagerView
    function getStrategiesInOperatorSet(OperatorSet calldata operatorSet)
        external
        view
        returns (IStrategy[] memory)
    {
        return _strategies(_set(operatorSet).strategies);
    }

    /// @inheritdoc IAllocationManagerView
    function getMembers(OperatorSet calldata operatorSet) external view returns (address[] memory) {
        return _set(operatorSet).members.addresses();
    }

    /// @inheritdoc IAllocationManagerView
    function getMemberCount(OperatorSet calldata operatorSet) external view returns (uint256) {
        return _set(operatorSet).members.length();
    }

    /// @inheritdoc IAllocationManagerView
    function isMemberOfOperatorSet(address operator, OperatorSet calldata operatorSet)
        external
        view
        returns (bool)
    {
        return _membership(operator, operatorSet).registration.registered;
    }

    /// @inheritdoc IAllocationManagerView
    function getPendingSlasher(OperatorSet calldata operatorSet)
        external
        view
        returns (address pendingSlasher, uint32 effectBlock)
    {
        AllocationState.Set storage set = _set(operatorSet);
        if (block.number < set.slasherEffectBlock) return (set.pendingSlasher, set.slasherEffectBlock);
    }

    /// @inheritdoc IAllocationManagerView
    function getSlashCount(OperatorSet calldata operatorSet) external view returns (uint256) {
        return _set(operatorSet).slashCount;
    }

    /* OPERATORS */

    /// @inheritdoc IAllocationManagerView
    function getRegisteredSets(address operator) external view returns (OperatorSet[] memory) {
        return toOperatorSets(AllocationState.load().operators[operator].registeredSets.values());
    }

    /// @inheritdoc IAllocationManagerView
    function getAllocatedSets(address operator) public view returns (OperatorSet[] memory) {
        return toOperatorSets(AllocationState.load().operators[operator].allocatedSets.values());
    }

    /// @inheritdoc IAllocationManagerView
    function getAllocatedStrategies(address operator, OperatorSet calldata operatorSet)
        external
        view
        returns (IStrategy[] memory)
    {
        return _strategies(_membership(operator, operatorSet).allocatedStrategies);
    }

    /// @inheritdoc IAllocationManagerView
    function isOperatorRedistributable(address operator) external view returns (bool) {
        AllocationState.Operator storage state = AllocationState.load().operators[operator];
        return _slashableByRedistributing(operator, state.registeredSets.values())
            || _slashableByRedistributing(operator, state.allocatedSets.values());
    }

    /* ALLOCATIONS */

    /// @inheritdoc IAllocationManagerView
    function getAllocation(address operator, OperatorSet calldata operatorSet, IStrategy strategy)
        external
        view
        returns (Allocation memory)
    {
        return _allocation(operator, operatorSet, strategy);
    }

    /// @inheritdoc IAllocationManagerView
    function getAllocations(
        address[] calldata operators,
        OperatorSet calldata operatorSet,
        IStrategy strategy
    ) external view returns (Allocation[] memory allocations) {
        allocations = new Allocation[](operators.length);
        for (uint256 i = 0; i < operators.length; ++i) {
            allocations[i] = _allocation(operators[i], operatorSet, strategy);
        }
    }

    /// @inheritdoc IAllocationManagerView
    function getStrategyAllocations(address operator, IStrategy strategy)
        external
        view
        returns (OperatorSet[] memory operatorSets, Allocation[] memory allocations)
    {
        operatorSets = getAllocatedSets(operator);
        allocations = new Allocation[](operatorSets.length);
        for (uint256 i = 0; i < operatorSets.length; ++i) {
            allocations[i] = _allocation(operator, operatorSets[i], strategy);
        }
    }

    /* MAGNITUDES */

    /// @inheritdoc IAllocationManagerView
    /// @dev Walks the queue as a drain would, without applying it.
    function getEncumberedMagnitude(address operator, IStrategy strategy)
        public
        view
        returns (uint64 encumbered)
    {
        AllocationState.Magnitudes storage magnitudes = _magnitudes(operator, strategy);
        encumbered = magnitudes.encumbered;
        for (uint256 i = magnitudes.queueStart; i < magnitudes.queueEnd; ++i) {
            Allocation memory stored =
                AllocationState.load().memberships[operator][magnitudes.queue[i]].allocations[strategy];
            if (block.number < stored.effectBlock) break;
            encumbered = AllocationState.addDiff(encumbered, stored.pendingDiff);
        }
    }

    /// @inheritdoc IAllocationManagerView
    function getAllocatableMagnitude(address operator, IStrategy strategy) external view returns (uint64) {
        return getMaxMagnitude(operator, strategy) - getEncumberedMagnitude(operator, strategy);
    }

    /// @inheritdoc IAllocationManagerView
    function getMaxMagnitude(address operator, IStrategy strategy) public view returns (uint64) {
        return _magnitudes(operator, strategy).max();
    }

    /// @inheritdoc IAllocationManagerView
    function getMaxMagnitudes(address operator, IStrategy[] calldata strategies)
        external
        view
        returns (uint64[] memory maxMagnitudes)
    {
        maxMagnitudes = new uint64[](strategies.length);
        for (uint256 i = 0; i < strategies.length; ++i) {
            maxMagnitudes[i] = getMaxMagnitude(operator, strategies[i]);
        }
    }

    /// @inheritdoc IAllocationManagerView
    function getMaxMagnitudes(address[] calldata operators, IStrategy strategy)
        external
        view
        returns (uint64[] memory maxMagnitudes)
    {
        maxMagnitudes = new uint64[](operators.length);
        for (uint256 i = 0; i < operators.length; ++i) {
            maxMagnitudes[i] = getMaxMagnitude(operators[i], strategy);
        }
    }

    /// @inheritdoc IAllocationManagerView
    /// @dev The DelegationManager keeps the history, because withdrawals are what needs it.
    function getMaxMagnitudesAtBlock(address operator, IStrategy[] calldata strategies, uint32 blockNumber)
        external
        view
        returns (uint64[] memory)
    {
        return _delegation.getMaxMagnitudesAtBlock(operator, strategies, blockNumber);
    }

    /* STAKE */

    /// @inheritdoc IAllocationManagerView
    function getMinimumSlashableStake(
        OperatorSet calldata operatorSet,
        address[] calldata operators,
        IStrategy[] calldata strategies,
        uint32 futureBlock
    ) external view returns (uint256[][] memory slashableStake) {
        slashableStake = _allocatedStake(operatorSet, operators, strategies, futureBlock);
        for (uint256 i = 0; i < operators.length; ++i) {
            if (_membership(operators[i], operatorSet).isSlashable()) continue;
            slashableStake[i] = new uint256[](strategies.length);
        }
    }

    /// @inheritdoc IAllocationManagerView
    function getAllocatedStake(
        OperatorSet calldata operatorSet,
        address[] calldata operators,
        IStrategy[] calldata strategies
    ) external view returns (uint256[][] memory) {
        return _allocatedStake(operatorSet, operators, strategies, uint32(block.number));
    }

    /* INTERNAL */

    function _allocatedStake(
        OperatorSet calldata operatorSet,
        address[] calldata operators,
        IStrategy[] calldata strategies,
        uint32 futureBlock
    ) private view returns (uint256[][] memory stake) {
        stake = _delegation.getOperatorsShares(operators, strategies);
        for (uint256 i = 0; i < operators.length; ++i) {
            for (uint256 j = 0; j < strategies.length; ++j) {
                uint256 proportion = _proportion(operators[i], operatorSet, strategies[j], futureBlock);
                stake[i][j] = ShareMath.mulWad(stake[i][j], proportion);
            }
        }
    }

    /// @dev The part of the operator's stake that the set holds, rounded down. A lowering counts when it takes
    /// effect by `futureBlock`, a raise never does.
    function _proportion(
        address operator,
        OperatorSet calldata operatorSet,
        IStrategy strategy,
        uint32 futureBlock
    ) private view returns (uint256) {
        uint64 max = getMaxMagnitude(operator, strategy);
        if (max == 0) return 0;

        Allocation memory allocation = _allocation(operator, operatorSet, strategy);
        uint64 magnitude = allocation.currentMagnitude;
        if (allocation.effectBlock <= futureBlock && allocation.pendingDiff < 0) {
            magnitude = AllocationState.addDiff(magnitude, allocation.pendingDiff);
        }
        return ShareMath.divWad(magnitude, max);
    }

    function _slashableByRedistributing(address operator, uint192[] memory words)
        private
        view
        returns (bool)
    {
        AllocationState.Layout storage state = AllocationState.load();
        for (uint256 i = 0; i < words.length; ++i) {
            SetKey key = SetKey.wrap(words[i]);
            if (state.sets[key].redistributing && state.memberships[operator][key].isSlashable()) {
                return true;
            }
        }
        return false;
    }

    function _allocation(address operator, OperatorSet memory operatorSet, IStrategy strategy)
        private
        view
        returns (Allocation memory allocation)
    {
        (, allocation) = _magnitudes(operator, strategy).refresh(_membership(operator, operatorSet), strategy);
    }

    function _set(OperatorSet memory operatorSet) private view returns (AllocationState.Set storage) {
        return AllocationState.load().sets[toSetKey(operatorSet)];
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

    function _strategies(OrderedSet.Set storage set) private view returns (IStrategy[] memory strategies) {
        address[] memory list = set.addresses();
        assembly ("memory-safe") {
            strategies := list // an IStrategy is an address
        }
    }
}
